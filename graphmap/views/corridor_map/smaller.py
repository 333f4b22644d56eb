"""The smaller places, in soft grey: towns that no block names, and circles with their numbers."""

from collections import defaultdict
from collections.abc import Mapping
from math import hypot

from graphmap.views.corridor_map.blocks import HALO, LINE, SMALL, Placed
from graphmap.views.corridor_map.crowd import Crowd, Group
from graphmap.views.corridor_map.layout import Layout
from graphmap.views.corridor_map.raster import Raster
from graphmap.views.corridor_map.search import Found, nearest
from graphmap.views.corridor_map.swarm import Spot, medoid
from graphmap.views.corridor_names import town_id, town_name
from graphmap.views.geometry import Point, line
from graphmap.views.scene import Label, Shape, Stroke
from graphmap.views.style import Palette
from graphmap.views.text import text_width
from graphmap.views.words import number

NEAR = 60.0
"""Px that the name of a smaller place may stand off."""

CLOSER = 22.0
"""Px from which it needs a leader."""

PARTS: Mapping[str, tuple[float, float]] = {"Maasvlakte": (51.955, 4.025)}
"""Parts of a town that are known by a name of their own: latitude and longitude."""

AROUND = 4.0
"""Km within which a mark counts as in such a part."""


def towns(layout: Layout, raster: Raster) -> Placed:
    """Places of two or more marks that no block names, in soft grey, as far as there is room beside them."""
    made, named = Placed(), {group.name for group in layout.people.groups}
    for owner, town, spots in (*_smaller(layout.people), *_parts(layout)):
        text, anchor = town_name(town, layout.language), medoid(spots)
        if text not in named:
            found = nearest(raster, anchor, (text_width(text, SMALL), SMALL + 3), owner, NEAR)
            if found:
                _named(text, found, anchor, raster, layout.palette, made)
    return made


def circle_names(layout: Layout, raster: Raster) -> Placed:
    """The number of each circle, in it where it fits, and its name beside it."""
    made, language, palette = Placed(), layout.language, layout.palette
    for ring in layout.people.circles:
        figure, name = number(ring.count, language), town_name(ring.town, language)
        spot, of = ring.spot, town_id(ring.town)
        inside = text_width(figure, SMALL, 600) + 5 < 2 * spot.radius and 1.4 * spot.radius > SMALL
        if inside:
            made.items.append(Label(figure, spot.x, spot.y + 4.5, "middle", weight=600, colour=palette.ink, of=of))
        for text in (name,) if inside else (f"{name} {figure}", figure):
            if found := nearest(raster, (spot.x, spot.y), (text_width(text, SMALL), SMALL + 3), ring.group, NEAR + spot.radius):
                _named(text, found, (spot.x, spot.y), raster, palette, made, of, spot.radius)
                break
    return made


def _named(
    text: str, found: Found, anchor: Point, raster: Raster, palette: Palette, made: Placed, of: str = "", radius: float = 0.0
) -> None:
    """A smaller name at its place."""
    raster.block(found.box)
    if found.gap > CLOSER + radius:
        raster.line(found.start, anchor, 2, shut=True)
        made.leaders.append(Shape(line(*found.start, *anchor), "", Stroke(palette.soft, LINE), of))
    made.items.append(Label(text, found.box[0], found.box[1] + 12.8, colour=palette.soft, halo=HALO, of=of))


def _smaller(crowd: Crowd) -> list[tuple[int, str, list[Spot]]]:
    """Group, town and spots of the towns that need a name: no block points at them, and they are in one group; the largest first."""
    found: defaultdict[tuple[int, str], list[Spot]] = defaultdict(list)
    groups: defaultdict[str, set[int]] = defaultdict(set)
    for member in crowd.members:
        owner = crowd.of.get(member.id, 0)
        found[owner, member.municipality].append(crowd.spots[member.id])
        groups[member.municipality].add(owner)
    beside = {_town_at(crowd, group) for group in crowd.groups}
    ranked = sorted(found.items(), key=lambda entry: (-len(entry[1]), entry[0]))
    return [(*key, spots) for key, spots in ranked if len(spots) > 1 and key[1] and key[1] not in beside and len(groups[key[1]]) == 1]


def _parts(layout: Layout) -> list[tuple[int, str, list[Spot]]]:
    """The same for parts of a town that lie apart from it."""
    made, people = [], layout.people
    for name, (lat, lon) in PARTS.items():
        x, y = layout.plan.at(lat, lon)
        spots = {m.id: people.spots[m.id] for m in people.members}
        near = [id for id, spot in spots.items() if hypot(spot.x - x, spot.y - y) < AROUND * layout.plan.projection.scale]
        if len(near) > 1:
            made.append((people.of.get(near[0], 0), name, [spots[id] for id in near]))
    return made


def _town_at(crowd: Crowd, group: Group) -> str:
    """The municipality of the mark that a block points at."""
    return next((m.municipality for m in crowd.members if (crowd.spots[m.id].x, crowd.spots[m.id].y) == group.anchor), "")
