"""The network of the page *Explore*: what its events leave behind; buttons stand for what the browser's part would send."""

from pathlib import Path
from typing import Any

import pytest
import streamlit as st

from graphmap.settings import Settings
from graphmap.ui.components.graph import GraphEvent
from graphmap.workspace import Workspace, load, undo
from graphmap.workspace.pictures.network import neighbours_by_type
from tests.ui.conftest import Opened

OWN = "id;name;kind;municipality;country;in_region\nfirst;Eerste Werf;company;Delft;NL;yes\n"
MINE = OWN + "mine;Mijn Werf;company;Delft;NL;yes\n"

Given = list[dict[str, Any]]


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> Given:
    """What the network is drawn with, run by run."""
    seen: Given = []

    def graph(_: object, **told: Any) -> None:
        seen.append(told)
        for event in (GraphEvent("ask", ("mijn-werf",)), GraphEvent("move", ("tno",), {"tno": (1.0, 2.0)})):
            st.button(event.kind, key=event.kind, on_click=told["on_event"], args=(event,))

    monkeypatch.setattr("graphmap.ui.network.graph", graph)
    return seen


@pytest.fixture
def loaded(tmp_path: Path) -> Path:
    """The folder of a workspace with two loads; *Mijn Werf* is in the second."""
    folder, file = tmp_path / "own", tmp_path / "organisations.csv"
    with Workspace.create(Settings(folder)) as home:
        for text in (OWN, MINE):
            file.write_text(text, encoding="utf-8")
            load(home, file)
    return folder


def test_what_was_asked_of_a_node_that_is_gone_is_forgotten(loaded: Path, open_page: Opened, given: Given) -> None:
    page = open_page(loaded, "explore", id="eerste-werf")
    page.button(key="ask").click().run()
    assert "mijn-werf" in given[-1]["counts"]
    with Workspace.open(Settings(loaded)) as home:
        undo(home, 2, "a test")
    page.run()
    next(button for button in page.button if button.label == "Show the newer data").click().run()
    assert not page.error
    assert not given[-1]["counts"]


def test_what_was_asked_is_answered_once(loaded: Path, open_page: Opened, given: Given, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def counting(home: Workspace, state: Any, id: str, revision: str) -> dict[str, int]:
        asked.append(id)
        return neighbours_by_type(home, state, id, revision)

    monkeypatch.setattr("graphmap.ui.network.neighbours_by_type", counting)
    page = open_page(loaded, "explore", id="eerste-werf")
    page.button(key="ask").click().run()
    page.run()
    assert asked == ["mijn-werf"]
    assert not given[-1]["counts"]


def test_where_a_node_was_put_holds_for_that_picture_only(region_folder: Path, open_page: Opened, given: Given) -> None:
    page = open_page(region_folder, "explore", id="dutch-optics-centre", to="tno")
    page.button(key="move").click().run()
    assert given[-1]["positions"] == {"tno": (1.0, 2.0)}
    page.button(key="off").click().run()
    assert given[-1]["positions"] == {}
