import pytest

from graphmap.errors import QueryError
from graphmap.store import GraphSchema
from graphmap.store.cypher.gate import admit
from graphmap.store.neo4j.dialect import adapt_for_neo4j

GRAPH = GraphSchema.of({"Organisation": 2, "Company": 1, "Product": 1}, {"MAKES": 1})
EVERY = "`Organisation`|`Product`"


def adapted(cypher: str) -> str:
    return adapt_for_neo4j(admit(cypher), GRAPH)


@pytest.mark.parametrize(
    "pattern",
    [
        "(n)-->(m)",
        "(n)-[*]->(m)",
        "(n)-[*1..3]->(m)",
        "(n)-[*..3]->(m)",
        "(n)-[*0..1]->(m)-->(o)",
        "(n:Company)",
        "(n:Company {name: 'x'})",
        "(n:Company)-[r:MAKES]->(m)",
        "(n IS Company)",
    ],
)
def test_a_node_that_the_marker_cannot_be_stays_as_it_is(pattern: str) -> None:
    cypher = f"MATCH {pattern} RETURN count(*)"
    assert adapted(cypher) == cypher


@pytest.mark.parametrize(
    ("cypher", "expected"),
    [
        ("MATCH (n) RETURN n", f"MATCH (n:{EVERY}) RETURN n"),
        ("MATCH () RETURN 1", f"MATCH (:{EVERY}) RETURN 1"),
        ("MATCH (n {name: 'x'}) RETURN n", f"MATCH (n:{EVERY} {{name: 'x'}}) RETURN n"),
        ("MATCH (n WHERE n.x = 1) RETURN n", f"MATCH (n:{EVERY} WHERE n.x = 1) RETURN n"),
        ("MATCH ((n)) RETURN n", f"MATCH ((n:{EVERY})) RETURN n"),
        ("MATCH (n), (m)-->(o) RETURN n", f"MATCH (n:{EVERY}), (m)-->(o) RETURN n"),
        ("OPTIONAL MATCH (n) RETURN n", f"OPTIONAL MATCH (n:{EVERY}) RETURN n"),
        ("MATCH (n)-[*0..2]->(m) RETURN m", f"MATCH (n:{EVERY})-[*0..2]->(m:{EVERY}) RETURN m"),
        ("MATCH (n)-[*0]-(m:Product) RETURN m", f"MATCH (n:{EVERY})-[*0]-(m:Product) RETURN m"),
        ("MATCH (n)-[:MAKES]->*(m) RETURN m", f"MATCH (n:{EVERY})-[:MAKES]->*(m:{EVERY}) RETURN m"),
        ("MATCH p = shortestPath((n)-[*0..2]-(m)) RETURN p", f"MATCH p = shortestPath((n:{EVERY})-[*0..2]-(m:{EVERY})) RETURN p"),
        ("RETURN COUNT { (n) } AS x", f"RETURN COUNT {{ (n:{EVERY}) }} AS x"),
        ("RETURN EXISTS { MATCH (n) WHERE n.x = 1 } AS x", f"RETURN EXISTS {{ MATCH (n:{EVERY}) WHERE n.x = 1 }} AS x"),
        ("CALL () { MATCH (n) RETURN n } RETURN n", f"CALL () {{ MATCH (n:{EVERY}) RETURN n }} RETURN n"),
        ("MATCH (n:!Company) RETURN n", f"MATCH (n:(!Company)&({EVERY})) RETURN n"),
        ("MATCH (n:%) RETURN n", f"MATCH (n:(%)&({EVERY})) RETURN n"),
        ("MATCH (n:!(Company|Product) {x: 1}) RETURN n", f"MATCH (n:(!(Company|Product))&({EVERY}) {{x: 1}}) RETURN n"),
        ("MATCH (r:Revision) RETURN r", f"MATCH (r:(Revision)&({EVERY})) RETURN r"),
    ],
)
def test_the_marker_is_kept_out_of_a_pattern_that_it_would_match(cypher: str, expected: str) -> None:
    assert adapted(cypher) == expected


@pytest.mark.parametrize(
    ("cypher", "expected"),
    [
        ("MATCH (n {id: $i})-->(m) RETURN m", f"MATCH (n:{EVERY} {{id: $i}})-->(m) RETURN m"),
        ("MATCH (n)-->(m) WHERE m.id IN $ids RETURN n", f"MATCH (n)-->(m:{EVERY}) WHERE m.id IN $ids RETURN n"),
        ("MATCH (n)-[r]->() WHERE r.id = 'x' RETURN n", "MATCH (n)-[r]->() WHERE r.id = 'x' RETURN n"),
    ],
)
def test_a_node_that_is_found_by_its_id_gets_the_labels_that_have_an_index(cypher: str, expected: str) -> None:
    assert adapted(cypher) == expected


@pytest.mark.parametrize(
    ("cypher", "expected"),
    [
        ("MATCH (n:Company) RETURN elementId(n)", "MATCH (n:Company) RETURN n.id"),
        ("MATCH (n:A:B) WHERE n:C:D RETURN {a: n.x}", "MATCH (n:A&B) WHERE n:C&D RETURN {a: n.x}"),
        ("MATCH (n:A) RETURN (n)-->() AS x", "MATCH (n:A) RETURN EXISTS { MATCH (n)-->() WHERE true } AS x"),
        ("MATCH (n:A) WHERE (n)-->() RETURN n", "MATCH (n:A) WHERE (n)-->() RETURN n"),
        (
            "CALL db.labels() YIELD label RETURN label",
            "CALL { UNWIND ['Organisation', 'Company', 'Product'] AS label RETURN label AS label } RETURN label",
        ),
    ],
)
def test_what_neo4j_reads_otherwise_is_repaired(cypher: str, expected: str) -> None:
    assert adapted(cypher) == expected


@pytest.mark.parametrize(
    ("cypher", "message"),
    [
        ("MATCH (n:A) RETURN id(n)", r"Write n\.id"),
        ("MATCH p = ANY (a:A)-->(b) RETURN p", "ANY before a pattern"),
        ("MATCH (n:A) RETURN (n)-->(m) AS x", "variable m is not defined"),
    ],
)
def test_what_cannot_be_repaired_is_refused(cypher: str, message: str) -> None:
    with pytest.raises(QueryError, match=message):
        adapted(cypher)


def test_a_function_is_not_taken_for_the_choice_of_a_path() -> None:
    cypher = "MATCH (n:A) WHERE any(x IN n.sectors WHERE x = 'y') RETURN n.x = any(x IN [1] WHERE x > 0) AS z"
    assert adapted(cypher) == cypher
