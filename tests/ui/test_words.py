"""The words of the interface."""

from pathlib import Path
from string import Formatter

import pytest

from graphmap.schema import load_schema
from graphmap.ui.words import MONTHS, WORDS, date, word

PAGES = Path(__file__).parents[2] / "graphmap" / "ui"


@pytest.mark.parametrize("key", WORDS)
def test_every_word_is_there_in_both_languages_with_the_same_values(key: str) -> None:
    fields = {language: {field for _, field, _, _ in Formatter().parse(text) if field} for language, text in WORDS[key].items()}
    assert set(fields) == {"en", "nl"}
    assert fields["en"] == fields["nl"]


def test_every_layer_has_a_word_for_its_chip() -> None:
    layers = list(load_schema().layers)
    for language in ("en", "nl"):
        chips = [word(layer, language) for layer in layers]
        assert len(set(chips)) == len(layers)


@pytest.mark.parametrize("key", WORDS)
def test_no_word_is_left_over(key: str) -> None:
    told = "".join(path.read_text(encoding="utf-8") for path in PAGES.glob("*.py") if path.name != "words.py")
    built = {*load_schema().layers, "depth_1", "depth_2", "high", "medium", "low", "en", "nl"}
    assert key in built or f'"{key}"' in told


@pytest.mark.parametrize(
    ("text", "english", "dutch"),
    [("2024", "2024", "2024"), ("2024-05", "May 2024", "mei 2024"), ("2024-05-07", "7 May 2024", "7 mei 2024")],
)
def test_dates_are_said_as_exactly_as_they_are_known(text: str, english: str, dutch: str) -> None:
    assert date(text, "en") == english
    assert date(text, "nl") == dutch


def test_there_are_twelve_months() -> None:
    assert {language: len(set(names)) for language, names in MONTHS.items()} == {"en": 12, "nl": 12}


@pytest.mark.parametrize("key", ["foot_sample", "links", "no_links", "nothing"])
def test_what_is_counted_is_counted_in_our_data(key: str) -> None:
    assert "in our data" in WORDS[key]["en"].lower()
    assert "onze gegevens" in WORDS[key]["nl"].lower()
