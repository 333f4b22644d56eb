"""What a Neo4j server is like for those who read: what it holds, and what it refuses, tried for real."""

from collections.abc import Collection
from dataclasses import dataclass
from time import time
from typing import TYPE_CHECKING

from graphmap.store.neo4j.marker import Marker, read
from graphmap.store.neo4j.server import Server, driver, first_line, plainly
from graphmap.store.neo4j.store import REFUSALS

if TYPE_CHECKING:
    from neo4j import Session

TIMEOUT, MEMORY = "db.transaction.timeout", "db.memory.transaction.max"
FILES, HOSTS = "allow_csv_import_from_file_urls", "cypher_ip_blocklist"
"""Settings whose names a server gives as the reason for reading nothing from files, or from other hosts."""

PATIENCE = 20.0
"""Seconds that one question of ours may take."""


@dataclass(frozen=True, slots=True)
class Serving:
    """What was found.

    Parameters
    ----------
    version, edition
        Of Neo4j, as it tells them.
    marker
        What graphmap published, or is publishing; None where nothing.
    write
        Why a write in a reading session was refused; empty where it was not.
    files, hosts
        Whether LOAD CSV reads nothing from the server's files, and nothing from other hosts.
    timeout, memory
        The limits of a statement as the server tells them; empty where it does not.
    ahead
        Seconds by which its clock is before ours.
    """

    version: str
    edition: str
    marker: Marker | None
    write: str
    files: bool
    hosts: bool
    timeout: str
    memory: str
    ahead: float


def examine(server: Server) -> Serving:
    """Look at a server as a reader; StoreError if it cannot be reached, lets nobody in, or its marker cannot be read."""
    with plainly(server), driver(server, 0) as opened:
        opened.verify_connectivity()
        with opened.session(database=server.database, default_access_mode="READ") as session:
            _, versions, edition = session.run("CALL dbms.components() YIELD name, versions, edition").single(strict=True).values()
            ahead = session.run("RETURN datetime().epochMillis").single(strict=True)[0] / 1000 - time()
            marker = session.execute_read(read)
            settings = _settings(session)
            return Serving(
                version=versions[0],
                edition=edition,
                marker=marker,
                write=_refusal(session, "CREATE (n:GraphmapProbe)", REFUSALS),
                files=_reads_nothing(session, "file:///graphmap-probe.csv", FILES),
                hosts=_reads_nothing(session, "http://127.0.0.1:9/graphmap-probe.csv", HOSTS),
                timeout=settings.get(TIMEOUT, ""),
                memory=settings.get(MEMORY, ""),
                ahead=ahead,
            )


def _settings(session: "Session") -> dict[str, str]:
    """The limits, where the user may see them."""
    from neo4j.exceptions import Neo4jError

    try:
        return dict(session.run(f"SHOW SETTINGS '{TIMEOUT}', '{MEMORY}' YIELD name, value").values())
    except Neo4jError:
        return {}


def _reads_nothing(session: "Session", address: str, setting: str) -> bool:
    """Whether a file or host is refused, rather than not found."""
    told = _refusal(session, f"LOAD CSV FROM '{address}' AS row RETURN count(row)")
    return setting in told or "Neo.ClientError.Security" in told


def _refusal(session: "Session", statement: str, codes: Collection[str] = ()) -> str:
    """Why the server refuses a statement, which is undone in any case; empty where it does not.

    ``codes``: what counts as a refusal; with another complaint nothing is known, and it is raised.
    """
    from neo4j.exceptions import Neo4jError

    transaction = session.begin_transaction(timeout=PATIENCE)
    try:
        transaction.run(statement).consume()
    except Neo4jError as error:
        if codes and error.code not in codes:
            raise
        return f"{error.code}: {first_line(error)}"
    finally:
        transaction.close()  # undone, whatever it did
    return ""
