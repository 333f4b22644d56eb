"""Publishing to a real Neo4j: what is in the database afterwards, whatever was in it and whatever happened meanwhile."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from neo4j import Driver, GraphDatabase

from graphmap.errors import StoreError
from graphmap.model import Node, Relationship
from graphmap.snapshot import Snapshot
from graphmap.store.neo4j import Server, marker
from graphmap.store.neo4j.publish import Progress, publish
from tests.conformance.generator import random_graph, seeded
from tests.conformance.small_graph import NODES, RELATIONSHIPS
from tests.conformance.snapshots import write_snapshot
from tests.neo4j.server import Process


@pytest.fixture
def server(neo4j_process: Process) -> Server:
    """A server whose database is empty."""
    with _driver(neo4j_process.server) as driver:
        driver.execute_query("MATCH (n) DETACH DELETE n")
    return neo4j_process.server


@pytest.fixture
def driver(server: Server) -> Iterator[Driver]:
    """A plain driver, to look at what is really there."""
    with _driver(server) as opened:
        yield opened


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    return _snapshot(tmp_path_factory.mktemp("small"), NODES, RELATIONSHIPS)


def _driver(server: Server) -> Driver:
    return GraphDatabase.driver(server.address, auth=(server.user, server.password), notifications_min_severity="OFF")


def _snapshot(folder: Path, nodes: Sequence[Node], relationships: Sequence[Relationship]) -> Snapshot:
    return Snapshot.open(write_snapshot(folder, nodes, relationships))


def _marker(driver: Driver) -> dict[str, Any]:
    [record] = driver.execute_query("MATCH (m:Revision) RETURN m").records
    return dict(record["m"])


def _held(driver: Driver) -> tuple[list[object], list[object]]:
    """All nodes but the marker, and all relationships, as plain values in order."""
    nodes = driver.execute_query("MATCH (n:!Revision) RETURN n ORDER BY n.id").records
    links = driver.execute_query("MATCH (a)-[r]->(b) RETURN r, a.id AS start, b.id AS end ORDER BY r.id").records
    return (
        [(sorted(x["n"].labels), dict(x["n"])) for x in nodes],
        [(x["r"].type, x["start"], x["end"], dict(x["r"])) for x in links],
    )


def _content(snapshot: Snapshot) -> tuple[list[object], list[object]]:
    return (
        [(sorted(n.labels), n.properties) for n in snapshot.nodes],
        [(r.type, r.start, r.end, r.properties) for r in snapshot.relationships],
    )


def test_the_database_holds_what_the_snapshot_holds(server: Server, driver: Driver, small: Snapshot) -> None:
    seen: list[int] = []
    assert publish(small, server, seen.append)
    assert _held(driver) == _content(small)
    assert _marker(driver)["status"] == "published"
    assert _marker(driver)["revision"] == small.revision
    assert seen == sorted(seen)
    assert seen[-1] == len(NODES) + len(RELATIONSHIPS)


def test_publishing_what_is_there_already_changes_nothing(server: Server, driver: Driver, small: Snapshot) -> None:
    publish(small, server)
    before = _marker(driver)
    assert not publish(small, server)
    assert _marker(driver) == before


def test_another_revision_leaves_nothing_of_the_one_before(server: Server, driver: Driver, small: Snapshot, tmp_path: Path) -> None:
    kept = [node for node in NODES if node.id not in ("htsm", "figure:jobs")]
    university = replace(kept.pop(), labels=("Figure",), properties={"id": "figure:firms", "name": "Firms"})
    moved = [replace(n, labels=("Organisation", "Government")) if n.id == "tu-delft" else n for n in kept]
    links = [replace(r, properties={"id": r.id, "what": "x"}) for r in RELATIONSHIPS if r.end != "htsm" and r.id != "r05"]
    later = _snapshot(tmp_path, [*moved, university], links)
    publish(small, server)
    publish(later, server)
    assert _held(driver) == _content(later)
    assert _marker(driver)["revision"] == later.revision


def test_what_was_changed_by_hand_is_put_right(server: Server, driver: Driver, small: Snapshot, tmp_path: Path) -> None:
    publish(small, server)
    driver.execute_query("MATCH (n {id: 'alfa-staal'}) SET n.name = 'x', n:Cluster CREATE (n)-[:SUPPLIES]->(:Stranger {id: 'tu-delft'})")
    assert publish(small, server)
    assert _held(driver) == _content(small)


@pytest.mark.parametrize("seed", [1, 2])
def test_any_graph_after_any_other(seed: int, server: Server, driver: Driver, tmp_path: Path) -> None:
    random = seeded(seed)
    for turn in ("one", "other"):
        snapshot = _snapshot(tmp_path / turn, *random_graph(random))
        publish(snapshot, server)
    assert _held(driver) == _content(snapshot)


def test_the_database_has_the_constraints_and_indexes_of_the_schema(server: Server, driver: Driver, small: Snapshot) -> None:
    driver.execute_query("CREATE INDEX graphmap_of_an_older_schema IF NOT EXISTS FOR (n:Company) ON (n.shoe_size)")
    driver.execute_query("CREATE INDEX somebody_elses IF NOT EXISTS FOR (n:Company) ON (n.hat_size)")
    publish(small, server)
    shown = driver.execute_query("SHOW CONSTRAINTS YIELD labelsOrTypes, properties").records
    unique = {(*r["labelsOrTypes"], *r["properties"]) for r in shown}
    assert {("Organisation", "id"), ("Company", "id"), ("Product", "id"), ("SUPPLIES", "id")} <= unique
    indexes = {r["name"]: r for r in driver.execute_query("SHOW INDEXES YIELD name, type, labelsOrTypes, properties, state").records}
    assert {"graphmap_Company_kvk", "graphmap_Organisation_lei", "graphmap_Organisation_ror", "graphmap_Place_lat"} <= indexes.keys()
    assert "graphmap_Product_kvk" not in indexes
    assert "graphmap_of_an_older_schema" not in indexes
    assert "somebody_elses" in indexes
    assert {r["state"] for r in indexes.values()} == {"ONLINE"}
    found = driver.execute_query("CALL db.index.fulltext.queryNodes('graphmap_names', 'AS') YIELD node RETURN node.id AS id").records
    assert [r["id"] for r in found] == ["alfa-staal"]


def test_nobody_elses_data_is_lost(server: Server, driver: Driver, small: Snapshot) -> None:
    driver.execute_query("CREATE (:Person {name: 'Anna'})")
    with pytest.raises(StoreError, match="holds 1 nodes that graphmap did not publish"):
        publish(small, server)
    assert _held(driver) == ([(["Person"], {"name": "Anna"})], [])


def test_what_is_written_meanwhile_keeps_the_revision_from_being_told(server: Server, driver: Driver, small: Snapshot) -> None:
    def meddling(cypher: str) -> Progress:
        def meddle(count: int) -> None:
            driver.execute_query(cypher)

        return meddle

    with pytest.raises(StoreError, match="11 nodes and 11 relationships, not the 10 and 11"):
        publish(small, server, meddling("MERGE (:Person {name: 'Anna'})"))
    with pytest.raises(StoreError, match="what a relationship joins is gone"):
        publish(small, server, meddling("MATCH (n {id: 'htsm'}) DETACH DELETE n"))
    assert _marker(driver)["status"] == "publishing"
    assert publish(small, server)
    assert _held(driver) == _content(small)


def test_another_publishing_takes_over(server: Server, driver: Driver, small: Snapshot) -> None:
    def take(count: int) -> None:
        with driver.session() as session:
            session.execute_write(marker.take, "another", "its revision")

    with pytest.raises(StoreError, match="taken over"):
        publish(small, server, take)
    assert _marker(driver)["status"] == "publishing"
    assert _marker(driver)["stamp"] == "another"


KILLED = """
import sys, os
from pathlib import Path
from graphmap.snapshot import Snapshot
from graphmap.store.neo4j import publish
from graphmap.store.neo4j import Server

