"""A workspace: one folder with the ledger (the truth) and the snapshots (made from it)."""

from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from graphmap.analysis.names import NameIndex
from graphmap.errors import NotFoundError, UsageError
from graphmap.ledger import Ledger, State
from graphmap.resolve import RULES
from graphmap.schema import Schema, load_schema
from graphmap.settings import Settings
from graphmap.snapshot import Snapshot, Snapshots
from graphmap.store import GraphStore

if TYPE_CHECKING:
    from graphmap.analysis.coverage import Coverage
    from graphmap.store.confined import ConfinedStore
    from graphmap.store.neo4j.guarded import GuardedStore
    from graphmap.workspace.corridor import Standing

Progress = Callable[[str, int], None]
"""Called with the phase of long work and how far it is."""


def silent(phase: str, count: int) -> None:
    """No progress shown."""


class Workspace:
    """Open ledger and snapshots of one folder, and what was opened and counted of them by revision; a context manager."""

    def __init__(self, settings: Settings, ledger: Ledger) -> None:
        self.settings = settings
        self.schema: Schema = load_schema()
        self.ledger = ledger
        self.snapshots = Snapshots(settings.workspace / "graph")
        self.stores: dict[str, GraphStore] = {}
        self.confined: dict[str, ConfinedStore | GuardedStore] = {}
        self.names: dict[str, NameIndex] = {}
        self.opened: dict[str, Snapshot] = {}
        self.standing: dict[str, Standing] = {}
        self.coverages: dict[tuple[str, str, bool], Coverage] = {}

    @staticmethod
    def exists(settings: Settings) -> bool:
        """Whether the folder already is a workspace; one whose filling was killed before its first load is none."""
        path = ledger_path(settings)
        if not path.is_file():
            return False
        with Ledger.open(path) as ledger:
            return bool(ledger.loads() or ledger.revisions())

    @classmethod
    def create(cls, settings: Settings) -> "Workspace":
        """A new, empty workspace; UsageError if there is one already."""
        if cls.exists(settings):
            raise UsageError(f"{settings.workspace} already is a workspace. Choose another folder with --workspace.")
        settings.workspace.mkdir(parents=True, exist_ok=True)
        return cls(settings, Ledger.open(ledger_path(settings)))

    @classmethod
    def open(cls, settings: Settings) -> "Workspace":
        """The workspace that is there; NotFoundError if there is none."""
        if not cls.exists(settings):
            raise NotFoundError(f"{settings.workspace} is not a workspace. Make one with graphmap init.")
        return cls(settings, Ledger.open(ledger_path(settings)))

    def __enter__(self) -> "Workspace":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the stores and the ledger."""
        for store in self.stores.values():
            store.close()
        for apart in self.confined.values():
            apart.close()
        self.stores.clear()
        self.confined.clear()
        self.ledger.close()

    def forget_old(self) -> None:
        """Let go of what was opened of all but the last few revisions; who still reads an older one opens it again."""
        for revision in [*self.opened][: -self.settings.keep_revisions]:
            for held in (self.opened, self.stores, self.names, self.standing):
                held.pop(revision, None)
            if apart := self.confined.pop(revision, None):
                apart.close()
            for key in [key for key in [*self.coverages] if key[0] == revision]:
                self.coverages.pop(key, None)

    def state(self) -> State:
        """What the graph is made of now."""
        return self.ledger.state(RULES, self.schema.version)

    def is_current(self, revision: str) -> bool:
        """Whether a revision is what the ledger holds now: how a reader notices a newer one."""
        newest = self.ledger.revisions()[-1:]
        made_of = [entry.state for entry in newest if entry.id == revision == self.snapshots.current()]
        return made_of == [self.state()]


def ledger_path(settings: Settings) -> Path:
    """The ledger of a workspace's folder."""
    return settings.workspace / "ledger.db"
