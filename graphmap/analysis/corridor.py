"""The corridor from Noordwijk to Gorinchem: its sections, who is at which, and the known links between them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


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
    """

    sections: Sequence[Section]
    members: Sequence[Member]
    flows: Sequence[Flow]
    inside: int
    left_out: Mapping[str, int]
