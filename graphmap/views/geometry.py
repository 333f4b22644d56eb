"""Outlines as data: lists of moves, lines and cubic curves, which every renderer can draw."""

from collections.abc import Sequence
from math import cos, hypot, pi, sin, tan
from typing import Literal

Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""

Segment = tuple[Literal["M", "L", "C", "Z"], tuple[float, ...]]
"""A move (x, y), a line (x, y), a cubic curve (x1, y1, x2, y2, x, y), or the way back to the start ()."""

Path = tuple[Segment, ...]
KAPPA = 0.5522847498
"""How far the handles of a cubic quarter circle reach, in radii."""

EQUAL = 1e-6
"""Px within which two lengths are the same."""


def polyline(points: Sequence[Point], closed: bool = False) -> Path:
    """Straight lines from point to point."""
    start: list[Segment] = [("M", points[0]), *(("L", point) for point in points[1:])]
    return (*start, ("Z", ())) if closed else tuple(start)


def line(x1: float, y1: float, x2: float, y2: float) -> Path:
    """One straight line."""
    return polyline([(x1, y1), (x2, y2)])


def rectangle(x: float, y: float, width: float, height: float, radius: float = 0.0) -> Path:
    """A rectangle from its upper left corner, its corners rounded where there is a radius."""
    right, low, r = x + width, y + height, min(radius, width / 2, height / 2)
    if r <= 0:
        return polyline([(x, y), (right, y), (right, low), (x, low)], closed=True)
    k = r * (1 - KAPPA)
    return (
        ("M", (x + r, y)), ("L", (right - r, y)), ("C", (right - k, y, right, y + k, right, y + r)),
        ("L", (right, low - r)), ("C", (right, low - k, right - k, low, right - r, low)),
        ("L", (x + r, low)), ("C", (x + k, low, x, low - k, x, low - r)),
        ("L", (x, y + r)), ("C", (x, y + k, x + k, y, x + r, y)), ("Z", ()),
    )  # fmt: skip


def circle(x: float, y: float, radius: float) -> Path:
    """A whole circle."""
    r, k = radius, radius * KAPPA
    return (
        ("M", (x, y - r)), ("C", (x + k, y - r, x + r, y - k, x + r, y)), ("C", (x + r, y + k, x + k, y + r, x, y + r)),
        ("C", (x - k, y + r, x - r, y + k, x - r, y)), ("C", (x - r, y - k, x - k, y - r, x, y - r)), ("Z", ()),
    )  # fmt: skip


def as_circle(path: Path) -> tuple[float, float, float] | None:
    """Middle (x, y) and radius of an outline that is one whole circle; None of any other."""
    if len(path) != 6 or path[1][0] != "C":
        return None
    (x, top), (right, y) = path[0][1][:2], path[1][1][-2:]
    made = circle(x, y, right - x)
    same = all(a[0] == b[0] and all(abs(u - v) < EQUAL for u, v in zip(a[1], b[1], strict=True)) for a, b in zip(path, made, strict=True))
    return (x, y, right - x) if same and y > top else None


