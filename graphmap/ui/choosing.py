"""Choosing what the page shows: search hits and filters as chips; every choice becomes the page's address."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from graphmap.model import Node
from graphmap.ui.citing import markdown
from graphmap.ui.frame import go
from graphmap.ui.words import word
from graphmap.views.cards import kind_of
from graphmap.views.state import DEPTHS, State
from graphmap.workspace import Workspace, search
from graphmap.workspace.pictures.statements import default_layers

HITS = 8
"""Names that a search offers."""


def hits(home: Workspace, revision: str, state: State, text: str) -> None:
    """What a search finds, as chips; picking one moves the page there."""
    if not text:
        return
    language = state.language
    found = search(home, text, HITS, revision)
    if not found:
        st.info(markdown(word("nothing", language, text=text)))
        return
    said = {hit.node.id: _hit(home, hit.node.names[0], hit.node.labels, hit.node.place, language) for hit in found}

    def pick() -> None:
        if chosen := st.session_state["hit"]:
            st.session_state["text"] = ""
            st.session_state["hit"] = None
            go(state.at(chosen))

    st.pills(word("found", language), list(said), format_func=said.__getitem__, key="hit", on_change=pick)


def _hit(home: Workspace, name: str, labels: Sequence[str], place: str, language: str) -> str:
    kind = kind_of(labels, {}, home.schema, language)
    return f"**{markdown(name)}** " + " · ".join(markdown(part) for part in (kind, place) if part)


def filters(home: Workspace, state: State, node: Node) -> tuple[str, ...]:
    """Steps, layers and ended links as chips in one row; gives the layers that are on."""
    language, usual = state.language, default_layers(node.label, home.schema)
    layers = usual if state.layers is None else state.layers
    depths = {word(f"depth_{depth}", language): depth for depth in DEPTHS}
    names = {word(layer, language): layer for layer in home.schema.layers}
    gone = word("gone", language)
    st.session_state["depth"] = word(f"depth_{state.depth}", language)
    st.session_state["layers"] = [name for name, layer in names.items() if layer in layers]
    st.session_state["gone"] = [gone] if state.gone else []

    def change() -> None:
        on = tuple(names[name] for name in st.session_state["layers"])
        depth = depths[st.session_state["depth"]]
        chosen = None if set(on) == set(usual) else on
        go(replace(state, depth=depth, layers=chosen, gone=bool(st.session_state["gone"])))

    with st.container(horizontal=True, gap="small", key="filters"):
        st.segmented_control(
            word("depth", language), list(depths), key="depth", required=True, on_change=change, label_visibility="collapsed"
        )
        st.pills(
            word("layers", language), list(names), selection_mode="multi", key="layers", on_change=change, label_visibility="collapsed"
        )
        st.pills(gone, [gone], selection_mode="multi", key="gone", on_change=change, label_visibility="collapsed")
    return layers
