import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphmap.errors import QueryError, QueryRefusedError
from graphmap.store.cypher.gate import admit, finds_and_compares, may_fuse
from graphmap.store.cypher.statement import Statement
from tests.safety.statements import HARMLESS, HOSTILE


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
