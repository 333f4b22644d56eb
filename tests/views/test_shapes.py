"""Outlines of marks."""

from itertools import pairwise
from math import pi

import pytest

from graphmap.views.geometry import box_of, d
from graphmap.views.shapes import OUTLINES, outline
from graphmap.views.style import Outline


@pytest.mark.parametrize("shape", [shape for shape in OUTLINES if OUTLINES[shape]])
def test_marks_cover_about_the_area_of_a_dot(shape: Outline) -> None:
    corners = [*OUTLINES[shape], OUTLINES[shape][0]]
    area = abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairwise(corners))) / 2
    assert 0.65 * pi <= area <= 1.3 * pi


def test_an_outline_is_closed_and_where_it_should_be() -> None:
    assert box_of(outline("dot", 10, 20, 5)) == (5, 15, 15, 25)
    square = d(outline("square", 10, 20, 5))
    assert square == "M5.6,15.6H14.4V24.4H5.6Z"
