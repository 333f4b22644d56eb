"""The words of the interface, a module for each page; names of kinds, types, layers and properties come from the schema."""

from collections.abc import Mapping

from graphmap.ui.words import about, chains, common, corridor, data, explore, overview, query
from graphmap.views.words import number
from graphmap.views.words.common import Entry

TABLES: Mapping[str, Mapping[str, Entry]] = {
    "common": common.WORDS,
    "overview": overview.WORDS,
    "explore": explore.WORDS,
    "corridor": corridor.WORDS,
    "chains": chains.WORDS,
    "query": query.WORDS,
    "data": data.WORDS,
    "about": about.WORDS,
}
"""The tables by module; no key is in two of them."""

WORDS: Mapping[str, Entry] = {key: entry for table in TABLES.values() for key, entry in table.items()}


def word(key: str, language: str, **values: object) -> str:
    """A text in a language with its values filled in; numbers are grouped as the language does."""
    filled = {name: number(value, language) if isinstance(value, int) else value for name, value in values.items()}
    return WORDS[key][language].format(**filled)
