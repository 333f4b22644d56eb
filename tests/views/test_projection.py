"""Degrees to px."""

from math import cos, radians

import pytest

from graphmap.views.projection import KM, Extent, Projection, extent, fitted


def test_a_degree_of_latitude_is_a_hundred_and_eleven_km() -> None:
    assert pytest.approx(111.195, abs=0.001) == KM
    projection = Projection(52.0, 4.5, 100.0, 200.0, 10.0)
    assert projection.at(52.0, 4.5) == (100.0, 200.0)
    assert projection.at(53.0, 4.5) == pytest.approx((100.0, 200.0 - 1111.95), abs=0.01)
    assert projection.at(52.0, 5.5) == pytest.approx((100.0 + 1111.95 * cos(radians(52.0)), 200.0), abs=0.01)


def test_a_margin_is_in_km_on_each_side() -> None:
    wide, high = Extent(51.8, 4.0, 52.2, 5.0).km
    grown = Extent(51.8, 4.0, 52.2, 5.0).grown(3.0).km
    assert grown == pytest.approx((wide + 6, high + 6), abs=0.01)


def test_a_stretch_is_shown_whole_and_as_large_as_it_can_be() -> None:
    stretch = extent([(51.8, 4.0), (52.2, 5.0)], 0.0)
    projection = fitted(stretch, (0.0, 0.0, 1000.0, 800.0))
    left, low = projection.at(51.8, 4.0)
    right, top = projection.at(52.2, 5.0)
    assert (left, right) == pytest.approx((0.0, 1000.0), abs=0.1)
    assert top > 0
    assert (top + low) / 2 == pytest.approx(400.0)


def test_there_is_no_extent_of_nothing() -> None:
    with pytest.raises(ValueError, match="min"):
        extent([], 1.0)
