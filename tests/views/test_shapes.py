"""Outlines of marks."""

from itertools import pairwise
from math import pi

import pytest

from graphmap.views.shapes import OUTLINES, path
from graphmap.views.style import Shape


@pytest.mark.parametrize("shape", [shape for shape in OUTLINES if OUTLINES[shape]])
def test_marks_cover_about_the_area_of_a_dot(shape: Shape) -> None:
    corners = [*OUTLINES[shape], OUTLINES[shape][0]]
    area = abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairwise(corners))) / 2
    assert 0.65 * pi <= area <= 1.3 * pi


def test_a_path_is_closed_and_where_it_should_be() -> None:
    assert path("dot", 10, 20, 5).startswith("M5,20a5,5")
    square = path("square", 10, 20, 5)
    assert square.startswith("M5.60,15.60L")
    assert square.endswith("z")
