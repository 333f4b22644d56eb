"""The outlines of marks as polygons of about equal area, one for every renderer; a dot has none, it is a circle."""

from collections.abc import Mapping
from math import cos, pi, sin

from graphmap.views.geometry import Path, circle, polyline
from graphmap.views.style import Outline

Corners = tuple[tuple[float, float], ...]
"""Corners for radius 1, y downwards."""


def _regular(corners: int, radius: float, turn: float = 0.0) -> Corners:
    angles = (turn + 2 * pi * i / corners - pi / 2 for i in range(corners))
    return tuple((round(radius * cos(a), 4), round(radius * sin(a), 4)) for a in angles)


def _star(points: int, outer: float, inner: float) -> Corners:
    radii = [outer if i % 2 == 0 else inner for i in range(2 * points)]
    angles = (pi * i / points - pi / 2 for i in range(2 * points))
    return tuple((round(r * cos(a), 4), round(r * sin(a), 4)) for r, a in zip(radii, angles, strict=True))


OUTLINES: Mapping[Outline, Corners] = {
    "dot": (),
    "square": ((-0.88, -0.88), (0.88, -0.88), (0.88, 0.88), (-0.88, 0.88)),
    "triangle": tuple((x, y + 0.2) for x, y in _regular(3, 1.3)),
    "triangle_down": tuple((x, y - 0.2) for x, y in _regular(3, 1.3, pi)),
    "diamond": _regular(4, 1.25),
    "pentagon": _regular(5, 1.12),
    "hexagon": _regular(6, 1.1),
    "star": _star(5, 1.45, 0.62),
    "box": ((-1.2, -0.8), (1.2, -0.8), (1.2, 0.8), (-1.2, 0.8)),
}


def outline(shape: Outline, x: float, y: float, radius: float) -> Path:
    """The outline of a mark at a place."""
    if shape == "dot":
        return circle(x, y, radius)
    return polyline([(x + a * radius, y + b * radius) for a, b in OUTLINES[shape]], closed=True)
