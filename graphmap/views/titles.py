"""The sentences of an ego network: what is known, counted; what the rings are; what is hidden."""

from graphmap.schema import Schema
from graphmap.views.neighbourhood import Neighbourhood
from graphmap.views.sorts import ORGANISATIONS, Census, counted
from graphmap.views.words import TEXTS, say


def title(name: str, census: Census, schema: Schema, language: str) -> str:
    """The number of all direct links, of organisations where there are any."""
    organisations = _organisations(census)
    if not census:
        return say("title_none", language, name=name)
    if not organisations:
        return say("title_others", language, name=name, others=counted(census, schema, language))
    inside = sum(n for (sort, region), n in census.items() if sort in ORGANISATIONS and region == "inside")
    return say("title_some", language, name=name, organisations=_many(organisations, language), inside=inside)


def subtitle(found: Neighbourhood, depth: int, language: str) -> str:
    """What each ring holds and what is hidden."""
    parts = []
    if found.linked:
        group = say("with_group", language, n=len(found.group)) if found.group else ""
        parts.append(say("inner", language, n=len(found.linked), group=group))
    if len(found.linked) > len(found.first):
        parts.append(say("cut" if depth == 1 else "cut_full", language, shown=len(found.first), total=len(found.linked)))
    if found.second:
        parts.append(TEXTS["outer"][language])
    return " ".join(parts)


def foot(found: Neighbourhood, language: str) -> str:
    """How many are drawn of how many."""
    key = "foot" if found.second_total else "foot_direct"
    return say(key, language, shown=len(found.drawn), total=found.total, firms=TEXTS["firms"][language])


def _organisations(census: Census) -> int:
    return sum(n for (sort, _), n in census.items() if sort in ORGANISATIONS)


def _many(count: int, language: str) -> str:
    return TEXTS["organisation"][language] if count == 1 else say("organisations", language, n=count)
