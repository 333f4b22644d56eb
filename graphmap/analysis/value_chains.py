"""A value chain: who is known to be able to do what each stage needs, how strong each stage is, where there are gaps.

A stage is as strong as its weakest essential need; without an essential need it is an end market and never a gap.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import asin, cos, radians, sin, sqrt
from typing import Any, Literal

import networkx as nx

from graphmap.analysis.counting import How, Where, best, counted, ended, gone, how, where, with_descendants

StageState = Literal["covered", "thin", "single", "outside", "missing", "market"]
STATES: tuple[StageState, ...] = ("missing", "outside", "single", "thin", "covered")
"""The states of a need, the weakest first."""

THIN, COVERED = 2, 3
"""Organisations known inside from which a need is thin, and covered."""

EARTH = 6371.0
"""Mean radius of the earth in km."""

Point = tuple[float, float]
"""Latitude and longitude in degrees (WGS 84)."""


@dataclass(frozen=True, slots=True)
class Able:
    """An organisation that is known to be able to fill a need: how that is known at best, and the HAS_CAPABILITY links that say so."""

    id: str
    how: How
    core: bool
    where: Where
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Nearest:
    """The nearest able one outside the region; ``km`` from the nearest section of the corridor, None where its place is unknown."""

    id: str
    km: float | None


@dataclass(frozen=True)
class Need:
    """A capability that a stage requires.

    Parameters
    ----------
    link
        Id of the REQUIRES relationship.
    able
        Those that count, by id.
    apart
        Those known by an expert's judgement only, or inferred where only the published counts; they do not count.
    nearest
        The nearest of those that count outside the region; None where there is none.
    """

    capability: str
    essential: bool
    link: str
    able: tuple[Able, ...]
    apart: tuple[Able, ...]
    nearest: Nearest | None = None

    def at(self, place: Where) -> tuple[Able, ...]:
        """Those that count and lie there."""
        return tuple(able for able in self.able if able.where == place)

    @cached_property
    def inside(self) -> tuple[Able, ...]:
        """Those that count and lie in the region."""
        return self.at("inside")

    @property
    def count(self) -> int:
        """How many count and lie in the region."""
        return len(self.inside)

    @property
    def shares(self) -> Counter[How]:
        """How the ones inside are known."""
        return Counter(able.how for able in self.inside)

    @property
    def apart_inside(self) -> int:
        """How many in the region do not count, since an expert's judgement, or an inference, is all there is."""
        return sum(able.where == "inside" for able in self.apart)

    @property
    def state(self) -> StageState:
        """How strong it is; an unknown place counts for neither side."""
        if self.count:
            return "covered" if self.count >= COVERED else "thin" if self.count >= THIN else "single"
        return "outside" if self.at("outside") else "missing"


@dataclass(frozen=True)
class Stage:
    """A stage; ``performers`` are those that count for an essential need: inside first, then unknown, then outside, best known first."""

    id: str
    position: int
    needs: tuple[Need, ...]
    performers: tuple[str, ...]
    inside: frozenset[str]

    @cached_property
    def essential(self) -> tuple[Need, ...]:
        """What it cannot do without."""
        return tuple(need for need in self.needs if need.essential)

    @cached_property
    def weakest(self) -> Need | None:
        """The essential need that fewest are known for; None for an end market."""
        return min(self.essential, key=lambda need: (STATES.index(need.state), need.count, need.capability), default=None)

    @property
    def state(self) -> StageState:
        """As strong as its weakest essential need."""
        return self.weakest.state if self.weakest else "market"

    @property
    def count(self) -> int:
        """How many in the region are known for its weakest essential need."""
        return self.weakest.count if self.weakest else 0


@dataclass(frozen=True, slots=True)
class Passage:
    """From one stage to the next: ``id`` of the PRECEDES relationship, ``links`` of those between performers of the two, by id."""

    id: str
    start: str
    end: str
    links: tuple[str, ...]


