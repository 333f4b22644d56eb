"""What holds for every named query; the answers of each are tested in the modules beside this one."""

import ast
import re
from itertools import pairwise
from pathlib import Path

import pytest

from graphmap.catalogue import Query, catalogue
from graphmap.model import METHODS, Cell
from graphmap.schema import load_schema
from graphmap.store.cypher.gate import admit
from graphmap.workspace import Workspace, cypher
from tests.queries.conftest import Ask

QUERIES = catalogue()
ASKED_FOR = {
    "suppliers_of", "customers_of", "members_of", "who_can", "who_makes", "ego_network", "shortest_connection", "one_known_maker",
    "one_known_supplier", "supply_from_abroad", "partners_in_technology", "organisations_by_sector", "chain_performers",
    "fieldlabs_by_technology", "figures_of", "said_by", "undigital_supply", "skills_without_course", "clusters_along_corridor",
    "claims_about", "conflicting_claims",
}  # fmt: skip

VALUES = {
    "company": "huisman", "organisation": "tno", "cluster": "yes-delft", "programme": "smash-forum", "institution": "tno",
    "capability": "capability:robotics", "technology": "technology:hydrogen", "chain": "value-chain:industrial-am",
    "skill": "skill:composite-layup", "section": "section:katwijk-leiden", "place": "place:leiden", "thing": "product:exoskeleton",
    "source": "source:b5f3cee54a81", "id": "port-of-rotterdam", "from": "tu-delft", "to": "royal-ihc", "types": "FUNDS|OWNS|FOUNDED",
    "outside": False, "tiers": 1, "top": 3, "status": "trial", "material": "steel", "indicator": "turnover", "subject": "",
}  # fmt: skip
"""Another value than the default for every parameter."""

WITHOUT_PROVENANCE = {
    "ego_network", "ego_network_ties", "chain_structure", "shortest_connection", "alternatives_to", "capability_tree", "chain_coverage",
    "corridor_links", "digital_coverage", "in_region_by_kind", "most_connected", "organisations_by_sector", "skills_of_section",
    "skills_without_course", "supply_from_abroad",
}  # fmt: skip
"""Queries whose rows are elements, which carry their provenance, or counts of several links."""

everyone = pytest.mark.parametrize("query", QUERIES.values(), ids=list(QUERIES))


def test_there_are_at_least_25_queries_among_them_those_that_people_ask_for() -> None:
    assert len(QUERIES) >= 25
    assert set(QUERIES) >= ASKED_FOR


def test_every_query_has_a_test_of_its_own() -> None:
    tested = set()
    for file in Path(__file__).parent.glob("test_*.py"):
        for item in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(item, ast.FunctionDef) and item.name.startswith("test_"):
                names = [name for name in QUERIES if f"{item.name}_".startswith(f"test_{name}_")]
                asked = {call.args[0].value for call in ast.walk(item) if _asks(call)}  # type: ignore[attr-defined]
                tested |= {max(names, key=len)} & asked if names else set()
    assert tested == set(QUERIES)


def _asks(item: ast.AST) -> bool:
    named = isinstance(item, ast.Call) and isinstance(item.func, ast.Name) and item.func.id == "ask" and item.args
    return bool(named) and isinstance(item.args[0], ast.Constant)  # type: ignore[attr-defined]


@everyone
def test_the_header_speaks_both_languages_in_sentences(query: Query) -> None:
    for language in ("en", "nl"):
        assert 10 < len(query.title(language)) < 70
        assert re.fullmatch(r"[A-Z].*[.]", query.description(language))
        assert all(parameter.help(language) for parameter in query.parameters)
    assert query.title("en") != query.title("nl")
    assert query.description("en") != query.description("nl")
    assert all(parameter.default is not None for parameter in query.parameters)


@everyone
def test_the_statement_passes_the_gate_and_is_portable(query: Query) -> None:
    statement = admit(query.bind({})[0])
    lengths = [query.cypher[found.start() : found.start() + 8] for found in re.finditer(r"\*(?! 1)", query.cypher)]
    assert all(re.match(r"\*\d*\.\.\d", length) or length.startswith("*)") for length in lengths), "an upper bound on every length"
    assert not re.search(r"\b(id|elementId)\(|\.(title|type|label)\b|\b(LOAD|COLLECT \{)|[&!%]", query.cypher)
    assert statement.parameters == {parameter.name for parameter in query.parameters if parameter.kind != "types"}


