"""The Dutch of the interface is Dutch."""

import re

import pytest

from graphmap.ui.words import WORDS
from graphmap.views.language import language_of

BOTH = frozenset({
    "Corridor", "direct", "Direct", "Cypher", "English", "Nederlands", "Download", "Sector", "in Cypher", "incubator", "Export",
    "website", "dataset", "dataset {dataset}", "status", "In Python",
    "1 dataset", "{n} datasets",
})  # fmt: skip
"""Texts that are the same in Dutch and in English."""

ENGLISH = re.compile(r"\b(links?|data|tools?|ego|stages?|suppliers?|customers?|field labs?|gaps?|middel)\b", re.IGNORECASE)
"""English, or Dutch that nobody says, for which the region has a word of its own."""


def test_what_is_said_in_english_is_said_in_other_words_in_dutch() -> None:
    same = [entry["en"] for entry in WORDS.values() if entry["en"] == entry["nl"]]
    assert [text for text in same if text not in BOTH and re.search(r"[A-Za-z]{3,}", re.sub(r"\{\w+\}", "", text))] == []


def test_no_dutch_text_is_english() -> None:
    """*of* is Dutch for *or*, and no sign of English."""
    told = {key: re.sub(r"\bof\b|CC BY", "", entry["nl"]) for key, entry in WORDS.items()}
    assert {key: text for key, text in told.items() if language_of(text) == "en"} == {}


@pytest.mark.parametrize("text", ["Bekende links van TNO", "zekerheid middel", "Elke stage", "onze data", "Field lab"])
def test_english_is_told_from_dutch(text: str) -> None:
    assert ENGLISH.search(text)


def test_the_dutch_takes_the_words_of_the_region() -> None:
    """Field names in braces and commands of graphmap are no words."""
    told = {key: re.sub(r"\{\w+\}|graphmap [\w .-]+", "", entry["nl"]) for key, entry in WORDS.items()}
    assert {key: text for key, text in told.items() if ENGLISH.search(text)} == {}
