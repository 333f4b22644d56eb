"""Every word that people read of the model and of the region's data is there in Dutch, and the Dutch is no English."""

import re
from collections.abc import Iterator

import pytest

from graphmap.model import Node
from graphmap.schema import Schema, load_schema
from graphmap.views.cards import name_of
from graphmap.views.language import language_of
from graphmap.views.words import PLURALS, SINGULARS, TEXTS
from graphmap.workspace import Workspace, cypher

BOTH = frozenset(["cluster", "clusters", "project", "product", "platform", "platforms", "postcode", "website", "indicator", "incubator", "register", "software", "recycling", "drones", "organ-on-chip", "partners", "dealers", "hubs", "robots", "hectare", "quantum", "scale-ups", "start-ups", "makers", "direct"])  # fmt: skip # noqa: E501
"""Words that are the same in Dutch and in English."""

NAMES = re.compile(
    r"id in Open Supply Hub|CO2|API|EDI|RFID|SBI \d+|NACE Rev\. [\d.]+|Noordwijk|Katwijk - Leiden|Delft|Schiedam - M4H|Drechtsteden"
    r"|Dordrecht|Rotterdam - RDM Heijplaat|Ridderkerk - Krimpen|Utrecht|Gelderland|Zeeland"
)
"""Names and codes, which no language translates."""

UNITS = frozenset({"m", "kg", "Mt", "MW", "kWh"})

LABELS = (
    "ActionLine", "Capability", "CorridorSection", "Goal", "GrowthMarket", "Product", "Skill", "Stage", "Technology", "ValueChain",
)  # fmt: skip
"""Labels of which every node of the region has a Dutch name."""

Pair = tuple[str, str, str]
"""Where it stands, English, Dutch."""


def said(schema: Schema) -> Iterator[Pair]:
    """Every word of the model."""
    for label in schema.labels.values():
        yield f"label {label.name}", label.en, label.nl
        yield f"meaning of {label.name}", label.meaning_en, label.meaning_nl
    for type in schema.types.values():
        yield f"type {type.name}", type.en, type.nl
        yield f"passive of {type.name}", type.passive.get("en", ""), type.passive.get("nl", "")
    for property in schema.properties.values():
        yield f"property {property.name}", property.en, property.nl
    for name, layer in schema.layers.items():
        yield f"layer {name}", layer["en"], layer["nl"]
    for name, words in schema.words.items():
        for key, entry in words.items():
            yield f"word {name}.{key}", entry["en"], entry["nl"]


def drawn() -> Iterator[Pair]:
    """Every word of the pictures that is more than values and signs."""
    for table, texts in (("text", TEXTS), ("plural", PLURALS), ("singular", SINGULARS)):
        for key, entry in texts.items():
            letters = re.sub(r"\{\w+\}", "", entry["en"])
            if re.search(r"[A-Za-z]{3,}", letters):
                yield f"{table} {key}", entry["en"], entry["nl"]


def same_in_both(text: str) -> bool:
    return text in UNITS or text.lower() in BOTH or NAMES.fullmatch(text) is not None


def test_what_is_said_in_english_is_said_in_dutch() -> None:
    pairs = [*said(load_schema()), *drawn()]
    assert len(pairs) > 500
    assert [pair for pair in pairs if bool(pair[1]) != bool(pair[2])] == []
    assert [pair for pair in pairs if pair[1] and pair[1] == pair[2] and not same_in_both(pair[1])] == []


def test_no_dutch_word_is_english() -> None:
    """*of* is Dutch for *or*, and no sign of English."""
    pairs = [*said(load_schema()), *drawn()]
    assert [pair for pair in pairs if language_of(re.sub(r"\bof\b", "", pair[2])) == "en"] == []


@pytest.fixture(scope="module")
def nodes(region_home: Workspace) -> list[Node]:
    rows = cypher(region_home, "MATCH (n) WHERE NOT n:Claim AND NOT n:Source RETURN n ORDER BY n.id", limit=100_000).rows
    return [row[0] for row in rows if isinstance(row[0], Node)]


@pytest.mark.parametrize("label", LABELS)
def test_every_node_of_the_region_has_a_dutch_name_of_its_own(nodes: list[Node], label: str) -> None:
    found = [node.properties for node in nodes if node.label == label]
    assert found
    assert [p["id"] for p in found if not p.get("name_nl")] == [p["id"] for p in found if p["id"] == "product:wasteshark"]
    same = sorted({str(p["name"]) for p in found if p.get("name_nl") == p["name"]})
    assert [name for name in same if not same_in_both(name)] == []


@pytest.mark.parametrize(("english", "dutch"), [("theme", "theme_nl"), ("unit", "unit_nl"), ("description", "description_nl")])
def test_what_a_node_says_in_a_second_language_it_says_wherever_it_is_said(nodes: list[Node], english: str, dutch: str) -> None:
    labels = {node.label for node in nodes if dutch in node.properties}
    told = [node.properties for node in nodes if node.label in labels and english in node.properties]
    assert told
    assert [p["id"] for p in told if not p.get(dutch)] == []
    assert sorted({str(p[english]) for p in told if p[dutch] == p[english] and not same_in_both(str(p[english]))}) == []


def test_every_cluster_of_the_corridor_has_a_theme_in_both_languages(region_home: Workspace) -> None:
    rows = cypher(region_home, "MATCH ()-[i:IN_SECTION]->() WHERE i.station = true RETURN DISTINCT i.theme, i.theme_nl").rows
    assert len(rows) > 30
    assert [row for row in rows if not row[1] or (row[0] == row[1] and not same_in_both(str(row[0])))] == []


def test_no_government_of_the_netherlands_is_called_by_an_english_name_in_dutch(nodes: list[Node]) -> None:
    found = [node.properties for node in nodes if "Government" in node.labels and node.properties.get("country") == "NL"]
    english = re.compile(r"\b(Municipality|Ministry|Province|Agency|Council|Authority|Navy|Region|board)\b")
    assert len(found) > 25
    assert [name_of(p, "nl") for p in found if english.search(name_of(p, "nl"))] == []


def test_a_company_keeps_the_name_that_it_publishes(nodes: list[Node]) -> None:
    """What stands in brackets behind it is ours and is translated; Havenbedrijf Rotterdam is its own Dutch name."""
    companies = [node.properties for node in nodes if "Company" in node.labels and node.properties.get("name_nl")]
    assert len(companies) > 30
    first = {str(p["id"]): (_first(str(p["name"])), str(p["name_nl"])) for p in companies}
    assert {id for id, (name, dutch) in first.items() if name not in dutch} == {"port-of-rotterdam", "growers-priva"}


def _first(name: str) -> str:
    """The word of a name that tells it from others."""
    return next(word for word in re.split(r"[ ,/]", name) if word)
