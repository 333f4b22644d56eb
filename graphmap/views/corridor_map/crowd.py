"""Who stands where: each organisation at its point or, of too many, one circle per municipality; and the groups that are named."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import median

from graphmap.analysis.corridor import Corridor, Member, stations_at
from graphmap.views.corridor_map.style import MOST, Sizes
from graphmap.views.corridor_map.swarm import Spot, medoid, swarm
from graphmap.views.corridor_names import UNPLACED, section_name, town_id, town_name
from graphmap.views.geometry import Box, Point
from graphmap.views.words import say

NAMED = 10
"""Organisations from which those of one municipality that have no section get a text of their own."""

LARGEST = 38.0
"""Radius in px of the largest circle on a wide sheet."""

SMALLEST = 4.0
DOT = 5.0
"""Px around a section's own point that marks leave free."""

At = Callable[[float, float], Point]
"""From latitude and longitude to px."""


@dataclass(frozen=True, slots=True)
class Group:
    """What one text names: a section, or those of a city that have no section.

    Parameters
    ----------
    id
        That of the section or of the town.
    number
        Its place in the list, from 1.
    count
        Its organisations, drawn or not.
    stations
        Its clusters and facilities of the line, from Noordwijk on.
    spots
        Where its organisations are drawn, those of the line first.
    anchor
        Where lines to it end.
    """

    id: str
    number: int
    name: str
    count: int
    stations: tuple[Member, ...]
    spots: tuple[Spot, ...]
    anchor: Point


@dataclass(frozen=True, slots=True)
class Circle:
    """All organisations of a municipality that have no mark of their own; ``group`` is the number of the group of most of them."""

    town: str
    count: int
    spot: Spot
    group: int


@dataclass(frozen=True, slots=True)
class Crowd:
    """Who is drawn.

    Parameters
    ----------
    members
        Those with a mark of their own, the most important first; ``spots`` by id.
    groups
        Sections by position, then cities.
    of
        Number of the group of each member that has one, by id.
    shown
        Organisations that are drawn, be it in a circle.
    pointless, outside
        Organisations that are not drawn: without a point, or with one that is not on the sheet.
    """

    members: tuple[Member, ...]
    spots: Mapping[str, Spot]
    circles: tuple[Circle, ...]
    groups: tuple[Group, ...]
    of: Mapping[str, int]
    shown: int
    pointless: int
    outside: int


def crowd(corridor: Corridor, at: At, frame: Box, sizes: Sizes, language: str, *, fanned: bool = True) -> Crowd:
    """Everyone at a place; sorted here, so that the order of the members does not matter.

    Parameters
    ----------
    at
        The projection.
    frame
        Where marks may stand.
    fanned
        Whether marks that would hide each other fan out; who is drawn is the same if they do not.
    """
    everyone = sorted(corridor.members, key=lambda member: (not member.station, member.look != "cluster", member.id))
    points = {member.id: at(member.lat, member.lon) for member in everyone if member.lat is not None and member.lon is not None}
    visible = {id: point for id, point in points.items() if _within(point, frame)}
    named, numbers = _numbers(corridor, [member for member in everyone if member.id in visible], language)
    of = {member.id: numbers[key] for member in everyone if (key := _key(member)) in numbers}
    apart = [member for member in everyone if member.station or not crowded(corridor)]
    rest = [member for member in everyone if not member.station and crowded(corridor)]
    wishes = [(member.id, Spot(*visible[member.id], _radius(member, sizes))) for member in apart if member.id in visible]
    rings = _circles(rest, points, of, sizes)
    towns, circles = {ring.town for ring in rings}, [ring for ring in rings if _within((ring.spot.x, ring.spot.y), frame)]
    dots = [Spot(*at(section.lat, section.lon), DOT) for section in corridor.sections]
    wishes += [(f"\n{circle.town}", circle.spot) for circle in circles]
    spots = swarm(wishes, dots) if fanned else dict(wishes)
    placed = tuple(Circle(c.town, c.count, spots[f"\n{c.town}"], c.group) for c in circles)
    drawn = [member for member in apart if member.id in spots]
    groups = _groups(corridor, everyone, named, of, spots, placed, at)
    shown = len(drawn) + sum(circle.count for circle in placed)
    pointless = sum(member.id not in points for member in apart) + sum(member.municipality not in towns for member in rest)
    return Crowd(tuple(drawn), spots, placed, groups, of, shown, pointless, len(everyone) - shown - pointless)


