"""A file into the ledger, a look before it goes in, and a load taken back."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from graphmap.errors import InputError, LedgerError, UsageError
from graphmap.model import Load, Problem, Record
from graphmap.resolve import shown
from graphmap.settings import Settings
from graphmap.snapshot import Manifest
from graphmap.workspace.home import Progress, Workspace, silent
from graphmap.workspace.incoming import Incoming
from graphmap.workspace.publishing import publish
from loaders import region

REGION = region.PATH
"""The region data that ships with this release."""


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What a load did.

    ``load`` is None where the ledger already holds what the file says; ``refused`` counts rows, ``taken`` good records;
    ``hints`` name what a person should look at, though nothing is refused for it.
    """

    load: Load | None
    problems: list[Problem]
    refused: int
    taken: int
    manifest: Manifest
    hints: list[str]


@dataclass
class Preview:
    """What a load would do, by element: ids that are new, would be shown otherwise, stay as shown, are taken out; rows refused and why."""

    new: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    taken_out: list[str] = field(default_factory=list)
    refused: int = 0
    problems: list[Problem] = field(default_factory=list)
    hints: list[str] = field(default_factory=list)


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

    Raises
    ------
    InputError
        The file cannot be read, or it was to replace and has refused rows. Nothing is written.
    LedgerError
        Another process is writing; the message says whether the load is in.
    UsageError
        A server answers for the workspace: what is loaded would not be seen.
    """
    _answers_itself(workspace)
    incoming = Incoming(workspace, path, dataset, progress)
    taken = _Counted(incoming)
    with workspace.ledger.writing(f"load {path.name}") as writer:
        done = writer.load(incoming.dataset, path.name, taken, replace=replaces, identities=incoming.assigned)
        if replaces and incoming.problems:
            raise InputError(_not_replacing(path, incoming.problems))
    said = f"Load {done.id} is in the ledger" if done else "Nothing new was loaded"
    manifest = _published(workspace, said, progress)
    return LoadReport(done, incoming.problems, len(incoming.refused), taken.count, manifest, incoming.hints())


def preview(
    workspace: Workspace, path: Path, *, dataset: str | None = None, replaces: bool = False, progress: Progress = silent
) -> Preview:
    """What ``load`` would do; nothing is written."""
    incoming = Incoming(workspace, path, dataset, progress)
    coming = _by_element(incoming)
    own = incoming.dataset.id
    lacking: set[str] = set()
    if replaces:
        lacking = {record.id for record in workspace.ledger.records() if record.dataset == own} - coming.keys()
    found = _by_element(workspace.ledger.records_of(coming.keys() | lacking))
    result = Preview(problems=incoming.problems, refused=len(incoming.refused), hints=incoming.hints())
    for id in [*coming, *sorted(lacking)]:
        before, records = found.get(id, []), coming.get(id, [])
        keys = {record.key for record in records}
        after = [r for r in before if r.dataset != own or not (replaces or r.key in keys)] + records
        if not before:
            result.new.append(id)
        elif not after:
            result.taken_out.append(id)
        elif shown(before, workspace.schema) == shown(after, workspace.schema):
            result.known.append(id)
        else:
            result.changed.append(id)
    return result


def undo(workspace: Workspace, load_id: int, reason: str = "", progress: Progress = silent) -> tuple[Load, Manifest]:
    """Take a load back; the graph becomes the one that never had it. Ids that the load gave stay given (docs/adr/0002)."""
    _answers_itself(workspace)
    with workspace.ledger.writing(f"undo {load_id}") as writer:
        undone = writer.undo(load_id, reason)
    return undone, _published(workspace, f"Load {load_id} is taken back in the ledger", progress)


def fill(workspace: Workspace, progress: Progress = silent) -> LoadReport:
    """Load the region data that ships with this release."""
    return load(workspace, REGION, progress=progress)


def open_or_fill(settings: Settings, progress: Progress = silent) -> Workspace:
    """The workspace that is there, else a new one with the region's data; without any, if a server answers for it."""
    if Workspace.exists(settings):
        return Workspace.open(settings)
    workspace = Workspace.create(settings)
    if not settings.store:
        fill(workspace, progress)
    return workspace


def _answers_itself(workspace: Workspace) -> None:
    if address := workspace.settings.store:
        raise UsageError(f"What is seen is the graph of {address}. Load into the workspace that it is published from, and publish again.")


class _Counted:
    """Records, counted while they are read."""

    def __init__(self, records: Iterable[Record]) -> None:
        self.count = 0
        self._records = records

    def __iter__(self) -> Iterator[Record]:
        for record in self._records:
            self.count += 1
            yield record


def _by_element(records: Iterable[Record]) -> dict[str, list[Record]]:
    found: dict[str, list[Record]] = {}
    for record in records:
        found.setdefault(record.id, []).append(record)
    return found


def _published(workspace: Workspace, said: str, progress: Progress) -> Manifest:
    try:
        return publish(workspace, progress)
    except LedgerError as error:
        raise LedgerError(f"{said}, but the graph is not built yet: {error} The next command builds it.") from error


def _not_replacing(path: Path, problems: list[Problem]) -> str:
    listed = "\n".join(str(problem) for problem in problems)
    return f"{path} has refused rows, so nothing was replaced. Mend them, or load without --replace.\n{listed}"
