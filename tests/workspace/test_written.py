"""Values as text, and back."""

from hypothesis import given
from hypothesis import strategies as st

from graphmap.workspace import bound, typed
from graphmap.workspace.written import for_query, for_statement, plain

TEXTS = st.text('aé "\\;:{[1')
VALUES = st.recursive(st.none() | st.booleans() | st.integers() | TEXTS, lambda inner: st.lists(inner, max_size=3), max_leaves=6)
NAMES = st.text("abcdefg_", min_size=1)


@given(st.dictionaries(NAMES, VALUES))
def test_values_of_a_statement_come_back_as_they_were(values: dict[str, object]) -> None:
    assert typed(dict(for_statement(values))) == values


def test_values_of_a_query_come_back_as_its_kinds() -> None:
    written = dict(for_query({"company": "damen-shipyards-group"}))
    assert bound("suppliers_of", written)[1]["company"] == "damen-shipyards-group"
    assert dict(for_query({"flag": True, "list": ["a", "b"], "n": 3})) == {"flag": "yes", "list": "a; b", "n": "3"}


def test_sets_and_tuples_are_lists_and_a_text_stays_one() -> None:
    assert plain({"a": {"y", "x"}, "b": (1, 2), "c": "text"}) == {"a": ["x", "y"], "b": [1, 2], "c": "text"}
