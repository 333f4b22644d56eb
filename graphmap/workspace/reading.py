"""What is open for reading: the snapshot, the store and the search index of a revision."""

from graphmap.analysis.names import NameIndex
from graphmap.errors import LedgerError, NotFoundError
from graphmap.snapshot import Snapshot
from graphmap.store import GraphStore
from graphmap.store.confined import ConfinedStore
from graphmap.store.embedded import EmbeddedStore
from graphmap.store.limits import Limits
from graphmap.store.neo4j import Neo4jStore
from graphmap.store.neo4j.guarded import GuardedStore
from graphmap.workspace.home import Workspace
from graphmap.workspace.publishing import publish, rebuild
from graphmap.workspace.team import shared_snapshot, shared_store

GRACE = 2.0
"""Seconds beyond the time limit after which the process of a statement is killed."""


def snapshot(workspace: Workspace, revision: str | None = None) -> Snapshot:
    """The snapshot of a revision (its first characters do), by default of what the ledger holds now.

    It is made again if it is not there, and checked once. Readers never wait: while another process is writing they get the current one.
    """
    if workspace.settings.store:
        return shared_snapshot(workspace, revision)
    full = _newest(workspace) if revision is None else _full(workspace, revision)
    has = workspace.snapshots.has(full)
    if full not in workspace.opened or not has:
        workspace.opened[full] = found = workspace.snapshots.open(full) if has else rebuild(workspace, full)
        workspace.forget_old()
        return found
    return workspace.opened[full]


def store(workspace: Workspace, revision: str | None = None) -> GraphStore:
    """The store of a revision, by default the current one; an open one keeps its revision while newer ones are published.

    Where the settings name a server it is the store of that, which has one revision at a time.
    """
    if workspace.settings.store:
        return shared_store(workspace, revision)
    known = workspace.stores.get(revision or workspace.snapshots.current() or "")
    if known and (revision is not None or workspace.is_current(known.revision())):
        return known
    opened = snapshot(workspace, revision)
    if opened.revision not in workspace.stores:
        settings = workspace.settings
        workspace.stores[opened.revision] = EmbeddedStore(opened.folder, row_limit=settings.row_limit, time_limit=settings.time_limit)
    return workspace.stores[opened.revision]


def confined(workspace: Workspace, revision: str | None = None) -> ConfinedStore | GuardedStore:
    """What answers the statements of people over a revision: processes apart, or the server, once it is seen to refuse writing."""
    opened = store(workspace, revision)
    full = opened.revision()
    held = workspace.confined.get(full)
    if held is None or (isinstance(held, GuardedStore) and held.store is not opened):
        settings = workspace.settings
        hard = settings.time_limit + GRACE
        limits = Limits(settings.row_limit, settings.time_limit, hard, settings.memory_limit, at_once=settings.at_once)
        held = GuardedStore(opened, limits) if isinstance(opened, Neo4jStore) else ConfinedStore(snapshot(workspace, full).folder, limits)
        workspace.confined[full] = held
    return held


def names(workspace: Workspace, revision: str | None = None) -> NameIndex:
    """The search index of a revision, made once."""
    found = store(workspace, revision).revision()
    if found not in workspace.names:
        workspace.names[found] = NameIndex(snapshot(workspace, found).names())
    return workspace.names[found]


def _newest(workspace: Workspace) -> str:
    """The revision of what the ledger holds; while another process is writing, the current one."""
    try:
        return publish(workspace).revision
    except LedgerError:
        current = workspace.snapshots.current()
        if current is None or not workspace.snapshots.has(current):
            raise
        return current


def _full(workspace: Workspace, start: str) -> str:
    found = sorted({revision.id for revision in workspace.ledger.revisions() if revision.id.startswith(start)})
    if len(found) != 1:
        raise NotFoundError(f"{len(found)} revisions begin with {start!r}. graphmap status lists them.")
    return found[0]


def is_current(workspace: Workspace, revision: str) -> bool:
    """Whether a revision is what is asked by default: how a reader notices a newer one."""
    return shared_store(workspace).revision() == revision if workspace.settings.store else workspace.is_current(revision)
