"""The text of a cell -> what the schema wants of it. What cannot be turned stays text, so that the schema's check names it."""

import re
from collections.abc import Callable
from functools import cache, lru_cache
from unicodedata import normalize

from graphmap.identifiers import IDENTIFIERS, fold, valid
from graphmap.model import Value
from graphmap.schema import Property, Words, load_schema

INVISIBLE = re.compile("[\u200b\u200e\u200f\u2060\ufeff\u00ad\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
"""Characters without width and control characters; those that are a kind of space are left to ``str.split``."""

WHOLE = re.compile(r"-?\d{1,15}([.,]0)?")
NUMBER = re.compile(r"-?\d+([.,]\d+)?([eE][+-]?\d+)?")
DOMAIN = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+(/\S*)?", re.IGNORECASE)
"""A web address as people write it, without https:// in front."""

DUTCH_DATE = re.compile(r"(?:(\d{1,2})-)?(\d{1,2})-(\d{4})")
YES_NO = {"yes": ("yes", "ja", "true", "waar", "1"), "no": ("no", "nee", "false", "onwaar", "0")}


def clean(text: str) -> str:
    """Text as people mean it: composed, without invisible characters, every run of spaces and line ends one space, trimmed."""
    if text.isascii() and text.isprintable() and "  " not in text and "_x" not in text:
        return text.strip()
    return " ".join(INVISIBLE.sub("", normalize("NFC", text).replace("_x000D_", " ")).split())


def number(text: str) -> float | None:
    """The number that ``text`` writes with a decimal point or comma (no thousands separators); None if it is none."""
    return float(text.replace(",", ".")) if NUMBER.fullmatch(text) else None


@lru_cache(maxsize=10_000)
def word_key(text: str) -> str:
    """What words are compared by: no case, accents, or difference between space, hyphen and underscore."""
    return re.sub(r"[\s_-]+", " ", fold(text)).strip()


def words_by_name(words: Words) -> dict[str, str]:
    """Every way of writing a word (itself, its English and its Dutch name; yes and no in their usual forms) -> the word."""
    names = {word_key(name): word for word, by_language in words.items() for name in by_language.values()}
    if set(words) == set(YES_NO):
        names |= {form: word for word, forms in YES_NO.items() for form in forms}
    return names | {word_key(word): word for word in words}


@cache
def _words_of(element: str, property: str) -> dict[str, str]:
    return words_by_name(load_schema().words_of(element, property))


def typed(element: str, name: str, text: str) -> Value:
    """The value of property ``name`` of a label or type that a clean, non-empty ``text`` writes; else the text as it is."""
    property = load_schema().properties[name]
    names = _words_of(element, name)
    if property.type == "list":
        parts = (part.strip() for part in text.split(";"))
        return list(dict.fromkeys(names.get(word_key(part), part) for part in parts if part))
    if names:
        return names.get(word_key(text), text)
    if property.format == "address" and DOMAIN.fullmatch(text):
        return f"https://{text}"
    if property.format in ("ror", "wikidata") and text.startswith(("https://", "http://")):
        return text.rstrip("/").rpartition("/")[2]
    return _READ.get(property.format or property.type, str)(text)


def date(text: str) -> str:
    """A reduced date; 17-5-2024 and 5-2024, as Dutch spreadsheets write them, become 2024-05-17 and 2024-05."""
    if not (match := DUTCH_DATE.fullmatch(text)):
        return text
    day, month, year = match.groups()
    return "-".join([year, month.zfill(2), *([day.zfill(2)] if day else [])])


def _integer(text: str) -> Value:
    return int(re.split("[.,]", text)[0]) if WHOLE.fullmatch(text) else text


def _float(text: str) -> Value:
    value = number(text)
    return text if value is None else value


def _boolean(text: str) -> Value:
    return {form: word == "yes" for word, forms in YES_NO.items() for form in forms}.get(word_key(text), text)


_READ: dict[str, Callable[[str], Value]] = {"date": date, "integer": _integer, "float": _float, "boolean": _boolean}


def lost_zeros(property: Property, text: str) -> str:
    """The identifier that ``text`` may have been before a spreadsheet took one or two leading zeros; empty if it can have been none."""
    if property.format not in IDENTIFIERS or not text.isdecimal():
        return ""
    longer = (text.zfill(length) for length in (len(text) + 1, len(text) + 2))
    return next((candidate for candidate in longer if valid(property.format, candidate)), "")
