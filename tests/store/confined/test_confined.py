"""Statements answered by a process apart."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from graphmap.errors import QueryError, QueryRefusedError, QueryTimeoutError
from graphmap.store.confined import ConfinedStore
from graphmap.store.embedded import EmbeddedStore
from graphmap.store.limits import MB, Limits
from tests.conformance.small_graph import NODES, RELATIONSHIPS
from tests.conformance.snapshots import write_snapshot

Opener = Callable[[Limits], ConfinedStore]

ENDLESS = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b = -1 RETURN count(*) AS n"
LARGE = "UNWIND range(1, 4000000) AS a WITH collect('a text of some thirty letters ' + toString(a)) AS texts RETURN size(texts) AS n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A snapshot."""
    return write_snapshot(tmp_path_factory.mktemp("snapshot"), NODES, RELATIONSHIPS)


@pytest.fixture(scope="module")
def store(folder: Path) -> Iterator[ConfinedStore]:
    """A store over it."""
    store = ConfinedStore(folder)
    yield store
    store.close()


@pytest.fixture
def limited(folder: Path) -> Iterator[Callable[[Limits], ConfinedStore]]:
    """Opens a store over it with limits of its own."""
    opened: list[ConfinedStore] = []

    def open(limits: Limits) -> ConfinedStore:
        opened.append(ConfinedStore(folder, limits))
        return opened[-1]

    yield open
    for store in opened:
        store.close()


def _digests(folder: Path) -> dict[str, str]:
    return {str(path): sha256(path.read_bytes()).hexdigest() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    "cypher",
    [
        "MATCH (n) RETURN n ORDER BY n.id",
        "MATCH p = (a)-[r]->(b) RETURN p, r, [a, b] AS ends, {a: a.name} AS map ORDER BY r.id",
        "RETURN date('2026-11-25') AS d, datetime('2026-11-25T10:00:00Z') AS t, duration('P1M2D') AS l, 1.5 AS f, null AS nothing",
    ],
)
def test_an_answer_is_what_the_engine_answers_here(store: ConfinedStore, folder: Path, cypher: str) -> None:
    assert store.table(cypher) == EmbeddedStore(folder).table(cypher)


def test_parameters_and_the_row_limit_go_along(store: ConfinedStore) -> None:
    table = store.table("UNWIND $values AS x RETURN x", {"values": [1, "two", None, 3.5]}, limit=3)
    assert (table.rows, table.cut, table.limit) == ([(1,), ("two",), (None,)], True, 3)


