"""A file into the ledger, a look before it goes in, and a load taken back."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from graphmap.errors import InputError, UsageError
from graphmap.identifiers import slug
from graphmap.model import Dataset, Load, Problem, Record, Source
from graphmap.resolve import resolve
from graphmap.resolve.identify import Known, identify
from graphmap.settings import Settings
from graphmap.snapshot import Manifest
from graphmap.workspace.home import Progress, Workspace, silent
from graphmap.workspace.publishing import publish
from loaders import Loader, loader_for, loaders, region

REGION = region.PATH
"""The region data that ships with this release."""

OWN_LICENCE = "as agreed with the supplier of the file"


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What a load did: ``load`` is None where the file says what the ledger already holds."""

    load: Load | None
    problems: list[Problem]
    manifest: Manifest


@dataclass
class Preview:
    """What a load would do, by element: ids that are new, that would be shown otherwise, and that stay as shown; refused rows."""

    new: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


class Incoming:
    """The records of a file, with ids of the graph and checked; refused rows gather in ``problems`` while it is read."""

    def __init__(self, workspace: Workspace, path: Path, dataset: str | None, progress: Progress) -> None:
        loader = loader_for(path)
        self.dataset = _dataset_of(loader, path, dataset)
        self.problems: list[Problem] = []
        self.assigned: dict[str, str] = {}
        self.workspace = workspace
        self._items = loader.load(path)
        self._progress = progress

    def __iter__(self) -> Iterator[Record]:
        schema, ledger = self.workspace.schema, self.workspace.ledger
        ids = ledger.node_ids()
        known = Known(
            assigned=ledger.identities(self.dataset.id),
            ids=ids,
            taken=ids | ledger.assigned_ids(),
            external=ledger.external_ids(),
            names=ledger.names,
        )
        owned = map(_Owner(self.dataset), self._items)
        for count, item in enumerate(identify(owned, known, schema, self.assigned.__setitem__)):
            if isinstance(item, Problem):
                self.problems.append(item)
            elif found := schema.check(item):
                self.problems += found
            else:
                yield item
            if count % 1000 == 0:
                self._progress("reading", count)


def load(
    workspace: Workspace, path: Path, *, dataset: str | None = None, replaces: bool = False, progress: Progress = silent
) -> LoadReport:
    """Load a file or folder: all its good rows in one transaction, then the new snapshot.

    Parameters
    ----------
    dataset
        Name of the dataset of a person's file; default its stem. A file loaded again under the same name takes the rows' place.
    replaces
        Rows of the dataset that this file lacks are taken out too.
    """
    incoming = Incoming(workspace, path, dataset, progress)
    with workspace.ledger.writing(f"load {path.name}") as writer:
        done = writer.load(incoming.dataset, path.name, incoming, replace=replaces, identities=incoming.assigned)
        if replaces and incoming.problems:
            raise InputError(_not_replacing(path, incoming.problems))
    return LoadReport(done, incoming.problems, publish(workspace, progress))


def _not_replacing(path: Path, problems: list[Problem]) -> str:
    listed = "\n".join(str(problem) for problem in problems)
    return f"{path} has refused rows, so nothing was replaced. Mend them, or load without --replace.\n{listed}"


def preview(workspace: Workspace, path: Path, *, dataset: str | None = None, progress: Progress = silent) -> Preview:
    """What ``load`` would do; nothing is written."""
    incoming = Incoming(workspace, path, dataset, progress)
    coming: dict[str, list[Record]] = {}
    for record in incoming:
        coming.setdefault(record.id, []).append(record)
    found: dict[str, list[Record]] = {}
    for record in workspace.ledger.records_of(coming.keys()):
        found.setdefault(record.id, []).append(record)
    result = Preview(problems=incoming.problems)
    for id, records in coming.items():
        before = found.get(id, [])
        keys = {record.key for record in records}
        after = [r for r in before if r.dataset != incoming.dataset.id or r.key not in keys] + records
        verdict = result.new if not before else result.known if _shown(workspace, before) == _shown(workspace, after) else result.changed
        verdict.append(id)
    return result


def undo(workspace: Workspace, load_id: int, reason: str = "", progress: Progress = silent) -> tuple[Load, Manifest]:
    """Take a load back; the graph becomes the one that never had it."""
    with workspace.ledger.writing(f"undo {load_id}") as writer:
        undone = writer.undo(load_id, reason)
    return undone, publish(workspace, progress)


def _shown(workspace: Workspace, records: Iterable[Record]) -> dict[str, object]:
    """The values that the graph shows of one element, without its provenance."""
    ends = {end for record in records for end in (record.start, record.end) if end}
    stand_ins = [replace(record, id=end, start="", end="", properties={}) for record in list(records)[:1] for end in sorted(ends)]
    element = list(resolve([*stand_ins, *records], workspace.schema))[len(stand_ins)]
    provenance = workspace.schema.provenance
    return {name: value for name, value in getattr(element, "properties", {}).items() if name not in provenance}


def _dataset_of(loader: Loader, path: Path, name: str | None) -> Dataset:
    """The loader's dataset, or for a person's file one of its own."""
    if loader.DATASET.id:
        if name:
            raise UsageError(f"{path} is {loader.TITLE}: it has a dataset of its own. Leave --dataset out.")
        return loader.DATASET
    id = slug(name or path.stem)
    if any(other.DATASET.id == id for other in loaders()):
        raise UsageError(f"The dataset name {id} belongs to graphmap. Give another one with --dataset.")
    return Dataset(id, name or path.stem, "supplied by a user", OWN_LICENCE)


class _Owner:
    """Makes the records of a person's file those of its dataset; a row without a source cites the file itself."""

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset
        self._sources: dict[Source, Source] = {}

    def __call__(self, item: Record | Problem) -> Record | Problem:
        if isinstance(item, Problem) or item.dataset == self.dataset.id:
            return item
        if item.source not in self._sources:
            self._sources[item.source] = self._owned(item.source)
        return replace(item, dataset=self.dataset.id, source=self._sources[item.source])

    def _owned(self, source: Source) -> Source:
        owned = replace(source, dataset=self.dataset.id, licence=source.licence or self.dataset.licence)
        return replace(owned, id=f"source:{self.dataset.id}", name=self.dataset.title) if source.id == "source:" else owned


def fill(workspace: Workspace, progress: Progress = silent) -> LoadReport:
    """Load the region data that ships with this release."""
    return load(workspace, REGION, progress=progress)


def open_or_fill(settings: Settings, progress: Progress = silent) -> Workspace:
    """The workspace that is there, else a new one with the region's data."""
    if Workspace.exists(settings):
        return Workspace.open(settings)
    workspace = Workspace.create(settings)
    fill(workspace, progress)
    return workspace
