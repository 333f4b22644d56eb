"""Texts beside what they name: one block per section with its clusters, and the smaller places in soft grey."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from graphmap.views.corridor_map.crowd import Crowd, Group, medoid
from graphmap.views.corridor_map.names import station_name, town_name
from graphmap.views.corridor_map.raster import PAD, Found, Raster
from graphmap.views.corridor_map.swarm import Spot
from graphmap.views.furniture import placed
from graphmap.views.geometry import Box, Path, Point, circle, line
from graphmap.views.scene import Item, Label, Shape, Stroke
from graphmap.views.style import Palette
from graphmap.views.text import text_width
from graphmap.views.words import number

NAME, SMALL = 16.0, 13.0
LEAD = 16.5
HALO = 4.0
COLUMNS = 6
"""Clusters above which their list has two columns."""

BETWEEN = 18.0
"""Px between two columns."""

REACH, NEAR = 460.0, 60.0
"""Px that a block, and the name of a smaller place, may stand off."""

PASSES = 8
HOMELESS = 5000.0
"""What it costs that a block has no place."""

CLOSE, CLOSER = 34.0, 22.0
"""Px from which a block, and a smaller name, needs a leader."""

TOUCHING = 6.0
"""Px from which a number on the map needs one."""

LINE = 0.8
BADGE = 10.0
"""Radius of a number on the map."""


@dataclass(slots=True)
class Placed:
    """What was found room for: texts, and their leaders, which lie under the marks."""

    items: list[Item] = field(default_factory=list)
    leaders: list[Shape] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Text:
    """Lines of text as one block, laid out from (0, 0) at its upper left corner, with its width and height in px."""

    items: tuple[Item, ...]
    width: float
    height: float


def blocks(groups: Iterable[Group], raster: Raster, language: str, palette: Palette) -> tuple[Placed, Raster, list[Group]]:
    """The block of each group on the best free spot, the raster in which these are taken, and the groups for which there was none.

    The largest seek first. Whoever found the worst place seeks first in the next pass; the pass that costs least is taken.
    """
    order, texts = largest(groups), {group.number: block(group, language, palette) for group in groups}
    best: tuple[float, Placed, Raster, list[Group]] | None = None
    for _ in range(PASSES):
        made, tried, homeless, costs = Placed(), raster.copy(), [], {}
        for group in order:
            text = texts[group.number]
            found = tried.find(group.anchor, (text.width, text.height), group.number, REACH)
            costs[group.number] = found.cost if found else HOMELESS
            if found:
                _set(text, found, group, tried, palette, made)
            else:
                homeless.append(group)
        total = sum(costs.values())
        if not best or total < best[0]:
            best = (total, made, tried, homeless)
        order = sorted(order, key=lambda group: -costs[group.number] if costs[group.number] == max(costs.values()) else 0.0)
    return (best[1], best[2], best[3]) if best else (Placed(), raster, [])


def largest(groups: Iterable[Group]) -> list[Group]:
    """Groups in the order in which they seek their place."""
    return sorted(groups, key=lambda group: (-len(group.stations), -group.count, group.number))


def block(group: Group, language: str, palette: Palette) -> Text:
    """The name of a section, its number, and its clusters below."""
    figure, wide = number(group.count, language), text_width(group.name, NAME, 600)
    items: list[Item] = [
        Label(group.name, 0, 12.8, "start", NAME, 600, palette.ink, halo=HALO, of=group.id),
        Label(figure, wide + 7, 12.8, "start", NAME, 400, palette.soft, halo=HALO, of=group.id),
    ]
    rows = -(-len(group.stations) // (2 if len(group.stations) > COLUMNS else 1))
    x = 0.0
    for i in range(0, len(group.stations), rows or 1):
        names = [(member.id, station_name(member, language)) for member in group.stations[i : i + rows]]
        items += [Label(name, x, 30.8 + LEAD * j, colour=palette.ink, halo=HALO, of=id) for j, (id, name) in enumerate(names)]
        x += max(text_width(name, SMALL) for _, name in names) + BETWEEN
    return Text(tuple(items), max(x - BETWEEN, wide + 7 + text_width(figure, NAME)), 19 + LEAD * rows)


def badges(groups: Iterable[Group], raster: Raster, palette: Palette) -> Placed:
    """The number of each group on the map, for a list below it."""
    made = Placed()
    for group in largest(groups):
        found = raster.find(group.anchor, (2 * BADGE, 2 * BADGE), group.number, REACH)
        x, y = ((found.box[0] + found.box[2]) / 2, (found.box[1] + found.box[3]) / 2) if found else group.anchor
        if found:
            raster.block(found.box)
            if found.gap > TOUCHING:
                _lead(found.start, group, raster, palette, made)
        made.items += badge(group, x, y, palette)
    return made


def badge(group: Group, x: float, y: float, palette: Palette) -> Iterator[Item]:
    """A number in a dark disc."""
    yield Shape(circle(x, y, BADGE), palette.ink, Stroke(palette.paper, 1.5), group.id)
    yield Label(str(group.number), x, y + 4.5, "middle", weight=700, colour=palette.paper, of=group.id)


def towns(crowd: Crowd, raster: Raster, language: str, palette: Palette) -> Placed:
    """Places of two or more marks that no block names, in soft grey, as far as there is room beside them."""
    made = Placed()
    for owner, town, spots in _smaller(crowd):
        text, anchor = town_name(town, language), medoid(spots)
        if any(group.name == text for group in crowd.groups):
            continue
        if found := raster.find(anchor, (text_width(text, SMALL), SMALL + 3), owner, NEAR):
            _named(text, found, anchor, raster, palette, made)
    return made


def circle_names(crowd: Crowd, raster: Raster, language: str, palette: Palette) -> Placed:
    """The number of each circle, in it where it fits, and its name beside it."""
    made = Placed()
    for ring in crowd.circles:
        figure, name = number(ring.count, language), town_name(ring.town, language)
        spot, of = ring.spot, town_id(ring.town)
        inside = text_width(figure, SMALL, 600) + 5 < 2 * spot.radius and 1.4 * spot.radius > SMALL
        if inside:
            made.items.append(Label(figure, spot.x, spot.y + 4.5, "middle", weight=600, colour=palette.ink, of=of))
        for text in (name,) if inside else (f"{name} {figure}", figure):
            if found := raster.find((spot.x, spot.y), (text_width(text, SMALL), SMALL + 3), ring.group, NEAR + spot.radius):
                _named(text, found, (spot.x, spot.y), raster, palette, made, of, spot.radius)
                break
    return made


def town_id(town: str) -> str:
    """What a click on a circle selects."""
    return f"town:{town}"


def _set(text: Text, found: Found, group: Group, raster: Raster, palette: Palette, made: Placed) -> None:
    """A block at its place; a leader meets an edge line of it, so that it never hangs in the air."""
    left, top, right, low = found.box
    raster.block((left - PAD, top - 2, right + PAD, low + 3))
    if found.gap > CLOSE:
        _lead(found.start, group, raster, palette, made)
        made.leaders.append(Shape(_edge(found.box, found.start), "", Stroke(palette.soft, LINE), group.id))
    made.items += placed(text.items, left, top)


def _edge(box: Box, start: Point) -> Path:
    """The edge of a box at which a leader starts."""
    left, top, right, low = box
    return line(left, start[1], right, start[1]) if start[1] <= top or start[1] >= low else line(start[0], top, start[0], low)


def _lead(start: Point, group: Group, raster: Raster, palette: Palette, made: Placed) -> None:
    raster.line(start, group.anchor, 2, shut=True)
    made.leaders.append(Shape(line(*start, *group.anchor), "", Stroke(palette.soft, LINE), group.id))


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


def _town_at(crowd: Crowd, group: Group) -> str:
    """The municipality of the mark that a block points at."""
    return next((m.municipality for m in crowd.members if (crowd.spots[m.id].x, crowd.spots[m.id].y) == group.anchor), "")
