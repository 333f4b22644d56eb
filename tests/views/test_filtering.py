"""What a picture is filtered by, in words."""

import pytest

from graphmap.schema import load_schema
from graphmap.views.filtering import NO_FILTER, Filter, conditions, layers_shown, other_layers
from graphmap.views.state import State
from graphmap.views.titles import joined

SCHEMA = load_schema()
USUAL = ("supply", "money")


def _said(**view: object) -> str:
    return conditions(State(**view), USUAL, {"tno": "TNO"}, SCHEMA)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("view", "english", "dutch"),
    [
        ({"kinds": ("government", "fieldlab")}, "kind = government / field lab", "soort = overheid / fieldlab"),
        ({"sectors": ("materials-chemistry",)}, "sector group = Materials and chemistry", "sectorgroep = Materialen en chemie"),
        ({"places": ("Delft", "Den Haag")}, "municipality = Delft / Den Haag", "gemeente = Delft / Den Haag"),
        ({"confidence": "medium"}, "confidence = medium or high", "zekerheid = gemiddeld of hoog"),
        ({"confidence": "high"}, "confidence = high", "zekerheid = hoog"),
        ({"hidden": ("tno", "x")}, "without = TNO / x", "zonder = TNO / x"),
        ({"layers": ("supply",)}, "layers = supply", "lagen = toelevering"),
        ({"layers": ()}, "layers = none", "lagen = geen"),
        ({"layers": ("supply",), "confidence": "high"}, "layers = supply; confidence = high", "lagen = toelevering; zekerheid = hoog"),
        ({"layers": ("money", "supply")}, "", ""),
        ({"depth": 1, "gone": True, "expanded": ("tno",), "select": ("tno",)}, "", ""),
    ],
)
def test_every_condition_is_said_in_both_languages(view: dict[str, object], english: str, dutch: str) -> None:
    assert _said(**view) == english
    assert _said(**view, language="nl") == dutch


def test_long_lists_are_counted() -> None:
    assert _said(places=tuple("ABCDEFG")) == "municipality = A / B / C / D / E and 2 more"


@pytest.mark.parametrize(
    ("hides", "subtitle", "foot"),
    [
        (50, "Filtered by kind = x. It hides 50 direct links.", "50 direct links hidden by: kind = x."),
        (1, "Filtered by kind = x. It hides 1 direct link.", "1 direct link hidden by: kind = x."),
        (0, "Filtered by kind = x.", ""),
        (None, "Filtered by kind = x.", ""),
    ],
)
def test_the_number_of_hidden_links_is_said_with_what_hides_them(hides: int | None, subtitle: str, foot: str) -> None:
    filter = Filter("kind = x", hides)
    assert (filter.subtitle("en"), filter.foot("en")) == (subtitle, foot)


def test_without_a_filter_nothing_is_said() -> None:
    assert joined(NO_FILTER.subtitle("nl"), NO_FILTER.foot("nl"), layers_shown(None, "nl")) == ""


def test_layers_are_named_in_their_own_order_where_they_are_not_the_usual_ones() -> None:
    assert other_layers(State(), USUAL, SCHEMA) is None
    assert other_layers(State(layers=("money", "supply")), USUAL, SCHEMA) is None
    assert other_layers(State(layers=("digital", "supply")), USUAL, SCHEMA) == ["supply", "digital"]
    assert layers_shown(["supply", "digital"], "en") == "Layers shown: supply / digital"
    assert layers_shown([], "nl") == "Getoonde lagen: geen"
