"""The words of pictures."""

from collections import Counter
from string import Formatter

import pytest

from graphmap.schema import Schema
from graphmap.views.sorts import Census, counted, noun, sort_of
from graphmap.views.style import KINDS
from graphmap.views.words import PLURALS, SINGULARS, TEXTS, number


@pytest.mark.parametrize("key", TEXTS)
def test_every_text_is_there_in_both_languages_with_the_same_values(key: str) -> None:
    fields = {language: {field for _, field, _, _ in Formatter().parse(text) if field} for language, text in TEXTS[key].items()}
    assert set(fields) == {"en", "nl"}
    assert fields["en"] == fields["nl"]


def test_every_sort_has_a_name_for_one_and_many(schema: Schema) -> None:
    sorts = {sort_of((name,) if not label.of else (label.of, name), schema) for name, label in schema.labels.items()}
    for sort in sorts:
        for language in ("en", "nl"):
            assert set(PLURALS[sort]) == {"en", "nl"}
            assert noun(sort, 1, schema, language)
    assert set(SINGULARS) == {name for name, kind in KINDS.items() if not kind.hollow}


def test_numbers_are_grouped_as_the_language_does() -> None:
    assert number(31000, "en") == "31,000"
    assert number(31000, "nl") == "31.000"


def test_what_is_no_organisation_is_named_with_its_number(schema: Schema) -> None:
    census: Census = Counter({("company", "inside"): 3, ("cluster", "inside"): 2, ("cluster", "outside"): 1, ("Technology", "inside"): 1})
    assert counted(census, schema, "en") == "3\u00a0clusters, 1\u00a0technology"
