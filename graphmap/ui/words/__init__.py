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

MONTHS: Mapping[str, tuple[str, ...]] = {
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"),
    "nl": ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"),
}


def word(key: str, language: str, **values: object) -> str:
    """A text in a language with its values filled in; numbers are grouped as the language does."""
    filled = {name: number(value, language) if isinstance(value, int) else value for name, value in values.items()}
    return WORDS[key][language].format(**filled)


def date(text: str, language: str) -> str:
    """A reduced date in words: 2024, May 2024, 17 May 2024."""
    parts = text.split("-")
    if len(parts) == 1:
        return text
    month = MONTHS[language][int(parts[1]) - 1]
    return f"{month} {parts[0]}" if len(parts) == 2 else f"{int(parts[2])} {month} {parts[0]}"
