"""What strip and map call the same: the names of sections, clusters and towns in a language, and what a click on them selects."""

from collections.abc import Sequence

from graphmap.analysis.corridor import Member, Section, arc_id
from graphmap.schema import load_schema
from graphmap.views.text import plain, short
from graphmap.views.words import TEXTS, say
from graphmap.views.words.places import TOWNS

TOWN = "town:"
"""With it begins the id of those of a town."""

PAIR = "pair"
"""With it begins the id of all links between two sections, where that of an arc of the strip has a layer."""

UNPLACED = "not placed"
"""The rule of an organisation of whose place too little is known for a section."""


def section_name(section: Section, language: str) -> str:
    """A section without what its place on the line says already: that it is a branch, or lies beyond."""
    name = (plain(section.name_nl if language == "nl" else section.name) or section.id).split(" (")[0]
    if section.branch_of:
        name = name.removesuffix(" branch").removeprefix("Zijtak ")
    return name.replace(" - ", "\u00a0– ")


def brief_names(sections: Sequence[Section], language: str) -> dict[str, str]:
    """Each section by its first place; by its whole name where two would be the same."""
    whole = {section.id: section_name(section, language) for section in sections}
    first = {id: name.split("\u00a0–")[0] for id, name in whole.items()}
    names = [*first.values()]
    return {id: name if names.count(name) == 1 else whole[id] for id, name in first.items()}


def member_name(member: Member, language: str) -> str:
    """Its whole name."""
    return plain(member.name_nl if language == "nl" else member.name) or member.id


def station_name(member: Member, language: str) -> str:
    """Its short name; a planned one says so."""
    return short(member_name(member, language)) + (f" ({_status(member, language)})" if member.status == "planned" else "")


def town_name(municipality: str, language: str) -> str:
    """A municipality as the language calls it."""
    return TOWNS[municipality][language] if municipality in TOWNS else plain(municipality)


def town_id(municipality: str) -> str:
    """What a click on those of a town selects."""
    return f"{TOWN}{municipality}"


def town_of(id: str) -> str:
    """The municipality of such an id; empty if it is none."""
    return id.removeprefix(TOWN) if id.startswith(TOWN) else ""


def pair_id(start: str, end: str) -> str:
    """The id of all links between two sections, in the order of the line."""
    return arc_id(PAIR, start, end)


def member_card(member: Member, language: str) -> tuple[str, ...]:
    """Name; kind, place and, if planned, status; whether only the town is known."""
    kinds = load_schema().words_of("Organisation", "kind")
    kind = kinds[member.kind][language] if member.kind in kinds else ""
    status = _status(member, language) if member.status == "planned" else ""
    about = " · ".join(part for part in (kind, town_name(member.municipality, language), status) if part)
    lines = (member_name(member, language), about, "" if member.precise else TEXTS["map_by_town"][language])
    return tuple(line for line in lines if line)


def many(count: int, language: str) -> str:
    """So many organisations in our data."""
    return TEXTS["map_one"][language] if count == 1 else say("map_many", language, n=count)


def _status(member: Member, language: str) -> str:
    return load_schema().words["status"][member.status][language]
