"""Free spots for text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from graphmap.views.corridor_map.raster import CELL, Raster
from graphmap.views.corridor_map.search import PAD, Search, nearest
from graphmap.views.geometry import Box

AREA = (40.0, 100.0, 440.0, 400.0)
boxes = st.tuples(st.floats(0, 500), st.floats(60, 460), st.floats(1, 120), st.floats(1, 120)).map(
    lambda b: (b[0], b[1], b[0] + b[2], b[1] + b[3])
)
points = st.tuples(st.floats(40, 440), st.floats(100, 400))
sizes = st.tuples(st.floats(4, 180), st.floats(4, 90))


def raster(taken: list[Box]) -> Raster:
    made = Raster(AREA)
    for i, box in enumerate(taken):
        if i % 2:
            made.block(box)
        else:
            made.stand(box, i % 3 + 1)
    return made


def meet(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


@settings(deadline=None)
@given(st.lists(boxes, max_size=20), points, sizes)
def test_what_is_found_is_free_and_inside(taken: list[Box], anchor: tuple[float, float], size: tuple[float, float]) -> None:
    found = nearest(raster(taken), anchor, size, 1, 500)
    if found:
        assert not [box for box in taken if meet(found.box, box)]
        assert AREA[0] <= found.box[0]
        assert AREA[1] <= found.box[1]
        assert found.box[2] <= AREA[2] + 1e-6
        assert found.box[3] <= AREA[3] + 1e-6


@settings(deadline=None)
@given(st.lists(boxes, max_size=12), points, sizes)
def test_the_same_question_has_the_same_answer(taken: list[Box], anchor: tuple[float, float], size: tuple[float, float]) -> None:
    made = raster(taken)
    assert nearest(made, anchor, size, 1, 300) == nearest(made.copy(), anchor, size, 1, 300) == nearest(raster(taken), anchor, size, 1, 300)


@settings(deadline=None)
@given(points, sizes, st.floats(5, 200))
def test_nothing_is_farther_than_the_reach(anchor: tuple[float, float], size: tuple[float, float], reach: float) -> None:
    made = raster([(anchor[0] - 20, anchor[1] - 20, anchor[0] + 20, anchor[1] + 20)])
    found = nearest(made, anchor, size, 1, reach)
    assert not found or found.gap <= reach


@settings(deadline=None)
@given(points, sizes, st.integers(0, 60), st.integers(0, 40), st.floats(5, 400))
def test_the_one_free_spot_is_found_exactly_where_it_is_within_reach(
    anchor: tuple[float, float], size: tuple[float, float], column: int, row: int, reach: float
) -> None:
    made = Raster(AREA)
    made.hard[:] = True
    high, wide = (int((length + 2 * PAD) // CELL) + 2 for length in (size[1], size[0]))
    made.hard[row : row + high, column : column + wide] = False
    anywhere, near = nearest(made, anchor, size, 0, 2000), nearest(made, anchor, size, 0, reach)
    assert (near is not None) == (anywhere is not None and anywhere.gap <= reach)
    assert near is None or near == anywhere


def test_there_is_no_room_where_all_is_taken() -> None:
    made = Raster(AREA)
    made.block(AREA)
    assert nearest(made, (200, 200), (10, 10), 1, 1000) is None
    assert nearest(made, (200, 200), (1000, 10), 1, 1000) is None


def test_near_is_better_than_far() -> None:
    made = Raster(AREA)
    made.block((190, 190, 210, 210))
    found = nearest(made, (200, 200), (40, 20), 1, 400)
    assert found
    assert found.gap <= 10 + CELL + PAD


def test_a_leader_goes_round_what_it_must_not_cross() -> None:
    made = Raster(AREA)
    made.stand((40, 100, 440, 240), 1)
    straight = nearest(made, (200, 200), (20, 20), 1, 400)
    assert straight
    assert straight.start[0] == 200
    made.block((150, 260, 250, 264))
    found = nearest(made, (200, 200), (20, 20), 1, 400)
    assert found
    assert not 150 < found.start[0] < 250


def test_text_avoids_a_dear_line_where_it_can() -> None:
    made = Raster(AREA)
    made.stand((190, 190, 210, 210), 1)
    plain = nearest(made, (200, 200), (60, 20), 1, 400)
    assert plain
    middle = (plain.box[1] + plain.box[3]) / 2
    made.dear((plain.box[0] - 5, middle), (plain.box[2] + 5, middle), 8, 50)
    moved = nearest(made, (200, 200), (60, 20), 1, 400)
    assert moved
    assert not meet(moved.box, (plain.box[0], middle - 4, plain.box[2], middle + 4))


@settings(deadline=None)
@given(st.lists(boxes, max_size=12), st.lists(boxes, max_size=6), points, sizes)
def test_a_search_made_earlier_finds_what_one_made_now_finds(
    taken: list[Box], later: list[Box], anchor: tuple[float, float], size: tuple[float, float]
) -> None:
    made = raster(taken)
    search = Search(made, anchor, size, 1, 300)
    for box in later:
        made.block(box)
    assert search.best(made) == nearest(made, anchor, size, 1, 300)


@settings(deadline=None)
@given(st.lists(boxes, max_size=12), points, sizes, st.floats(0, 800))
def test_what_costs_too_much_is_not_sought(taken: list[Box], anchor: tuple[float, float], size: tuple[float, float], most: float) -> None:
    search = Search(raster(taken), anchor, size, 1, 300)
    best, cheap = search.best(raster(taken)), search.best(raster(taken), most)
    assert cheap == best if best and best.cost <= most else not cheap or cheap.cost > most


def test_an_anchor_off_the_area_has_a_place_at_its_edge() -> None:
    made = Raster(AREA)
    for anchor in ((0.0, 250.0), (500.0, 250.0), (200.0, 60.0), (200.0, 450.0)):
        found = nearest(made, anchor, (40, 20), 1, 400)
        assert found
        assert found.gap < 80
