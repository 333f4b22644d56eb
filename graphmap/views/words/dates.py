"""Dates in words."""

from collections.abc import Mapping

MONTHS: Mapping[str, tuple[str, ...]] = {
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"),
    "nl": ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"),
}


def date(text: str, language: str) -> str:
    """A reduced ISO date in words, on one line: 2024, May 2024, 17 May 2024."""
    year, *rest = text.split("-")
    named = [MONTHS[language][int(month) - 1] for month in rest[:1]]
    return "\u00a0".join([*(str(int(day)) for day in rest[1:]), *named, year])
