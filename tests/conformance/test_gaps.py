"""What a store cannot answer: each gap with the stores that have it and the error that it must raise there."""

from typing import NamedTuple

import pytest

from graphmap.errors import QueryError
from graphmap.store import GraphStore


class Gap(NamedTuple):
    """A statement, what the embedded store says to it, and what Neo4j says; empty if Neo4j answers it."""

    cypher: str
    embedded: str
    neo4j: str = ""


GAPS = {
    "COLLECT subquery": Gap("MATCH (c:Company) RETURN COLLECT { MATCH (c)-->(b) RETURN b.id } AS x", r"COLLECT .* Write \[\(a\)-->\(b\)"),
    "RETURN in EXISTS": Gap("MATCH (c:Company) WHERE EXISTS { MATCH (c)-->(b) RETURN b } RETURN c.id", "EXISTS .* no RETURN"),
    "WITH in COUNT": Gap("RETURN COUNT { MATCH (c) WITH c LIMIT 1 RETURN c } AS x", "COUNT .* no WITH"),
    "SHORTEST": Gap("MATCH p = SHORTEST 1 (a {id: 'x'})-[:SUPPLIES]->+(b) RETURN p", "SHORTEST|quantified"),
    "ANY SHORTEST": Gap("MATCH p = ANY SHORTEST (a {id: 'x'})-[:SUPPLIES*..3]->(b) RETURN p", "Write shortestPath"),
    "quantified relationship": Gap("MATCH (a)-[:SUPPLIES]->{1,3}(b) RETURN b.id", r"quantified .*\*1\.\.3"),
    "one or more": Gap("MATCH (a)-[:SUPPLIES]->+(b) RETURN b.id", "quantified"),
    "quantified path": Gap("MATCH (a) ((x)-[:SUPPLIES]->(y)){1,2} (b) RETURN b.id", "pattern in brackets"),
    "WHERE in a node": Gap("MATCH (c:Company WHERE c.employees > 100) RETURN c.id", "WHERE within a pattern"),
    "WHERE in a relationship": Gap("MATCH ()-[r WHERE r.confidence > 0.5]->() RETURN r.id", "WHERE within a pattern"),
    "negated label": Gap("MATCH (o:!Company) RETURN o.id", "WHERE NOT n:Label"),
    "any label": Gap("MATCH (o:%) RETURN o.id", "Leave it out"),
    "mixed labels": Gap("MATCH (o:Organisation&Company|Cluster) RETURN o.id", "& and | together"),
    "star without a bound": Gap("MATCH (a)-[:SUPPLIES*]->(b) RETURN count(*)", r"\* without an upper bound.*\*1\.\.6"),
    "span without a bound": Gap("MATCH (a)-[*2..]->(b) RETURN count(*)", "without an upper bound"),
    "comparisons in a row": Gap("MATCH (c:Company) WHERE 1 < c.employees < 30 RETURN c.id", "a < b AND b < c"),
    "comparison and IN in a row": Gap("RETURN 1 = 1 IN [true] AS x", r"a = \(b IN c\)"),
    "several values of WHEN": Gap("RETURN CASE 1 WHEN 1, 2 THEN 'x' END AS x", "WHEN takes one value"),
    "double bar": Gap("RETURN 'a' || 'b' AS x", r"Write \+"),
    "implicit groups": Gap(
        "MATCH (c:Company) RETURN c.employees + count(*) AS x", "c.employees stands beside an aggregate", "implicit grouping"
    ),
    "order by what is not in the group": Gap(
        "MATCH (c:Company) RETURN c.municipality AS m, count(*) AS n ORDER BY c.name",
        "c.name stands beside",
        "not possible to access variables",
    ),
    "aggregate within CASE": Gap(
        "MATCH (c:Company) RETURN CASE WHEN count(*) > 3 THEN 'many' ELSE 'few' END AS x", r"count within CASE .* WITH count\(\*\) AS x"
    ),
    "aggregate within reduce": Gap(
        "MATCH (c:Company) RETURN reduce(a = 0, x IN collect(c.employees) | a + x) AS x", "collect within reduce"
    ),
    "aggregate within any": Gap("MATCH (c:Company) RETURN any(x IN collect(c.id) WHERE x = 'htsm') AS x", "collect within any"),
    "condition on a shortest path": Gap(
        "MATCH p = shortestPath((a {id: 'x'})-[*..5]-(b {id: 'y'})) WHERE length(p) > 1 RETURN p", "cannot steer the search"
    ),
    "choice of types with OR": Gap(
        "MATCH p = shortestPath((a {id: 'x'})-[*..5]-(b)) WHERE all(r IN relationships(p) WHERE type(r) IN ['A']) OR a.id = 'y' RETURN p",
        "only .* by AND",
    ),
    "variable of a shortest path's relationship": Gap(
        "MATCH p = shortestPath((a {id: 'x'})-[rs*..5]-(b)) RETURN rs", r"Write relationships\(p\)"
    ),
    "properties on a shortest path": Gap(
        "MATCH p = shortestPath((a {id: 'x'})-[*..5 {what: 'y'}]-(b)) RETURN p", "takes no properties", "contains properties"
    ),
    "shortest path of several steps": Gap(
        "MATCH p = shortestPath((a {id: 'x'})-[*..5]-(b)-->(c)) RETURN p", "one relationship", "a single relationship"
    ),
    "id": Gap("MATCH (c:Company) RETURN id(c) AS x", r"Write n\.id", r"Write n\.id"),
    "element id of an expression": Gap("MATCH ()-[r]->() RETURN elementId(startNode(r)) AS x", r"Write n\.id", r"Write n\.id"),
    "title": Gap("MATCH (c:Company) RETURN c.title", r"Write n\.name"),
    "type as a property": Gap("MATCH ()-[r]->() RETURN r.type", r"type\(r\)"),
    "label as a property": Gap("MATCH (c:Company) WHERE c.label = 'Company' RETURN c.id", r"labels\(n\)"),
    "type in a pattern's map": Gap("MATCH (c {type: 'Company'}) RETURN c.id", r"labels\(n\)"),
    "title by its name": Gap("MATCH (c:Company) RETURN c['title'] AS x", r"n\.name"),
    "title in a projection": Gap("MATCH (c:Company) RETURN c {.id, .title} AS x", r"n\.name"),
    "type of the elements of a list": Gap("MATCH p = ()-->() RETURN [r IN relationships(p) | r.type] AS x", r"type\(r\)"),
    "keys of the elements of a list": Gap(
        "MATCH (c:Company) WITH collect(c) AS cs RETURN [x IN cs | keys(x)] AS k", "only on a variable that MATCH binds"
    ),
    "properties of an unwound node": Gap(
        "MATCH (c:Company) WITH collect(c) AS cs UNWIND cs AS x RETURN properties(x)", "only on a variable that MATCH binds"
    ),
    "projection of all of a relationship": Gap("MATCH ()-[r]->() RETURN r {.*} AS x", "Name the properties"),
    "node as text": Gap("MATCH (c:Company) RETURN toString(c) AS x", "is no text", "but was Node"),
    "node joined to text": Gap("MATCH (c:Company) RETURN 'x' + c AS x", r"\+ joins lists and texts", "but was Node"),
    "undefined variable in a pattern": Gap(
        "MATCH (c:Company {id: company}) RETURN c.id", "variable company is not defined", "`company` not defined"
    ),
    "undefined variable in a condition": Gap(
        "MATCH (c:Company) WHERE (c)-->(other) RETURN c.id", "variable other is not defined", "introduce new variables: 'other'"
    ),
    "pattern in size": Gap("MATCH (c:Company) RETURN size((c)-->()-->()) AS x", "Write COUNT", "Write COUNT"),
    "duration.between": Gap("RETURN duration.between(date('2024-01-01'), date('2025-01-01')) AS x", "duration.inDays"),
    "percentileDisc": Gap("MATCH (c:Company) RETURN percentileDisc(c.employees, 0.5) AS x", "percentileCont"),
    "point.distance": Gap("RETURN point.distance(point({x: 1, y: 1}), point({x: 1, y: 2})) AS x", "point"),
    "rounding mode": Gap("RETURN round(2.5, 0, 'HALF_EVEN') AS x", "round takes no mode"),
    "nullIf": Gap("RETURN nullIf(1, 1) AS x", "CASE WHEN"),
}


