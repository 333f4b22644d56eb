"""Whose data a picture shows and as of when, for its foot."""

from collections.abc import Mapping

from graphmap.model import Credits
from graphmap.views.words import say

MONTHS: Mapping[str, tuple[str, ...]] = {
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"),
    "nl": ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"),
}


def credit_line(credits: Credits | None, language: str) -> str:
    """Publishers with their licences, then the date in words; empty without credits."""
    if not credits:
        return ""
    owners = dict.fromkeys(
        f"{dataset.publisher} ({dataset.licence})" if dataset.licence else dataset.publisher for dataset in credits.datasets
    )
    parts = [say("data_of", language, owners=", ".join(owners))] if owners else []
    return " ".join([*parts, say("as_of", language, date=day(credits.date, language))])


def day(date: str, language: str) -> str:
    """An ISO date in words: 25 November 2026."""
    year, month, number = date.split("-")
    return f"{int(number)}\u00a0{MONTHS[language][int(month) - 1]}\u00a0{year}"


def link_sources(credits: Credits | None, gone: bool, language: str) -> str:
    """The foot of a picture of links: how they are known, what is left out, whose data, as of when."""
    parts = [say("sources", language), *([] if gone else [say("sources_gone", language)]), credit_line(credits, language)]
    return " ".join(part for part in parts if part)
