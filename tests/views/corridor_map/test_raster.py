"""What is taken on the map."""

from hypothesis import given, settings
from hypothesis import strategies as st

from graphmap.views.corridor_map.raster import Raster

AREA = (40.0, 100.0, 440.0, 400.0)
boxes = st.tuples(st.floats(0, 500), st.floats(60, 460), st.floats(1, 120), st.floats(1, 120)).map(
    lambda b: (b[0], b[1], b[0] + b[2], b[1] + b[3])
)
points = st.tuples(st.floats(40, 440), st.floats(100, 400))


@settings(deadline=None)
@given(boxes, st.lists(st.tuples(points, points, st.floats(0.5, 8)), max_size=5))
def test_what_is_given_back_is_free_as_before(
    box: tuple[float, float, float, float], lines: list[tuple[tuple[float, float], tuple[float, float], float]]
) -> None:
    made = Raster(AREA)
    made.block((100, 150, 200, 250))
    made.line((60, 120), (300, 380), 3, shut=True)
    before = made.copy()
    for by in (1, -1):
        made.block(box, by)
        for start, end, half in lines:
            made.line(start, end, half, shut=True, by=by)
    assert (made.hard == before.hard).all()
    assert (made.shut == before.shut).all()


@settings(deadline=None)
@given(points, points, st.floats(0.5, 8), st.floats(0, 1))
def test_all_of_a_line_is_taken(start: tuple[float, float], end: tuple[float, float], half: float, way: float) -> None:
    made = Raster(AREA)
    made.line(start, end, half)
    x, y = start[0] + (end[0] - start[0]) * way, start[1] + (end[1] - start[1]) * way
    inside = (min(max(x, 41), 439), min(max(y, 101), 399))
    assert not made.free((inside[0] - 0.5, inside[1] - 0.5, inside[0] + 0.5, inside[1] + 0.5))


def test_depth_is_how_far_down_nothing_is_taken() -> None:
    made = Raster(AREA)
    assert made.depth((100, 120, 200, 380)) == 380
    made.block((150, 300, 160, 310))
    assert made.depth((100, 120, 200, 380)) == 300
    assert made.depth((170, 120, 200, 380)) == 380
