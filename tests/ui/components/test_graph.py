"""What comes back from the browser is believed only where the scene has it."""

from math import inf, nan
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphmap.ui.components.graph import KINDS, GraphEvent, Kind, event
from graphmap.ui.words.components import WORDS
from tests.ui.conftest import Opened

KNOWN = {"n1": ("tno",), "n2": ("tu-delft",), "e1": ("r1", "r2")}


def test_keys_become_the_ids_that_they_stand_for() -> None:
    assert event("select", {"ids": ["n1", "e1"]}, KNOWN) == GraphEvent("select", ("tno", "r1", "r2"))


def test_positions_come_by_id() -> None:
    found = event("move", {"ids": ["n2"], "positions": {"n2": {"x": 3, "y": -4.5}}}, KNOWN)
    assert found == GraphEvent("move", ("tu-delft",), {"tu-delft": (3.0, -4.5)})


@pytest.mark.parametrize("x", [nan, inf, "3", None, [1]])
def test_a_position_that_is_no_place_is_dropped(x: object) -> None:
    found = event("move", {"ids": ["n2"], "positions": {"n2": {"x": x, "y": 1}, "n9": {"x": 1, "y": 1}}}, KNOWN)
    assert found == GraphEvent("move", ("tu-delft",))


@pytest.mark.parametrize("value", [None, "n1", [], {}, {"ids": "n1"}, {"ids": ["n9"]}, {"ids": ["n1", "n9"]}, {"ids": [1]}, {"ids": []}])
def test_what_the_scene_does_not_have_is_no_event(value: object) -> None:
    assert event("select", value, KNOWN) is None


def test_clearing_has_no_ids() -> None:
    assert event("clear", {"ids": []}, KNOWN) == GraphEvent("clear")
    assert event("clear", {"ids": ["n1"]}, KNOWN) is None


@given(
    kind=st.sampled_from(KINDS),
    value=st.recursive(
        st.none() | st.text() | st.floats() | st.just("n1"),
        lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["ids", "positions", "x", "y", "n1"]), inner),
    ),
)
def test_whatever_comes_never_fails(kind: Kind, value: Any) -> None:
    found = event(kind, value, KNOWN)
    assert found is None or set(found.ids) <= {"tno"}


@pytest.mark.parametrize("key", WORDS)
def test_every_word_is_there_in_both_languages(key: str) -> None:
    assert set(WORDS[key]) == {"en", "nl"}
    assert WORDS[key]["en"] != WORDS[key]["nl"]


def test_a_selection_leaves_the_message_with_the_network_as_it_was(region_folder: Path, open_page: Opened) -> None:
    def network(**query: str) -> str:
        page = open_page(region_folder, "explore", id="tno", **query)
        given: list[str] = [element.proto.json for element in page.get("bidi_component") if '"caption"' in element.proto.json]
        return given[0]

    assert network(select="tu-delft") == network()
    assert network(layers="supply") != network()
