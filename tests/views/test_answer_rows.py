"""Lists of single nodes and of pairs."""

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphmap.views.answer_rows import NAMES, Rows, entries_of, placed, rows
from graphmap.views.geometry import Box
from graphmap.views.scene import Label, Mark

SHEET: Box = (40.0, 150.0, 1640.0, 1100.0)


def _mark(name: str, rank: int = 0) -> Mark:
    return Mark(name, 0, 0, 6.0, "dot", "#000000", "#000000", "", (), rank, 0, Label(name, 0, 0))


def _singles(count: int) -> list[list[Mark]]:
    return [[_mark(f"Single {i}", i)] for i in range(count)]


def _pairs(count: int) -> list[list[Mark]]:
    return [[_mark(f"Supplier {i}"), _mark(f"Customer {i}")] for i in range(count)]


def _form(entries: list[list[Mark]], box: Box, *, flat: bool = False) -> Rows:
    form = rows(entries, box, flat=flat)
    assert form
    return form


@pytest.mark.parametrize("entries", [_singles(1), _singles(56), _pairs(1), _pairs(47)])
def test_all_are_named_and_nothing_is_outside_the_list(entries: list[list[Mark]]) -> None:
    form = _form(entries, SHEET)
    made = [*placed(entries, form, (100.0, 200.0))]
    assert len(made) == sum(map(len, entries))
    width, height = form.size
    for mark in made:
        assert mark.label
        assert mark.label.text == mark.id
        for box in (mark.box, mark.label.box):
            assert box[0] >= 100 - 0.1
            assert box[2] <= 100 + width + 0.1
            assert 200 <= box[1] < box[3] <= 200 + height


def test_of_a_pair_the_first_stands_on_the_left_with_its_name_outside() -> None:
    [left, right] = placed(entries := _pairs(1), _form(entries, SHEET), (0.0, 0.0))
    assert left.x < right.x
    assert left.y == right.y
    assert left.label
    assert right.label
    assert left.label.box[2] < left.x
    assert right.label.box[0] > right.x


def test_columns_are_filled_downwards() -> None:
    entries = _singles(7)
    form = Rows(7, 3, 30.0, 200.0, (10.0, 100.0), pairs=False)
    assert form.lines == 3
    places = [(mark.x, mark.y) for mark in placed(entries, form, (0.0, 0.0))]
    assert [x for x, _ in places] == [places[0][0]] * 3 + [places[3][0]] * 3 + [places[6][0]]
    assert places[0][1] == places[3][1] == places[6][1]


def test_a_list_takes_the_shape_of_its_page_or_lies_flat() -> None:
    entries = _singles(60)
    width, height = _form(entries, SHEET).size
    assert 0.8 < width / height < 3
    flat = _form(entries, SHEET, flat=True)
    assert flat.size[1] < height
    assert flat.size[0] <= SHEET[2] - SHEET[0]


def test_without_a_bottom_there_is_always_room() -> None:
    assert rows(_pairs(500), (40.0, 0.0, 760.0, inf))


def test_a_tight_list_is_lower() -> None:
    endless = (40.0, 0.0, 1640.0, inf)
    tight, wide = rows(_singles(300), endless, flat=True, tight=True), rows(_singles(300), endless, flat=True)
    assert tight
    assert wide
    assert tight.size[1] < wide.size[1]


def test_what_has_no_room_is_no_list() -> None:
    assert rows(_pairs(2000), SHEET) is None
    assert rows(_pairs(1), (0.0, 0.0, 50.0, 500.0)) is None


def test_long_names_are_cut_to_the_room() -> None:
    [mark] = placed(entries := [[_mark("A name that goes on and on " * 5)]], _form(entries, SHEET), (0.0, 0.0))
    assert mark.label
    assert mark.label.text.endswith("…")
    assert mark.label.box[2] - mark.label.box[0] <= NAMES[0]


def test_entries_stand_in_the_order_of_their_names_with_the_beginning_first() -> None:
    marks = {name: _mark(name) for name in ("b", "Ä", "c", "D")}
    made = entries_of([["c", "D"], ["b", "Ä"]], marks, {frozenset("cD"): "D"})
    assert [[mark.id for mark in entry] for entry in made] == [["b", "Ä"], ["D", "c"]]


@given(st.integers(1, 80), st.booleans(), st.floats(300, 2000), st.floats(100, 1500), st.booleans())
def test_a_list_never_leaves_its_box_and_no_rows_touch(count: int, pairs: bool, width: float, height: float, flat: bool) -> None:
    entries = _pairs(count) if pairs else _singles(count)
    form = rows(entries, (0.0, 0.0, width, height), flat=flat)
    if form is None:
        return
    assert form.size[0] <= width
    assert form.size[1] <= height
    places = {(mark.x, mark.y) for mark in placed(entries, form, (0.0, 0.0))}
    assert len(places) == sum(map(len, entries))
    assert form.pitch >= 21