def crowded(corridor: Corridor) -> bool:
    """Whether there are too many to show one by one."""
    return len(corridor.members) > MOST


def town_members(corridor: Corridor, town: str) -> list[Member]:
    """Who is selected with a town: those without a mark of their own where circles stand for them, else those at no section."""
    here = [member for member in corridor.members if town and member.municipality == town]
    return [m for m in here if not m.station] if crowded(corridor) else [m for m in here if _key(m)[1]]


def _numbers(corridor: Corridor, visible: Iterable[Member], language: str) -> tuple[list[tuple[str, str]], Mapping[tuple[str, str], int]]:
    """The ids and names of the groups, and the numbers by section or by city."""
    cities = Counter(member.municipality for member in visible if _key(member)[1])
    large = [] if crowded(corridor) else sorted(city for city, n in cities.items() if n >= NAMED)
    keys = [*((section.id, "") for section in corridor.sections), *(("", city) for city in large)]
    named = [(section.id, section_name(section, language)) for section in corridor.sections]
    named += [(town_id(city), say("map_city_only", language, name=town_name(city, language))) for city in large]
    return named, {key: i + 1 for i, key in enumerate(keys)}


def _key(member: Member) -> tuple[str, str]:
    """Its section, or else the city that is all that is known of its place."""
    return (member.section, "" if member.section or member.rule != UNPLACED else member.municipality)


def _groups(
    corridor: Corridor,
    everyone: Iterable[Member],
    named: Sequence[tuple[str, str]],
    of: Mapping[str, int],
    spots: Mapping[str, Spot],
    circles: Sequence[Circle],
    at: At,
) -> tuple[Group, ...]:
    found: defaultdict[int, list[Member]] = defaultdict(list)
    for member in everyone:
        found[of.get(member.id, 0)].append(member)
    made, listed = [], stations_at(corridor)
    for number, (id, name) in enumerate(named, 1):
        members = found[number]
        section = corridor.sections[number - 1] if number <= len(corridor.sections) else None
        stations = listed.get(section.id, []) if section else []
        own = [spots[m.id] for m in members if m.id in spots] + [circle.spot for circle in circles if circle.group == number]
        middle = [spots[m.id] for m in stations if m.id in spots] or own
        anchor = medoid(middle) if middle else at(section.lat, section.lon) if section else (0.0, 0.0)
        made.append(Group(id, number, name, len(members), tuple(stations), tuple(own), anchor))
    return tuple(made)


def _circles(members: Iterable[Member], points: Mapping[str, Point], of: Mapping[str, int], sizes: Sizes) -> list[Circle]:
    """One circle per municipality in the middle (the median) of its organisations, the largest first; its area grows with their number."""
    towns: defaultdict[str, list[Member]] = defaultdict(list)
    for member in members:
        if member.municipality:
            towns[member.municipality].append(member)
    most = max((len(found) for found in towns.values()), default=1)
    circles = []
    for town, found in sorted(towns.items(), key=lambda entry: (-len(entry[1]), entry[0])):
        known = [points[member.id] for member in found if member.id in points]
        if known:
            radius = max(LARGEST * sizes.other / 3.2 * sqrt(len(found) / most), SMALLEST)
            group = Counter(of.get(member.id, 0) for member in found).most_common()
            first = min(group, key=lambda entry: (-entry[1], entry[0]))[0]
            spot = Spot(round(median(x for x, _ in known), 1), round(median(y for _, y in known), 1), radius)
            circles.append(Circle(town, len(found), spot, first))
    return circles


def _radius(member: Member, sizes: Sizes) -> float:
    """What it covers: its radius and half its edge."""
    return (sizes.cluster if member.look == "cluster" else sizes.facility) + 0.4 if member.station else sizes.other


def _within(point: Point, frame: Box) -> bool:
    return frame[0] <= point[0] <= frame[2] and frame[1] <= point[1] <= frame[3]
