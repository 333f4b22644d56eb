"""Numbers of the data as the language writes them, with the words that belong to them."""

from collections.abc import Mapping

from graphmap.model import Value
from graphmap.schema import Schema
from graphmap.views.words import number


def amount(value: Value | None, language: str) -> str:
    """A number; empty without one."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        return ""
    if float(value).is_integer():
        return number(int(value), language)
    return f"{value:g}".replace(".", "," if language == "nl" else ".")


def unit_of(given: Mapping[str, Value], language: str) -> str:
    """What a figure is counted in; empty where that is not known."""
    return str(given.get("unit_nl" if language == "nl" and "unit_nl" in given else "unit", ""))


def measured(given: Mapping[str, Value], schema: Schema, language: str) -> str:
    """A figure's value and unit, and how sure it is where it is not exact; in the words of its source where it has no number."""
    value, qualifier = amount(given.get("value"), language), str(given.get("qualifier", "exact"))
    words = schema.words["qualifier"].get(qualifier) if value and qualifier != "exact" else None
    parts = (words[language] if words else "", value or str(given.get("value_text", "")), unit_of(given, language))
    return " ".join(part for part in parts if part)
