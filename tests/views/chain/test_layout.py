"""Seats, ways, tracks and broken lines."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphmap.views.chain.breaking import lines_of
from graphmap.views.chain.seats import layers, seats
from graphmap.views.chain.tracks import count, tracks
from graphmap.views.chain.ways import places
from graphmap.views.text import text_width

Links = list[tuple[str, str]]
STAGES = tuple("abcdefghij")
ANY_LINKS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda pair: pair[0] < pair[1]), max_size=20).map(
    lambda pairs: sorted({(STAGES[start], STAGES[end]) for start, end in pairs})
)


@given(ANY_LINKS)
def test_no_two_stages_share_a_seat_and_no_arrow_runs_left(links: Links) -> None:
    found = seats(STAGES, links)
    assert len(set(found.at.values())) == len(STAGES)
    assert all(found.at[start][0] <= found.at[end][0] for start, end in links)


@given(ANY_LINKS)
def test_the_spine_is_a_longest_path_in_the_first_row(links: Links) -> None:
    found = seats(STAGES, links)
    assert [found.at[stage] for stage in found.spine] == [(column, 0) for column in range(len(found.spine))]
    assert all(pair in links for pair in pairwise(found.spine))
    assert len(found.spine) == max(layers(STAGES, links)[0].values()) + 1


def test_a_side_input_sits_under_the_stage_that_it_feeds_and_what_feeds_it_left_of_it() -> None:
    links = [("a", "b"), ("b", "c"), ("c", "d"), ("e", "c"), ("f", "e")]
    found = seats(("a", "b", "f", "e", "c", "d"), links)
    assert (found.at["c"], found.at["e"], found.at["f"]) == ((2, 0), (2, 1), (1, 1))


def test_a_side_input_stands_as_late_as_possible() -> None:
    column, _ = layers(("a", "e", "b", "c", "d"), [("a", "b"), ("b", "c"), ("c", "d"), ("e", "d")])
    assert column == {"a": 0, "b": 1, "c": 2, "d": 3, "e": 2}


def test_what_is_too_wide_goes_on_in_the_next_band() -> None:
    found = seats(STAGES, [*pairwise(STAGES)])
    at = places(found, 4)
    assert [(at[stage].band, at[stage].column) for stage in STAGES[2:6]] == [(0, 2), (0, 3), (1, 0), (1, 1)]


@given(st.dictionaries(st.integers(0, 30), st.tuples(st.floats(0, 100), st.floats(0, 100)), max_size=30))
def test_stretches_that_overlap_never_share_a_track(stretches: dict[int, tuple[float, float]]) -> None:
    taken = tracks(stretches)
    for one, other in combinations(stretches, 2):
        if taken[one] == taken[other]:
            assert max(stretches[one]) < min(stretches[other]) or max(stretches[other]) < min(stretches[one])
    assert count(taken) == len(set(taken.values()))


@given(st.text(alphabet="abcdefgh-/ ", max_size=60), st.floats(40, 200))
def test_broken_lines_fit_and_keep_every_letter(text: str, room: float) -> None:
    lines = lines_of(text, room)
    assert all(text_width(line, 13) <= room for line in lines)
    assert "".join(lines).replace("-", "").replace(" ", "") == text.replace("-", "").replace(" ", "")


@pytest.mark.parametrize(
    ("word", "room", "lines"),
    [
        ("Satellietsubsystemen", 110.0, ["Satellietsubsys-", "temen"]),
        ("Cleanroom-microfabricage", 110.0, ["Cleanroom-", "microfabricage"]),
        ("Printen", 110.0, ["Printen"]),
    ],
)
def test_a_long_compound_is_broken_at_its_hyphen_else_between_syllables(word: str, room: float, lines: list[str]) -> None:
    assert lines_of(word, room) == lines
