"""The answer of a query as a network that one can move; a click selects what the table selects by a tick."""

from dataclasses import replace

import streamlit as st

from graphmap.model import Table
from graphmap.ui.components.graph import GraphEvent, graph
from graphmap.ui.frame import Page, go
from graphmap.ui.words import word
from graphmap.views.state import State
from graphmap.views.style import Theme
from graphmap.workspace import Workspace
from graphmap.workspace.pictures import Picture
from graphmap.workspace.pictures.answer import PREFERRED, NothingToDrawError, answer

HEIGHT = 700
"""Px of the picture with its title, legend and foot."""


def answer_graph(page: Page, table: Table) -> None:
    """Draw the picture of the answer; where nodes were put is kept for this session."""
    found = pictured(page, table)
    if found is None:
        st.info(word("query_export_none", page.language))
        return
    picture, state = found
    moved: dict[str, tuple[float, float]] = st.session_state.setdefault(f"moved-{(state.id, state.parameters, state.cypher)}", {})

    def happened(event: GraphEvent) -> None:
        if event.kind == "move":
            moved.update(event.positions)
        elif event.kind in ("select", "clear"):
            go(replace(page.state, select=event.ids))

    graph(
        picture.scene,
        key="answer",
        height=HEIGHT,
        selected=page.state.select,
        menu=(),
        positions=moved,
        on_event=happened,
    )


def pictured(page: Page, table: Table) -> tuple[Picture, State] | None:
    """The picture of the answer with the view that a figure of it has; None where there is nothing to draw."""
    state = replace(page.state, id="" if page.state.cypher else page.state.id or PREFERRED, show="", select=())
    try:
        return _drawn(page.home, page.revision, table, state, page.theme), state
    except NothingToDrawError:  # ids that look like those of links, but are none
        return None


@st.cache_resource(show_spinner=False, max_entries=32)
def _drawn(_home: Workspace, revision: str, _table: Table, state: State, theme: Theme) -> Picture:
    return answer(_home, state, theme=theme, revision=revision, table=_table)