@pytest.mark.parametrize("name", GAPS)
def test_a_gap_is_refused_with_advice(name: str, store: GraphStore, store_name: str) -> None:
    gap = GAPS[name]
    message = gap.embedded if store_name == "embedded" else gap.neo4j
    if not message:
        assert store.table(gap.cypher).columns
        return
    with pytest.raises(QueryError, match=message) as raised:
        store.table(gap.cypher)
    assert str(raised.value).startswith("Line 1: ")


@pytest.mark.parametrize(
    ("cypher", "message"),
    [
        ("MATCH (c:Company\nRETURN c.id", r"Line 1: the bracket \( is not closed"),
        ("MATCH (c:Company) RETURN\nsizeof(c.name)", "Line 2: sizeof is not a portable function"),
        ("MATCH (c:Company)\n\nRETURN c.id ORDER c.id", "Line 3: "),
        ("MATCH (c:Company) WHERE d.id = 'x' RETURN c.id", "(?i)variable [`']d[`']"),
        ("RETURN 1 / 0 AS x", "zero"),
        ("MATCH (c:Company) RETURN c.id AS a UNION MATCH (c:Company) RETURN c.id AS b", "same return column names"),
        ("MATCH (c:Company) WHERE c.name =~ '[' RETURN c.id", "(?i)regular expression|regex"),
    ],
)
def test_a_faulty_statement_is_an_error_that_says_where(cypher: str, message: str, store: GraphStore) -> None:
    with pytest.raises(QueryError, match=message):
        store.table(cypher)


def test_a_missing_parameter_is_named(store: GraphStore) -> None:
    with pytest.raises(QueryError, match=r"\$town, which has no value"):
        store.table("MATCH (c:Company) WHERE c.municipality = $town RETURN c.id")


def test_a_parameter_that_is_not_used_is_ignored(store: GraphStore) -> None:
    assert store.table("RETURN 1 AS x", {"unused": object()}).rows == [(1,)]


def test_a_value_that_no_store_can_take_is_an_error(store: GraphStore) -> None:
    with pytest.raises(QueryError, match="x"):
        store.table("RETURN $x AS x", {"x": object()})
