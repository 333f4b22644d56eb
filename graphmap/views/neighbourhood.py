"""Who stands round a node: its direct neighbours, then those tied most to them, up to what a picture can name."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

import networkx as nx

from graphmap.errors import NotFoundError
from graphmap.model import Relationship

MOST = 120
"""Nodes that a picture names at most, the centre among them."""

Pair = tuple[str, str]
"""Two nodes in the order of their ids."""


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """The nodes to draw and what lies between them.

    Parameters
    ----------
    group
        Members of the centre's own group: they are one with it, and their relationships are counted as its own.
    linked
        All nodes at one step, the most tied first.
    first, second
        Nodes to draw at one and two steps, the most tied first.
    second_total
        How many there are at two steps, without ``further``.
    pairs
        Relationships by pair of nodes, the group's ends moved to the centre; pairs of drawn nodes only.
    ties
        Drawn nodes by drawn node that they are linked to.
    opened
        Drawn nodes whose own neighbours were asked for.
    openers
        Names of those whose neighbours stand on the outer ring because they were asked for.
    further
        Neighbours of theirs that are not among those at one and two steps, drawn or not.
    """

    centre: str
    group: tuple[str, ...]
    linked: tuple[str, ...]
    first: tuple[str, ...]
    second: tuple[str, ...]
    second_total: int
    pairs: Mapping[Pair, tuple[Relationship, ...]]
    ties: Mapping[str, set[str]]
    opened: frozenset[str] = frozenset()
    openers: tuple[str, ...] = ()
    further: frozenset[str] = frozenset()

    @property
    def drawn(self) -> tuple[str, ...]:
        """The nodes round the centre, inner ring first."""
        return (*self.first, *self.second)

    @property
    def total(self) -> int:
        """How many there are at one and two steps."""
        return len(self.linked) + self.second_total

    def without(self, ids: Collection[str]) -> "Neighbourhood":
        """The same with some of the nodes at two steps left undrawn."""
        second = tuple(id for id in self.second if id not in ids)
        drawn = {self.centre, *self.first, *second}
        pairs = {ends: found for ends, found in self.pairs.items() if drawn.issuperset(ends)}
        return replace(self, second=second, pairs=pairs, ties={id: ties & drawn for id, ties in self.ties.items() if id in drawn})

    def between(self, a: str, b: str) -> tuple[Relationship, ...]:
        """The relationships of two nodes."""
        return self.pairs.get(pair(a, b), ())


def pair(a: str, b: str) -> Pair:
    """Two nodes as a pair, whichever comes first."""
    return (a, b) if a < b else (b, a)


def neighbourhood(
    graph: "nx.MultiDiGraph[str]",
    centre: str,
    *,
    group: Collection[str] = (),
    depth: int = 2,
    most: int = MOST,
    second_total: int | None = None,
    opened: Mapping[str, str] | None = None,
) -> Neighbourhood:
    """The surroundings of ``centre`` in ``graph``, at most ``most`` nodes with it; NotFoundError if it is not there.

    The neighbours of the nodes that were ``opened`` (their names by id) come first among those further out, at depth 1 those of the
    nodes at one step. ``second_total`` tells how many there are at two steps where the graph holds only the most tied of them.
    """
    if centre not in graph:
        raise NotFoundError(f"{centre!r} is not in the subgraph. The query must return the node in the middle.")
    pairs = _pairs(graph, centre, {*group})
    near: dict[str, set[str]] = defaultdict(set)
    for a, b in pairs:
        near[a].add(b)
        near[b].add(a)
    inner = near.get(centre, set())
    first = sorted(inner, key=lambda node: (-len(pairs[pair(centre, node)]), -len(near[node]), node))
    reached = Counter(other for id in inner for other in near[id] if other != centre and other not in inner)
    asked = {id: near[id] - inner - {centre} for id in sorted(opened or {}) if id in (near if depth > 1 else inner)}
    wanted = {other for found in asked.values() for other in found}
    further = wanted - {*reached} if depth > 1 else wanted
    reached.update(wanted - {*reached})
    ranked = sorted(reached, key=lambda node: (node not in wanted, -reached[node], -len(near[node]), node))
    second = ranked if depth > 1 else [node for node in ranked if node in wanted]
    drawn_first = first[: most - 1]
    drawn_second = second[: most - 1 - len(drawn_first)]
    drawn = frozenset({centre, *drawn_first, *drawn_second})
    kept = {key: tuple(found) for key, found in sorted(pairs.items()) if drawn.issuperset(key)}
    return Neighbourhood(
        centre,
        tuple(id for id in group if id in graph and id != centre),
        tuple(first),
        tuple(drawn_first),
        tuple(drawn_second),
        len(second) - len(further) if second_total is None else second_total,
        kept,
        {id: near[id] & drawn for id in drawn},
        drawn.intersection(asked),
        tuple((opened or {})[id] for id, found in asked.items() if found.intersection(drawn_second)),
        frozenset(further),
    )


def nearest(graph: "nx.MultiDiGraph[str]", ids: Sequence[str], most: int = MOST) -> tuple[list[str], int]:
    """The neighbours of a node and its group that can be drawn, most links first, and the room that they leave for others."""
    group = {*ids}
    links: Counter[str] = Counter()
    for start, end in graph.edges():
        links.update({start, end} - group if group & {start, end} else ())
    ranked = sorted(links, key=lambda node: (-links[node], node))[: most - 1]
    return ranked, most - 1 - len(ranked)


def _pairs(graph: "nx.MultiDiGraph[str]", centre: str, group: set[str]) -> dict[Pair, list[Relationship]]:
    """Relationships by pair, in the order of their ids; loops, and links inside the group, are left out."""
    pairs: dict[Pair, list[Relationship]] = defaultdict(list)
    for start, end, key, data in sorted(graph.edges(keys=True, data=True), key=lambda edge: str(edge[2])):
        a, b = (centre if id in group else id for id in (start, end))
        if a != b:
            properties = {name: value for name, value in data.items() if name != "type"}
            pairs[pair(a, b)].append(Relationship(str(key), data["type"], a, b, properties))
    return pairs
