"""The words of pictures, in both languages, a module for each picture; names of kinds, layers, types and statuses come from the schema."""

from collections.abc import Mapping

from graphmap.views.words import chain, common, graphs, places, strip
from graphmap.views.words.common import PLURALS, SINGULARS, Entry

TABLES: Mapping[str, Mapping[str, Entry]] = {
    "common": common.TEXTS,
    "graphs": graphs.TEXTS,
    "strip": strip.TEXTS,
    "places": places.TEXTS,
    "chain": chain.TEXTS,
}
"""The tables by module; no key is in two of them."""

TEXTS: Mapping[str, Entry] = {key: entry for table in TABLES.values() for key, entry in table.items()}

__all__ = ["PLURALS", "SINGULARS", "TABLES", "TEXTS", "Entry", "number", "say"]


def say(key: str, language: str, **values: object) -> str:
    """A text in a language with its values filled in; numbers are grouped as the language does."""
    filled = {name: number(value, language) if isinstance(value, int) else value for name, value in values.items()}
    return TEXTS[key][language].format(**filled)


def number(value: int, language: str) -> str:
    """A whole number with thousands separated: 31,000 in English, 31.000 in Dutch."""
    return f"{value:,}".replace(",", "." if language == "nl" else ",")
