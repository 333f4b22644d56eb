"""Named queries: a strict header, parameters of declared kinds, relationship types only from the schema."""

from pathlib import Path

import pytest

from graphmap.catalogue import catalogue
from graphmap.errors import GraphMapError, UsageError
from graphmap.model import Value

HEADER = "// title: T\n// titel: T nl\n// description: D\n// beschrijving: D nl\n"
PARAMETERS = """// param who: string | id | id
// param n: integer = 5 | count | aantal
// param f: float = 0.5 | share | aandeel
// param b: boolean = true | also | ook
// param l: list = ["x", "y"] | words | woorden
// param t: types = "SUPPLIES|OWNS" | types | soorten
"""
CYPHER = "MATCH (a {id: $who})-[:$t]->(b) WHERE $b AND b.x > $f AND b.y IN $l AND b.name <> 'costs $5' RETURN b LIMIT $n // $unused"


def query(folder: Path, text: str) -> Path:
    (folder / "q.cypher").write_text(text, encoding="utf-8")
    return folder


def test_a_query_is_read_with_both_languages_and_typed_defaults(tmp_path: Path) -> None:
    found = catalogue(query(tmp_path, HEADER + PARAMETERS + CYPHER))["q"]
    assert (found.title("en"), found.title("nl"), found.description("en"), found.description("nl")) == ("T", "T nl", "D", "D nl")
    assert {p.name: p.default for p in found.parameters} == {
        "who": None,
        "n": 5,
        "f": 0.5,
        "b": True,
        "l": ["x", "y"],
        "t": "SUPPLIES|OWNS",
    }
    assert (found.parameters[0].help("en"), found.parameters[1].help("nl")) == ("id", "aantal")


def test_defaults_are_filled_in_texts_become_values_and_types_go_into_the_pattern(tmp_path: Path) -> None:
    found = catalogue(query(tmp_path, HEADER + PARAMETERS + CYPHER))["q"]
    statement, values = found.bind({"who": "a", "n": "7", "f": "0,25", "b": "nee", "l": "u; v", "t": "OWNS"})
    assert statement == CYPHER.replace("$t", "OWNS")
    assert values == {"who": "a", "n": 7, "f": 0.25, "b": False, "l": ["u", "v"]}
    assert found.bind({"who": "a"})[1] == {"who": "a", "n": 5, "f": 0.5, "b": True, "l": ["x", "y"]}


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({}, "needs --who: id"),
        ({"who": "a", "size": "1"}, "no parameter --size. It takes --who, --n, --f, --b, --l, --t"),
        ({"who": "a", "n": "many"}, "--n takes a whole number, not 'many'"),
        ({"who": "a", "n": True}, "--n takes a whole number"),
        ({"who": "a", "f": "x"}, "--f takes a number"),
        ({"who": "a", "b": "maybe"}, "--b takes yes or no"),
        ({"who": 1}, "--who takes text"),
        ({"who": "a", "t": "OWNS]->() SET b.x = 1 //"}, "--t takes relationship types"),
        ({"who": "a", "t": ""}, "--t takes relationship types"),
    ],
)
def test_wrong_values_are_refused(tmp_path: Path, values: dict[str, Value], message: str) -> None:
    found = catalogue(query(tmp_path, HEADER + PARAMETERS + CYPHER))["q"]
    with pytest.raises(UsageError) as error:
        found.bind(values)
    assert message in str(error.value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("RETURN 1", "lacks title"),
        (HEADER.replace("// titel: T nl\n", "") + "RETURN 1", "lacks titel"),
        (HEADER + "// title: again\nRETURN 1", "not understood"),
        (HEADER + "// author: me\nRETURN 1", "not understood"),
        (HEADER + "// param x: text | a | b\nRETURN $x", "is not of the form"),
        (HEADER + "// param x: string | only English\nRETURN $x", "is not of the form"),
        (HEADER + '// param x: integer = "five" | a | b\nRETURN $x', "the default of x"),
        (HEADER + "// param x: string | a | b\nRETURN 1", "x is declared but not used"),
        (HEADER + "RETURN $x", "x is used but not declared"),
        (HEADER + "// param x: string | a | b\n// param x: string | a | b\nRETURN $x", "x is declared twice"),
    ],
)
def test_a_wrong_header_is_an_error_that_names_the_file(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(GraphMapError) as error:
        catalogue(query(tmp_path, text))
    assert str(error.value).startswith("queries/q.cypher: ")
    assert message in str(error.value)


def test_at_least_25_queries_ship_and_the_well_known_names_are_among_them() -> None:
    found = catalogue()
    assert len(found) >= 25
    assert {"suppliers_of", "customers_of", "members_of", "who_can"} <= found.keys()
