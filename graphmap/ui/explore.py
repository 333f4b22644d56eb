"""The page *Explore*: one node in the middle of its network, the same as a table, and all that is known of it with its sources."""

import os
from collections.abc import Sequence
from html import escape
from importlib.resources import files
from pathlib import Path

import streamlit as st

from graphmap.errors import GraphMapError, NotFoundError
from graphmap.model import Node
from graphmap.settings import Settings
from graphmap.ui.answers import Answer, answer, starting_id, workspace
from graphmap.ui.choosing import filters, go, hits
from graphmap.ui.citing import markdown
from graphmap.ui.details import details
from graphmap.ui.state import LANGUAGES, State, read
from graphmap.ui.tabs import tabs
from graphmap.ui.words import date, word
from graphmap.views.cards import name_of
from graphmap.workspace import Card, Workspace, show, snapshot, store

HEIGHT = 760
"""Px of the picture with its title, legend and foot."""


def explore() -> None:
    """Draw the page."""
    st.html(f"<style>{files('graphmap.ui').joinpath('page.css').read_text(encoding='utf-8')}</style>")
    state = read(st.query_params.to_dict())
    try:
        with st.spinner(word("opening", state.language)):
            home = workspace(Settings.from_environment(os.environ))
            revision = st.session_state.setdefault("revision", store(home).revision())
        _page(home, revision, state)
    except GraphMapError as error:
        st.error(markdown(str(error)))


def _page(home: Workspace, revision: str, state: State) -> None:
    language = state.language
    question, box = st.columns([2, 1], gap="medium", vertical_alignment="center")
    question.html(f'<h1 class="gm-question"><b>graphmap</b> {escape(word("question", language))}</h1>')
    with box:
        text = st.text_input(
            word("search", language),
            key="text",
            type="search",
            live=True,
            label_visibility="collapsed",
            placeholder=word("search", language),
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
        state = state.at(card.node.id)
        layers = filters(home, state, card.node)
        found = answer(home, revision, state, layers, card.node.label, _font())
        _picture(found, state, card.node, layers)
    with right:
        details(home, card, state)
    with left:
        tabs(home, revision, found, state)
    _foot(home, revision, found, state)


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


def _foot(home: Workspace, revision: str, found: Answer, state: State) -> None:
    """How many are shown of how many, of which revision, as of when, from how many sources; and the language."""
    language, manifest = state.language, snapshot(home, revision).manifest
    parts = [
        word("foot_shown", language, shown=found.scene.shown, total=found.scene.total),
        word("foot_sample", language, organisations=manifest.labels.get("Organisation", 0)),
        word("foot_sources", language, n=manifest.labels.get("Source", 0)),
        word("foot_date", language, date=date(manifest.credits.date, language)),
        word("foot_revision", language, revision=revision[:12]),
    ]
    st.session_state["language"] = word(state.language, language)
    names = {word(known, known): known for known in LANGUAGES}

    def change() -> None:
        go(State(state.id, state.depth, state.layers, state.gone, names[st.session_state["language"]]))

    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute", key="foot"):
        st.html(f'<p class="gm-foot">{" · ".join(map(escape, parts))}</p>')
        st.segmented_control(
            word("language", language), list(names), key="language", required=True, on_change=change, label_visibility="collapsed"
        )


def _font() -> str:
    """Where the page finds Streamlit's own Source Sans, on the same host; empty where it is not there."""
    media = Path(st.__file__).parent / "static" / "static" / "media"
    found = sorted(media.glob("SourceSansVF-Upright*.woff2"))
    return f"./static/media/{found[0].name}" if found else ""
