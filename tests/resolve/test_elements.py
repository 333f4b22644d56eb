"""Resolve: one rule for the shown value, claims beside it, sources cited, nothing depends on order of loading."""

from dataclasses import replace
from itertools import permutations
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphmap.model import Claim, Dangling, Method, Node, Record, Relationship, Source, source_id
from graphmap.resolve import resolve
from graphmap.schema import load_schema

SCHEMA = load_schema()


def source(address: str) -> Source:
    return Source(source_id(address), address, address, "d", "CC0 1.0")


def record(key: str = "k", id: str = "acme", method: Method = "published", **properties: object) -> Record:
    return Record("d", key, id, "Organisation", properties, source(f"https://{key}.example"), method, 0.9)  # type: ignore[arg-type]


def link(start: str, end: str, key: str = "r") -> Record:
    id = SCHEMA.relationship_id(start, "SUPPLIES", end, {"what": "gears"})
    return Record("d", key, id, "SUPPLIES", {"what": "gears"}, source("https://r.example"), "published", 0.9, start=start, end=end)


def test_one_record_gives_its_own_provenance_and_no_claim() -> None:
    elements = list(resolve([replace(record(name="Acme", kind="company"), source_date="2024-05")], SCHEMA))
    assert isinstance(elements[0], Node)
    assert elements[0].labels == ("Organisation", "Company")
    assert elements[0].properties == {
        "id": "acme",
        "name": "Acme",
        "kind": "company",
        "sources": [source_id("https://k.example")],
        "method": "published",
        "confidence": 0.9,
        "visibility": "public",
        "source_date": "2024-05",
    }
    assert elements[1:] == [source("https://k.example")]


@pytest.mark.parametrize(("stronger", "weaker"), list(zip(get_args(Method), get_args(Method)[1:], strict=False)))
def test_the_stronger_method_is_shown_even_if_older_and_less_sure(stronger: Method, weaker: Method) -> None:
    records = [
        replace(record("a", method=weaker, employees=10), source_date="2026", confidence=1.0),
        replace(record("b", method=stronger, employees=20), source_date="2001", confidence=0.1),
    ]
    node = next(resolve(records, SCHEMA))
    assert isinstance(node, Node)
    assert node.properties["employees"] == 20
    assert node.properties["method"] == stronger


def test_later_date_then_higher_confidence_then_smaller_source_id_decide() -> None:
    def shown(*records: Record) -> object:
        node = next(resolve(records, SCHEMA))
        assert isinstance(node, Node)
        return node.properties["employees"]

    a, b = record("a", employees=1), record("b", employees=2)
    assert shown(replace(a, source_date="2024-05"), replace(b, source_date="2024-05-02", confidence=0.1)) == 2
    assert shown(replace(a, source_date="2024"), b) == 1
    assert shown(replace(a, confidence=0.6), b) == 2
    smaller = min((a, b), key=lambda r: r.source.id)
    assert shown(a, b) == smaller.properties["employees"]


def test_every_value_of_two_records_is_a_claim_and_says_which_is_shown() -> None:
    elements = list(resolve([record("a", method="register", name="Acme", founded=1990), record("b", name="ACME BV", country="NL")], SCHEMA))
    claims = {(c.property, c.value_text): c for c in elements if isinstance(c, Claim)}
    assert {key: c.shown for key, c in claims.items()} == {
        ("name", "Acme"): True,
        ("founded", "1990"): True,
        ("name", "ACME BV"): False,
        ("country", "NL"): True,
    }
    assert claims["name", "ACME BV"].source == source_id("https://b.example")
    node = elements[0]
    assert isinstance(node, Node)
    assert (node.properties["name"], node.properties["country"]) == ("Acme", "NL")
    assert node.properties["sources"] == sorted([source_id("https://a.example"), source_id("https://b.example")])


def test_aliases_of_all_records_are_united_strongest_first() -> None:
    node = next(resolve([record("a", aliases=["x", "y"]), record("b", method="register", aliases=["z", "x"])], SCHEMA))
    assert isinstance(node, Node)
    assert node.properties["aliases"] == ["z", "x", "y"]


def test_a_relationship_without_an_end_is_left_out_and_counted() -> None:
    elements = list(resolve([record(id="acme"), link("acme", "gone")], SCHEMA))
    assert [e for e in elements if isinstance(e, Relationship)] == []
    assert [e.missing for e in elements if isinstance(e, Dangling)] == ["gone"]
    assert source("https://r.example") not in elements


def test_a_relationship_joins_known_nodes() -> None:
    elements = list(resolve([record("a", id="a"), record("b", id="b"), link("a", "b")], SCHEMA))
    found = next(e for e in elements if isinstance(e, Relationship))
    assert (found.type, found.start, found.end, found.properties["what"]) == ("SUPPLIES", "a", "b", "gears")


def test_a_node_without_a_name_is_called_by_its_id() -> None:
    node = next(resolve([Record("d", "k", "skill:welding", "Skill", {}, source("https://k.example"), "expert", 0.3)], SCHEMA))
    assert isinstance(node, Node)
    assert node.name == "welding"


RECORDS = st.builds(
    lambda key, method, date, confidence, employees, aliases: replace(
        record(key, method=method, employees=employees, aliases=aliases), source_date=date, confidence=confidence
    ),
    st.sampled_from("abcd"),
    st.sampled_from(get_args(Method)),
    st.sampled_from([None, "2020", "2020-05", "2021-01-01"]),
    st.sampled_from([0.3, 0.9]),
    st.integers(0, 3),
    st.lists(st.sampled_from(["x", "y", "z"]), min_size=1, unique=True),
)


@given(st.lists(RECORDS, min_size=1, max_size=4, unique_by=lambda r: r.key))
def test_the_order_in_which_records_come_does_not_matter(records: list[Record]) -> None:
    expected = list(resolve(records, SCHEMA))
    for order in permutations(records):
        assert list(resolve(order, SCHEMA)) == expected
