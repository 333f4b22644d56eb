"""Lists as one text and neutralised formulas: each is undone exactly."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphmap.exports.cells import as_text, csv_line, join_list, neutralise, present, restore, split_list

TRICKY = st.text(st.sampled_from("=+-@'\"\\;\t\r\nab"), max_size=12)


@given(st.lists(st.one_of(TRICKY, st.text(max_size=8)), max_size=5))
def test_a_joined_list_is_split_into_the_same_items(items: list[str]) -> None:
    assert split_list(join_list(items)) == items


def test_plain_items_are_joined_as_people_expect() -> None:
    assert join_list(["Organisation", "Company"]) == "Organisation;Company"
    assert join_list(["a;b", "c\\d"]) == r"a\;b;c\\d"
    assert (join_list([]), join_list([""]), join_list(["", ""])) == ("", "\\", ";")


@given(st.one_of(TRICKY, st.text(max_size=12)))
def test_what_was_neutralised_is_restored(text: str) -> None:
    assert restore(neutralise(text)) == text


@given(TRICKY)
def test_no_neutralised_text_begins_as_a_formula_even_where_a_line_is_cut_at_semicolons(text: str) -> None:
    for part in neutralise(text).split(";"):
        assert part.lstrip('"')[:1] not in {"=", "+", "-", "@", "\t", "\r", "\n"} or part[:1] == "'"


@pytest.mark.parametrize("text", ["'s-Gravenhage", "'t Hart", "a = b", "1-2", "x@example.org", ""])
def test_texts_that_are_no_formulas_stay(text: str) -> None:
    assert neutralise(text) == text


@given(st.lists(st.text(st.sampled_from('a,";\r\n '), max_size=5), min_size=1, max_size=4))
def test_a_csv_line_is_read_as_the_same_cells(cells: list[str]) -> None:
    assert list(csv.reader(StringIO(csv_line(cells), newline=""))) == [cells]


def test_values_as_text() -> None:
    assert [as_text(v) for v in (True, 5, 1e22, "x", ["a", "b;c"], {"k": ["é"]}, [["a"]])] == [
        "true",
        "5",
        "1e+22",
        "x",
        r"a;b\;c",
        '{"k": ["é"]}',
        '[["a"]]',
    ]


def test_what_is_absent_is_left_out() -> None:
    properties: dict[str, object] = {"a": None, "b": float("nan"), "c": float("inf"), "d": 0, "e": "", "f": []}
    assert dict(present(properties)) == {"d": 0, "e": "", "f": []}
