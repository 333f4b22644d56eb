from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphmap.errors import QueryError
from graphmap.store import GraphSchema
from graphmap.store.cypher.columns import columns
from graphmap.store.cypher.gate import admit, finds_and_compares, may_fuse
from graphmap.store.cypher.statement import Statement
from graphmap.store.embedded.dialect import adapt


def adapted(cypher: str, parameters: Mapping[str, object] | None = None) -> str:
    return adapt(admit(cypher), parameters or {}, GraphSchema.of({"Company": 1, "Organisation": 1}, {}), 11).text.removesuffix("\nLIMIT 11")


@pytest.mark.parametrize(
    ("cypher", "repaired"),
    [
        ("MATCH (n:A&B) RETURN n", "MATCH (n:A:B) RETURN n"),
        ("MATCH (n) WHERE n:A|B RETURN n", "MATCH (n) WHERE ('A' IN labels(n) OR 'B' IN labels(n)) RETURN n"),
        ("MATCH (n) WHERE n:A RETURN n", "MATCH (n) WHERE n:A RETURN n"),
        (
            "MATCH (n) OPTIONAL MATCH (n)-->(m) WHERE NOT m:A RETURN m",
            "MATCH (n) OPTIONAL MATCH (n)-->(m) WHERE NOT ('A' IN labels(m)) RETURN m",
        ),
        ("MATCH (n) RETURN elementId(n)", "MATCH (n) RETURN n.id"),
        ("RETURN round(1.5), round(1.55, 1)", "RETURN floor(0.5 + (1.5)), round(1.55, 1)"),
        ("RETURN isEmpty([1])", "RETURN (size([1]) = 0)"),
        ("RETURN lower('A'), char_length('a'), e()", "RETURN toLower('A'), size('a'), exp(1)"),
        ("MATCH (n) RETURN percentileCont(n.x, 0.5)", "MATCH (n) RETURN percentile_cont(n.x, 0.5)"),
        ("MATCH (n) WHERE EXISTS { (n)-->()-->() } RETURN n", "MATCH (n) WHERE EXISTS { MATCH  (n)-->()-->()  WHERE true } RETURN n"),
        (
            "MATCH (n) WHERE EXISTS { MATCH (n)-->(m) WHERE m.x = 1 } RETURN n",
            "MATCH (n) WHERE EXISTS { MATCH (n)-->(m) WHERE m.x = 1 } RETURN n",
        ),
        ("MATCH (n) WHERE NOT (n)-->()<--() RETURN n", "MATCH (n) WHERE NOT EXISTS { MATCH (n)-->()<--() WHERE true } RETURN n"),
        ("MATCH (n) WHERE NOT (n)-->() RETURN n", "MATCH (n) WHERE NOT (n)-->() RETURN n"),
        ("MATCH (n) WHERE exists((n)-->()-->()) RETURN n", "MATCH (n) WHERE (EXISTS { MATCH (n)-->()-->() WHERE true }) RETURN n"),
        ("MATCH (n) WHERE (COUNT { (n)-->() } > 1) RETURN n", "MATCH (n) WHERE (0 + COUNT { (n)-->() } > 1) RETURN n"),
        ("CALL db.labels()", "CALL { UNWIND ['Company', 'Organisation'] AS label RETURN label AS label } RETURN label"),
        (
            "CALL db.labels() YIELD label AS l WHERE l <> 'x' RETURN l",
            "CALL { UNWIND ['Company', 'Organisation'] AS label RETURN label AS l } WITH * WHERE l <> 'x' RETURN l",
        ),
        (
            "MATCH ()-[r]->() RETURN r {.id, w: 1} AS m",
            "MATCH ()-[r]->() RETURN CASE WHEN r IS NULL THEN null ELSE  {id: r.id, w: 1} END AS m",
        ),
        ("MATCH (n) RETURN n {.id, .name} AS m", "MATCH (n) RETURN n {.id, .name} AS m"),
        ("MATCH (n) RETURN n.x + 1, n.x > 2", "MATCH (n) RETURN n.x + 1 AS `n.x + 1`, n.x > 2 AS `n.x > 2`"),
        ("MATCH (n) RETURN n.x, count(*), toUpper(n.y)", "MATCH (n) RETURN n.x, count(*), toUpper(n.y)"),
    ],
)
def test_a_statement_is_repaired(cypher: str, repaired: str) -> None:
    assert adapted(cypher) == repaired


