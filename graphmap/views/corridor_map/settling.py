"""Where all blocks stand together: each seeks the best place that the others leave it, again and again."""

from collections.abc import Mapping, Sequence
from math import inf

from graphmap.views.corridor_map.crowd import Group
from graphmap.views.corridor_map.raster import Raster
from graphmap.views.corridor_map.search import PAD, Found, Search

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

Searches = Mapping[int, Search]
"""Where each group may stand, by its number."""


class Standing:
    """Who stands where on a raster of their own; each group knows the spots at which it may stand."""

    def __init__(self, searches: Searches, raster: Raster) -> None:
        self.searches, self.raster = searches, raster.copy()
        self.places: dict[int, Found] = {}

    def seek(self, group: Group, most: float = inf) -> Found | None:
        """The best place that the others leave a group, if it costs no more than ``most``."""
        found = self.searches[group.number].best(self.raster, most)
        return found if found and found.cost <= most else None

    def put(self, group: Group, place: Found | None) -> None:
        """The group stands there from now on, if it has a place."""
        if place:
            self.places[group.number] = place
            take(place, group, self.raster)

    def lift(self, group: Group) -> Found | None:
        """The group stands nowhere from now on; where it stood."""
        place = self.places.pop(group.number, None)
        if place:
            take(place, group, self.raster, -1)
        return place


def settled(groups: Sequence[Group], searches: Searches, raster: Raster) -> dict[int, Found]:
    """A place for each group, by its number, as far as there is one.

    They seek one after the other; whoever found the worst place seeks first in the next pass. After the pass that costs least, each in turn
    may move to a better place, until none does; those at the worst places may also take the room of another that finds some elsewhere.
    """
    best = Standing(searches, raster)
    least = inf
    order = list(groups)
    tried = set[tuple[int, ...]]()
    since = 0  # passes without a better one
    while order and since < PATIENCE and (numbers := tuple(group.number for group in order)) not in tried:
        tried.add(numbers)
        since += 1
        standing = Standing(searches, raster)
        for group in order:
            standing.put(group, standing.seek(group))
        costs = [cost(group, standing.places) for group in order]
        if sum(costs) < least:
            least, best, since = sum(costs), standing, 0
        order.insert(0, order.pop(costs.index(max(costs))))
    _move(groups, best)
    if _traded(groups, best):
        _move(groups, best)
    return best.places


def take(found: Found, group: Group, raster: Raster, by: int = 1) -> None:
    """Nobody else may stand where a block and its leader are; ``by`` -1: they may again."""
    left, top, right, low = found.box
    raster.block((left - PAD, top - 2, right + PAD, low + 3), by)
    if found.gap > CLOSE:
        raster.line(found.start, group.anchor, 2, shut=True, by=by)


def cost(group: Group, places: Mapping[int, Found]) -> float:
    """What the place of a group costs, or that it has none."""
    return places[group.number].cost if group.number in places else HOMELESS


def _move(groups: Sequence[Group], standing: Standing) -> None:
    """Each in turn to a better place, if there is one."""
    for _ in range(SWEEPS):
        before = dict(standing.places)
        for group in groups:
            place = standing.lift(group)
            found = standing.seek(group, place.cost if place else inf)
            standing.put(group, found if found and (not place or found.cost < place.cost) else place)
        if standing.places == before:
            break


def _traded(groups: Sequence[Group], standing: Standing) -> bool:
    """Whether any group at a bad place found a better one where another stood, which moved on, so that both together cost less."""
    traded = False
    for group in sorted(groups, key=lambda group: (-cost(group, standing.places), group.number))[:TRADERS]:
        place = standing.lift(group)
        for other in groups:
            if theirs := standing.lift(other):
                found, instead = _trade(group, place, other, theirs, standing)
                place, traded = (found, True) if found else (place, traded)
                standing.put(other, instead)
        standing.put(group, place)
    return traded


def _trade(group: Group, place: Found | None, other: Group, theirs: Found, standing: Standing) -> tuple[Found | None, Found]:
    """The better place of a group, if it and another that makes way stand better together, and where the other stands then."""
    now = place.cost if place else HOMELESS
    found = standing.seek(group, now - GAIN)
    if not found:
        return None, theirs
    standing.put(group, found)
    instead = standing.seek(other, now - found.cost + theirs.cost - GAIN)
    standing.lift(group)
    return (found, instead) if instead else (None, theirs)
