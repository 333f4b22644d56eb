"""Whose data a picture shows and as of when, for its foot."""

from graphmap.model import Credits
from graphmap.views.words import say
from graphmap.views.words.dates import date


def credit_line(credits: Credits | None, language: str) -> str:
    """Publishers with their licences, then the date in words; empty without credits."""
    if not credits:
        return ""
    owners = dict.fromkeys(
        f"{dataset.publisher} ({dataset.licence})" if dataset.licence else dataset.publisher for dataset in credits.datasets
    )
    parts = [say("data_of", language, owners=", ".join(owners))] if owners else []
    return " ".join([*parts, say("as_of", language, date=date(credits.date, language))])


def link_sources(credits: Credits | None, gone: bool, language: str) -> str:
    """The foot of a picture of links: how they are known, what is left out, whose data, as of when."""
    parts = [say("sources", language), *([] if gone else [say("sources_gone", language)]), credit_line(credits, language)]
    return " ".join(part for part in parts if part)