def test_whose_question_was_stopped_leaves_no_answer_to_the_next(store: ConfinedStore, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    assert store.table("RETURN 0 AS n").rows == [(0,)]
    with monkeypatch.context() as patched:
        patched.setattr("graphmap.store.confined.process.receive", stopped)
        with pytest.raises(KeyboardInterrupt):
            store.table("RETURN 1 AS n")
    assert store.table("RETURN 2 AS n").rows == [(2,)]


def test_a_statement_is_explained_and_not_asked(store: ConfinedStore, folder: Path) -> None:
    table = store.explain("MATCH (n) WHERE n.id = $id RETURN n.name AS name ORDER BY name", {"id": "a"})
    assert table.columns == ("step", "operation", "estimated_rows")
    assert [row[0] for row in table.rows] == list(range(1, len(table.rows) + 1))
    assert not [row for row in table.rows if "OptimizerPass" in str(row[1])]
    assert table == EmbeddedStore(folder).explain("MATCH (n) WHERE n.id = $id RETURN n.name AS name ORDER BY name", {"id": "a"})
    assert store.explain(ENDLESS).rows
    with pytest.raises(QueryRefusedError, match="CREATE"):
        store.explain("CREATE (n:Organisation)")
    with pytest.raises(QueryError, match=r"\$id, which has no value"):
        store.explain("MATCH (n) WHERE n.id = $id RETURN n")


def test_nobody_asks_for_more_rows_than_the_limit(limited: Opener) -> None:
    store = limited(Limits(rows=5))
    table = store.table("UNWIND range(1, 10) AS n RETURN n", limit=1000)
    assert (len(table.rows), table.cut, table.limit) == (5, True, 5)
    store.close()


@pytest.mark.parametrize(
    ("cypher", "error"), [("CREATE (n) RETURN n", QueryRefusedError), ("MATCH (n) RETURN m.x", QueryError), ("RETURN $x", QueryError)]
)
def test_errors_are_those_of_the_engine_here_and_the_process_lives_on(
    store: ConfinedStore, folder: Path, cypher: str, error: type[QueryError]
) -> None:
    with pytest.raises(error) as here:
        EmbeddedStore(folder).table(cypher)
    with pytest.raises(error) as there:
        store.table(cypher)
    assert (type(there.value), str(there.value)) == (type(here.value), str(here.value))
    assert store.table("RETURN 1 AS n").rows == [(1,)]


def test_a_statement_that_takes_too_long_gives_up(limited: Opener) -> None:
    store = limited(Limits(soft=0.2))
    with pytest.raises(QueryTimeoutError, match=r"longer than 0\.2 s"):
        store.table(ENDLESS)
    assert store.table("RETURN 1 AS n").rows == [(1,)]


def test_one_that_does_not_give_up_is_killed_and_the_next_is_answered(limited: Opener) -> None:
    store = limited(Limits(soft=3600, hard=0.5))
    with pytest.raises(QueryTimeoutError, match="was stopped"):
        store.table(ENDLESS)
    assert store.table("RETURN 1 AS n").rows == [(1,)]


def test_one_that_needs_too_much_memory_is_stopped_and_the_next_is_answered(limited: Opener) -> None:
    store = limited(Limits(memory=200 * MB))
    with pytest.raises(QueryError, match="200 MB of memory"):
        store.table(LARGE)
    assert store.table("RETURN 1 AS n").rows == [(1,)]


def test_an_answer_that_is_too_large_is_said_to_be(limited: Opener) -> None:
    store = limited(Limits(answer=MB))
    with pytest.raises(QueryError, match="larger than 1 MB"):
        store.table("UNWIND range(1, 500) AS n RETURN reduce(s = 'x', i IN range(1, 12) | s + s) AS text")
    assert store.table("RETURN 1 AS n").rows == [(1,)]


def test_so_many_are_answered_at_once_and_no_more(limited: Opener) -> None:
    store = limited(Limits(at_once=2, patience=0.1, soft=1.5))
    with ThreadPoolExecutor(5) as threads:
        answers = [threads.submit(store.table, ENDLESS) for _ in range(5)]
        said = [str(answer.exception()) for answer in answers]
    assert sum("2 statements are being answered" in text for text in said) == 3
    assert sum("took longer" in text for text in said) == 2


def test_a_process_is_kept_for_the_next_statement_and_ended_with_the_store(limited: Opener) -> None:
    store = limited(Limits())
    for _ in range(3):
        store.table("RETURN 1 AS n")
    [process] = store._idle
    assert process.alive
    store.close()
    assert not process.alive


def test_many_threads_get_their_own_answers(limited: Opener) -> None:
    store = limited(replace(Limits(), at_once=3, patience=60))
    with ThreadPoolExecutor(8) as threads:
        answers = [*threads.map(lambda n: store.table("RETURN $n AS n", {"n": n}).rows[0][0], range(60))]
    assert answers == [*range(60)]


def test_nothing_of_the_snapshot_changes(store: ConfinedStore, folder: Path) -> None:
    before = _digests(folder)
    for cypher in (
        "MATCH (n) RETURN n",
        "MATCH (n) SET n.x = 1",
        "MATCH (n) DETACH DELETE n",
        "LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l",
    ):
        try:
            store.table(cypher)
        except QueryError:
            continue
    assert _digests(folder) == before
