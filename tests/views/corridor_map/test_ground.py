"""Land and scale."""

from hypothesis import given, settings
from hypothesis import strategies as st

from graphmap.views.corridor_map.ground import clipped, scale_bar
from graphmap.views.corridor_map.raster import Raster
from graphmap.views.scene import Label, Shape
from graphmap.views.style import PALETTES

FRAME = (0.0, 0.0, 100.0, 50.0)


@settings(deadline=None)
@given(st.lists(st.tuples(st.floats(-200, 200), st.floats(-200, 200)), min_size=3, max_size=12))
def test_a_clipped_polygon_lies_in_its_frame(points: list[tuple[float, float]]) -> None:
    for x, y in clipped(points, FRAME):
        assert -1e-6 <= x <= 100 + 1e-6
        assert -1e-6 <= y <= 50 + 1e-6


def test_what_lies_inside_stays_and_what_lies_outside_goes() -> None:
    inside = [(10.0, 10.0), (20.0, 10.0), (20.0, 20.0)]
    assert sorted(clipped(inside, FRAME)) == sorted(inside)
    assert clipped([(200.0, 10.0), (220.0, 10.0), (220.0, 20.0)], FRAME) == []


def test_a_polygon_round_the_frame_becomes_the_frame() -> None:
    around = [(-10.0, -10.0), (110.0, -10.0), (110.0, 60.0), (-10.0, 60.0)]
    assert {*clipped(around, FRAME)} == {(0.0, 0.0), (100.0, 0.0), (100.0, 50.0), (0.0, 50.0)}


def test_ten_km_are_ten_km_long_and_the_bar_leaves_a_taken_corner() -> None:
    frame = (0.0, 0.0, 800.0, 400.0)
    free, taken = Raster(frame), Raster(frame)
    taken.block((0, 300, 100, 400))
    for raster, right in ((free, False), (taken, True)):
        items = scale_bar(raster, frame, 12.0, "en", PALETTES["light"])
        bar = next(item for item in items if isinstance(item, Shape)).box
        assert bar[2] - bar[0] == 120.0 + 2.0
        assert (bar[0] > 400) is right
        assert {item.text for item in items if isinstance(item, Label)} == {"0", "5", "10 km", "N"}
