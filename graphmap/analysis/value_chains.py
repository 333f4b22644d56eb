"""How a value chain is covered, read from its graph: who is able, who is nearest, which stage comes before which."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any

import networkx as nx

from graphmap.analysis.counting import best, counted, ended, gone, how, where, with_descendants
from graphmap.analysis.coverage import Able, Coverage, Nearest, Need, Passage, Stage
from graphmap.analysis.distance import Point, from_line


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
