"""Beside the map: the pairs with most known links as bars by layer, and what is at no section."""

from collections import Counter
from collections.abc import Iterator, Sequence
from math import inf

from graphmap.analysis.corridor import OFF, Member, unplaced
from graphmap.schema import load_schema
from graphmap.views.corridor_map.crowd import Crowd
from graphmap.views.corridor_map.layout import Layout
from graphmap.views.corridor_map.ties import Pair
from graphmap.views.corridor_names import UNPLACED, town_name
from graphmap.views.geometry import Box, Point, rectangle
from graphmap.views.scene import Item, Label, Shape
from graphmap.views.style import LAYERS
from graphmap.views.text import fit, text_width, wrap
from graphmap.views.words import TEXTS, number, say

PAIRS = 12
"""Pairs that have a bar at most."""

STEP = 36.0
"""Px from bar to bar."""

LEAD = 16.3
HALO = 4.0
BETWEEN = 36.0
"""Px between two columns of bars."""

FIGURE = 40.0
"""Px that are kept for the number behind the longest bar."""


def bars(layout: Layout, box: Box, columns: int) -> tuple[tuple[Item, ...], float]:
    """A heading, the layers, and a bar for each pair as far as the box has room; and where they end."""
    left, top, right, low = box
    if not layout.links:
        return (), top
    heading = wrap(TEXTS["map_pairs"][layout.language], right - left, 16, 600)
    items: list[Item] = [
        Label(line, left, top + 13 + 20 * i, "start", 16, 600, layout.palette.ink, halo=HALO) for i, line in enumerate(heading)
    ]
    key, y = _key(layout, (left, top + 20 * len(heading) + 8), right if columns > 1 else left)
    items += key
    fitting = PAIRS if low == inf else max(int((low - y) // STEP), 0) * columns
    shown = layout.links[: min(PAIRS, fitting)]
    wide, rows = (right - left - BETWEEN * (columns - 1)) / columns, -(-len(shown) // columns)
    for i, pair in enumerate(shown):
        items += _bar(layout, pair, (left + (i // rows) * (wide + BETWEEN), y + (i % rows) * STEP), wide)
    return tuple(items), y + rows * STEP


def _key(layout: Layout, at: Point, right: float) -> tuple[list[Item], float]:
    """The layers that occur, in a row as far as there is room on the right; and where the bars begin."""
    items: list[Item] = []
    (left, y), words, x = at, load_schema().layers, at[0]
    for layer in (layer for layer in LAYERS if any(layer in dict(pair.layers) for pair in layout.links)):
        text = words[layer][layout.language]
        wide = 22 + text_width(text, 13)
        if x > left and x + wide > right:
            x, y = left, y + 19
        items.append(Shape(rectangle(x, y, 14, 9), LAYERS[layer].colour(layout.theme)))
        items.append(Label(text, x + 22, y + 9.5, colour=layout.palette.ink, halo=HALO))
        x += wide + 22
    return items, y + 31


def _bar(layout: Layout, pair: Pair, at: Point, wide: float) -> Iterator[Item]:
    """The names of a pair over its bar, and its number behind it; the most linked pair has the longest bar."""
    (x, y), ink = at, layout.palette.ink
    name = f"{layout.names[pair.start]} · {layout.names[pair.end]}"
    yield Label(fit(name, wide, 13), x, y + 10, colour=ink, halo=HALO, of=pair.id)
    for layer, count in pair.layers:
        length = count / layout.links[0].count * (wide - FIGURE)
        yield Shape(rectangle(x, y + 16, max(length - 1, 0.5), 8), LAYERS[layer].colour(layout.theme), None, pair.id)
        x += length
    yield Label(number(pair.count, layout.language), x + 6, y + 24.5, weight=600, colour=ink, halo=HALO, of=pair.id)


def nowhere(layout: Layout, wide: float) -> tuple[tuple[Item, ...], float]:
    """How many are at no section and why, and how many are not drawn, from (0, 0) at its upper left corner; and its height."""
    corridor, language, palette = layout.corridor, layout.language, layout.palette
    apart = [member for found in unplaced(corridor) for member in found]
    y = 0.0
    items: list[Item] = []
    if apart:
        head = say("map_nowhere", language, n=len(apart), total=len(corridor.members))
        items.append(Label(head, 0, y + 10, weight=600, colour=palette.ink, halo=HALO))
        y += 18
    parts = [*_reasons(apart, language)]
    text = f"{'; '.join(parts)}. " if parts else ""
    text = text[:1].upper() + text[1:]
    for line in wrap((text + _undrawn(layout.people, language)).strip(), wide, 13):
        items.append(Label(line, 0, y + 10, colour=palette.soft, halo=HALO))
        y += LEAD
    return tuple(items), y


def _undrawn(crowd: Crowd, language: str) -> str:
    found = [("map_pointless", crowd.pointless), ("map_outside", crowd.outside)]
    parts = ", ".join(say(key, language, n=n) for key, n in found if n)
    return say("map_undrawn", language, parts=parts) if parts else ""


def _reasons(apart: Sequence[Member], language: str) -> Iterator[str]:
    lost = [member for member in apart if member.rule == UNPLACED and member.municipality]
    cities = Counter(member.municipality for member in lost)
    if len(cities) == 1:
        yield say("map_city", language, n=len(lost), name=town_name(lost[0].municipality, language))
    elif cities:
        yield say("map_towns", language, n=len(lost))
    off = [member for member in apart if member.rule == OFF]
    homeless = [member for member in apart if member.rule == UNPLACED and not member.municipality]
    rest = len(apart) - len(lost) - len(off) - len(homeless)
    for key, n in (("map_off", len(off)), ("map_homeless", len(homeless)), ("map_unplaced", rest)):
        if n:
            yield say(key, language, n=n)
