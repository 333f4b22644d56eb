from collections import Counter
from collections.abc import Sequence

import pytest

from graphmap.errors import QueryError
from graphmap.store.cypher.gate import admit, may_fuse
from tests.conformance.conftest import Opener
from tests.conformance.generator import TYPES, Generator, random_graph, seeded
from tests.conformance.oracle import Graph, Match, NodePattern, Pattern, Query, Step, Walk, answer, plain, rows_of
from tests.conformance.wording import cypher_of

GRAPHS, QUERIES = 10, 500


def comparable(rows: Sequence[Sequence[object]]) -> list[str]:
    """Rows as text, lists within them sorted: their order is not promised."""
    return [repr(tuple(sorted(map(str, cell)) if isinstance(cell, list) else cell for cell in map(plain, row))) for row in rows]


def differs(query: Query, found: list[str], expected: list[str]) -> bool:
    ordered = query.answer.limit is not None and query.other is None
    return found != expected if ordered else Counter(found) != Counter(expected)


@pytest.mark.parametrize("seed", range(GRAPHS))
def test_generated_queries_have_the_answers_of_the_brute_force_matcher(seed: int, open_store: Opener) -> None:
    random = seeded(seed)
    nodes, relationships = random_graph(random)
    graph, store, generator = Graph.of(nodes, relationships), open_store(nodes, relationships), Generator(random, nodes)
    fused, wrong = 0, []
    for _ in range(QUERIES):
        query = generator.query()
        cypher, parameters = cypher_of(query)
        expected = comparable(answer(graph, query))
        table = store.table(cypher, parameters)
        fused += may_fuse(admit(cypher))
        if differs(query, comparable(table.rows), expected):
            wrong.append((cypher, parameters, table.rows[:5], expected[:5]))
    assert wrong == []
    assert fused > QUERIES / 20


@pytest.mark.parametrize("seed", range(2))
def test_an_answer_cut_at_three_rows_holds_three_of_its_rows_and_says_so(seed: int, open_store: Opener) -> None:
    random = seeded(100 + seed)
    nodes, relationships = random_graph(random)
    graph, store, generator = Graph.of(nodes, relationships), open_store(nodes, relationships), Generator(random, nodes)
    for _ in range(200):
        query = generator.query()
        cypher, parameters = cypher_of(query)
        expected = comparable(answer(graph, query))
        table = store.table(cypher, parameters, limit=3)
        assert (len(table.rows), table.cut) == (min(3, len(expected)), len(expected) > 3), cypher
        assert not Counter(comparable(table.rows)) - Counter(expected), cypher


def test_the_generator_reaches_every_kind_of_statement() -> None:
    random = seeded(0)
    nodes, _ = random_graph(random)
    generator = Generator(random, nodes)
    text = "\n".join(cypher_of(generator.query())[0] for _ in range(1000))
    for word in (
        "OPTIONAL MATCH",
        "WITH",
        "UNION",
        "CALL (",
        "EXISTS {",
        "COUNT {",
        "*",
        "LIMIT",
        "DISTINCT",
        "[(",
        "<-[",
        "|",
        "IS NULL",
        "NOT",
    ):
        assert word in text


def trails(graph: Graph, start: str, end: str, types: tuple[str, ...], longest: int) -> list[int]:
    """The lengths of all trails between two nodes, either way."""
    pattern = Pattern((NodePattern("a", fixed=start), NodePattern("b", fixed=end)), (Step("", types, "both", (1, longest)),), "p")
    return [len(walk.relationships) for row in rows_of(graph, [Match((pattern,))]) if isinstance(walk := row["p"], Walk)]


def test_shortest_paths_are_the_shortest_trails(open_store: Opener) -> None:
    random = seeded(11)
    nodes, relationships = random_graph(random)
    graph, store = Graph.of(nodes, relationships), open_store(nodes, relationships)
    for _ in range(150):
        start, end = random.sample([n.id for n in nodes], 2)
        types, longest = tuple(random.sample(TYPES, random.choice([1, 2, 3]))), random.choice([2, 3, 4])
        lengths = trails(graph, start, end, types, longest)
        shortest = [(n,) for n in lengths if n == min(lengths)]
        in_pattern = f"-[:{'|'.join(types)}*..{longest}]-"
        in_where = " WHERE all(r IN relationships(p) WHERE type(r) IN $types)"
        for step, where in ((in_pattern, ""), (f"-[*..{longest}]-", in_where)):
            cypher = f"MATCH p = {{}}((a {{{{id: $a}}}}){step}(b {{{{id: $b}}}})){where} RETURN length(p) AS n"
            given = {"a": start, "b": end, "types": list(types)}
            one = store.table(cypher.format("shortestPath"), given).rows
            every = store.table(cypher.format("allShortestPaths"), given).rows
            assert one == shortest[:1], (start, end, types, longest)
            assert every == shortest, (start, end, types, longest)


def test_unknown_parameters_of_generated_queries_are_refused(open_store: Opener) -> None:
    random = seeded(7)
    nodes, relationships = random_graph(random)
    store, generator = open_store(nodes, relationships), Generator(random, nodes)
    cypher, parameters = next((c, p) for c, p in (cypher_of(generator.query()) for _ in range(100)) if p)
    with pytest.raises(QueryError, match=rf"\${sorted(parameters)[0]}"):
        store.table(cypher)
