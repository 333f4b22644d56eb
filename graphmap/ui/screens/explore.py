"""The page *Explore*: one node in the middle of its network, or the connection of two, and all that is known of what is selected."""

from dataclasses import replace

import streamlit as st

from graphmap.errors import NotFoundError, UsageError
from graphmap.ui.citing import markdown
from graphmap.ui.details import details
from graphmap.ui.evidence import link_details
from graphmap.ui.filters import filters
from graphmap.ui.frame import Page, foot, go
from graphmap.ui.network import network
from graphmap.ui.newer import newer
from graphmap.ui.pictures import CANVAS, drawn, facets, shown_card
from graphmap.ui.problem import problem
from graphmap.ui.search import search_field
from graphmap.ui.tabs import tabs
from graphmap.ui.words import word
from graphmap.views.cards import name_of
from graphmap.views.state import State
from graphmap.workspace import Card
from graphmap.workspace.evidence import evidence
from graphmap.workspace.filtering import filtered
from graphmap.workspace.pictures import Picture, settled


def draw(page: Page) -> None:
    """Draw the page."""
    start = settled(page.home, replace(page.state, id=""), page.revision).id
    if not start:
        st.info(word("empty", page.language))
        return
    card = _card(page, start)
    state, name = replace(page.state, id=card.node.id), name_of(card.node.properties, page.language)
    _fields(page, state, name)
    newer(page)
    _odd(page, state)
    filters(page, state, card.node.label, facets(page, state))
    left, right = st.columns([2, 1], gap="medium")
    with left:
        found = drawn(page, state, CANVAS)
        network(page, found, state)
        _hidden(page, found, name)
    with right, st.container(key="aside"):
        _selected(page, found, state, card)
    tabs(page, found, state)
    foot(page, word("foot_shown", page.language, shown=found.scene.shown, total=found.scene.total))


def _fields(page: Page, state: State, name: str) -> None:
    """Find a node; connect the one in the middle with another."""
    language = page.language
    left, right = st.columns([2, 1], gap="medium", vertical_alignment="bottom")
    with left:
        search_field(page, "text", word("search", language), lambda id: go(state.at(id)))
    with right:
        if state.to:
            st.button(markdown(word("connection_off", language, name=name)), key="off", on_click=go, args=(replace(state, to=""),))
        else:
            label = word("connect_field", language, name=name)
            search_field(page, "other", label, lambda id: go(replace(state, to=id, select=())))


def _card(page: Page, start: str) -> Card:
    """What is known of the node that the address names, else of the one that the page opens with."""
    id = page.state.id
    if not id or id == start:
        return shown_card(page, start)
    try:
        return shown_card(page, id)
    except NotFoundError:
        card = shown_card(page, start)
        st.warning(markdown(word("unknown_id", page.language, id=id, name=name_of(card.node.properties, page.language))))
        return card


def _odd(page: Page, state: State) -> None:
    """Say which word of the filter in the address means nothing: it hides everything."""
    try:
        filtered(page.home, state, page.revision)
    except UsageError as error:
        problem(error, page.language)


def _hidden(page: Page, found: Picture, name: str) -> None:
    """What the filter hides, and a word where nothing is left."""
    language = page.language
    if not found.scene.total:
        key = "no_layers" if page.state.layers == () else "no_links"
        st.info(word(key, language, name=markdown(name)) if key == "no_links" else word(key, language))
    said = []
    if found.hidden:
        said.append(word("hidden_links", language, n=found.hidden, gone=found.left_out, name=name))
    if page.state.hidden:
        said.append(word("hidden_nodes", language, n=len(page.state.hidden)))
    st.caption(markdown(" · ".join(said)) if said else "\u00a0")


def _selected(page: Page, found: Picture, state: State, card: Card) -> None:
    """The right side: the selected links, or the selected node, or the one in the middle."""
    links = {str(key): start for start, _, key in found.graph.edges(keys=True)}
    chosen = [id for id in state.select if id in links]
    if chosen:
        link_details(page, evidence(page.home, chosen, sorted({links[id] for id in chosen}), page.revision))
        return
    nodes = [id for id in state.select if id in found.graph and id != state.id]
    details(page, shown_card(page, nodes[-1]) if nodes else card, state)
