"""Cells on their way between two processes."""

import json
from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphmap.errors import QueryError
from graphmap.model import Cell, Node, Path, Relationship, Table
from graphmap.store.confined.wire import LENGTH, TooLongError, cell_in, cell_out, receive, send, table_in, table_out

A = Node("a", ("Organisation", "Company"), {"id": "a", "name": "Ærø <b>", "aliases": ["x"], "founded": 1927, "lat": 51.9})
B = Node("b", ("Place",), {"id": "b"})
R = Relationship("r", "IN_PLACE", "a", "b", {"id": "r", "sources": ["source:1"]})

PLAIN = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text() | st.dates() | st.datetimes()
ELEMENTS = st.sampled_from([A, B, R, Path((A, B), (R,))])
CELLS = st.recursive(
    PLAIN | ELEMENTS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4), max_leaves=12
)


@given(CELLS)
def test_every_cell_arrives_as_it_was(cell: Cell) -> None:
    arrived = cell_in(json.loads(json.dumps(cell_out(cell))))
    assert arrived == cell
    assert type(arrived) is type(cell)


@pytest.mark.parametrize("cell", [float("inf"), float("-inf"), datetime(2026, 1, 2, 3, 4, 5, 6, UTC), date(2026, 1, 2)])
def test_what_json_has_no_word_for_arrives_too(cell: Cell) -> None:
    assert cell_in(json.loads(json.dumps(cell_out(cell), allow_nan=False))) == cell


def test_a_map_that_looks_like_an_element_stays_a_map() -> None:
    for cell in ({"node": ["a", [], {}]}, {"map": {"date": "2026-01-01"}}, {"float": "nan"}):
        assert cell_in(cell_out(cell)) == cell


def test_a_table_arrives_whole() -> None:
    rows: list[tuple[Cell, ...]] = [(A, R, Path((A, B), (R,))), (None, 1, {"x": 1.5})]
    table = Table(("n", "r", "p"), rows, True, 2, ("odd",))
    pipe = BytesIO()
    send(pipe, table_out(table))
    pipe.seek(0)
    assert table_in(receive(pipe, 10_000)) == table


def test_what_is_too_long_or_broken_off_is_not_read() -> None:
    pipe = BytesIO()
    send(pipe, {"text": "x" * 1000})
    pipe.seek(0)
    with pytest.raises(TooLongError, match="larger than"):
        receive(pipe, 100)
    with pytest.raises(EOFError):
        receive(BytesIO(LENGTH.pack(10) + b"{}"), 100)


def test_a_value_of_another_type_is_refused() -> None:
    with pytest.raises(QueryError, match="set"):
        cell_out({1})
