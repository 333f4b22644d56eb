"""What only a server can do: be away, be somebody else's, be published to while it is read. Answers are in tests/conformance."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from datetime import time as clock
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from neo4j import GraphDatabase

from graphmap.errors import QueryError, QueryRefusedError, QueryTimeoutError, StoreError, UsageError
from graphmap.snapshot import Snapshot
from graphmap.store.limits import Limits
from graphmap.store.neo4j import Neo4jStore, marker, publish
from graphmap.store.neo4j.guarded import GuardedStore
from graphmap.store.neo4j.server import Server, is_address, located
from tests.conformance.generator import random_graph, seeded
from tests.conformance.small_graph import NODES, RELATIONSHIPS
from tests.conformance.snapshots import write_snapshot
from tests.neo4j.server import Process

COUNT = "MATCH (n) RETURN count(n) AS n"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    return Snapshot.open(write_snapshot(tmp_path_factory.mktemp("small"), NODES, RELATIONSHIPS))


@pytest.fixture
def server(neo4j_process: Process, small: Snapshot) -> Server:
    """A server that holds the small graph."""
    _write(neo4j_process.server, "MATCH (n) DETACH DELETE n")
    publish(small, neo4j_process.server)
    return neo4j_process.server


@pytest.fixture
def store(server: Server) -> Iterator[Neo4jStore]:
    opened = Neo4jStore(server)
    yield opened
    opened.close()


def _write(server: Server, cypher: str) -> None:
    with GraphDatabase.driver(server.address, auth=(server.user, server.password)) as driver:
        driver.execute_query(cypher)


def _take(server: Server) -> None:
    with GraphDatabase.driver(server.address, auth=(server.user, server.password)) as driver, driver.session() as session:
        session.execute_write(marker.take, "another", "f" * 64)


# ---------------------------------------------------------------- the marker


@pytest.mark.parametrize(
    "cypher",
    [
        COUNT,
        "MATCH () RETURN count(*)",
        "MATCH ((n)) RETURN count(n)",
        "RETURN COUNT { (n) } AS n",
        "MATCH (n:!Product) RETURN count(n) + 1",
        "MATCH (n:%) RETURN count(n)",
        "MATCH (n) OPTIONAL MATCH (m:Revision) RETURN count(n) + count(m)",
        "CALL { MATCH (n) RETURN n } RETURN count(n)",
        "MATCH (n)-[*0]-(m) RETURN count(DISTINCT m)",
        "MATCH p = shortestPath((n)-[*0..1]-(m)) WHERE n = m RETURN count(p)",
    ],
)
def test_the_marker_is_in_no_answer(cypher: str, store: Neo4jStore) -> None:
    assert store.table(cypher).rows == [(len(NODES),)]


def test_the_marker_is_in_no_list_of_names(store: Neo4jStore) -> None:
    assert "Revision" not in store.schema().labels
    assert ("Revision",) not in store.table("CALL db.labels()").rows
    assert ("stamp",) not in store.table("CALL db.propertyKeys()").rows


def test_the_revision_is_the_one_that_was_published(store: Neo4jStore, small: Snapshot) -> None:
    assert store.revision() == small.revision
    assert store.manifest == small.manifest


def test_while_something_is_published_nothing_is_answered(server: Server, store: Neo4jStore, small: Snapshot) -> None:
    _take(server)
    with pytest.raises(StoreError, match=f"no longer holds revision {small.revision[:12]}"):
        store.table(COUNT)
    with pytest.raises(StoreError, match="is being published: revision ffffffffffff is not whole yet"):
        Neo4jStore(server)
    with pytest.raises(StoreError, match="is being published"):
        store.is_current()


def test_another_revision_is_not_taken_for_the_one_that_was_opened(server: Server, store: Neo4jStore, tmp_path: Path) -> None:
    assert store.is_current()
    later = Snapshot.open(write_snapshot(tmp_path, NODES[:2], []))
    publish(later, server)
    with pytest.raises(StoreError, match="no longer holds revision"):
        store.table(COUNT)
    assert not store.is_current()
    again = Neo4jStore(server)
    assert again.revision() == later.revision
    assert again.table(COUNT).rows == [(2,)]
    again.close()


def test_readers_get_whole_answers_or_none_while_revisions_come_and_go(server: Server, small: Snapshot, tmp_path: Path) -> None:
    other = Snapshot.open(write_snapshot(tmp_path, *random_graph(seeded(5))))
    sizes = {snapshot.revision: snapshot.manifest.nodes for snapshot in (small, other)}

    def read() -> set[str]:
        seen: set[str] = set()
        while len(seen) < len(sizes):
            try:
                with closing(Neo4jStore(server)) as store:
                    assert store.table(COUNT).rows == [(sizes[store.revision()],)]
                    seen.add(store.revision())
            except StoreError:
                continue
        return seen

    with ThreadPoolExecutor(1) as pool:
        reader = pool.submit(read)
        while not reader.done():
            publish(other, server)
            publish(small, server)
    assert reader.result() == set(sizes)


def test_a_database_that_graphmap_did_not_publish_is_named(server: Server) -> None:
    _write(server, "MATCH (n) DETACH DELETE n")
    with pytest.raises(StoreError, match="holds nothing that graphmap published"):
        Neo4jStore(server)


# ---------------------------------------------------------------- limits and refusals


def test_a_statement_that_takes_too_long_is_ended(server: Server) -> None:
    store = Neo4jStore(server, time_limit=0.5)
    with pytest.raises(QueryTimeoutError, match=r"longer than 0\.5 s"):
        store.table("UNWIND range(1, 10000) AS a UNWIND range(1, 100000) AS b WITH a WHERE b % 7 = 8 RETURN count(*)")
    assert store.table("RETURN 1 AS x").rows == [(1,)]
    store.close()


def test_a_long_answer_is_cut_without_being_fetched(store: Neo4jStore) -> None:
    table = store.table("UNWIND range(1, 1000000000) AS x RETURN x", limit=10)
    assert ([x for (x,) in table.rows], table.cut) == (list(range(1, 11)), True)


def test_a_statement_is_explained_and_not_asked(store: Neo4jStore) -> None:
    table = store.explain("MATCH (o:Organisation) WHERE o.name STARTS WITH $start RETURN count(o) AS n", {"start": "A"})
    assert table.columns == ("step", "operation", "estimated_rows")
    operations = [str(row[1]) for row in table.rows]
    assert (operations[-1].split()[0], [row[0] for row in table.rows]) == ("ProduceResults", list(range(1, len(operations) + 1)))
    with pytest.raises(QueryRefusedError, match="CREATE"):
        store.explain("CREATE (n:Organisation)")
    assert GuardedStore(store, Limits()).explain(COUNT) == store.explain(COUNT)


def test_a_write_is_refused_by_the_server_too(store: Neo4jStore) -> None:
    with pytest.raises(QueryRefusedError):
        store._ask("CREATE (n:Company {id: 'x'})", {}, 1)
    assert store.table(COUNT).rows == [(len(NODES),)]


def test_a_point_is_no_value(store: Neo4jStore) -> None:
    with pytest.raises(QueryError, match="holds a point"):
        store.table("RETURN point({x: 1, y: 2}) AS p")
    assert store.table("RETURN point({x: 1, y: 2}).y AS y").rows == [(2.0,)]


def test_times_are_those_of_python(store: Neo4jStore) -> None:
    [(zoned, early, fine, back)] = store.table(
        "RETURN datetime('2024-03-09T14:30:00[Europe/Amsterdam]'), localtime('14:30:00')"
        ", datetime('2024-03-09T14:30:00.123456789Z'), duration({seconds: -1.5})"
    ).rows
    assert zoned == datetime(2024, 3, 9, 14, 30, tzinfo=ZoneInfo("Europe/Amsterdam"))
    assert str(zoned.tzinfo) == "Europe/Amsterdam"  # type: ignore[union-attr]
    assert early == clock(14, 30)
    assert fine == datetime(2024, 3, 9, 14, 30, 0, 123456, tzinfo=UTC)
    assert back == {"months": 0, "days": 0, "seconds": -2, "nanoseconds": 500_000_000}


def test_a_closed_store_says_so(server: Server) -> None:
    store = Neo4jStore(server)
    store.close()
    with pytest.raises(QueryError, match="is closed"):
        store.table(COUNT)


# ---------------------------------------------------------------- the server


def test_a_store_answers_again_once_its_server_is_back(neo4j_process: Process, store: Neo4jStore) -> None:
    neo4j_process.stop()
    with pytest.raises(StoreError, match="cannot be reached"):
        store.table(COUNT)
    neo4j_process.start()
    assert store.table(COUNT).rows == [(len(NODES),)]


def test_a_server_that_stops_in_the_middle_of_a_question_is_named(neo4j_process: Process, server: Server) -> None:
    store = Neo4jStore(server, time_limit=60)
    long = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a WHERE b % 7 = 8 RETURN count(*)"
    with ThreadPoolExecutor(1) as pool:
        asked = pool.submit(store.table, long)
        _until_running(server, "range(1, 100000)")
        neo4j_process.stop()
        with pytest.raises(StoreError, match="cannot be reached"):
            asked.result()
    neo4j_process.start()
    assert store.table(COUNT).rows == [(len(NODES),)]
    store.close()


def _until_running(server: Server, text: str) -> None:
    """Wait until the server works on a statement that holds ``text``."""
    shown = (
        "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND' AND currentQuery CONTAINS $text RETURN count(*) AS n"
    )
    with GraphDatabase.driver(server.address, auth=(server.user, server.password)) as driver:
        for _ in range(10_000):
            if driver.execute_query(shown, text=text).records[0]["n"]:
                return
    raise AssertionError(f"No statement with {text} was seen.")


def test_a_wrong_password_is_named_and_not_repeated(server: Server) -> None:
    with pytest.raises(StoreError, match="does not let neo4j in") as raised:
        Neo4jStore(replace(server, password="not-this-one"))  # noqa: S106
    assert "not-this-one" not in f"{raised.value!r} {raised.value}"


def test_a_missing_database_is_named(server: Server) -> None:
    with pytest.raises(StoreError, match="has no database 'atlantis'"):
        Neo4jStore(replace(server, database="atlantis"))


def test_the_database_can_be_named(server: Server) -> None:
    store = Neo4jStore(replace(server, database="neo4j"))
    assert store.table(COUNT).rows == [(len(NODES),)]
    store.close()


def test_bolt_reaches_the_server_without_routing(server: Server) -> None:
    store = Neo4jStore(replace(server, address=server.address.replace("neo4j://", "bolt://")))
    assert store.table(COUNT).rows == [(len(NODES),)]
    store.close()


def test_a_server_without_encryption_does_not_answer_to_an_encrypted_address(server: Server) -> None:
    with pytest.raises(StoreError, match="cannot be reached"):
        Neo4jStore(replace(server, address=server.address.replace("neo4j://", "neo4j+s://")))


# ---------------------------------------------------------------- addresses


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("neo4j://host", ("neo4j://host", None)),
        ("neo4j+s://host:7687/graph", ("neo4j+s://host:7687", "graph")),
        ("bolt://127.0.0.1:7687/", ("bolt://127.0.0.1:7687", None)),
        ("neo4j://host/graph?policy=eu", ("neo4j://host?policy=eu", "graph")),
    ],
)
def test_the_name_of_the_database_stands_behind_the_address(address: str, expected: tuple[str, str | None]) -> None:
    assert is_address(address)
    assert located(address) == expected


@pytest.mark.parametrize("address", ["http://host", "neo4j://", "neo4j://host:none", "neo4j://host:99999999", "host:7687", ""])
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(UsageError, match="is not the address of a Neo4j server"):
        located(address)


@pytest.mark.parametrize("address", ["neo4j://neo4j:hunter2@host", "bolt://hunter2@host:7687/x"])
def test_a_password_in_an_address_is_refused_without_being_repeated(address: str) -> None:
    with pytest.raises(UsageError, match="Leave them out") as raised:
        located(address)
    assert "hunter2" not in str(raised.value)
