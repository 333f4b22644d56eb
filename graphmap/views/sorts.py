"""What a node counts as in a sentence or a legend: by its look group if it acts under a name, by its label if it is a thing."""

from collections import Counter
from collections.abc import Iterable

from graphmap.schema import Schema
from graphmap.views.style import KINDS, Region, look_group
from graphmap.views.words import PLURALS, SINGULARS, number

ORGANISATIONS = frozenset({"company", "knowledge institution", "government", "association", "investor"})
"""Sorts that *organisations* counts; the others are named."""

Census = Counter[tuple[str, Region]]
"""How many there are of each sort and region."""


def sort_of(labels: tuple[str, ...], schema: Schema) -> str:
    """The look group, or the primary label of what is drawn as a box."""
    group = look_group(labels, schema)
    return labels[0] if KINDS[group].hollow and labels else group


def noun(sort: str, count: int, schema: Schema, language: str) -> str:
    """The name of one or many of a sort."""
    if count != 1 or sort not in {*SINGULARS, *schema.labels}:
        return PLURALS[sort][language] if sort in PLURALS else sort
    if sort in SINGULARS:
        return SINGULARS[sort][language]
    return {"en": schema.labels[sort].en, "nl": schema.labels[sort].nl}[language]


def counted(census: Census, schema: Schema, language: str) -> str:
    """The sorts that are no organisations, each with its number; the figure is bound to its noun."""
    totals = Counter[str]()
    for (sort, _), n in census.items():
        totals[sort] += n if sort not in ORGANISATIONS else 0
    return ", ".join(f"{number(n, language)}\u00a0{noun(sort, n, schema, language)}" for sort, n in _ordered(totals.items()) if n)


def _ordered(totals: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    """In the order of the look groups, then by number and name."""
    place = {name: i for i, name in enumerate(KINDS)}
    return sorted(totals, key=lambda entry: (place.get(entry[0], len(place)), -entry[1], entry[0]))
