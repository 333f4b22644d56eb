"""What hovering over the strip shows."""

from collections.abc import Mapping, Sequence

from graphmap.analysis.corridor import Corridor, Section, members_at, stations_at
from graphmap.schema import load_schema
from graphmap.views.corridor_names import many, member_card, section_name
from graphmap.views.strip.bundles import Arc
from graphmap.views.text import plain
from graphmap.views.words import say

LONGEST = 160
"""Characters of a line."""


def cards(corridor: Corridor, found: Sequence[Arc], drawn: Sequence[Arc], language: str) -> dict[str, tuple[str, ...]]:
    """The cards of sections, clusters and arcs."""
    at, names = members_at(corridor), {section.id: section_name(section, language) for section in corridor.sections}
    sections = {section.id: _section(section, len(at[section.id]), found, names[section.id], language) for section in corridor.sections}
    stations = {member.id: member_card(member, language) for members in stations_at(corridor).values() for member in members}
    return {**sections, **stations, **{arc.id: _arc(arc, names, language) for arc in drawn}}


def _section(section: Section, count: int, found: Sequence[Arc], name: str, language: str) -> tuple[str, ...]:
    ties = sum(arc.count for arc in found if section.id in (arc.start, arc.end))
    theme = plain(section.theme_nl if language == "nl" else section.theme)
    lines = (name, theme, many(count, language), say("strip_tie", language) if ties == 1 else say("strip_ties", language, n=ties))
    return tuple(line for line in lines if line)


def _arc(arc: Arc, names: Mapping[str, str], language: str) -> tuple[str, ...]:
    layer = load_schema().layers[arc.layer][language]
    lines = (f"{names[arc.start]} ↔ {names[arc.end]}", say("strip_known", language, n=arc.count, layer=layer))
    return tuple(line if len(line) <= LONGEST else line[: LONGEST - 1] + "…" for line in lines)
