"""Numbers of the data in words."""

import pytest

from graphmap.model import Value
from graphmap.schema import load_schema
from graphmap.ui.amounts import amount, measured

SCHEMA = load_schema()


@pytest.mark.parametrize(
    ("value", "english", "dutch"), [(31000.0, "31,000", "31.000"), (2.5, "2.5", "2,5"), (None, "", ""), ("about 3", "", ""), (True, "", "")]
)
def test_amounts_are_written_as_the_language_does(value: Value | None, english: str, dutch: str) -> None:
    assert amount(value, "en") == english
    assert amount(value, "nl") == dutch


@pytest.mark.parametrize(
    ("given", "english", "dutch"),
    [
        ({"value": 43000.0, "unit": "persons", "unit_nl": "personen", "qualifier": "exact"}, "43,000 persons", "43.000 personen"),
        (
            {"value": 150.0, "unit": "companies", "qualifier": "at_least", "value_text": "150+"},
            "at least 150 companies",
            "ten minste 150 companies",
        ),
        ({"value_text": "led by Vopak", "qualifier": "text", "unit": ""}, "led by Vopak", "led by Vopak"),
        ({"value": 11.5}, "11.5", "11,5"),
    ],
)
def test_a_figure_says_how_sure_it_is_and_what_it_counts(given: dict[str, Value], english: str, dutch: str) -> None:
    assert measured(given, SCHEMA, "en") == english
    assert measured(given, SCHEMA, "nl") == dutch
