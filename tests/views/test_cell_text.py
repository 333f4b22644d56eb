"""A cell as a person reads it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphmap.model import Cell, Node, Path, Relationship
from graphmap.views.cell_text import text

A, B = Node("a", ("Organisation",), {"id": "a", "name": "Alpha"}), Node("b", ("Organisation",), {"id": "b"})
LINK = Relationship("r", "SUPPLIES", "a", "b", {"what": "lasers"})


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (None, ""),
        (True, "yes"),
        (1500, "1500"),
        (0.1 + 0.2, "0.3"),
        (A, "Alpha (a)"),
        (LINK, "a SUPPLIES b: lasers"),
        (Path((A, B), (LINK,)), "Alpha · b"),
        (["x", None, 2], "x; ; 2"),
        ({"n": [1, 2], "o": A}, "n: 1; 2, o: Alpha (a)"),
        ("Zürich\u00a0– 3D\nprint", "Zürich\u00a0– 3D\nprint"),
    ],
)
def test_every_kind_of_cell_has_its_words(cell: Cell, expected: str) -> None:
    assert text(cell) == expected


@pytest.mark.parametrize("hostile", ["\x1b[31mred", "bell\x07", "back\x08space", "\u202eturned", "\x9b2J", "zero\u200bwidth", "\r over"])
def test_nothing_steers_the_terminal(hostile: str) -> None:
    for cell in (hostile, [hostile], {"key": hostile}, Node("x", ("Organisation",), {"name": hostile})):
        assert not {"\x1b", "\x07", "\x08", "\u202e", "\x9b", "\u200b", "\r"} & {*text(cell)}  # type: ignore[arg-type]


@given(st.text("aé \n\t–€漢", max_size=20))
def test_what_is_plain_stays_as_it_is(plain: str) -> None:
    assert text(plain) == plain
