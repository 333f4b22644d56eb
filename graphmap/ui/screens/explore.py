"""The page *Explore*: one node in the middle of its network, the same as a table, and all that is known of it with its sources."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import streamlit as st

from graphmap.errors import NotFoundError
from graphmap.model import Node
from graphmap.ui.answers import Answer, answer, starting_id
from graphmap.ui.choosing import filters, hits
from graphmap.ui.citing import markdown
from graphmap.ui.details import details
from graphmap.ui.frame import Page, foot
from graphmap.ui.tabs import tabs
from graphmap.ui.words import word
from graphmap.views.cards import name_of
from graphmap.views.state import State
from graphmap.workspace import Card, Workspace, show

HEIGHT = 760
"""Px of the picture with its title, legend and foot."""


def draw(page: Page) -> None:
    """Draw the page."""
    home, revision, state, language = page.home, page.revision, page.state, page.language
    text = st.text_input(
        word("search", language), key="text", type="search", live=True, label_visibility="collapsed", placeholder=word("search", language)
    )
    with st.container(gap=None):  # always there, so that what comes and goes in it leaves the picture in its place
        hits(home, revision, state, (text or "").strip())
        _newer(home, revision, language)
    start = starting_id(home, revision)
    if not start:
        st.info(word("empty", language))
        return
    left, right = st.columns([2, 1], gap="medium")
    with left.container(gap="xsmall"):
        with st.container():
            card = _card(home, revision, state, start)
        state = replace(state, id=card.node.id)
        layers = filters(home, state, card.node)
        found = answer(home, revision, state, layers, card.node.label, _font())
        _picture(found, state, card.node, layers)
    with right:
        details(home, card, state)
    with left:
        tabs(home, revision, found, state)
    foot(page, word("foot_shown", language, shown=found.scene.shown, total=found.scene.total))


def _newer(home: Workspace, revision: str, language: str) -> None:
    """Say when there is a newer revision than the one shown, and offer it."""
    if home.is_current(revision):
        return
    with st.container(horizontal=True, vertical_alignment="center", key="newer"):
        st.markdown(word("newer", language), width="content")
        if st.button(word("newer_go", language)):
            del st.session_state["revision"]
            st.rerun()


def _card(home: Workspace, revision: str, state: State, start: str) -> Card:
    """What is known of the node that the address names, else of the one that the page opens with."""
    if not state.id or state.id == start:
        return show(home, start, revision)
    try:
        return show(home, state.id, revision)
    except NotFoundError:
        card = show(home, start, revision)
        st.warning(markdown(word("unknown_id", state.language, id=state.id, name=name_of(card.node.properties, state.language))))
        return card


def _picture(found: Answer, state: State, node: Node, layers: Sequence[str]) -> None:
    language, name = state.language, markdown(name_of(node.properties, state.language))
    with st.container():
        if not layers:
            st.info(word("no_layers", language))
        elif not found.scene.total:
            st.info(word("no_links", language, name=name))
    st.iframe(found.page, height=HEIGHT, alt=found.scene.caption.title)
    with st.container():
        if found.left_out:
            key = "left_out_one" if found.left_out == 1 else "left_out"
            st.caption(word(key, language, n=found.left_out, name=name))


def _font() -> str:
    """Where the page finds Streamlit's own Source Sans, on the same host; empty where it is not there."""
    media = Path(st.__file__).parent / "static" / "static" / "media"
    found = sorted(media.glob("SourceSansVF-Upright*.woff2"))
    return f"./static/media/{found[0].name}" if found else ""
