"""What may follow what was typed."""

import pytest

from graphmap.cli.prompt.completing import Known, Suggestion, suggestions
from graphmap.store.protocol import GraphSchema

SCHEMA = GraphSchema(
    labels={"Organisation": 9, "Company": 5, "Product": 2},
    types={"SUPPLIES": 4, "OWNS": 1},
    properties={
        "Organisation": ("id", "name", "municipality"),
        "Company": ("id", "name", "municipality"),
        "Product": ("id", "name", "hs_code"),
        "SUPPLIES": ("id", "what", "since"),
        "OWNS": ("id", "share"),
    },
)
KNOWN = Known(
    SCHEMA, {"suppliers_of": ["company"], "customers_of": ["company"]}, [":query", ":queries", ":quit", ":run"], ["yards"], ["csv", "json"]
)


def texts(before: str) -> list[str]:
    return [found.text for found in suggestions(before, KNOWN)]


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("MATCH (o:", ["Company", "Organisation", "Product"]),
        ("MATCH (o:Or", ["Organisation"]),
        ("MATCH (o:Company|p", ["Product"]),
        ("MATCH (a)-[:", ["OWNS", "SUPPLIES"]),
        ("MATCH (a)-[r:OWNS|su", ["SUPPLIES"]),
        ("MATCH (a:Product)-[r:SUPPLIES]->(b) WHERE b:C", ["Company"]),
        ("MATCH (p:Product) WHERE p.", ["hs_code", "id", "name"]),
        ("MATCH (p:Product)-[r:SUPPLIES]-(q) RETURN r.s", ["since"]),
        ("MATCH (x) WHERE x.s", ["share", "since"]),
        ("MATCH (p:Product {h", ["hs_code"]),
        ("MATCH (p:Product {id: 'x', n", ["name"]),
        ("MATCH (a)-[r:SUPPLIES {", ["id", "since", "what"]),
        ("mat", ["MATCH"]),
        ("MATCH (yard:Company) RETURN ya", ["yard"]),
        ("RETURN toint", ["tointeger(", "tointegerlist(", "tointegerornull("]),
        ("RETURN 'MATCH (o:", []),
        ("MATCH (o) ", []),
        ("", []),
        (":q", [":queries", ":query", ":quit"]),
        (":query s", ["suppliers_of"]),
        (":query suppliers_of c", ["company="]),
        (":query suppliers_of company=x", []),
        (":run ", ["yards"]),
        (":format ", ["csv", "json"]),
        (":schema Pr", ["Product"]),
        (":quit ", []),
    ],
)
def test_what_fits_is_suggested_in_order(before: str, expected: list[str]) -> None:
    assert texts(before) == expected


def test_a_suggestion_takes_the_place_of_the_word_that_was_begun() -> None:
    assert suggestions("MATCH (o:Or", KNOWN) == [Suggestion("Organisation", "label", 2)]


def test_own_names_stand_before_keywords_and_functions() -> None:
    kinds = [found.kind for found in suggestions("MATCH (counted:Company) RETURN cou", KNOWN)]
    assert kinds == ["name", "keyword", "function"]
