"""Blocks that stand together."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphmap.views.corridor_map import settling
from graphmap.views.corridor_map.crowd import Group
from graphmap.views.corridor_map.raster import Raster
from graphmap.views.corridor_map.search import Found, Search
from graphmap.views.geometry import Box

AREA = (0.0, 0.0, 600.0, 400.0)
blocks = st.lists(st.tuples(st.floats(50, 550), st.floats(50, 350), st.floats(20, 200), st.floats(10, 120)), max_size=7)


def meet(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def settled(groups: list[Group], sizes: dict[int, tuple[float, float]], raster: Raster) -> dict[int, Found]:
    searches = {group.number: Search(raster, group.anchor, sizes[group.number], group.number, settling.REACH) for group in groups}
    return settling.settled(groups, searches, raster)


@settings(deadline=None, max_examples=30)
@given(blocks)
def test_no_block_stands_on_another_or_on_a_mark(wishes: list[tuple[float, float, float, float]]) -> None:
    groups = [Group(str(i), i, "", 0, (), (), (x, y)) for i, (x, y, _, _) in enumerate(wishes, 1)]
    raster = Raster(AREA)
    marks = [(x - 4, y - 4, x + 4, y + 4) for x, y, _, _ in wishes]
    for i, mark in enumerate(marks, 1):
        raster.stand(mark, i)
    sizes = {i: (wide, high) for i, (_, _, wide, high) in enumerate(wishes, 1)}
    before = raster.copy()
    found = settled(groups, sizes, raster)
    assert found == settled(groups, sizes, raster)
    assert (raster.hard == before.hard).all()
    assert (raster.shut == before.shut).all()
    for number, place in found.items():
        assert not [mark for mark in marks if meet(place.box, mark)]
        assert not [other for key, other in found.items() if key != number and meet(place.box, other.box)]


def test_one_that_has_no_room_is_left_out() -> None:
    groups = [Group("a", 1, "", 0, (), (), (50, 50)), Group("b", 2, "", 0, (), (), (60, 60))]
    found = settled(groups, {1: (40.0, 20.0), 2: (700.0, 20.0)}, Raster(AREA))
    assert [*found] == [1]


def test_those_at_bad_places_trade_with_others_to_the_good_of_all(monkeypatch: pytest.MonkeyPatch) -> None:
    wishes = [(230, 100, 280, 160), (110, 70, 180, 100), (160, 130, 140, 100)]
    groups = [Group(str(i), i, "", 0, (), (), (x, y)) for i, (x, y, _, _) in enumerate(wishes, 1)]
    sizes = {i: (float(wide), float(high)) for i, (_, _, wide, high) in enumerate(wishes, 1)}
    raster = Raster(AREA)
    for i, (x, y, _, _) in enumerate(wishes, 1):
        raster.stand((x - 4, y - 4, x + 4, y + 4), i)
    traded = sum(place.cost for place in settled(groups, sizes, raster).values())
    monkeypatch.setattr(settling, "TRADERS", 0)
    assert traded < sum(place.cost for place in settled(groups, sizes, raster).values()) / 3
