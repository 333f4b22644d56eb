"""The Dutch names of the region: whose they are, who says so, and that none is missing that people know."""

import csv
from collections import Counter

import pytest

from graphmap.model import Record
from graphmap.workspace import Workspace, search, show
from loaders import region

Rows = list[dict[str, str]]


def read(name: str) -> Rows:
    with (region.PATH / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


NAMES = {row["id"]: row["name_nl"] for row in read("names_nl")}


@pytest.fixture(scope="module")
def loaded() -> list[Record]:
    return [item for item in region.load(region.PATH) if isinstance(item, Record)]


def test_every_row_is_a_record_of_its_own_that_says_the_name_alone(loaded: list[Record]) -> None:
    named = {r.id: r for r in loaded if r.where[0].file == "names_nl.csv"}
    assert {id: r.properties for id, r in named.items()} == {id: {"name_nl": name} for id, name in NAMES.items()}
    assert {(r.method, r.confidence, r.source.id) for r in named.values()} == {("expert", 0.3, "source:graphmap-region")}
    assert len(read("names_nl")) == len(NAMES)


def test_every_name_belongs_to_a_node_that_another_file_names_otherwise(loaded: list[Record]) -> None:
    others = {r.id: r.properties["name"] for r in loaded if r.is_node and "name" in r.properties}
    assert NAMES.keys() <= others.keys()
    assert [id for id in NAMES if NAMES[id] == others[id]] == []


def test_no_other_file_gives_the_same_node_a_dutch_name(loaded: list[Record]) -> None:
    assert [id for id, n in Counter(r.id for r in loaded if "name_nl" in r.properties).items() if n > 1] == []


def test_every_municipality_and_ministry_has_its_dutch_name() -> None:
    governments = [row for row in read("organisations") if row["kind"] == "government"]
    english = ("Municipality of ", "Ministry of ", "Province of ")
    named = {row["id"]: NAMES.get(row["id"], "") for row in governments if row["name"].startswith(english)}
    assert {name.split()[0] for name in named.values() if name} == {"Gemeente", "Ministerie", "Provincie"}
    assert [id for id, name in named.items() if not name] == []


def test_an_alias_that_is_dutch_for_a_government_agrees_with_its_dutch_name() -> None:
    first = ("Gemeente ", "Provincie ", "Ministerie ", "Rijksdienst ", "Universiteit ", "Hogeschool ")
    aliases = {row["id"]: row["aliases"].split(";") for row in read("organisations") if row["id"] in NAMES}
    dutch = {id: alias for id, names in aliases.items() for alias in names if alias.startswith(first)}
    told = {id: NAMES[id] for id in dutch}
    assert len(dutch) > 25
    assert {id: name for id, name in told.items() if dutch[id].partition(" Delft")[0] not in name} == {}


@pytest.mark.parametrize(
    ("id", "name"),
    [
        ("gem-denhaag", "Gemeente Den Haag"),
        ("prov-zh", "Provincie Zuid-Holland"),
        ("ezk", "Ministerie van Economische Zaken"),
        ("esa", "Europese Ruimtevaartorganisatie (ESA)"),
        ("port-of-rotterdam", "Havenbedrijf Rotterdam"),
        ("place:london", "Londen"),
        ("technology:hydrogen-fuel-cell", "Waterstof-brandstofcelaandrijving"),
    ],
)
def test_a_dutch_name_is_shown_and_found_with_its_own_source(region_home: Workspace, id: str, name: str) -> None:
    card = show(region_home, id)
    assert card.node.properties["name_nl"] == name
    [claim] = [c.properties for c in card.claims if c.properties["property"] == "name_nl"]
    assert (claim["method"], claim["source"], claim["shown"]) == ("expert", "source:graphmap-region", True)
    assert search(region_home, name)[0].node.id == id


def test_a_dutch_name_makes_nothing_else_surer_or_less_sure(region_home: Workspace) -> None:
    leiden = show(region_home, "leiden-university").node.properties
    assert (leiden["method"], leiden["confidence"]) == ("register", 0.9)
    inholland = show(region_home, "inholland-delft").node.properties
    assert (inholland["method"], inholland["confidence"]) == ("expert", 0.3)