@dataclass(frozen=True)
class Coverage:
    """A value chain.

    Parameters
    ----------
    stages
        Each after those that precede it, else by position.
    passages
        In the order of their stages.
    total
        Organisations of the region in the data, ended ones left out.
    left_out
        Numbers of what is not counted: ``ended`` organisations that have one of the needs, ``gone`` links between performers.
    published_only
        Whether what is inferred was left out too.
    """

    id: str
    stages: tuple[Stage, ...]
    passages: tuple[Passage, ...]
    total: int
    left_out: Mapping[str, int]
    published_only: bool = False

    @cached_property
    def by_id(self) -> Mapping[str, Stage]:
        """The stages by id."""
        return {stage.id: stage for stage in self.stages}

    @cached_property
    def states(self) -> Counter[str]:
        """How many stages are in each state."""
        return Counter[str](stage.state for stage in self.stages)

    @cached_property
    def gaps(self) -> tuple[Stage, ...]:
        """The stages for which fewer than three are known, the worst first."""
        weak = [stage for stage in self.stages if stage.state not in ("covered", "market")]
        return tuple(sorted(weak, key=lambda stage: (STATES.index(stage.state), stage.position, stage.id)))

    @cached_property
    def inside(self) -> frozenset[str]:
        """All performers in the region."""
        return frozenset(id for stage in self.stages for id in stage.inside)


def value_chain(
    graph: "nx.MultiDiGraph[str]",
    chain: str,
    *,
    linking: Collection[str],
    line: Sequence[Point] = (),
    total: int = 0,
    published_only: bool = False,
) -> Coverage:
    """A value chain out of a subgraph.

    Parameters
    ----------
    graph
        With the chain, its stages, the capabilities that they require with those that are part of these (PARENT), who has them, and the
        links between those; as ``GraphStore.subgraph`` returns it.
    linking
        The types of links between performers that are counted.
    line
        The sections of the corridor, from which distances are measured.
    total
        Organisations of the region in the data.
    """
    holders = _Holders(graph, line, published_only)
    stages = {
        id: _stage(graph, id, holders, linking)
        for id in sorted(end for _, end, data in graph.out_edges(chain, data=True) if data.get("type") == "HAS_STAGE")
    }
    order = _ordered(graph, stages)
    passages, over = _passages(graph, [stages[id] for id in order], linking, published_only)
    left_out = {"ended": len(holders.ended), "gone": over}
    return Coverage(chain, tuple(stages[id] for id in order), passages, total, left_out, published_only)


class _Holders:
    """Who has which capability; ``ended`` collects those left out."""

    def __init__(self, graph: "nx.MultiDiGraph[str]", line: Sequence[Point], published_only: bool) -> None:
        self.graph, self.line, self.published_only = graph, line, published_only
        self.children: dict[str, list[str]] = defaultdict(list)
        self.having: dict[str, list[tuple[str, str, Mapping[str, Any]]]] = defaultdict(list)
        self.ended: set[str] = set()
        for start, end, key, data in graph.edges(keys=True, data=True):
            if data.get("type") == "PARENT":
                self.children[end].append(start)
            elif data.get("type") == "HAS_CAPABILITY":
                self.having[end].append((start, key, data))

    def need(self, link: str, capability: str, essential: bool) -> Need:
        """A requirement with all who fill it."""
        known: dict[str, list[tuple[str, Mapping[str, Any]]]] = defaultdict(list)
        for part in sorted(with_descendants(capability, self.children)):
            for organisation, key, data in sorted(self.having[part], key=lambda entry: entry[:2]):
                if ended(self.graph.nodes[organisation]):
                    self.ended.add(organisation)
                elif not gone(data):
                    known[organisation].append((key, data))
        able = [self._able(id, links) for id, links in sorted(known.items())]
        counts = [one for one in able if counted(one.how, published_only=self.published_only)]
        apart = [one for one in able if one not in counts]
        return Need(capability, essential, link, tuple(counts), tuple(apart), self._nearest(counts))

    def _able(self, id: str, links: Sequence[tuple[str, Mapping[str, Any]]]) -> Able:
        shares = {key: how(data) for key, data in links}
        core = any(data.get("level") == "core" for _, data in links)
        ranked = sorted(shares, key=lambda key: (shares[key] != best(shares.values()), key))
        return Able(id, best(shares.values()), core, where(self.graph.nodes[id]), tuple(ranked))

    def _nearest(self, able: Sequence[Able]) -> Nearest | None:
        outside = [one.id for one in able if one.where == "outside"]
        placed = [(distance, id) for id in outside if (distance := from_line(self.graph.nodes[id], self.line)) is not None]
        if placed:
            return Nearest(min(placed)[1], min(placed)[0])
        return Nearest(min(outside), None) if outside else None


