"""Which row of a table is ticked."""

import pytest

from graphmap.ui.ticking import row_of

IDS = (("a", "r", "b"), ("a",), ("b", "a"), ("a",), ())


@pytest.mark.parametrize(
    ("select", "row"),
    [((), None), (("a",), 1), (("a", "b"), 2), (("b",), 0), (("r", "a"), 0), (("c",), None), (("a", "c"), None)],
)
def test_the_row_that_speaks_of_the_selection_alone_goes_before_one_that_speaks_of_more(select: tuple[str, ...], row: int | None) -> None:
    assert row_of(IDS, select) == row