PATH = "MATCH p = shortestPath((a)-[*..6]-(b)) WHERE {} RETURN p"
CHOICE = "all(r IN relationships(p) WHERE type(r) IN $types)"


@pytest.mark.parametrize(
    ("where", "types", "pattern", "condition"),
    [
        (CHOICE, ["A", "B"], ":`A`|`B`*..6", "true"),
        (CHOICE, [], ":`no such type`*..6", "true"),
        (f"size($types) = 0 OR {CHOICE}", [], "*..6", "size($types) = 0 OR true"),
        (f"a.x = 1 AND (size($types) = 0 OR {CHOICE})", ["A"], ":`A`*..6", "a.x = 1 AND (size($types) = 0 OR true)"),
    ],
)
def test_types_chosen_for_a_shortest_path_go_into_the_pattern(where: str, types: list[str], pattern: str, condition: str) -> None:
    assert adapted(PATH.format(where), {"types": types}) == PATH.format(condition).replace("*..6", pattern)


def test_a_type_cannot_break_out_of_the_pattern() -> None:
    assert ":`A``]-() DELETE a //`*..6" in adapted(PATH.format(CHOICE), {"types": ["A`]-() DELETE a //"]})


@pytest.mark.parametrize("types", ["A", 5, [1], None])
def test_types_that_are_no_list_of_texts_are_refused(types: object) -> None:
    with pytest.raises(QueryError, match="list of texts"):
        adapted(PATH.format(CHOICE), {"types": types})


@pytest.mark.parametrize(
    ("cypher", "expected"),
    [
        ("MATCH (n) RETURN n.id,  n . name AS  x, count( * )", ("n.id", "x", "count( * )")),
        ("RETURN DISTINCT 1 AS a, [1, 2] AS b", ("a", "b")),
        ("RETURN 1 AS `a b`, 2", ("a b", "2")),
        ("MATCH (n) WITH n.x AS y RETURN y ORDER BY y LIMIT 1", ("y",)),
        ("RETURN 1 AS a UNION RETURN 2 AS a", ("a",)),
        ("CALL { RETURN 1 AS inner } RETURN inner AS outer", ("outer",)),
        ("MATCH (n) RETURN *", None),
        ("CALL db.labels()", None),
    ],
)
def test_columns_are_named_as_written(cypher: str, expected: tuple[str, ...] | None) -> None:
    assert columns(Statement(cypher)) == expected


@pytest.mark.parametrize(
    ("cypher", "bounded"),
    [
        ("MATCH (n) RETURN n", True),
        ("MATCH (n) RETURN n ORDER BY n.id SKIP 2", True),
        ("MATCH (n) WITH n LIMIT 5 RETURN n", True),
        ("MATCH (n) RETURN n LIMIT 5", False),
        ("RETURN 1 AS a UNION RETURN 2 AS a", False),
        ("CALL db.labels()", False),
    ],
)
def test_a_limit_is_added_where_it_changes_nothing(cypher: str, bounded: bool) -> None:
    assert adapt(admit(cypher), {}, GraphSchema.of({}, {}), 11).text.endswith("\nLIMIT 11") is bounded


def test_lines_keep_their_numbers() -> None:
    cypher = "MATCH (n:A&B)\nWHERE EXISTS { (n)-->()-->() }\nRETURN round(n.x)"
    assert adapted(cypher).count("\n") == cypher.count("\n")


WORDS = """
MATCH OPTIONAL WHERE WITH RETURN UNWIND CALL UNION ALL ORDER BY LIMIT AS IN AND OR NOT CASE WHEN THEN ELSE END EXISTS COUNT COLLECT IS NULL
DISTINCT STARTS YIELD ( ) [ ] { } - > < : , . | * + = <> .. ; & ! % $p n r p Company id title type 1 3.5 'a' `q` count( collect( keys(
elementId( round( shortestPath( (n) (m) -[r]- --> -[:X*1..2]-> {id:'a'} n.id n:Company db.labels() nodes(p) all(r
"""


@settings(max_examples=400)
@given(st.lists(st.sampled_from(WORDS.split()), max_size=18))
def test_any_row_of_words_is_adapted_or_refused(words: list[str]) -> None:
    try:
        statement = admit("MATCH (n) " + " ".join(words))
        adapt(statement, {"p": ["A"]}, GraphSchema.of({"L": 1}, {}), 5)
    except QueryError:
        return
    assert may_fuse(statement) in (True, False)
    assert finds_and_compares(statement) in (True, False)
