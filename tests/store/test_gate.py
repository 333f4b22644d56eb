import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphmap.errors import QueryError, QueryRefusedError
from graphmap.store.gate import admit, finds_and_compares, may_fuse
from graphmap.store.statement import Statement

HOSTILE = [
    # writing
    "CREATE (o:Organisation {id: 'x'})",
    "MATCH (o:Organisation) CREATE (o)-[:OWNS]->(o)",
    "MERGE (o:Organisation {id: 'x'}) ON CREATE SET o.name = 'y'",
    "MATCH (o) SET o.name = 'x'",
    "MATCH (o) SET o += {name: 'x'}",
    "MATCH (o) SET o:Company",
    "MATCH (o) set o[$key] = 1",
    "MATCH (o) REMOVE o.name",
    "MATCH (o) REMOVE o:Company",
    "MATCH (o) DELETE o",
    "MATCH (o) DETACH DELETE o",
    "MATCH (o) NODETACH DELETE o",
    "MATCH ()-[r]->() DELETE r",
    "MATCH (o) FOREACH (x IN [1] | SET o.n = x)",
    "FOREACH (x IN [1, 2] | CREATE (:Thing))",
    "INSERT (:Thing {a: 1})",
    "MATCH (o) WITH o SET o.a = 1 RETURN o",
    "MATCH (o) WHERE o.a = 1 SET o.b = 2 RETURN o.b",
    "UNWIND [1] AS x MERGE (:Thing {n: x})",
    "OPTIONAL MATCH (o) DELETE o",
    "RETURN 1 UNION MATCH (o) DELETE o RETURN 1",
    "WITH 1 AS as WITH as SET as.x = 1 RETURN 1",
    "RETURN 1.SET o.x = 2",
    # hidden in subqueries
    "MATCH (o) CALL (o) { SET o.a = 1 } RETURN o",
    "MATCH (o) CALL { WITH o DETACH DELETE o } RETURN 1",
    "MATCH (o) CALL { WITH o MATCH (o)-->(p) SET p.a = 1 RETURN p } IN TRANSACTIONS OF 10 ROWS RETURN 1",
    "MATCH (o) RETURN COUNT { MERGE (p:Thing) RETURN p }",
    "MATCH (o) WHERE EXISTS { CREATE (p) RETURN p } RETURN o",
    "RETURN COLLECT { MATCH (o) REMOVE o.a RETURN o }",
    "MATCH (o) CALL (o) { MATCH (o)-->(p) RETURN p.id AS a } IN CONCURRENT TRANSACTIONS RETURN a",
    # hidden by comments, blanks and case
    "MATCH (o) /* reading only */ DELETE /* really */ o",
    "MATCH (o)// comment\nDELETE o",
    "/* MATCH (o) RETURN o */ CREATE (o)",
    "MATCH (o)\tsEt\no.a = 1",
    "MATCH (o) RETURN o // '\n; CREATE (p)",
    "MATCH (o) WHERE o.a = '/*' DELETE o // */",
    "MATCH (o)\u00a0DELETE\u00a0o",
    "MATCH (o) \u017fET o.a = 1",
    "MATCH (o) WHERE o.a = '\\u0027 SET o.b = 1 //' RETURN o",
    "M\\u0041TCH (o) RETURN o",
    # several statements
    "RETURN 1; RETURN 2",
    "RETURN 1;; CREATE (o)",
    "MATCH (o) RETURN o; DROP INDEX x",
    # files, sessions, users
    "LOAD CSV FROM 'file:///secret.csv' AS line RETURN line",
    "LOAD /* x */ CSV WITH HEADERS FROM $f AS line RETURN line",
    "load\ncsv from 'x' as line return line",
    "MATCH (o) LOAD CSV FROM 'https://example.org' AS line RETURN line",
    "CALL { LOAD CSV FROM 'x' AS line RETURN line } RETURN line",
    "PROFILE LOAD CSV FROM 'x' AS line RETURN line",
    "EXPLAIN MATCH (o) RETURN o",
    "PROFILE MATCH (o) RETURN o",
    "COPY (MATCH (o) RETURN o) TO 'x.csv'",
    "EXPORT DATABASE 'x'",
    "IMPORT DATABASE 'x'",
    "ATTACH 'x' AS y",
    "INSTALL httpfs",
    "CHECKPOINT",
    "BEGIN TRANSACTION",
    "COMMIT",
    "USE other MATCH (o) RETURN o",
    "CALL { USE other MATCH (o) RETURN o } RETURN o",
    "SHOW USERS",
    "SHOW PROCEDURES",
    "TERMINATE TRANSACTIONS 'x'",
    "GRANT ROLE admin TO someone",
    "DENY READ {*} ON GRAPH * TO someone",
    "ALTER USER someone SET PASSWORD 'x'",
    "CREATE INDEX x FOR (o:Organisation) ON (o.name)",
    "DROP CONSTRAINT x",
    "CYPHER 5 MATCH (o) RETURN o",
    "FOR VALID_TIME ALL MATCH (o) RETURN o",
    # procedures and functions
    "CALL dbms.listConfig() YIELD name RETURN name",
    "CALL apoc.load.json('https://example.org') YIELD value RETURN value",
    "CALL `apoc`.`cypher`.doIt('CREATE (o)', {}) YIELD value RETURN value",
    "CALL list_procedures()",
    "CALL pagerank() YIELD node, score RETURN node",
    "MATCH (o) CALL apoc.refactor.rename.label('A', 'B') YIELD total RETURN total",
    "RETURN apoc.util.sleep(1000)",
    "RETURN `apoc.util.sleep`(1000)",
    "RETURN apoc . util . sleep (1000)",
    "MATCH (o) RETURN [x IN [1] WHERE o:Company | apoc.util.sleep(x)]",
    "RETURN file('x')",
    "MATCH (o) RETURN text_score(o, 'name', 'x')",
    "MATCH (o) RETURN row_number() OVER (ORDER BY o.id)",
    # clauses that only some engines know
    "MATCH (o) RETURN o.id FORMAT CSV",
    "MATCH (o) RETURN o.id AS i, count(*) AS n HAVING n > 1",
    "MATCH (o) FILTER o.id = 'x' RETURN o",
    "MATCH (o) RETURN o.id INTERSECT MATCH (p) RETURN p.id",
    "MATCH (o) RETURN o.id EXCEPT MATCH (p) RETURN p.id",
    "MATCH (o) FINISH",
    "MATCH (o:Organisation) USING INDEX o:Organisation(id) WHERE o.id = 'x' RETURN o",
    "MATCH (o:$label) RETURN o",
    "MATCH (o:$($label)) RETURN o",
    "MATCH ()-[r:$type]->() RETURN r",
]

