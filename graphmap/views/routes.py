"""The shortest ways between two nodes of a subgraph: which are shown, in which columns, in which order."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from itertools import pairwise

import networkx as nx

from graphmap.model import Relationship
from graphmap.views.style import certainty

MOST = 12
"""Ways that a picture shows at most."""

SWEEPS = 4

Route = tuple[str, ...]
"""Nodes from start to end."""


@dataclass(frozen=True, slots=True)
class Routes:
    """The ways that are shown, the number of all shortest ones, and the number of nodes on all of them."""

    shown: tuple[Route, ...]
    total: int
    nodes: int

    @property
    def steps(self) -> int:
        """Links from end to end; 0 where there is no way."""
        return len(self.shown[0]) - 1 if self.shown else 0

    def columns(self) -> list[list[str]]:
        """The nodes by distance from the start, near those that they are linked to (barycentre, ``SWEEPS`` sweeps each way)."""
        columns = [list(dict.fromkeys(route[i] for route in self.shown)) for i in range(self.steps + 1)] if self.shown else []
        pairs = {*self.pairs()}
        for _ in range(SWEEPS):
            for i in [*range(1, len(columns)), *range(len(columns) - 2, -1, -1)]:
                columns[i] = _sorted(columns, i, pairs)
        return columns

    def pairs(self) -> list[tuple[str, str]]:
        """The steps of the ways, each once, from left to right."""
        return list(dict.fromkeys(pair for route in self.shown for pair in pairwise(route)))


def routes(graph: "nx.MultiDiGraph[str]", start: str, end: str, most: int = MOST) -> Routes:
    """The ``most`` best of the shortest ways: those with the fewest weak links, then those with the most relationships."""
    if start == end or start not in graph or end not in graph:
        return Routes((), 0, 0)
    near = _near(graph)
    away = nx.single_source_shortest_path_length(graph.to_undirected(as_view=True), end)
    if start not in away:
        return Routes((), 0, 0)
    onward = {id: sorted(other for other in near[id] if away.get(other) == away[id] - 1) for id in near if id in away}
    inward = sorted((id for id in onward if away[id] <= away[start]), key=lambda id: away[id])
    reached, total = _count(start, end, onward)
    return Routes(_best(inward, onward, near, most)[start], total, reached)


def between(graph: "nx.MultiDiGraph[str]", a: str, b: str) -> list[Relationship]:
    """The relationships of two nodes either way, by id."""
    found = [
        Relationship(str(key), data["type"], start, end, {name: value for name, value in data.items() if name != "type"})
        for start, end in ((a, b), (b, a))
        for key, data in (graph[start][end].items() if graph.has_edge(start, end) else ())
    ]
    return sorted(found, key=lambda r: r.id)


def _near(graph: "nx.MultiDiGraph[str]") -> dict[str, dict[str, tuple[int, int]]]:
    """For each pair of neighbours whether all between them is weak (0 or 1), and minus the number of relationships."""
    sure: dict[tuple[str, str], list[bool]] = defaultdict(list)
    for start, end, data in graph.edges(data=True):
        weak = certainty(data) == "weak"
        sure[start, end].append(weak)
        sure[end, start].append(weak)
    near: dict[str, dict[str, tuple[int, int]]] = {id: {} for id in graph}
    for (a, b), all_weak in sure.items():
        near[a][b] = (int(all(all_weak)), -len(all_weak))
    return near


def _best(
    inward: Sequence[str], onward: Mapping[str, Sequence[str]], near: Mapping[str, Mapping[str, tuple[int, int]]], most: int
) -> dict[str, tuple[Route, ...]]:
    """The ``most`` best ways from each node to the first of ``inward``, whose nodes stand the nearest first.

    The best ways from a node go on by the best ways of the next one (Bellman), so that none need be tried that is not among those.
    """
    best: dict[str, list[tuple[int, int, Route]]] = {}
    for id in inward:
        costs = (
            (weak + near[id][other][0], number + near[id][other][1], (id, *route))
            for other in onward[id]
            for weak, number, route in best[other]
        )
        best[id] = nsmallest(most, costs) if onward[id] else [(0, 0, (id,))]
    return {id: tuple(route for *_, route in ways) for id, ways in best.items()}


def _count(start: str, end: str, onward: Mapping[str, Sequence[str]]) -> tuple[int, int]:
    """The number of nodes on the ways, and of the ways."""
    ways, front, reached = {start: 1}, [start], 1
    while front != [end]:
        further: dict[str, int] = defaultdict(int)
        for id in front:
            for other in onward[id]:
                further[other] += ways[id]
        ways, front = dict(further), sorted(further)
        reached += len(front)
    return reached, ways[end]


def _sorted(columns: Sequence[Sequence[str]], i: int, pairs: set[tuple[str, str]]) -> list[str]:
    """A column in the order of the mean places of those that its nodes are linked to, on both sides."""
    beside = [columns[j] for j in (i - 1, i + 1) if 0 <= j < len(columns)]
    places = {id: (row + 0.5) / len(column) for column in beside for row, id in enumerate(column)}

    def wish(id: str) -> float:
        mates = sorted(places[other] for other in places if (id, other) in pairs or (other, id) in pairs)
        return sum(mates) / len(mates) if mates else 0.5

    own = {id: row for row, id in enumerate(columns[i])}
    return sorted(columns[i], key=lambda id: (round(wish(id), 6), own[id]))
