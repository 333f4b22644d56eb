"""From a snapshot to a Neo4j database: what a team asks."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import uuid4

from graphmap.errors import StoreError
from graphmap.schema import load_schema
from graphmap.snapshot import Snapshot
from graphmap.store.neo4j import marker
from graphmap.store.neo4j.batches import node_batches, relationship_batches
from graphmap.store.neo4j.indexes import constrain, index
from graphmap.store.neo4j.server import Server, driver, plainly
from graphmap.store.neo4j.stale import removals
from graphmap.store.neo4j.writing import write

if TYPE_CHECKING:
    from neo4j import Driver, ManagedTransaction, Session

Progress = Callable[[int], None]
"""Called with the number of elements that are in so far."""


def publish(snapshot: Snapshot, server: Server, progress: Progress = lambda count: None) -> bool:
    """Make a database hold what a snapshot holds, and nothing else; whether anything had to be written.

    Meanwhile the node ``(:Revision)`` says ``publishing``, and graphmap's readers say so instead of answering. One that was killed is
    begun again, by anybody: what is in already is found by its id.

    Parameters
    ----------
    snapshot
        The revision to publish.
    server
        A database that is empty, or holds what graphmap published before.
    progress
        Told how many of the snapshot's nodes and relationships are in.

    Raises
    ------
    StoreError
        The server cannot be reached or refuses, the database holds something else, or another publishing takes over.
    """
    with plainly(server), driver(server) as opened, _session(opened, server) as session:
        opened.verify_connectivity()
        if session.execute_read(_holds, snapshot, server):
            return False
        session.run(marker.ALONE).consume()
        stamp = uuid4().hex
        session.execute_write(marker.take, stamp, snapshot.revision)
        constrain(session, load_schema())
        write(opened, server.database, stamp, removals(session, snapshot), lambda rows: None)
        _fill(opened, server, stamp, snapshot, progress)
        index(session, load_schema())
        session.execute_write(marker.seal, stamp, snapshot.manifest)
    return True


def _session(opened: "Driver", server: Server) -> "Session":
    return opened.session(database=server.database, bookmark_manager=opened.execute_query_bookmark_manager)


def _holds(transaction: "ManagedTransaction", snapshot: Snapshot, server: Server) -> bool:
    """Whether the database already holds the snapshot; StoreError if it holds what graphmap did not publish."""
    found, (nodes, relationships) = marker.read(transaction), marker.count(transaction)
    if found is None and nodes:
        raise StoreError(f"{server} holds {nodes:,} nodes that graphmap did not publish, and they would be lost. Give an empty database.")
    manifest = snapshot.manifest
    published = found is not None and found.manifest is not None and found.manifest.revision == snapshot.revision
    return published and (nodes, relationships) == (manifest.nodes, manifest.relationships)


def _fill(opened: "Driver", server: Server, stamp: str, snapshot: Snapshot, progress: Progress) -> None:
    """Write all nodes, then all relationships."""
    schema, done = load_schema(), 0

    def written(rows: int) -> None:
        nonlocal done
        done += rows
        progress(done)

    write(opened, server.database, stamp, node_batches(snapshot.nodes, schema), written)
    write(opened, server.database, stamp, relationship_batches(snapshot.relationships, schema), written)
