"""The answer of a query as a network that one can move; a click selects what the table selects by a tick."""

from dataclasses import replace

import streamlit as st

from graphmap.ui.components.graph import GraphEvent, graph
from graphmap.ui.frame import Page, go
from graphmap.views.state import State
from graphmap.views.style import Theme
from graphmap.workspace import Workspace
from graphmap.workspace.pictures import Picture
from graphmap.workspace.pictures.answer import answer

HEIGHT = 700
"""Px of the picture with its title, legend and foot."""


def answer_graph(page: Page) -> None:
    """Draw the picture of the answer; where nodes were put is kept for this session."""
    state = replace(page.state, select=(), show="")
    moved: dict[str, tuple[float, float]] = st.session_state.setdefault(f"moved-{(state.id, state.parameters, state.cypher)}", {})

    def happened(event: GraphEvent) -> None:
        if event.kind == "move":
            moved.update(event.positions)
        elif event.kind in ("select", "clear"):
            go(replace(page.state, select=event.ids))

    graph(
        _pictured(page.home, page.revision, state, page.theme).scene,
        key="answer",
        height=HEIGHT,
        selected=page.state.select,
        menu=(),
        positions=moved,
        on_event=happened,
    )


@st.cache_resource(show_spinner=False, max_entries=32)
def _pictured(_home: Workspace, revision: str, state: State, theme: Theme) -> Picture:
    return answer(_home, state, theme=theme, revision=revision)
