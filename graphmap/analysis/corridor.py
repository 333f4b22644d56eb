"""The corridor from Noordwijk to Gorinchem: its sections, who is at which, and the known links between them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

OFF = "off the corridor"
"""The rule of an organisation of the region that is known to be at no section."""


@dataclass(frozen=True, slots=True)
class Section:
    """A section; ``branch_of`` is the id of the one that it leaves, empty on the main line; ``lat``, ``lon`` in degrees (WGS 84)."""

    id: str
    name: str
    name_nl: str
    theme: str
    theme_nl: str
    position: int
    branch_of: str
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Member:
    """An organisation of the corridor or of the region.

    Parameters
    ----------
    kind, look
        Its kind as data, and its look group.
    section
        Id of its section; empty: it is at none, for the reason that ``rule`` gives.
    station
        Whether it is one of the clusters, field labs and incubators that stand along the line; ``km`` is its distance from Noordwijk.
    precise
        Whether its point is that of its site or postcode, not of its town; without a point ``lat`` and ``lon`` are None.
    """

    id: str
    name: str
    name_nl: str
    kind: str
    look: str
    status: str
    in_region: str
    municipality: str
    section: str
    rule: str
    station: bool
    km: float | None
    lat: float | None
    lon: float | None
    precise: bool


@dataclass(frozen=True, slots=True)
class Flow:
    """Known links of one layer between two sections, in the order of their positions (a supply flow keeps its direction: from → to)."""

    layer: str
    start: str
    end: str
    count: int


@dataclass(frozen=True, slots=True)
class Corridor:
    """Everything that the strip, the map and their tables show.

    Parameters
    ----------
    sections
        By position.
    members
        Organisations that are counted: at a section, or in the region without one; ended ones are not among them.
    flows
        Links between different sections; ended and planned ones are not counted.
    inside
        Number of links with both ends at the same section.
    left_out
        Numbers of what is not counted, by reason: ``ended`` organisations, ``gone`` links (ended or planned).
    loose
        Links of organisations of which only a town with several sections is known, as if they were at each of these (``start``);
        None: they were not read.
    """

    sections: Sequence[Section]
    members: Sequence[Member]
    flows: Sequence[Flow]
    inside: int
    left_out: Mapping[str, int]
    loose: Sequence[Flow] | None = None


def directed(layer: str, start: str, end: str, order: Sequence[str]) -> tuple[str, str]:
    """The two ends of a link as its flow has them: supply keeps its direction, all else runs along the line."""
    return (start, end) if layer == "supply" or order.index(start) <= order.index(end) else (end, start)


def members_at(corridor: Corridor) -> dict[str, list[Member]]:
    """Who is at each section, by section in their order."""
    found: dict[str, list[Member]] = {section.id: [] for section in corridor.sections}
    for member in corridor.members:
        if member.section in found:
            found[member.section].append(member)
    return found


def stations_at(corridor: Corridor) -> dict[str, list[Member]]:
    """The clusters, field labs and incubators at each section, as they follow each other along the line."""
    return {
        section: sorted((m for m in found if m.station), key=lambda m: (float("inf") if m.km is None else m.km, m.name, m.id))
        for section, found in members_at(corridor).items()
    }


def unplaced(corridor: Corridor) -> tuple[list[Member], list[Member]]:
    """Who is at no section: those known to be off the corridor, and those of whom too little is known; both by name."""
    placed = {section.id for section in corridor.sections}
    left = sorted((member for member in corridor.members if member.section not in placed), key=lambda m: (m.name, m.id))
    return [m for m in left if m.rule == OFF], [m for m in left if m.rule != OFF]


def arc_id(layer: str, start: str, end: str) -> str:
    """The id by which the links of one layer between two sections are selected."""
    return f"{layer}:{start}:{end}"


def arc_of(id: str, corridor: Corridor) -> tuple[str, str, str] | None:
    """Layer and sections of such an id; None if it is none."""
    layer, _, ends = id.partition(":")
    sections = {section.id for section in corridor.sections}
    found = [(layer, start, ends[len(start) + 1 :]) for start in sorted(sections) if ends.startswith(f"{start}:")]
    return next((arc for arc in found if arc[2] in sections), None)
