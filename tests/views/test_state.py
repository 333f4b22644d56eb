"""The view in the page's address."""

import json
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphmap.errors import UsageError
from graphmap.views.state import CONFIDENCES, DEPTHS, LANGUAGES, PAGES, State, from_plain, read
from graphmap.views.style import LAYERS

IDS = st.from_regex(r"[a-z0-9:/,%_-]{1,40}", fullmatch=True)
LISTS = st.lists(IDS, max_size=4, unique=True).map(tuple)
NAMES = ("id", "to", "select", "depth", "layers", "kinds", "confidence", "gone", "hidden", "parameters", "cypher", "lang", "other")
states = st.builds(
    State,
    page=st.sampled_from(PAGES),
    id=IDS | st.just(""),
    to=IDS | st.just(""),
    select=LISTS,
    depth=st.sampled_from(DEPTHS),
    layers=st.none() | st.sets(st.sampled_from(list(LAYERS))).map(lambda found: tuple(name for name in LAYERS if name in found)),
    kinds=LISTS,
    sectors=LISTS,
    places=LISTS,
    confidence=st.sampled_from(CONFIDENCES),
    gone=st.booleans(),
    expanded=LISTS,
    hidden=LISTS,
    show=st.sampled_from(["", "strip", "map"]),
    parameters=st.dictionaries(st.text(min_size=1, max_size=8), st.text(max_size=20), max_size=3).map(lambda d: tuple(sorted(d.items()))),
    cypher=st.text(max_size=60),
    language=st.sampled_from(LANGUAGES),
)


@given(states)
def test_an_address_gives_back_its_view(state: State) -> None:
    assert read(state.query(), state.page) == state


@given(states)
def test_a_sidecar_gives_back_its_view(state: State) -> None:
    assert from_plain(json.loads(json.dumps(state.plain()))) == state


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@given(st.sampled_from([field.name for field in fields(State)]), JSON)
def test_a_sidecar_with_an_odd_value_gives_a_view_that_holds_it_or_is_refused(name: str, value: object) -> None:
    try:
        state = from_plain({name: value})
    except UsageError:
        return
    assert state.plain()[name] == (tuple(value) if isinstance(value, list) else value)
    assert hash(state) == hash(replace(state))
    assert read(state.query(), state.page).language in LANGUAGES


@pytest.mark.parametrize(
    "odd",
    [
        {"language": "fr"},
        {"depth": "2"},
        {"depth": True},
        {"gone": 1},
        {"layers": ["love"]},
        {"kinds": "company"},
        {"parameters": []},
        "x",
        [],
    ],
)
def test_a_view_that_there_is_not_is_refused(odd: object) -> None:
    with pytest.raises(UsageError):
        from_plain(odd)


def test_names_that_no_view_has_are_left_out_of_a_sidecar() -> None:
    assert from_plain({"page": "corridor", "later": [1]}) == State(page="corridor")


@given(st.dictionaries(st.sampled_from(NAMES), st.text(max_size=300)))
def test_an_address_that_makes_no_sense_is_read_without_complaint(query: dict[str, str]) -> None:
    state = read(query)
    assert state.depth in DEPTHS
    assert state.language in LANGUAGES
    assert state.confidence in CONFIDENCES
    assert state.layers is None or set(state.layers) <= set(LAYERS)


@pytest.mark.parametrize("parameters", ["{", "[]", "3", "null", '"x"'])
def test_parameters_that_are_none_are_left_out(parameters: str) -> None:
    assert read({"parameters": parameters}).parameters == ()


def test_the_default_view_has_a_plain_address() -> None:
    assert State().query() == {"lang": "en"}
    assert State(id="tno").query() == {"id": "tno", "lang": "en"}


def test_without_a_language_it_is_that_of_the_browser() -> None:
    assert read({}, language="nl").language == "nl"
    assert read({"lang": "en"}, language="nl").language == "en"
    assert read({"lang": "fr"}, language="nl").language == "nl"


def test_no_layer_at_all_is_a_view_too() -> None:
    assert State(layers=()).query()["layers"] == "none"
    assert read({"layers": "none"}).layers == ()


@pytest.mark.parametrize(("id", "kept"), [("tno", True), ("technology:quantum", False)])
def test_chosen_layers_stay_while_the_kind_of_node_does(id: str, kept: bool) -> None:
    assert State(id="tu-delft", layers=("supply",)).at(id).layers == (("supply",) if kept else None)


def test_another_node_begins_afresh() -> None:
    moved = State(id="a", to="b", select=("c",), expanded=("d",), hidden=("e",), kinds=("company",)).at("f")
    assert moved == State(id="f", kinds=("company",))


def test_another_page_keeps_the_language_only() -> None:
    assert State(page="explore", id="a", gone=True, language="nl").on("corridor", show="map") == State(
        page="corridor", show="map", language="nl"
    )