def tell(count):
    print(count, flush=True)
    sys.stdin.readline()

publish(Snapshot.open(Path(sys.argv[1])), Server(sys.argv[2], sys.argv[3], os.environ["NEO4J_PASSWORD"]), tell)
"""


def test_one_that_was_killed_in_the_middle_is_begun_again_and_ends_right(
    server: Server, driver: Driver, small: Snapshot, tmp_path: Path
) -> None:
    publish(small, server)
    later = _snapshot(tmp_path, *random_graph(seeded(3)))
    command = [sys.executable, "-c", KILLED, str(later.folder), server.address, server.user]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env={**os.environ, "NEO4J_PASSWORD": server.password}
    ) as process:
        assert process.stdout
        assert int(process.stdout.readline()) > 0
        process.send_signal(signal.SIGKILL)
    assert _marker(driver) | {"stamp": "", "writes": 0} == {
        "id": "current", "status": "publishing", "coming": later.revision, "stamp": "", "writes": 0,
    }  # fmt: skip
    assert _held(driver) not in (_content(small), _content(later))
    assert publish(later, server)
    assert _held(driver) == _content(later)
    assert _marker(driver)["revision"] == later.revision


def test_a_wrong_password_is_named_and_not_repeated(server: Server, small: Snapshot) -> None:
    with pytest.raises(StoreError, match="does not let neo4j in") as raised:
        publish(small, replace(server, password="not-this-one"))  # noqa: S106
    assert "not-this-one" not in str(raised.value)


def test_a_missing_database_is_named(server: Server, small: Snapshot) -> None:
    with pytest.raises(StoreError, match="has no database 'atlantis'"):
        publish(small, replace(server, database="atlantis"))


def test_a_server_that_is_not_there_is_named(server: Server, small: Snapshot) -> None:
    with pytest.raises(StoreError, match=r"neo4j://127\.0\.0\.1:9 cannot be reached"):
        publish(small, replace(server, address="neo4j://127.0.0.1:9"))
