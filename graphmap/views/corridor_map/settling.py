"""Where all blocks stand together: each seeks the best place that the others leave it, again and again."""

from collections.abc import Mapping, Sequence

from graphmap.views.corridor_map.crowd import Group
from graphmap.views.corridor_map.raster import PAD, Found, Raster

REACH = 460.0
"""Px that a block may stand off."""

CLOSE = 34.0
"""Px from which a block needs a leader."""

PATIENCE = 5
"""Passes in vain after which no more is tried."""

SWEEPS = 3
TRADERS = 4
"""So many of those at the worst places may seek a better one at the cost of another."""

GAIN = 20.0
"""What a trade must save at least."""

HOMELESS = 5000.0
"""What it costs that a block has no place."""

Sizes = Mapping[int, tuple[float, float]]
"""Width and height by number of the group."""


def settled(groups: Sequence[Group], sizes: Sizes, raster: Raster) -> dict[int, Found]:
    """A place for each group, by its number, as far as there is one.

    They seek one after the other; whoever found the worst place seeks first in the next pass. After the pass that costs least, each in turn
    may move to a better place, until none does; those at the worst places may also take the room of another that finds some elsewhere.
    """
    best = dict[int, Found]()
    least = float("inf")
    order = list(groups)
    tried = set[tuple[int, ...]]()
    since = 0  # passes without a better one
    while order and since < PATIENCE and (numbers := tuple(group.number for group in order)) not in tried:
        tried.add(numbers)
        since += 1
        found = _pass(order, sizes, raster.copy())
        costs = [cost(group, found) for group in order]
        if sum(costs) < least:
            least, best, since = sum(costs), found, 0
        order.insert(0, order.pop(costs.index(max(costs))))
    moved = _moved(groups, sizes, raster, best)
    return _moved(groups, sizes, raster, moved) if _traded(groups, sizes, raster, moved) else moved


def take(found: Found, group: Group, raster: Raster) -> None:
    """Nobody else may stand where a block and its leader are."""
    left, top, right, low = found.box
    raster.block((left - PAD, top - 2, right + PAD, low + 3))
    if found.gap > CLOSE:
        raster.line(found.start, group.anchor, 2, shut=True)


def _pass(groups: Sequence[Group], sizes: Sizes, raster: Raster) -> dict[int, Found]:
    places: dict[int, Found] = {}
    for group in groups:
        if found := raster.find(group.anchor, sizes[group.number], group.number, REACH):
            places[group.number] = found
            take(found, group, raster)
    return places


def _moved(groups: Sequence[Group], sizes: Sizes, raster: Raster, places: dict[int, Found]) -> dict[int, Found]:
    for _ in range(SWEEPS):
        before = dict(places)
        for group in groups:
            others = _without((group,), groups, raster, places)
            found = others.find(group.anchor, sizes[group.number], group.number, REACH)
            if found and (group.number not in places or found.cost < places[group.number].cost):
                places[group.number] = found
        if places == before:
            break
    return places


def _traded(groups: Sequence[Group], sizes: Sizes, raster: Raster, places: dict[int, Found]) -> bool:
    """Whether any group at a bad place found a better one where another stood, which moved on, so that both together cost less."""
    traded = False
    for group in sorted(groups, key=lambda group: (-cost(group, places), group.number))[:TRADERS]:
        for other in groups:
            before = cost(group, places) + cost(other, places)
            if other is group or other.number not in places:
                continue
            rest = _without((group, other), groups, raster, places)
            found = rest.find(group.anchor, sizes[group.number], group.number, REACH)
            if not found or found.cost > cost(group, places) - GAIN:
                continue
            take(found, group, rest)
            next_best = rest.find(other.anchor, sizes[other.number], other.number, REACH)
            if next_best and found.cost + next_best.cost < before - GAIN:
                places |= {group.number: found, other.number: next_best}
                traded = True
    return traded


def cost(group: Group, places: Mapping[int, Found]) -> float:
    """What the place of a group costs, or that it has none."""
    return places[group.number].cost if group.number in places else HOMELESS


def _without(some: Sequence[Group], groups: Sequence[Group], raster: Raster, places: Mapping[int, Found]) -> Raster:
    """What is taken when all but some stand at their places."""
    others = raster.copy()
    for group in groups:
        if group.number in places and group not in some:
            take(places[group.number], group, others)
    return others