HARMLESS = [
    "MATCH (o:Organisation) RETURN o LIMIT 10;",
    "MATCH (o) RETURN o.set, o.create, o.delete AS `delete`, o.load, o.call",
    "MATCH (`set`:Company) RETURN `set`.name",
    "MATCH (o:Create)-[:SET|`DELETE`]->(p:Merge) RETURN o",
    "RETURN {set: 1, delete: 2, call: 3} AS m",
    "MATCH (o) RETURN o {.set, .remove, use: 1} AS m",
    "RETURN 'CREATE (o) DELETE o; DROP' AS text",
    'RETURN "it\'s; // not a comment" AS text',
    "MATCH (o) // CREATE (p)\nRETURN o /* ; DELETE */",
    "MATCH (o) WHERE o.note CONTAINS 'LOAD CSV' RETURN o",
    "MATCH (start:Company)-->(filter) WHERE filter.id <> start.id RETURN filter AS format",
    "MATCH (o) WITH o, 1 AS having WHERE having = 1 RETURN o",
    "OPTIONAL MATCH (o:Organisation {id: $id}) RETURN o",
    "MATCH (o:Company|Cluster) RETURN labels(o), elementId(o)",
    "MATCH (o) WITH o, COUNT { (o)-->() } AS n ORDER BY n DESC LIMIT 5 RETURN o.name, n",
    "MATCH (o) CALL (o) { MATCH (o)-->(p) RETURN count(p) AS n } RETURN o.id, n",
    "MATCH (o) CALL { WITH o MATCH (o)-->(p) RETURN count(p) AS n } RETURN o.id, n",
    "MATCH (o) WHERE EXISTS { (o)-[:SUPPLIES]->(:Company) } RETURN count(o)",
    "MATCH (o) RETURN [x IN o.tags WHERE x STARTS WITH 'a' | toUpper(x)], reduce(s = 0, y IN o.v | s + y)",
    "MATCH (o) WHERE all(x IN o.tags WHERE x <> '') AND any(x IN o.tags WHERE x = 'a') RETURN o",
    "MATCH (a)-[r:SUPPLIES*1..3]->(b) RETURN a, b, length(r)",
    "MATCH p = shortestPath((a {id: $a})-[*..6]-(b {id: $b})) RETURN p",
    "UNWIND $rows AS row MATCH (o {id: row.id}) RETURN o",
    "RETURN date('2026-01-01'), duration('P1D'), date.truncate('year', date())",
    "CALL db.labels() YIELD label RETURN label",
    "CALL db.relationshipTypes()",
    "MATCH (o) RETURN o.id UNION ALL MATCH (p) RETURN p.id",
    "WITH [1, 2] AS list UNWIND list AS x RETURN CASE WHEN x > 1 THEN 'a' ELSE 'b' END AS y",
    "MATCH (o) WHERE o.id IN $ids AND NOT (o)-->() XOR o:Company RETURN o ORDER BY o.name DESC SKIP 1 LIMIT 2",
    "MATCH (o)\nWHERE o.name =~ '(?i).*holland.*'\nRETURN count(DISTINCT o.municipality) AS n",
]


