"""Texts beside what they name: one block per section with its clusters, and the smaller places in soft grey."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from graphmap.views.corridor_map.crowd import Group
from graphmap.views.corridor_map.raster import Raster
from graphmap.views.corridor_map.search import Found, Search, nearest
from graphmap.views.corridor_map.settling import CLOSE, REACH, cost, settled, take
from graphmap.views.corridor_names import station_name
from graphmap.views.furniture import placed
from graphmap.views.geometry import Box, Path, Point, circle, line
from graphmap.views.scene import Item, Label, Shape, Stroke
from graphmap.views.style import Palette
from graphmap.views.text import text_width
from graphmap.views.words import number

NAME, SMALL = 16.0, 13.0
LEAD = 16.5
HALO = 4.0
ROWS = 6
"""Clusters above which their list has two columns; of more than twice as many it may have three."""

DEAR = 300.0
"""What the place of such a list may cost before three columns are tried."""

BETWEEN = 18.0
"""Px between two columns."""

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


def blocks(groups: Iterable[Group], raster: Raster, language: str, palette: Palette) -> tuple[Placed, list[Group]]:
    """The block of each group on the best free spot, which is taken then, and the groups for which there was none."""
    order, made = largest(groups), Placed()
    texts = {group.number: block(group, language, palette) for group in order}
    searches = {group.number: _search(group, texts[group.number], raster) for group in order}
    found = settled(order, searches, raster)
    long = [group for group in order if len(group.stations) > 2 * ROWS]
    if any(cost(group, found) > DEAR for group in long):
        others = {group.number: block(group, language, palette, 3) for group in long}
        instead = settled(order, searches | {group.number: _search(group, others[group.number], raster) for group in long}, raster)
        if sum(cost(group, instead) for group in order) < sum(cost(group, found) for group in order):
            texts, found = texts | others, instead
    for group in order:
        if place := found.get(group.number):
            take(place, group, raster)
            _set(texts[group.number], place, group, palette, made)
    return made, [group for group in order if group.number not in found]


def largest(groups: Iterable[Group]) -> list[Group]:
    """Groups in the order in which they seek their place."""
    return sorted(groups, key=lambda group: (-len(group.stations), -group.count, group.number))


def block(group: Group, language: str, palette: Palette, most: int = 2) -> Text:
    """The name of a section, its number, and its clusters below in as many columns as they need, at most so many."""
    figure, wide = number(group.count, language), text_width(group.name, NAME, 600)
    items: list[Item] = [
        Label(group.name, 0, 12.8, "start", NAME, 600, palette.ink, halo=HALO, of=group.id),
        Label(figure, wide + 7, 12.8, "start", NAME, 400, palette.soft, halo=HALO, of=group.id),
    ]
    count = len(group.stations)
    rows = -(-count // min(max(-(-count // ROWS), 1), most))
    x = 0.0
    for i in range(0, count, rows or 1):
        names = [(member.id, station_name(member, language)) for member in group.stations[i : i + rows]]
        items += [Label(name, x, 30.8 + LEAD * j, colour=palette.ink, halo=HALO, of=id) for j, (id, name) in enumerate(names)]
        x += max(text_width(name, SMALL) for _, name in names) + BETWEEN
    return Text(tuple(items), max(x - BETWEEN, wide + 7 + text_width(figure, NAME)), 19 + LEAD * rows)


def badges(groups: Iterable[Group], raster: Raster, palette: Palette) -> Placed:
    """The number of each group on the map, for a list below it."""
    made = Placed()
    for group in largest(groups):
        found = nearest(raster, group.anchor, (2 * BADGE, 2 * BADGE), group.number, REACH)
        x, y = ((found.box[0] + found.box[2]) / 2, (found.box[1] + found.box[3]) / 2) if found else group.anchor
        if found:
            raster.block(found.box)
            if found.gap > TOUCHING:
                raster.line(found.start, group.anchor, 2, shut=True)
                made.leaders.append(_leader(found.start, group, palette))
        made.items += badge(group, x, y, palette)
    return made


def badge(group: Group, x: float, y: float, palette: Palette) -> Iterator[Item]:
    """A number in a dark disc."""
    yield Shape(circle(x, y, BADGE), palette.ink, Stroke(palette.paper, 1.5), group.id)
    yield Label(str(group.number), x, y + 4.5, "middle", weight=700, colour=palette.paper, of=group.id)


def _search(group: Group, text: Text, raster: Raster) -> Search:
    return Search(raster, group.anchor, (text.width, text.height), group.number, REACH)


def _set(text: Text, found: Found, group: Group, palette: Palette, made: Placed) -> None:
    """A block at its place; a leader meets an edge line of it, so that it never hangs in the air."""
    if found.gap > CLOSE:
        made.leaders.append(_leader(found.start, group, palette))
        made.leaders.append(Shape(_edge(found.box, found.start), "", Stroke(palette.soft, LINE), group.id))
    made.items += placed(text.items, found.box[0], found.box[1])


def _edge(box: Box, start: Point) -> Path:
    """The edge of a box at which a leader starts."""
    left, top, right, low = box
    return line(left, start[1], right, start[1]) if start[1] <= top or start[1] >= low else line(start[0], top, start[0], low)


def _leader(start: Point, group: Group, palette: Palette) -> Shape:
    return Shape(line(*start, *group.anchor), "", Stroke(palette.soft, LINE), group.id)
