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
HOMELESS = 5000.0
"""What it costs that a block has no place."""

Sizes = Mapping[int, tuple[float, float]]
"""Width and height by number of the group."""


def settled(groups: Sequence[Group], sizes: Sizes, raster: Raster) -> dict[int, Found]:
    """A place for each group, by its number, as far as there is one.

    They seek one after the other; whoever found the worst place seeks first in the next pass. After the pass that costs least, each in turn
    may move to a better place, until none does.
    """
    best = dict[int, Found]()
    least = float("inf")
    order = list(groups)
    since = 0  # passes without a better one
    while order and since < PATIENCE:
        since += 1
        found = _pass(order, sizes, raster.copy())
        costs = [found[group.number].cost if group.number in found else HOMELESS for group in order]
        if sum(costs) < least:
            least, best, since = sum(costs), found, 0
        order.insert(0, order.pop(costs.index(max(costs))))
    return _moved(groups, sizes, raster, best)


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
            others = raster.copy()
            for other in groups:
                if other.number in places and other is not group:
                    take(places[other.number], other, others)
            found = others.find(group.anchor, sizes[group.number], group.number, REACH)
            if found and (group.number not in places or found.cost < places[group.number].cost):
                places[group.number] = found
        if places == before:
            break
    return places
