"""Where a workspace stands: what is in the graph, from which loads, and whether this release has other region data."""

from dataclasses import dataclass

from graphmap.model import Load
from graphmap.snapshot import Manifest
from graphmap.workspace.home import Workspace
from graphmap.workspace.reading import snapshot


@dataclass(frozen=True, slots=True)
class Status:
    """``other_region``: the workspace holds region data, but not what this release ships."""

    manifest: Manifest
    loads: list[Load]
    revisions: list[tuple[str, str]]
    other_region: bool


def status(workspace: Workspace) -> Status:
    """The standing of a workspace; a graph that is missing is built from the ledger."""
    from loaders import region

    held = next((load for load in reversed(workspace.ledger.live_loads()) if load.dataset == region.DATASET.id), None)
    return Status(
        manifest=snapshot(workspace).manifest,
        loads=workspace.ledger.loads(),
        revisions=[(revision.id, revision.published_at) for revision in workspace.ledger.revisions()],
        other_region=held is not None and not workspace.ledger.holds(held, region.load(region.PATH)),
    )
