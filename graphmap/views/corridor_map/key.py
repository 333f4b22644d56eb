"""The legend: what occurs on the map, and nothing else."""

from collections.abc import Iterator, Sequence

from graphmap.analysis.corridor import Member
from graphmap.views.corridor_map.ground import OPEN
from graphmap.views.corridor_map.layout import Layout
from graphmap.views.corridor_map.marks import colours
from graphmap.views.corridor_map.style import LAND, PALE, STEPS, TIE, WIDE
from graphmap.views.drawing import mark_shapes
from graphmap.views.furniture import placed
from graphmap.views.geometry import Box, Point, circle, line, rectangle
from graphmap.views.scene import Item, Label, LegendEntry, Mark, Row, Shape, Stroke
from graphmap.views.style import KINDS, PALETTES, Palette, Theme, tint
from graphmap.views.text import text_width
from graphmap.views.words import SINGULARS, TEXTS, say

LEAD = 21.0
ROOM = 26.0
"""Px from the left edge of a sample to its text."""


def key(layout: Layout) -> tuple[Row, ...]:
    """Marks, then lines."""
    return tuple(row for row in (tuple(_marks(layout)), tuple(_lines(layout))) if row)


def stacked(rows: Sequence[Row], at: Point, palette: Palette) -> tuple[tuple[Item, ...], Box]:
    """The legend as one column from its upper left corner, and what it covers."""
    items: list[Item] = []
    x, y = at
    widest, low = 0.0, y
    for row in rows:
        for entry in row:
            items += placed(entry.icon, x, low + 9)
            items.append(Label(entry.text, x + ROOM, low + 13.5, colour=palette.ink))
            widest = max(widest, text_width(entry.text, 13))
            low += LEAD
        low += 6
    return tuple(items), (x - 4, y - 4, x + ROOM + widest + 8, low)


def _marks(layout: Layout) -> Iterator[LegendEntry]:
    crowd, language, theme = layout.people, layout.language, layout.theme
    stations = {member.look for member in crowd.members if member.station}
    others = {member.look for member in crowd.members if not member.station}
    for look in ("cluster", "facility"):
        if look in stations:
            text = SINGULARS["cluster"][language] if look == "cluster" else TEXTS["map_station"][language]
            yield _entry(text, _mark(look, 7, WIDE.facility, True, theme))
    for look in KINDS:
        if look in others and look in SINGULARS and not (look == "cluster" and look in stations):
            text = TEXTS["map_facility"][language] if look == "facility" and look in stations else SINGULARS[look][language]
            yield _entry(text, _mark(look, 7, WIDE.other + 0.2, True, theme))
    if crowd.circles:
        colour = KINDS["company"].colour(theme)
        yield _entry(TEXTS["map_circle"][language], (Shape(circle(9, 0, 8), tint(colour, PALE[theme], LAND[theme]), Stroke(colour)),))
    pale = [member for member in crowd.members if not member.precise]
    if pale:
        icons = [_mark(look, 5 + 11 * i, size, False, theme)[0] for i, (look, size) in enumerate(_sizes(pale))]
        yield _entry(say("map_pale", language, n=len(pale), total=len(crowd.members)), icons)


def _sizes(pale: Sequence[Member]) -> Iterator[tuple[str, float]]:
    """A small mark and a large one, where both occur."""
    if any(not member.station for member in pale):
        yield "company", WIDE.other + 0.2
    if any(member.station for member in pale):
        yield "cluster", WIDE.facility


def _mark(look: str, x: float, radius: float, precise: bool, theme: Theme) -> tuple[Shape, ...]:
    """A mark as the map draws it."""
    mark = Mark("", x, 0, radius, KINDS[look].shape, *colours(look, precise, theme), "", (), 0, 0)
    return tuple(mark_shapes(mark, PALETTES[theme]))


def _lines(layout: Layout) -> Iterator[LegendEntry]:
    palette, language, sections = layout.palette, layout.language, layout.corridor.sections
    if sections:
        way = Shape(line(2, 0, 18, 0), "", Stroke(palette.ink, 2.0, (0.1, 5.0), round=True))
        dot = Shape(circle(10, 0, OPEN), palette.paper, Stroke(palette.ink, 1.5))
        yield _entry(say("map_track", language, n=len(sections)), (way, dot))
    widths = {pair.width for pair in layout.drawn}
    first = True
    for i, (least, width) in reversed([*enumerate(STEPS)]):
        if width in widths:
            some = "map_width_first" if first else "map_width_some"
            text = say(some, language, n=least, m=STEPS[i - 1][0] - 1) if i else say("map_width_most", language, n=least)
            yield _entry(text, (Shape(rectangle(0, -width / 2, 18, width), TIE[layout.theme]),))
            first = False


def _entry(text: str, icon: Sequence[Item]) -> LegendEntry:
    return LegendEntry(text, "", tuple(icon), ROOM)
