"""The graph on a Neo4j server, where a team asks it: published there, or read from there."""

from dataclasses import replace

from graphmap.errors import NotFoundError, SnapshotError, UsageError
from graphmap.model import Element, Node, Relationship
from graphmap.settings import Settings
from graphmap.snapshot import Manifest, Snapshot, write
from graphmap.snapshot.order import in_order
from graphmap.store import embedded
from graphmap.store.neo4j import Neo4jStore, publish
from graphmap.store.neo4j.server import Server, located
from graphmap.workspace.home import Progress, Workspace, silent

EVERYTHING = 1_000_000_000
"""Rows, more than there are."""

PATIENCE = 600.0
"""Seconds that taking a whole graph over may take."""


def server_of(settings: Settings) -> Server:
    """The server of the settings, and who logs in.

    UsageError if the address is none or holds a password, or no password is known.
    """
    address, database = located(settings.store)
    if not settings.password:
        raise UsageError(
            f"There is no password for {settings.user} at {address}. Set NEO4J_PASSWORD, or NEO4J_PASSWORD_FILE to a file that holds it."
        )
    return Server(address, settings.user, settings.password, database)


def publish_to(taken: Snapshot, server: Server, progress: Progress = silent) -> bool:
    """Make a server hold a snapshot; whether anything had to be written.

    StoreError if the server cannot be reached or refuses, or holds what graphmap did not publish.
    """
    return publish(taken, server, lambda count: progress("publishing", count))


def shared_store(workspace: Workspace, revision: str | None = None) -> Neo4jStore:
    """The store of the server's graph; NotFoundError if it holds another revision than the one asked for (its first characters do)."""
    held = next((store for store in workspace.stores.values() if isinstance(store, Neo4jStore)), None)
    if held is None or (not revision and not held.is_current()) or (revision and not held.revision().startswith(revision)):
        if held:
            workspace.stores.clear()
            held.close()
        settings = workspace.settings
        held = Neo4jStore(server_of(settings), row_limit=settings.row_limit, time_limit=settings.time_limit)
        workspace.stores[held.revision()] = held
    if revision and not held.revision().startswith(revision):
        raise NotFoundError(f"{held.server} holds revision {held.revision()[:12]}, not {revision[:12]}. It keeps one at a time.")
    return held


def shared_snapshot(workspace: Workspace, revision: str | None = None) -> Snapshot:
    """The files of the server's graph, taken over into the workspace the first time: search and exports of whole graphs read them."""
    store = shared_store(workspace, revision)
    full = store.revision()
    if full not in workspace.opened:
        workspace.opened[full] = workspace.snapshots.open(full) if workspace.snapshots.has(full) else _taken_over(workspace, store)
        workspace.forget_old()
    return workspace.opened[full]


def _taken_over(workspace: Workspace, store: Neo4jStore) -> Snapshot:
    """A snapshot of what is in the database; SnapshotError unless its content is what the revision stands for."""
    manifest: Manifest = store.manifest
    with workspace.snapshots.building() as folder:
        written = write(folder, _elements(store), manifest.datasets, workspace.schema, manifest.rules)
        if written.revision != manifest.revision:
            raise SnapshotError(
                f"{store.server} does not hold what revision {manifest.revision[:12]} stands for: it was changed, or published by another"
                " release of graphmap. Publish again."
            )
        embedded.build(folder)
        workspace.snapshots.seal(folder, replace(manifest, files={}))
    return workspace.snapshots.open(manifest.revision)


def _elements(store: Neo4jStore) -> list[Element]:
    """All nodes and relationships."""
    patient = Neo4jStore(store.server, row_limit=EVERYTHING, time_limit=PATIENCE)
    try:
        nodes = [row[0] for row in patient.table("MATCH (n) RETURN n").rows if isinstance(row[0], Node)]
        links = [row[0] for row in patient.table("MATCH ()-[r]->() RETURN r").rows if isinstance(row[0], Relationship)]
    finally:
        patient.close()
    return in_order(nodes, links)
