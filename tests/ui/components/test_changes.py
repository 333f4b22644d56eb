"""A picture and its changes find each other by key and stamp."""

from hypothesis import given
from hypothesis import strategies as st

from graphmap.ui.components.changes import stamped

DATA = st.dictionaries(st.text(), st.integers() | st.text() | st.lists(st.text()))


@given(DATA, DATA)
def test_a_picture_has_another_stamp_where_it_is_another_one(one: dict[str, object], other: dict[str, object]) -> None:
    assert (stamped("a", one)["stamp"] == stamped("b", other)["stamp"]) == (one == other)


def test_a_picture_keeps_what_it_is_given_and_has_its_key() -> None:
    found = stamped("map", {"model": {"svg": "…"}})
    assert found["model"] == {"svg": "…"}
    assert found["key"] == "map"
