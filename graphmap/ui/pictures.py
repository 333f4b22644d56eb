"""Pictures as pages show them, made once for each revision and view."""

from dataclasses import replace

import streamlit as st

from graphmap.analysis.corridor import Corridor
from graphmap.ui.frame import Page
from graphmap.views.presets import ON_SCREEN, SCREEN, SHEETS
from graphmap.views.state import State
from graphmap.views.style import Theme
from graphmap.workspace import Card, Workspace, show
from graphmap.workspace.corridor import read_corridor
from graphmap.workspace.pictures import Picture, picture
from graphmap.workspace.pictures.network import Facets, neighbours_by_value

CANVAS = "canvas"
"""Stands for the interactive canvas where else the name of a sheet does."""


def drawn(page: Page, state: State | None = None, sheet: str = SCREEN.name) -> Picture:
    """The picture of a view; what is selected makes no difference to it."""
    return _drawn(page.home, page.revision, replace(state or page.state, select=()), sheet, page.theme)


@st.cache_resource(show_spinner=False, max_entries=64)
def _drawn(_home: Workspace, revision: str, state: State, sheet: str, theme: Theme) -> Picture:
    page = None if sheet == CANVAS else {**ON_SCREEN, **SHEETS}[sheet]
    return picture(_home, state, sheet=page, theme=theme, revision=revision)


def facets(page: Page, state: State) -> Facets:
    """What the network of a view can be filtered by."""
    return _facets(page.home, page.revision, replace(state, select=(), kinds=(), sectors=(), places=(), expanded=(), language=""))


@st.cache_resource(show_spinner=False, max_entries=64)
def _facets(_home: Workspace, revision: str, state: State) -> Facets:
    return neighbours_by_value(_home, state, revision)


def shown_card(page: Page, id: str) -> Card:
    """All that is known of a node; NotFoundError names what comes near."""
    return _card(page.home, page.revision, id)


@st.cache_resource(show_spinner=False, max_entries=16)
def _card(_home: Workspace, revision: str, id: str) -> Card:
    return show(_home, id, revision)


def corridor_of(page: Page) -> Corridor:
    """The corridor behind the picture of a view."""
    return _corridor(page.home, page.revision, page.state.layers)


@st.cache_resource(show_spinner=False, max_entries=16)
def _corridor(_home: Workspace, revision: str, layers: tuple[str, ...] | None) -> Corridor:
    return read_corridor(_home, layers, revision)[0]
