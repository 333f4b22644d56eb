"""What is in a Neo4j database but not in the snapshot that is published to it."""

from collections.abc import Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING

from graphmap.snapshot import Snapshot
from graphmap.store.neo4j.batches import SIZE, Batch

if TYPE_CHECKING:
    from neo4j import Session

LINKS = "MATCH (a)-[r]->(b) RETURN elementId(r) AS at, r.id AS id, type(r) AS type, a.id AS start, b.id AS end"
NODES = "MATCH (n:!Revision) RETURN elementId(n) AS at, n.id AS id, labels(n) AS labels"
REMOVE_LINKS = "UNWIND $rows AS row OPTIONAL MATCH ()-[r]->() WHERE elementId(r) = row.at DELETE r"
REMOVE_NODES = "UNWIND $rows AS row OPTIONAL MATCH (n) WHERE elementId(n) = row.at DETACH DELETE n"


def removals(session: "Session", snapshot: Snapshot) -> Iterator[Batch]:
    """Statements that remove every relationship and every node but the marker that the snapshot does not have.

    A relationship is the snapshot's by its id, type and ends, a node by its id and primary label.
    """
    return chain(_batches(REMOVE_LINKS, _stale_links(session, snapshot)), _batches(REMOVE_NODES, _stale_nodes(session, snapshot)))


def _stale_links(session: "Session", snapshot: Snapshot) -> Iterator[str]:
    kept = {link.id: (link.type, link.start, link.end) for link in snapshot.relationships}
    for record in list(session.run(LINKS)):
        if kept.get(record["id"]) != (record["type"], record["start"], record["end"]):
            yield record["at"]


def _stale_nodes(session: "Session", snapshot: Snapshot) -> Iterator[str]:
    kept = {node.id: node.label for node in snapshot.nodes}
    for record in list(session.run(NODES)):
        if kept.get(record["id"]) not in record["labels"]:
            yield record["at"]


def _batches(statement: str, stale: Iterator[str]) -> Iterator[Batch]:
    while rows := [{"at": at} for at in islice(stale, SIZE)]:
        yield Batch(statement, list(rows))
