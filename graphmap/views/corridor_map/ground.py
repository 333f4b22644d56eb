"""What lies under the marks: land, the line of the corridor, scale bar and north arrow."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from graphmap.analysis.corridor import Corridor
from graphmap.analysis.outlines import Outlines
from graphmap.views.corridor_map.raster import Raster
from graphmap.views.corridor_map.style import LAND
from graphmap.views.geometry import Box, Path, Point, circle, line, polyline
from graphmap.views.projection import Projection
from graphmap.views.scene import Item, Label, Shape, Stroke
from graphmap.views.style import PALETTES, Palette, Theme
from graphmap.views.words import TEXTS, number, say

OPEN = 3.6
"""Radius of a section's open dot."""

KM = 10
"""Km of the scale bar."""


def land(outlines: Outlines, projection: Projection, frame: Box, theme: Theme) -> Iterator[Shape]:
    """The areas as far as they lie in the frame, with borders of the colour of the paper."""
    stroke = Stroke(PALETTES[theme].paper, 1.0, round=True)
    for area in outlines.areas:
        path: list[Path] = []
        for ring in area.rings:
            seen = clipped([projection.at(lat, lon) for lon, lat in ring], frame)
            if len(seen) > 2:
                path.append(polyline(seen, closed=True))
        if path:
            yield Shape(tuple(segment for part in path for segment in part), LAND[theme], stroke)


def clipped(points: Sequence[Point], frame: Box) -> list[Point]:
    """The part of a polygon inside a box (Sutherland and Hodgman 1974, Reentrant polygon clipping, Communications of the ACM 17, 32)."""
    found = [*points]
    for axis, bound, sign in ((0, frame[0], 1), (0, frame[2], -1), (1, frame[1], 1), (1, frame[3], -1)):
        corners, found = found, []
        for a, b in zip(corners[-1:] + corners[:-1], corners, strict=True):
            a_in, b_in = sign * (a[axis] - bound) >= 0, sign * (b[axis] - bound) >= 0
            if a_in != b_in:
                share = (bound - a[axis]) / (b[axis] - a[axis])
                found.append((a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share))
            if b_in:
                found.append(b)
    return found


def legs(corridor: Corridor, projection: Projection) -> list[tuple[Point, Point]]:
    """The stretches of the line: from section to section of the main line, and from each branch to where it leaves."""
    at = {section.id: projection.at(section.lat, section.lon) for section in corridor.sections}
    main = [at[section.id] for section in corridor.sections if not section.branch_of]
    branches = [(at[section.branch_of], at[section.id]) for section in corridor.sections if section.branch_of in at]
    return [*pairwise(main), *branches]


def track(corridor: Corridor, projection: Projection, theme: Theme) -> Iterator[Shape]:
    """The line, dotted, with an open dot at each section."""
    palette = PALETTES[theme]
    stretches = legs(corridor, projection)
    yield from (Shape(line(*start, *end), "", Stroke(palette.paper, 4.5, round=True)) for start, end in stretches)
    yield from (Shape(line(*start, *end), "", Stroke(palette.ink, 2.0, (0.1, 5.0), round=True)) for start, end in stretches)
    for section in corridor.sections:
        yield Shape(circle(*projection.at(section.lat, section.lon), OPEN), palette.paper, Stroke(palette.ink, 1.5), section.id)


def scale_bar(raster: Raster, frame: Box, scale: float, language: str, palette: Palette) -> tuple[Item, ...]:
    """A bar of ten km with a north arrow beside it, in the first corner of the map that is free; its room is taken then."""
    left, top, right, low = frame
    wide = KM * scale + 84
    corners = [(left + 20, low - 36), (right - wide, low - 36), (right - wide, top + 40), (left + 20, top + 40)]
    corners += [(left + 20 + 0.1 * i * (right - left - wide), low - 36) for i in range(1, 10)]
    boxes = [(x - 12, y - 28, x + KM * scale + 68, y + 26) for x, y in corners]
    i = next((i for i, box in enumerate(boxes) if raster.free(box)), 0)
    raster.block(boxes[i])
    return _scale(*corners[i], scale, language, palette)


def _scale(x: float, y: float, scale: float, language: str, palette: Palette) -> tuple[Item, ...]:
    far = x + KM * scale
    items: list[Item] = [Shape(line(x, y, far, y), "", Stroke(palette.ink, 2.0))]
    for km in (0, KM // 2, KM):
        at = x + km * scale
        text = say("km", language, n=km) if km == KM else number(km, language)
        items += [Shape(line(at, y - 5, at, y + 1), "", Stroke(palette.ink, 2.0)), Label(text, at, y + 17, "middle", colour=palette.ink)]
    north = far + 52
    arrow = polyline([(north, y - 20), (north + 7, y + 2), (north, y - 3), (north - 7, y + 2)], closed=True)
    items += [Shape(arrow, palette.ink), Label(TEXTS["north"][language], north, y + 17, "middle", weight=600, colour=palette.ink)]
    return tuple(items)
