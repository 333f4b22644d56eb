from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import kglite
import pytest

from graphmap.errors import QueryError, QueryRefusedError, QueryTimeoutError, SnapshotError
from graphmap.snapshot.manifest import read
from graphmap.store import GraphStore
from graphmap.store.cypher.gate import admit
from graphmap.store.embedded.store import EmbeddedStore, message, passes_off
from tests.conformance.generator import random_graph, seeded
from tests.conformance.small_graph import NODES, RELATIONSHIPS
from tests.conformance.snapshots import write_snapshot


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_snapshot(tmp_path_factory.mktemp("snapshot"), NODES, RELATIONSHIPS)


@pytest.fixture
def store(folder: Path) -> Iterator[GraphStore]:
    opened = EmbeddedStore(folder)
    yield opened
    opened.close()


def test_the_revision_is_that_of_the_manifest(store: GraphStore, folder: Path) -> None:
    assert store.revision() == read(folder).revision


def test_an_answer_is_cut_at_the_row_limit_of_the_store(folder: Path) -> None:
    table = EmbeddedStore(folder, row_limit=3).table("MATCH (n) RETURN n.id")
    assert (len(table.rows), table.cut, table.limit) == (3, True, 3)


def test_a_question_may_ask_for_more_rows_than_the_store_gives_unasked(folder: Path) -> None:
    table = EmbeddedStore(folder, row_limit=3).table("MATCH (n) RETURN n.id", limit=100)
    assert (len(table.rows), table.cut) == (10, False)


def test_a_union_is_cut_too(folder: Path) -> None:
    table = EmbeddedStore(folder, row_limit=3).table("MATCH (n) RETURN n.id AS i UNION ALL MATCH (n) RETURN n.id AS i")
    assert (len(table.rows), table.cut) == (3, True)


def test_a_statement_that_takes_too_long_is_stopped(folder: Path) -> None:
    store = EmbeddedStore(folder, time_limit=0.05)
    with pytest.raises(QueryTimeoutError, match=r"longer than 0\.05 s\. Narrow it"):
        store.table("UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b WITH a + b AS c WHERE c < 0 RETURN count(c)")


def test_a_statement_that_needs_too_much_memory_is_stopped(store: GraphStore) -> None:
    with pytest.raises(QueryError, match="collection safety limit"):
        store.table("UNWIND range(1, 100000000) AS x RETURN count(x)")


def test_the_engine_itself_refuses_to_write(folder: Path) -> None:
    store = EmbeddedStore(folder)
    assert store.graph is not None
    with pytest.raises(kglite.ReadOnlyError):
        store.graph.cypher("CREATE (:Thing)")


def test_a_file_cannot_be_read(store: GraphStore, tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text("secret\n")
    for cypher in ("LOAD CSV FROM $f AS row RETURN row", "CALL { LOAD CSV FROM $f AS row RETURN row } RETURN row"):
        with pytest.raises(QueryRefusedError, match="LOAD"):
            store.table(cypher, {"f": str(secret)})


def test_a_parameter_is_a_value_whatever_it_holds(store: GraphStore) -> None:
    hostile = "x'}) MATCH (n) DETACH DELETE n //"
    assert store.table("MATCH (n {id: $id}) RETURN n", {"id": hostile}).rows == []
    assert store.table("RETURN $id AS x", {"id": hostile}).rows == [(hostile,)]


def test_a_closed_store_answers_nothing(folder: Path) -> None:
    store = EmbeddedStore(folder)
    store.close()
    with pytest.raises(QueryError, match="closed"):
        store.table("RETURN 1 AS x")


@pytest.mark.parametrize("name", ["graph.kgl", "manifest.json"])
def test_a_missing_file_is_named(name: str, tmp_path: Path) -> None:
    folder = write_snapshot(tmp_path, NODES, RELATIONSHIPS)
    (folder / name).unlink()
    with pytest.raises(SnapshotError, match=name):
        EmbeddedStore(folder)


@pytest.mark.parametrize("name", ["graph.kgl", "manifest.json"])
def test_a_damaged_file_is_named(name: str, tmp_path: Path) -> None:
    folder = write_snapshot(tmp_path, NODES, RELATIONSHIPS)
    (folder / name).write_bytes((folder / name).read_bytes()[:50])
    with pytest.raises(SnapshotError, match=name):
        EmbeddedStore(folder)


def test_nothing_is_printed(store: GraphStore, capfd: pytest.CaptureFixture[str]) -> None:
    store.table("MATCH (n:Unicorn) WHERE n.horn > 1 RETURN n.mane")
    assert capfd.readouterr() == ("", "")


def test_threads_share_a_store(tmp_path: Path) -> None:
    nodes, relationships = random_graph(seeded(1))
    store = EmbeddedStore(write_snapshot(tmp_path, nodes, relationships))
    statements = [
        "MATCH (a:Company)-[r]->(b) RETURN a, r, b ORDER BY r.id",
        "MATCH ()-[r:SUPPLIES]->() RETURN r ORDER BY r.id",
        "MATCH p = (:Organisation)-[:SUPPLIES*1..2]->(x) RETURN x.id AS x, count(p) AS n ORDER BY x",
        "MATCH (a) RETURN labels(a)[0] AS l, count(*) AS n ORDER BY l",
    ]
    alone = [EmbeddedStore(tmp_path).table(cypher).rows for cypher in statements]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda i: store.table(statements[i % 4]).rows, range(200)))
    assert all(rows == alone[i % 4] for i, rows in enumerate(together))


def test_the_passes_to_switch_off_exist_in_the_engine() -> None:
    everything = passes_off(admit("MATCH (a {id: $id})-->(b)-->(c) WHERE c.founded > 1900 RETURN count(*)"))
    assert {"fuse_match_return_aggregate", "fuse_optional_match_aggregate", "push_limit_into_match", "push_where_into_match.1"} <= set(
        everything
    )
    assert passes_off(admit("MATCH (a:Company)-->(b) RETURN count(*)")) == []


def test_a_message_keeps_the_line_and_drops_the_prose() -> None:
    graph = kglite.KnowledgeGraph()
    with pytest.raises(kglite.CypherSyntaxError) as raised:
        graph.cypher("MATCH (n)\nRETURN n WHERE")
    assert message(raised.value).startswith("Line 2: ")
    assert "Cypher syntax error" not in message(raised.value)
