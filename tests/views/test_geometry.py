"""Outlines as data."""

from itertools import pairwise
from math import hypot, pi

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphmap.views.geometry import (
    Path,
    arc,
    arrowhead,
    as_circle,
    bent,
    box_of,
    circle,
    d,
    elbow,
    figure,
    line,
    moved,
    polyline,
    rectangle,
    wedge,
)

LENGTH = st.floats(-2000, 2000)


def _points(path: Path) -> list[tuple[float, float]]:
    return [(values[-2], values[-1]) for _, values in path if values]


@given(LENGTH, LENGTH, st.floats(0.1, 500), st.floats(0.1, 500), st.floats(0, 300))
def test_a_rectangle_covers_its_box_however_round_it_is(x: float, y: float, width: float, height: float, radius: float) -> None:
    assert box_of(rectangle(x, y, width, height, radius)) == pytest.approx((x, y, x + width, y + height))


@given(LENGTH, LENGTH, st.floats(0.5, 500))
def test_a_circle_keeps_its_distance(x: float, y: float, radius: float) -> None:
    assert all(hypot(a - x, b - y) == pytest.approx(radius, abs=1e-6) for a, b in _points(circle(x, y, radius)))


@given(st.floats(1, 500), st.floats(-7, 7), st.floats(0.01, 2 * pi))
def test_an_arc_is_a_part_of_its_circle(radius: float, start: float, length: float) -> None:
    path = arc(0, 0, radius, start, start + length)
    assert all(hypot(*point) == pytest.approx(radius) for point in _points(path))
    for (_, before), (_, curve) in pairwise(path):  # the middle of each piece lies on the circle too
        (ax, ay), (bx, by, cx, cy, dx, dy) = before[-2:], curve
        middle = ((ax + 3 * bx + 3 * cx + dx) / 8, (ay + 3 * by + 3 * cy + dy) / 8)
        assert hypot(*middle) == pytest.approx(radius, rel=1e-3)


def test_a_wedge_is_closed_and_begins_in_the_middle() -> None:
    path = wedge(10, 20, 5, 0, pi / 2)
    assert path[0] == ("M", (10, 20))
    assert path[1][1] == pytest.approx((10, 15))
    assert path[-1] == ("Z", ())


def test_an_elbow_goes_from_end_to_end_and_rounds_its_corners() -> None:
    path = elbow([(0, 0), (50, 0), (50, 40)], 8)
    assert [kind for kind, _ in path] == ["M", "L", "C", "L"]
    assert _points(path)[0] == (0, 0)
    assert _points(path)[-1] == (50, 40)
    assert elbow([(0, 0), (0, 0), (5, 5)])[0] == ("M", (0, 0))


def test_a_bent_line_stands_off_by_its_sagitta() -> None:
    assert bent((0, 0), (100, 0), 0) == line(0, 0, 100, 0)
    ((_, start), (_, curve)) = bent((0, 0), (100, 0), 12)
    middle = (start[1] + 3 * curve[1] + 3 * curve[3] + curve[5]) / 8
    assert middle == pytest.approx(-12)


def test_an_arrowhead_points_at_its_tip() -> None:
    assert arrowhead((10, 0), (0, 0), 4, 2) == (("M", (10, 0)), ("L", (6, 2)), ("L", (6, -2)), ("Z", ()))


@given(LENGTH, LENGTH)
def test_a_moved_outline_is_the_same_elsewhere(dx: float, dy: float) -> None:
    left, top, right, bottom = box_of(circle(1, 2, 3))
    assert box_of(moved(circle(1, 2, 3), dx, dy)) == pytest.approx((left + dx, top + dy, right + dx, bottom + dy))


@pytest.mark.parametrize(("value", "text"), [(0, "0"), (-0.04, "0"), (1.25, "1.2"), (3.0, "3"), (-7.06, "-7.1"), (1680, "1680")])
def test_lengths_are_written_to_a_tenth(value: float, text: str) -> None:
    assert figure(value) == text


def test_an_outline_is_written_as_svg_reads_it() -> None:
    assert d(polyline([(0, 0), (1.5, 2)], closed=True)) == "M0,0L1.5,2Z"
    assert d(rectangle(1, 2, 3.5, 4)) == "M1,2H4.5V6H1Z"
    assert d(circle(10, 20, 2.5)) == "M7.5,20a2.5,2.5 0 1 1 5,0a2.5,2.5 0 1 1 -5,0Z"
    assert d((*polyline([(0, 0), (4, 0)], closed=True), *polyline([(0, 5), (4, 5)]))) == "M0,0H4ZM0,5H4"


@given(LENGTH, LENGTH, st.floats(0.5, 500), LENGTH)
def test_a_circle_is_known_wherever_it_was_moved(x: float, y: float, radius: float, dx: float) -> None:
    assert as_circle(moved(circle(x, y, radius), dx, -dx)) == pytest.approx((x + dx, y - dx, radius), abs=1e-6)


@pytest.mark.parametrize(
    "path",
    [
        rectangle(0, 0, 10, 10, 4),
        rectangle(0, 0, 10, 12, 5),
        arc(0, 0, 5, 0, 2 * pi),
        wedge(0, 0, 5, 0, 2 * pi),
        bent((0, 0), (5, 5), 2),
        line(0, 0, 5, 5),
        tuple((kind, tuple(value * (2 if i % 2 else 1) for i, value in enumerate(values))) for kind, values in circle(0, 0, 5)),
    ],
)
def test_nothing_else_is_taken_for_a_circle(path: Path) -> None:
    assert as_circle(path) is None
