"""The view in the page's address."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphmap.views.state import DEPTHS, LANGUAGES, State, read
from graphmap.views.style import LAYERS

states = st.builds(
    State,
    id=st.from_regex(r"[a-z0-9:/-]{0,40}", fullmatch=True),
    depth=st.sampled_from(DEPTHS),
    layers=st.none() | st.sets(st.sampled_from(list(LAYERS))).map(lambda found: tuple(name for name in LAYERS if name in found)),
    gone=st.booleans(),
    language=st.sampled_from(LANGUAGES),
)


@given(states)
def test_an_address_gives_back_its_view(state: State) -> None:
    assert read(state.query()) == state


@given(st.dictionaries(st.sampled_from(["id", "depth", "layers", "gone", "lang", "other"]), st.text(max_size=300)))
def test_an_address_that_makes_no_sense_is_read_without_complaint(query: dict[str, str]) -> None:
    state = read(query)
    assert state.depth in DEPTHS
    assert state.language in LANGUAGES
    assert state.layers is None or set(state.layers) <= set(LAYERS)


def test_the_default_view_has_a_plain_address() -> None:
    assert State().query() == {}
    assert State("tno").query() == {"id": "tno"}


def test_no_layer_at_all_is_a_view_too() -> None:
    assert State(layers=()).query() == {"layers": "none"}
    assert read({"layers": "none"}).layers == ()


@pytest.mark.parametrize(("id", "kept"), [("tno", True), ("technology:quantum", False)])
def test_chosen_layers_stay_while_the_kind_of_node_does(id: str, kept: bool) -> None:
    assert State("tu-delft", layers=("supply",)).at(id).layers == (("supply",) if kept else None)
