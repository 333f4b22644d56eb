"""Marks that fan out."""

from itertools import combinations
from math import hypot

from hypothesis import given, settings
from hypothesis import strategies as st

from graphmap.views.corridor_map.swarm import APART, Spot, swarm

spots = st.builds(Spot, st.sampled_from([0.0, 3.0, 50.0]), st.sampled_from([0.0, 4.0]), st.sampled_from([2.5, 3.2, 7.2]))


@settings(deadline=None)
@given(st.lists(spots, max_size=40))
def test_no_two_marks_touch(wishes: list[Spot]) -> None:
    placed = swarm([(str(i), spot) for i, spot in enumerate(wishes)], [Spot(1, 1, 5)])
    assert len(placed) == len(wishes)
    for a, b in combinations((Spot(1, 1, 5), *placed.values()), 2):
        assert hypot(a.x - b.x, a.y - b.y) >= a.radius + b.radius + APART - 1e-9


def test_the_first_stands_at_its_own_point() -> None:
    placed = swarm([("cluster", Spot(10, 10, 7)), ("firm", Spot(10, 10, 3))])
    assert placed["cluster"] == Spot(10, 10, 7)
    assert placed["firm"] != Spot(10, 10, 3)


def test_hundreds_at_one_point_stay_close() -> None:
    placed = swarm([(str(i), Spot(0, 0, 3.2)) for i in range(300)])
    assert max(hypot(spot.x, spot.y) for spot in placed.values()) < 100