def test_there_are_more_hostile_statements_than_any_list_we_know_of() -> None:
    assert len(set(HOSTILE)) >= 90
    assert len(set(HARMLESS)) >= 30


@pytest.mark.parametrize("cypher", HOSTILE)
def test_a_hostile_statement_is_refused(cypher: str) -> None:
    with pytest.raises(QueryRefusedError):
        admit(cypher)


@pytest.mark.parametrize("cypher", HARMLESS)
def test_a_harmless_statement_passes(cypher: str) -> None:
    assert admit(cypher).tokens


DISGUISES = [" ", "\n", "\t", "/* x */", "// x\n", "\u00a0", "\u3000", "/*\n*/ ", " /* ' */ "]


@given(st.sampled_from([s for s in HOSTILE if "\\" not in s and "'" not in s]), st.data())
def test_no_disguise_of_blanks_comments_and_case_helps(cypher: str, data: st.DataObject) -> None:
    words = [data.draw(st.sampled_from([w, w.lower(), w.upper(), w.title()])) if w.isalpha() else w for w in cypher.split()]
    if any("//" in word or "/*" in word for word in words):
        return
    disguised = "".join(word + data.draw(st.sampled_from(DISGUISES)) for word in words)
    with pytest.raises(QueryRefusedError):
        admit(disguised)


@pytest.mark.parametrize("cypher", ["", "  \n ", ";", "// nothing", "/* nothing */ ;"])
def test_an_empty_statement_is_an_error(cypher: str) -> None:
    with pytest.raises(QueryError, match="empty"):
        admit(cypher)


@pytest.mark.parametrize(
    ("cypher", "message"), [("RETURN (1", r"\( is not closed"), ("RETURN 1)", r"\) closes no"), ("RETURN [1)", r"\) closes no")]
)
def test_a_missing_bracket_is_an_error(cypher: str, message: str) -> None:
    with pytest.raises(QueryError, match=message):
        admit(cypher)


