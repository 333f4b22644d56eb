"""From the ledger to the current snapshot, and an old one made again."""

from graphmap.errors import SnapshotError
from graphmap.ledger import State
from graphmap.resolve import RULES, resolve
from graphmap.snapshot import Manifest, Snapshot, write
from graphmap.snapshot.manifest import read
from graphmap.store import embedded
from graphmap.workspace.home import Progress, Workspace, silent


def publish(workspace: Workspace, progress: Progress = silent) -> Manifest:
    """Make the current snapshot that of the ledger; nothing is built if it already is."""
    state = workspace.state()
    revision = next((r.id for r in reversed(workspace.ledger.revisions()) if r.state == state), None)
    if revision and revision == workspace.snapshots.current() and workspace.snapshots.has(revision):
        return read(workspace.snapshots.path(revision))
    if revision and workspace.snapshots.has(revision):
        manifest = read(workspace.snapshots.path(revision))
    else:
        manifest = build(workspace, state, progress)
    with workspace.ledger.writing("publish") as writer:
        if workspace.state() == state:
            workspace.snapshots.point(manifest.revision)
            writer.publish(manifest.revision, state)
    workspace.snapshots.prune(workspace.settings.keep_revisions, workspace.settings.keep_days)
    return manifest


def build(workspace: Workspace, state: State, progress: Progress = silent) -> Manifest:
    """Build and seal the public snapshot of a state of the ledger: what is not public is not in it at all."""
    with workspace.snapshots.building() as folder:
        visible = (record for record in workspace.ledger.records(state) if record.visibility == "public")
        elements = resolve(visible, workspace.schema)
        manifest = write(
            folder, elements, workspace.ledger.datasets(state), workspace.schema, RULES, lambda count: progress("resolving", count)
        )
        progress("indexing", manifest.nodes + manifest.relationships)
        embedded.build(folder)
        return workspace.snapshots.seal(folder, manifest)


def rebuild(workspace: Workspace, revision: str, progress: Progress = silent) -> Snapshot:
    """Make a pruned snapshot again from the loads that it was made of.

    SnapshotError if this release's rules would give another graph.
    """
    state = next(r.state for r in workspace.ledger.revisions() if r.id == revision)
    manifest = build(workspace, state, progress)
    if manifest.revision != revision:
        raise SnapshotError(
            f"Revision {revision[:12]} cannot be made again: the rules or the schema of this release give {manifest.revision[:12]}."
            " Use the release that made it."
        )
    return workspace.snapshots.open(revision)