def arc(x: float, y: float, radius: float, start: float, end: float) -> Path:
    """A stretch of a circle, clockwise, angles in radians from the top; no piece of it is longer than a quarter."""
    pieces = max(1, -int(-abs(end - start) // (pi / 2)))
    step = (end - start) / pieces
    reach = radius * 4 / 3 * tan(step / 4)

    def at(angle: float) -> Point:
        return (x + radius * sin(angle), y - radius * cos(angle))

    segments: list[Segment] = [("M", at(start))]
    for i in range(pieces):
        a, b = start + i * step, start + (i + 1) * step
        (ax, ay), (bx, by) = at(a), at(b)
        handles = (ax + reach * cos(a), ay + reach * sin(a), bx - reach * cos(b), by - reach * sin(b))
        segments.append(("C", (*handles, bx, by)))
    return tuple(segments)


def wedge(x: float, y: float, radius: float, start: float, end: float) -> Path:
    """A slice of a circle, clockwise, angles in radians from the top."""
    first, *rest = arc(x, y, radius, start, end)
    return (("M", (x, y)), ("L", first[1]), *rest, ("Z", ()))


def elbow(points: Sequence[Point], radius: float = 8.0) -> Path:
    """A line from point to point with its corners rounded."""
    segments: list[Segment] = [("M", points[0])]
    for (ax, ay), (bx, by), (cx, cy) in zip(points, points[1:], points[2:], strict=False):
        lead, trail = hypot(bx - ax, by - ay), hypot(cx - bx, cy - by)
        r = min(radius, lead / 2, trail / 2)
        into = (bx - (bx - ax) / lead * r, by - (by - ay) / lead * r) if lead else (bx, by)
        out = (bx + (cx - bx) / trail * r, by + (cy - by) / trail * r) if trail else (bx, by)
        segments += [("L", into), ("C", _quadratic(into, (bx, by), out))]
    return (*segments, ("L", points[-1]))


def bent(start: Point, end: Point, sagitta: float) -> Path:
    """A line, or a gentle curve that stands off from it by ``sagitta`` px, to the left as seen from its start."""
    if not sagitta:
        return polyline([start, end])
    length = hypot(end[0] - start[0], end[1] - start[1]) or 1.0
    normal = ((end[1] - start[1]) / length, (start[0] - end[0]) / length)
    control = ((start[0] + end[0]) / 2 + 2 * sagitta * normal[0], (start[1] + end[1]) / 2 + 2 * sagitta * normal[1])
    return (("M", start), ("C", _quadratic(start, control, end)))


def arrowhead(tip: Point, tail: Point, length: float, half: float) -> Path:
    """A triangle that points from ``tail`` to ``tip``."""
    far = hypot(tip[0] - tail[0], tip[1] - tail[1]) or 1.0
    ux, uy = (tip[0] - tail[0]) / far, (tip[1] - tail[1]) / far
    bx, by = tip[0] - ux * length, tip[1] - uy * length
    return polyline([tip, (bx - uy * half, by + ux * half), (bx + uy * half, by - ux * half)], closed=True)


def moved(path: Path, dx: float, dy: float) -> Path:
    """The outline at another place."""
    return tuple((kind, tuple(value + (dy if i % 2 else dx) for i, value in enumerate(values))) for kind, values in path)


def box_of(path: Path) -> Box:
    """A box that holds the outline (the handles of its curves included)."""
    xs = [value for _, values in path for value in values[::2]]
    ys = [value for _, values in path for value in values[1::2]]
    return (min(xs), min(ys), max(xs), max(ys))


def figure(value: float) -> str:
    """A length as text, to a tenth of a px, the same on every machine."""
    text = f"{value:.1f}"
    text = text.removesuffix(".0")
    return "0" if text == "-0" else text


def d(path: Path) -> str:
    """The outline as the ``d`` of an SVG path: level and upright lines by their one new coordinate, a whole circle as two arcs."""
    if round := as_circle(path):
        x, y, r = round
        size, across = f"{figure(r)},{figure(r)}", figure(2 * float(figure(r)))
        return f"M{figure(x - float(figure(r)))},{figure(y)}a{size} 0 1 1 {across},0a{size} 0 1 1 -{across},0Z"
    parts, here = list[str](), ("", "")
    for kind, values in path:
        written = [figure(value) for value in values]
        end = (written[-2], written[-1]) if written else here
        if kind == "L" and end[1] == here[1]:
            parts.append(f"H{end[0]}")
        elif kind == "L" and end[0] == here[0]:
            parts.append(f"V{end[1]}")
        else:
            parts.append(kind + ",".join(written))
        here = end
    return "".join(parts)


def _quadratic(start: Point, control: Point, end: Point) -> tuple[float, ...]:
    """A quadratic curve as the handles and end of a cubic one."""
    (ax, ay), (bx, by), (cx, cy) = start, control, end
    return (ax + 2 / 3 * (bx - ax), ay + 2 / 3 * (by - ay), cx + 2 / 3 * (bx - cx), cy + 2 / 3 * (by - cy), cx, cy)
