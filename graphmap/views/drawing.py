"""A Scene as the plain shapes and lines of text that renderers draw, in the order in which they are painted."""

from collections.abc import Iterator
from math import hypot

from graphmap.views.furniture import furniture
from graphmap.views.geometry import Path, Point, arrowhead, bent, rectangle
from graphmap.views.scene import DASHES, Centre, Item, Label, Link, Mark, Scene, Shape, Stroke
from graphmap.views.shapes import outline
from graphmap.views.style import Palette

CORE = 0.42
"""Share of a double line's width that is paper."""

HEAD, BARB = 8.0, 0.42
"""Px by which an arrow is longer than its line is wide, and half its width as a share of its length."""

HALO = 3.0
SMALL = 4.0
"""Radius in px under which a mark has thin lines and stands as large as it can: a thick outline would make a ring of a pale one."""

THIN, THICK = 0.8, 1.5
"""Px of the outline of a pale mark: a quarter of its radius within these bounds."""

ALONG, FROM, TOWARDS = 0.55, 0.72, 0.36
"""Share of a line's way at which its arrow stands: anywhere, from the box in the middle, and towards it."""


def arrow_at(link: Link, scene: Scene) -> float:
    """Where the arrow of a line stands, as a share of its way, so that neither the box in the middle nor the mark hides it."""
    centre = scene.centre.id if scene.centre else None
    return FROM if link.start == centre else TOWARDS if link.end == centre else ALONG


def line_width(link: Link) -> float:
    """Px of a line; a double one is never so thin that it would look like a single one."""
    return max(link.width, 3.5) if link.double else link.width


def drawing(scene: Scene) -> Iterator[Item]:
    """Everything that a sheet shows, its caption last."""
    yield from scene.ground
    places = {mark.id: (mark.x, mark.y) for mark in scene.marks}
    if scene.centre:
        places[scene.centre.id] = (scene.centre.x, scene.centre.y)
    for link in scene.links:
        yield from _link(link, places, scene)
    if scene.centre:
        yield from _centre(scene.centre, scene.palette)
    for mark in scene.marks:
        yield from mark_shapes(mark, scene.palette)
    for mark in scene.marks:
        if mark.label:
            yield _named(mark.label, mark.id, HALO)
    yield from scene.front
    if scene.sheet:
        yield from furniture(scene)


def mark_shapes(mark: Mark, palette: Palette) -> Iterator[Shape]:
    """A mark: its rim, where it has one, and its outline."""
    if mark.rim:
        yield Shape(outline(mark.shape, mark.x, mark.y, mark.radius + 1.2), "", Stroke(mark.rim, 1.1), mark.id)
    width, inset = _edge(mark, palette)
    yield Shape(outline(mark.shape, mark.x, mark.y, mark.radius - inset), mark.fill, Stroke(mark.edge, width), mark.id)


def _edge(mark: Mark, palette: Palette) -> tuple[float, float]:
    """How wide the outline of a mark is, and how far inside its radius its middle lies, in px."""
    if mark.edge == palette.paper:
        return (THIN, 0.0) if mark.radius < SMALL and not mark.rim else (1.0, 0.9 if mark.rim else 0.4)
    return (THICK if mark.fill == palette.paper else min(max(mark.radius / 4, THIN), THICK), 0.4)


def link_path(start: Point, end: Point, bend: float) -> Path:
    """The way of a line from one mark to another; ``bend`` is its sagitta in tenths of its length."""
    return bent(start, end, bend / 10 * hypot(end[0] - start[0], end[1] - start[1]))


def stroke(link: Link, path: Path, palette: Palette) -> Iterator[Shape]:
    """A line along its way, with its paper core where it is double."""
    width, of = line_width(link), link.of[0] if link.of else ""
    yield Shape(path, "", Stroke(link.colour, width, DASHES[link.dash]), of)
    if link.double:
        yield Shape(path, "", Stroke(palette.paper, width * CORE), of)


def arrow(link: Link, tip: Point, tail: Point) -> Shape:
    """The arrow of a line, its tip at a point, away from ``tail``."""
    length = HEAD + line_width(link)
    return Shape(arrowhead(tip, tail, length, length * BARB), link.colour, None, link.of[0] if link.of else "")


def _link(link: Link, places: dict[str, Point], scene: Scene) -> Iterator[Shape]:
    start, end = places[link.start], places[link.end]
    path = link_path(start, end, link.bend)
    yield from stroke(link, path, scene.palette)
    if link.arrow:
        at = arrow_at(link, scene)
        yield arrow(link, _point(path, at), _point(path, at - 0.02))


def _centre(centre: Centre, palette: Palette) -> Iterator[Item]:
    left, top = centre.x - centre.width / 2, centre.y - centre.height / 2
    yield Shape(rectangle(left, top, centre.width, centre.height, 9), centre.fill, Stroke(centre.edge, 2.2), centre.id)
    for label in centre.labels:
        yield _named(label, centre.id, 0)
    for mark in centre.marks:
        yield from mark_shapes(mark, palette)
        if mark.label:
            yield _named(mark.label, mark.id, 0)


def _named(label: Label, of: str, halo: float) -> Label:
    return Label(
        label.text, label.x, label.y, label.anchor, label.size, label.weight, label.colour, label.italic, label.halo or halo, label.of or of
    )


def _point(path: Path, at: float) -> Point:
    """The point of a line, or of a single curve, at a share of its way."""
    (ax, ay), (kind, values) = path[0][1], path[1]
    if kind == "L":
        return (ax + (values[0] - ax) * at, ay + (values[1] - ay) * at)
    bx, by, cx, cy, dx, dy = values
    u = 1 - at
    weights = (u**3, 3 * u**2 * at, 3 * u * at**2, at**3)
    xs, ys = (ax, bx, cx, dx), (ay, by, cy, dy)
    return (sum(w * x for w, x in zip(weights, xs, strict=True)), sum(w * y for w, y in zip(weights, ys, strict=True)))