@everyone
def test_the_statement_names_only_what_the_schema_has(query: Query) -> None:
    schema = load_schema()
    text = re.sub(r"'[^']*'", "''", query.bind({})[0])
    named = {name for names in re.findall(r":([A-Za-z_|]+)", text) for name in names.split("|")}
    assert named <= {*schema.labels, *schema.types}
    assert set(re.findall(r"\b[a-z]\w*(?:\(\w+\))?\.([a-z_]+)\b", text)) <= set(schema.properties)


@everyone
def test_the_defaults_give_an_answer_that_tells_something(ask: Ask, query: Query) -> None:
    assert ask(query.name)


@everyone
def test_other_values_give_an_answer_too_and_the_same_one_twice(ask: Ask, query: Query) -> None:
    values = {parameter.name: VALUES[parameter.name] for parameter in query.parameters}
    assert all(values[parameter.name] != parameter.default for parameter in query.parameters)
    assert ask(query.name, **values) == ask(query.name, **values)


Order = list[tuple[str, bool, bool]]
"""Columns, each with whether it runs downwards and whether what is absent counts as empty text."""


def order_of(query: Query) -> Order | None:
    """The columns by which a query orders its answer; None where it orders by something else."""
    keys = re.search(r"ORDER BY ([^\n]+)(\nLIMIT \$top)?\Z", query.cypher)
    assert keys, "every answer is in order"
    parts = [re.fullmatch(r"(?:coalesce\((\w+), ''\)|(\w+))( DESC)?", part) for part in re.split(r", (?!'')", keys[1])]
    return [(part[1] or part[2], bool(part[3]), bool(part[1])) for part in parts if part] if all(parts) else None


def sort_key(cell: Cell, empty: bool) -> tuple[bool, Cell]:
    """As Cypher orders: what is absent comes last."""
    return (cell is None and not empty, "" if cell is None else cell)


@everyone
def test_the_answer_is_in_an_order_that_leaves_nothing_open(ask: Ask, query: Query) -> None:
    order = order_of(query)
    found = ask(query.name)
    if order is None:
        assert query.name in {"ego_network", "ego_network_ties", "chain_structure", "shortest_connection"}
        links = [repr(row.get("link", row.get("connection"))) for row in found]
        assert len(set(links)) == len(found)
        return
    for first, second in pairwise(found):
        for column, downwards, empty in order:
            a, b = sort_key(first[column], empty), sort_key(second[column], empty)
            if a != b:
                assert (a > b) if downwards else (a < b)
                break
        else:
            pytest.fail(f"two rows are equal in {order}: {first}")


@everyone
def test_rows_that_state_a_relation_say_how_it_is_known(ask: Ask, query: Query, region_home: Workspace) -> None:
    found = ask(query.name)
    known = {row[0] for row in cypher(region_home, "MATCH (s:Source) RETURN s.id AS id").rows}
    stating = [row for row in found if row.get("link_id") or row.get("method")]
    for row in stating:
        assert row["method"] in METHODS
        assert isinstance(row["confidence"], float)
        sources = row.get("sources", [row.get("source_id")] if "source_id" in row else [])
        assert set(sources) <= known  # type: ignore[arg-type]
        assert sources or query.name == "said_by"
    assert stating or query.name in WITHOUT_PROVENANCE


@everyone
def test_ids_stand_beside_names(ask: Ask, query: Query) -> None:
    columns = list(ask(query.name)[0])
    names = {
        "supplier", "customer", "organisation", "partner", "company", "spin_off", "party", "participant", "stage", "capability", "skill",
        "course", "technology", "field_lab", "cluster", "section", "maker", "made", "performer", "goal",
    }  # fmt: skip
    elements = {("chain_structure", "stage"), ("skills_without_course", "course")}
    assert {column for column in names & set(columns) if f"{column}_id" not in columns} <= {
        column for name, column in elements if name == query.name
    }


@everyone
def test_regions_have_three_values(ask: Ask, query: Query) -> None:
    for row in ask(query.name):
        for column in {"in_region", "customer_in_region", "supplier_in_region"} & set(row):
            assert row[column] in ("yes", "no", "unknown", None)
            assert row[column] or not row.get("performer_id")
