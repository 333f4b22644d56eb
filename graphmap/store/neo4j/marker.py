"""The one node ``(:Revision)`` of a published database: it says which revision the data has, or that one is being published."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphmap.errors import StoreError
from graphmap.snapshot import Manifest
from graphmap.snapshot.manifest import as_text, from_text

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

LABEL = "Revision"
ALONE = f"CREATE CONSTRAINT {LABEL} IF NOT EXISTS FOR (m:{LABEL}) REQUIRE m.id IS UNIQUE"
"""There is never a second marker."""

FOUND = "MATCH (m:Revision {id: 'current'})"
HELD = f"{FOUND} WHERE m.stamp = $stamp SET m.writes = m.writes + 1 WITH m"
"""How every writing statement begins: it waits for its turn, and does nothing once another publishing has taken over."""


@dataclass(frozen=True, slots=True)
class Marker:
    """What it says.

    Parameters
    ----------
    stamp
        Another one each time that something is published, the same revision too.
    manifest
        What the data is; None while it is being published.
    coming
        The revision that is being published.
    """

    stamp: str
    manifest: Manifest | None = None
    coming: str = ""


def read(transaction: "ManagedTransaction") -> Marker | None:
    """The marker of the database; None where graphmap has published nothing."""
    record = transaction.run(f"{FOUND} RETURN m.stamp AS stamp, m.status AS status, m.manifest AS manifest, m.coming AS coming").single()
    if record is None:
        return None
    if record["status"] != "published":
        return Marker(record["stamp"], coming=record["coming"])
    try:
        return Marker(record["stamp"], from_text(record["manifest"]))
    except (ValueError, TypeError, KeyError) as error:
        raise StoreError(f"The (:Revision) node cannot be read ({error}). Publish again, with this release of graphmap.") from error


def take(transaction: "ManagedTransaction", stamp: str, revision: str) -> None:
    """Say that a revision is being published, whoever published before."""
    text = "MERGE (m:Revision {id: 'current'}) SET m = {id: 'current', status: 'publishing', stamp: $stamp, coming: $revision, writes: 0}"
    transaction.run(text, stamp=stamp, revision=revision).consume()


def seal(transaction: "ManagedTransaction", stamp: str, manifest: Manifest) -> None:
    """Say that the data now has a revision; StoreError if it has not, or another publishing has taken over."""
    owned(transaction, stamp)
    counted = count(transaction)
    if counted != (manifest.nodes, manifest.relationships):
        raise StoreError(
            f"The database holds {counted[0]:,} nodes and {counted[1]:,} relationships, not the {manifest.nodes:,} and"
            f" {manifest.relationships:,} of the revision. Something else writes to it: stop that and publish again."
        )
    properties = {"id": "current", "status": "published", "stamp": stamp, "revision": manifest.revision, "manifest": as_text(manifest)}
    transaction.run(f"{FOUND} SET m = $properties", properties=properties).consume()


def owned(transaction: "ManagedTransaction", stamp: str) -> None:
    """StoreError unless the marker still is that of this publishing; it then is until the transaction ends."""
    if transaction.run(f"{HELD} RETURN count(m)", stamp=stamp).single(strict=True)[0] == 0:
        raise StoreError("Another graphmap publishes to this database at the same time and has taken over. Wait until it is done.")


def count(transaction: "ManagedTransaction") -> tuple[int, int]:
    """The numbers of nodes, without the marker, and of relationships."""
    nodes, markers, links = (
        transaction.run(text).single(strict=True)[0]
        for text in ("MATCH (n) RETURN count(n)", f"MATCH (m:{LABEL}) RETURN count(m)", "MATCH ()-[r]->() RETURN count(r)")
    )
    return nodes - markers, links
