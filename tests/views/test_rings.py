"""Seats on the rings."""

from collections import Counter
from itertools import pairwise
from math import hypot

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphmap.views.rings import BETWEEN, STEPS, Member, Seating, Spacing, needed, seat

GROUPS = ("a", "b", "c", "d")
LEAST = (168.0, 312.0)
SPACING = Spacing(LEAST)


def _members(first: dict[str, int], second: dict[str, int]) -> list[Member]:
    return [Member(f"{g}{ring}-{i}", ring, g) for ring, counts in ((1, first), (2, second)) for g, n in counts.items() for i in range(n)]


counts = st.dictionaries(st.sampled_from(GROUPS), st.integers(0, 40), max_size=4)


@settings(max_examples=60, deadline=None)
@given(counts, counts)
def test_labels_of_one_side_of_a_ring_never_touch(first: dict[str, int], second: dict[str, int]) -> None:
    members = _members(first, second)
    seating = seat(members, GROUPS, {}, SPACING)
    assert set(seating.seats) == {m.id for m in members}
    for ring in (1, 2):
        for side in (1, -1):
            own = [seating.seats[m.id] for m in members if m.ring == ring and seating.seats[m.id].side == side]
            heights = sorted(s.height * seating.radii[ring - 1] for s in own)
            assert all(b - a >= STEPS[ring - 1] - 1e-6 for a, b in pairwise(heights))
    assert seating.radii[0] >= LEAST[0]
    assert seating.radii[1] >= max(LEAST[1], seating.radii[0] + BETWEEN)


def test_groups_follow_each_other_clockwise() -> None:
    members = _members({"a": 3, "b": 4, "c": 2, "d": 3}, {"a": 2, "c": 5})
    seating = seat(members, GROUPS, {}, SPACING)
    for ring in (1, 2):
        angles = sorted((seating.seats[m.id].angle, m.group) for m in members if m.ring == ring)
        order = [group for _, group in angles]
        assert order == sorted(order)


def test_a_seat_lies_on_its_ring_and_its_sector() -> None:
    members = _members({"a": 5, "b": 3}, {"a": 4})
    seating = seat(members, GROUPS, {}, SPACING)
    for m in members:
        place = seating.seats[m.id]
        assert hypot(*place.at(100)) == pytest.approx(100)
        assert any(s.group == m.group and s.ring == m.ring and s.start <= place.angle <= s.end for s in seating.sectors)


def test_one_large_group_stands_on_both_sides() -> None:
    seating = seat(_members({"a": 60}, {}), GROUPS, {}, SPACING)
    sides = Counter(place.side for place in seating.seats.values())
    assert abs(sides[1] - sides[-1]) <= 60 / 8


def test_neighbours_stand_at_about_the_same_height() -> None:
    members = _members({"a": 12}, {"a": 12})
    ties = {f"a1-{i}": {f"a2-{(i * 5) % 12}"} for i in range(12)} | {f"a2-{(i * 5) % 12}": {f"a1-{i}"} for i in range(12)}
    seating = seat(members, GROUPS, ties, SPACING)
    plain = seat(members, GROUPS, {}, SPACING)

    def apart(found: Seating) -> float:
        return sum(abs(found.seats[f"a1-{i}"].angle - found.seats[f"a2-{(i * 5) % 12}"].angle) for i in range(12))

    assert apart(seating) < apart(plain) / 2


def test_nobody_to_seat_gives_no_seats() -> None:
    seating = seat([], GROUPS, {}, SPACING)
    assert not seating.seats
    assert not seating.sectors
    assert seating.radii == LEAST


@given(counts, counts)
@settings(max_examples=30, deadline=None)
def test_the_radii_that_are_needed_are_those_that_seats_take(first: dict[str, int], second: dict[str, int]) -> None:
    members = _members(first, second)
    spacing = Spacing((1.0, 1.0), (15.0, 15.0), 0.0)
    assert needed(members, GROUPS, spacing) == seat(members, GROUPS, {}, spacing).radii