def test_a_refusal_names_the_line_and_the_way_out() -> None:
    with pytest.raises(QueryRefusedError, match=r"^Line 3: DELETE is not let through.*back-quotes: `delete`"):
        admit("MATCH (n)\n\ndelete n")


@pytest.mark.parametrize(
    "cypher",
    [
        "RETURN 1",
        "MATCH (n) RETURN count(n)",
        "MATCH (n:Company) WHERE n.employees > 5 RETURN n.municipality, count(*)",
        "MATCH (n {id: $id})-[r]-(m) RETURN n, r, m",
        "MATCH (n)-[:SUPPLIES|OWNS]->(m:Company) RETURN m.id, count(*) AS n ORDER BY n DESC LIMIT 20",
        "MATCH (n:Company) RETURN n.id, COUNT { (n)--() } AS degree ORDER BY degree DESC",
        "MATCH (n:Company) WHERE NOT (n)-[:USES]->() RETURN n",
    ],
)
def test_short_cuts_are_taken_with_one_relationship_at_most(cypher: str) -> None:
    assert may_fuse(Statement(cypher))


@pytest.mark.parametrize(
    "cypher",
    [
        "MATCH (a)-[:SUPPLIES]-(b)-[:SUPPLIES]-(c) RETURN count(*)",
        "MATCH (a {id: $id})-[:SUPPLIES*2..2]-(b) RETURN count(*)",
        "MATCH (a)-[:SUPPLIES*1..1]-(b) RETURN count(*)",
        "MATCH (a)-->(b), (c) RETURN count(*)",
        "MATCH (a)-->(b) MATCH (c) RETURN count(*)",
        "MATCH (a)-->(a) RETURN count(*)",
        "MATCH (a) OPTIONAL MATCH (a)-->(b) RETURN a, count(b)",
        "OPTIONAL MATCH (a)-->(b) RETURN count(b)",
        "MATCH (a)-->(b) WHERE EXISTS { (b)-->() } RETURN count(*)",
        "MATCH (a)-->(b) RETURN COUNT { (a)-->() } AS n",
        "MATCH (a) CALL (a) { MATCH (a)-->(b) RETURN count(b) AS n } RETURN n",
        "MATCH p = shortestPath((a)-[*..3]-(b)) RETURN count(p)",
        "MATCH (a)-[:SUPPLIES]->{2}(b) RETURN count(*)",
        "MATCH (a)<-[:SUPPLIES]-(b)-->(c) RETURN count(*)",
        "MATCH (a) WHERE (a)-->() OR (a)<--() RETURN count(a)",
    ],
)
def test_short_cuts_are_off_for_everything_else(cypher: str) -> None:
    assert not may_fuse(Statement(cypher))


@pytest.mark.parametrize(
    ("cypher", "expected"),
    [
        ("MATCH (o {id: $id}) WHERE o.founded < 1900 RETURN o", True),
        ("MATCH (o) WHERE o.id = $id AND o.founded >= 1900 RETURN o", True),
        ("MATCH (o {id: $id})-->(p) WHERE 1900 > p.founded RETURN p", True),
        ("MATCH (o {id: $id}) WHERE o.founded IN [1, 2] RETURN o", True),
        ("MATCH (o) WHERE o.id IN $ids AND o.founded > 1900 RETURN o", True),
        ("MATCH (o {id: $id}) WHERE o.id < 'm' RETURN o", True),
        ("MATCH (o {id: $id}) WHERE o.founded = 1900 RETURN o", False),
        ("MATCH (o:Source) WHERE o.id IN $ids RETURN o", False),
        ("MATCH (o:Company) WHERE o.founded < 1900 RETURN o.name", False),
        ("MATCH (o {id: $id})<-[:SUPPLIES]-(p)-->(q) RETURN p", False),
    ],
)
def test_an_id_beside_a_comparison_is_noticed(cypher: str, expected: bool) -> None:
    assert finds_and_compares(Statement(cypher)) is expected
