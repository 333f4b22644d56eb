"""What was asked, in the title and subtitle of an answer's picture."""

import re

import pytest

from graphmap.views.scene import Caption
from graphmap.views.state import State
from graphmap.workspace import Workspace
from graphmap.workspace.pictures import picture
from graphmap.workspace.pictures.answer_caption import LONGEST, statement_in_words


def _caption(home: Workspace, id: str = "", cypher: str = "", language: str = "en", **values: str) -> Caption:
    state = State(page="query", id=id, cypher=cypher, parameters=tuple(sorted(values.items())), language=language)
    return picture(home, state).scene.caption


def _asked(caption: Caption) -> str:
    """The subtitle without the number of names."""
    return re.split("Named are|Bij \\d", caption.subtitle)[0].rstrip("\u00a0· ")


@pytest.mark.parametrize(
    ("language", "title", "subtitle"),
    [
        ("en", "Supply chain behind a company", "Airbus Netherlands\u00a0· how many tiers: 2"),
        ("nl", "Toeleverketen achter een bedrijf", "Airbus Netherlands\u00a0· hoeveel lagen: 2"),
    ],
)
def test_a_named_query_says_whom_it_is_about_and_what_narrows_it(region_home: Workspace, language: str, title: str, subtitle: str) -> None:
    caption = _caption(region_home, "upstream_of", language=language, company="Airbus Netherlands", tiers="2")
    assert caption.title.startswith(f"{title}: ")
    assert caption.subtitle == subtitle


@pytest.mark.parametrize(
    ("id", "values", "said"),
    [
        ("digital_links", {"status": "one_off"}, {"en": "one-off", "nl": "eenmalig"}),
        ("digital_links", {"status": ""}, {"en": "", "nl": ""}),
        ("fieldlabs_by_technology", {"technology": "technology:robotics"}, {"en": "Robotics", "nl": "Robotica"}),
        ("material_flows", {"material": "CO2"}, {"en": "CO2", "nl": "CO2"}),
        ("one_known_maker", {}, {"en": "", "nl": ""}),
    ],
)
def test_values_are_said_in_the_words_of_the_language(
    region_home: Workspace, id: str, values: dict[str, str], said: dict[str, str]
) -> None:
    for language in ("en", "nl"):
        assert _asked(_caption(region_home, id, language=language, **values)) == said[language]


def test_types_of_links_are_said_where_they_are_not_the_usual_ones(region_home: Workspace) -> None:
    ends = {"from": "tu-delft", "to": "tno"}
    assert _caption(region_home, "shortest_connection", **ends).subtitle == "TU Delft – TNO"
    narrowed = _caption(region_home, "shortest_connection", **ends, types="PARTNERS_WITH|MEMBER_OF")
    assert narrowed.subtitle.startswith("TU Delft – TNO\u00a0· ")
    assert "MEMBER_OF" not in narrowed.subtitle


def test_a_statement_is_said_with_its_values(region_home: Workspace) -> None:
    caption = _caption(region_home, cypher="MATCH (a {municipality: $town})-[r:SUPPLIES]-(b)\nRETURN a, r, b", town="Delft")
    assert caption.title.endswith("in our data")
    assert _asked(caption) == "MATCH (a {municipality: $town})-[r:SUPPLIES]-(b) RETURN a, r, b\u00a0· town = Delft"


def test_a_long_statement_is_cut_and_its_odd_characters_are_left_out() -> None:
    said = statement_in_words("MATCH (o)\n\n  WHERE o.name = '\u202e\x07x'\nRETURN o", {"top": 5, "name": "y" * 1000})
    assert said.startswith("MATCH (o) WHERE o.name = 'x' RETURN o\u00a0· name = yyy")
    assert said.endswith("…, top = 5")
    assert len(statement_in_words("MATCH (o) " * 100, {})) <= LONGEST
