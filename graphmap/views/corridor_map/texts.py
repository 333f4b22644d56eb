"""All text of the map, each on the best spot that what came before it left free; what stands below the map follows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

from graphmap.views.corridor_map.blocks import Placed, badges, blocks
from graphmap.views.corridor_map.crowd import Group
from graphmap.views.corridor_map.ground import OPEN, legs, scale_bar
from graphmap.views.corridor_map.key import key, stacked
from graphmap.views.corridor_map.layout import Layout
from graphmap.views.corridor_map.listing import listing
from graphmap.views.corridor_map.raster import Raster
from graphmap.views.corridor_map.search import nearest
from graphmap.views.corridor_map.side import bars, nowhere
from graphmap.views.corridor_map.smaller import circle_names, towns
from graphmap.views.corridor_map.waters import waters
from graphmap.views.furniture import placed
from graphmap.views.geometry import Box
from graphmap.views.scene import Item, Shape

SOFT = 0.45
"""What a text pays for each cell of a line of links that it covers, per px of the line's width."""

NARROW_COLUMNS, WIDE_COLUMNS = 2, 4
"""Columns of the lists below the map."""

FAR = 900.0
"""Px that the text on what is at no section may stand off from the bars."""

AIR = 5.0
"""Px that the raster reaches beyond the map on both sides, so that text may stand at its edge."""


@dataclass(frozen=True, slots=True)
class Texts:
    """Texts, their leaders, which lie under the marks, and the groups that have but a number on the map."""

    items: tuple[Item, ...]
    leaders: tuple[Shape, ...]
    listed: tuple[Group, ...]


def texts(layout: Layout) -> Texts:
    """Legend, bars and scale first, then blocks, what lies around, and smaller places."""
    language, palette, people, where = layout.language, layout.palette, layout.people, layout.plan
    raster, wide = _raster(layout), not layout.sheet.narrow
    items: list[Item] = []
    if layout.sheet.height:
        rows, covered = stacked(key(layout), (where.frame[0], where.side[1] if where.beside else where.frame[1] + 40), palette)
        raster.block(covered)
        items += rows
    end = where.side[1]
    if where.beside:
        barred, end = _bars(layout, raster)
        items += barred
    items += scale_bar(raster, where.frame, where.projection.scale, language, palette)
    note = _note(layout, raster, end) if where.beside else ()
    found, listed = Placed(), list(people.groups)
    if wide:
        found, listed = blocks(people.groups, raster, language, palette)
    parts = [found, badges(listed, raster, palette)]
    items += note or (_note(layout, raster, end, FAR) if where.beside else ())
    items += waters(raster, where.projection, language, palette)
    parts.append((circle_names if people.circles else towns)(layout, raster))
    leaders = tuple(leader for part in parts for leader in part.leaders)
    return Texts((*items, *(item for part in parts for item in part.items)), leaders, tuple(sorted(listed, key=lambda g: g.number)))


def below(layout: Layout, listed: Sequence[Group]) -> tuple[Item, ...]:
    """Under the map: the numbered list and, where they do not stand beside it, bars and note."""
    left, _, right, low = layout.plan.frame
    columns = NARROW_COLUMNS if layout.sheet.narrow else WIDE_COLUMNS
    items: tuple[Item, ...] = ()
    if listed:
        items, low = listing(listed, (left, low + 24, right, inf), columns, layout.language, layout.palette)
    if not layout.plan.beside:
        barred, low = bars(layout, (left, low + 16, right, inf), columns)
        items += (*barred, *placed(nowhere(layout, right - left)[0], left, low + 12))
    return items


def _bars(layout: Layout, raster: Raster) -> tuple[tuple[Item, ...], float]:
    """The bars on the right of the map, as many as fit over the marks there; and where they end."""
    left, top, right, low = layout.plan.side
    items, end = bars(layout, (left, top, right, raster.depth((left - 12, top, right, low))), 1)
    raster.block((left - 12, top - 8, right + AIR, end))
    return items, end


def _note(layout: Layout, raster: Raster, end: float, reach: float = 0.0) -> tuple[Item, ...]:
    """What is at no section: right below the bars or, within ``reach``, on the nearest free spot; nothing where that is taken."""
    left, _, right, _ = layout.plan.side
    note, high = nowhere(layout, right - left)
    box = (left, end + 14, right, end + 14 + high)
    if reach:
        found = nearest(raster, (left, end + 14), (right - left, high), 0, reach)
        if not found:
            return ()
        box = found.box
    elif not raster.free((box[0] - AIR, box[1], box[2], box[3] + AIR)):
        return ()
    raster.block(box)
    return tuple(placed(note, box[0], box[1]))


def _raster(layout: Layout) -> Raster:
    """What is taken before any text is placed: marks, circles, the line; to lie on lines of links is dear."""
    where, people = layout.plan, layout.people
    left, top, right, low = where.frame
    raster, nobody = Raster((left - AIR, top, right + AIR, low)), len(people.groups) + 1
    for member in people.members:
        spot = people.spots[member.id]
        raster.stand(_round(spot.x, spot.y, spot.radius + 1), people.of.get(member.id, nobody))
    for ring in people.circles:
        raster.stand(_round(ring.spot.x, ring.spot.y, ring.spot.radius + 1), ring.group or nobody)
    for start, end in legs(layout.corridor, where.projection):
        raster.line(start, end, 3)
    for section in layout.corridor.sections:
        raster.stand(_round(*where.at(section.lat, section.lon), OPEN + 2), 0)
    for pair in layout.drawn:
        raster.dear(layout.anchors[pair.start], layout.anchors[pair.end], pair.width / 2 + 1, SOFT * pair.width)
    return raster


def _round(x: float, y: float, radius: float) -> Box:
    return (x - radius, y - radius, x + radius, y + radius)
