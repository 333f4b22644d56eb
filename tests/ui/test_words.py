"""The words of the interface."""

import re
from pathlib import Path
from string import Formatter

import pytest

from graphmap.schema import load_schema
from graphmap.ui.words import TABLES, WORDS, word
from graphmap.views.words.dates import MONTHS, date

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


def _told() -> str:
    """All code that may ask for a word."""
    folders = (PAGES, PAGES.parent / "workspace")
    return "".join(path.read_text(encoding="utf-8") for folder in folders for path in folder.rglob("*.py") if "words" not in path.parts)


def test_no_word_is_left_over() -> None:
    told = _told()
    built = tuple({*re.findall(r"""f["']([a-z_]+_)\{""", told)})
    plain = {*load_schema().layers, "high", "medium", "low", "en", "nl"}
    assert [
        key for key in WORDS if key not in plain and f'"{key}"' not in told and f"'{key}'" not in told and not key.startswith(built)
    ] == []


def test_no_key_is_in_two_tables() -> None:
    assert sum(map(len, TABLES.values())) == len(WORDS)


@pytest.mark.parametrize(
    ("text", "english", "dutch"),
    [
        ("2024", "2024", "2024"),
        ("2024-05", "May\u00a02024", "mei\u00a02024"),
        ("2024-05-07", "7\u00a0May\u00a02024", "7\u00a0mei\u00a02024"),
    ],
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