def from_line(organisation: Mapping[str, Any], line: Sequence[Point]) -> float | None:
    """Km from an organisation to the nearest point of a line; None without coordinates."""
    lat, lon = organisation.get("lat"), organisation.get("lon")
    if not line or not isinstance(lat, float | int) or not isinstance(lon, float | int):
        return None
    return min(distance((float(lat), float(lon)), point) for point in line)


def distance(one: Point, other: Point) -> float:
    """Km between two points on a sphere (haversine formula)."""
    (lat1, lon1), (lat2, lon2) = (tuple(map(radians, point)) for point in (one, other))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH * asin(sqrt(half))


def _stage(graph: "nx.MultiDiGraph[str]", id: str, holders: _Holders, linking: Collection[str]) -> Stage:
    required = sorted(
        (not data.get("essential"), end, key)
        for _, end, key, data in graph.out_edges(id, keys=True, data=True)
        if data.get("type") == "REQUIRES"
    )
    needs = tuple(holders.need(key, capability, not optional) for optional, capability, key in required)
    essential = [need for need in needs if need.essential]
    places = {able.id: able.where for need in essential for able in need.able}
    fills = Counter(able.id for need in essential for able in need.able)
    core = Counter(able.id for need in essential for able in need.able if able.core)
    ties = {one: _ties(graph, one, linking) for one in places}
    order = {"inside": 0, "unknown": 1, "outside": 2}
    ranked = sorted(places, key=lambda one: (order[places[one]], -fills[one], -core[one], -ties[one], one))
    inside = frozenset(one for one, place in places.items() if place == "inside")
    return Stage(id, int(graph.nodes[id].get("position") or 0), needs, tuple(ranked), inside)


def _ties(graph: "nx.MultiDiGraph[str]", id: str, linking: Collection[str]) -> int:
    ends = (*graph.out_edges(id, data=True), *graph.in_edges(id, data=True))
    return sum(data.get("type") in linking and not gone(data) for _, _, data in ends)


def _ordered(graph: "nx.MultiDiGraph[str]", stages: Mapping[str, Stage]) -> list[str]:
    """Each after those that precede it, else by position; what goes in a circle stands at the end."""
    waiting = sorted(stages, key=lambda id: (stages[id].position, id))
    before = {id: {start for start, _ in _preceding(graph, id) if start in stages and start != id} for id in waiting}
    order: list[str] = []
    while waiting:
        free = next((id for id in waiting if not before[id] - {*order}), waiting[0])
        waiting.remove(free)
        order.append(free)
    return order


def _preceding(graph: "nx.MultiDiGraph[str]", id: str) -> list[tuple[str, str]]:
    return sorted((start, key) for start, _, key, data in graph.in_edges(id, keys=True, data=True) if data.get("type") == "PRECEDES")


def _passages(
    graph: "nx.MultiDiGraph[str]", stages: Sequence[Stage], linking: Collection[str], published_only: bool
) -> tuple[tuple[Passage, ...], int]:
    """The passages, and how many links between performers of two stages that follow each other have ended or are planned."""
    known = [
        (key, {start, end}, data)
        for start, end, key, data in graph.edges(keys=True, data=True)
        if data.get("type") in linking and start != end and (not published_only or how(data) == "published")
    ]
    place = {stage.id: i for i, stage in enumerate(stages)}
    found, over = [], set()
    for stage in stages:
        for start, key in _preceding(graph, stage.id):
            if place.get(start, len(place)) >= place[stage.id]:
                continue
            left, right = {*stages[place[start]].performers}, {*stage.performers}
            joining = [(id, data) for id, ends, data in known if _joins(ends, left, right)]
            over |= {id for id, data in joining if gone(data)}
            found.append(Passage(key, start, stage.id, tuple(sorted(id for id, data in joining if not gone(data)))))
    return tuple(sorted(found, key=lambda passage: (place[passage.start], place[passage.end], passage.id))), len(over)


def _joins(ends: set[str], left: set[str], right: set[str]) -> bool:
    """Whether a link has one end among the performers of either stage."""
    one, other = sorted(ends)
    return (one in left and other in right) or (one in right and other in left)
