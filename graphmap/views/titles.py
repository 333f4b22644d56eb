"""The sentences of an ego network: what is known, counted; what the rings are; what is hidden."""

import re

from graphmap.schema import Schema
from graphmap.views.filtering import NO_FILTER, Filter
from graphmap.views.neighbourhood import Neighbourhood
from graphmap.views.outer import outer, shown_of
from graphmap.views.sorts import ORGANISATIONS, Census, counted
from graphmap.views.words import TEXTS, say


def title(name: str, census: Census, schema: Schema, language: str, filter: Filter = NO_FILTER) -> str:
    """The number of all direct links, of organisations where there are any; whether some are filtered out."""
    organisations = _organisations(census)
    if not census:
        return say("filter_title_none" if filter.said else "title_none", language, name=name)
    name = say("filter_title", language, name=name) if filter.said else name
    if not organisations:
        return bound(say("title_others", language, name=name, others=counted(census, schema, language)), name)
    inside = _organisations(census, "inside")
    return bound(say("title_some", language, name=name, organisations=_many(organisations, language), inside=inside), name)


def subtitle(found: Neighbourhood, census: Census, depth: int, language: str, listed: int = 0) -> str:
    """What each ring holds, where the organisations lie, and what is hidden; ``listed`` of the first are in a list instead."""
    parts = []
    if found.linked:
        group = say("with_group", language, n=len(found.group)) if found.group else ""
        key = "inner" if found.second else "direct"
        parts.append(say(key, language, n=len(found.linked), group=group, where=_where(census, language)))
    if len(found.linked) > len(found.first):
        parts.append(say("cut" if depth == 1 else "cut_full", language, shown=len(found.first), total=len(found.linked)))
    if listed:
        parts.append(say("listed", language, n=listed))
    if found.second:
        parts.append(outer(found, depth, language))
    return " ".join(parts)


def foot(found: Neighbourhood, shown: int, language: str) -> str:
    """How many are drawn of how many."""
    return shown_of(found, shown, language)


def joined(*sentences: str) -> str:
    """Sentences in a row; empty ones are left out."""
    return " ".join(sentence for sentence in sentences if sentence)


def bound(title: str, name: str = "") -> str:
    """A title whose numbers cannot be parted from the word after them; a name in it stays as it is."""
    before, found, after = title.partition(name) if name else (title, "", "")
    return _bound(before) + found + _bound(after)


def _bound(text: str) -> str:
    return re.sub(r"(?<=\d) (?=\w)", "\u00a0", text)


def _where(census: Census, language: str) -> str:
    """Where the organisations lie that are linked directly; empty where there are none."""
    total = _organisations(census)
    if not total:
        return ""
    counts = [(key, _organisations(census, region)) for key, region in (("in", "inside"), ("out", "outside"), ("nowhere", "unknown"))]
    said = ", ".join(say(f"where_{key}", language, n=n) for key, n in counts if n)
    return say("where", language, organisations=_many(total, language), said=said)


def _organisations(census: Census, region: str = "") -> int:
    return sum(n for (sort, place), n in census.items() if sort in ORGANISATIONS and region in ("", place))


def _many(count: int, language: str) -> str:
    return TEXTS["organisation"][language] if count == 1 else say("organisations", language, n=count)
