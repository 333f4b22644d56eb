"""The network as one can move it: what happens in it becomes the page's address."""

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

from graphmap.ui.components.graph import GraphEvent, graph
from graphmap.ui.frame import Page, go
from graphmap.views.cards import type_word
from graphmap.views.state import State
from graphmap.workspace.pictures import Picture
from graphmap.workspace.pictures.network import neighbours_by_type

HEIGHT = 760
"""Px of the picture with its title, legend and foot."""


def network(page: Page, found: Picture, state: State) -> None:
    """Draw the picture of a view; a double click on a node asks what it would add, and where it was put is kept for this session."""
    moved: dict[str, tuple[float, float]] = st.session_state.setdefault(f"moved-{(state.id, state.to)}", {})
    asked = f"asked-{(page.revision, state.id)}"

    def happened(event: GraphEvent) -> None:
        if event.kind == "move":
            moved.update(event.positions)
        elif event.kind == "ask":
            st.session_state[asked] = event.ids[0]
        else:
            go(_after(state, event))

    graph(
        found.scene,
        key="network",
        height=HEIGHT,
        selected=state.select,
        menu=("expand", "collapse", "hide") if found.scene.centre else (),
        counts=_counts(page, state, st.session_state.get(asked, "")),
        expanded=state.expanded,
        positions=moved,
        on_event=happened,
    )
    st.session_state.pop(asked, None)  # the browser keeps the answer while it shows it


def _after(state: State, event: GraphEvent) -> State:
    """The view after an event."""
    ids = tuple(id for id in event.ids if id != state.id)
    if event.kind in ("select", "clear"):
        return replace(state, select=event.ids)
    if event.kind == "expand":
        return replace(state, expanded=tuple(dict.fromkeys((*state.expanded, *ids))))
    if event.kind == "collapse":
        return replace(state, expanded=tuple(id for id in state.expanded if id not in ids))
    return replace(state, hidden=tuple(dict.fromkeys((*state.hidden, *ids))), select=())


def _counts(page: Page, state: State, id: str) -> Mapping[str, Mapping[str, int]]:
    """How many neighbours the node that was asked about would add, by type in words; empty where none was."""
    if not id:
        return {}
    told = neighbours_by_type(page.home, state, id, page.revision)
    return {id: {type_word(type, page.home.schema, page.language): count for type, count in told.items()}}
