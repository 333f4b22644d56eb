"""The right side of the page: who the node is, what is known of it, and its links by type, from each of which one can move on."""

from dataclasses import replace
from html import escape

import streamlit as st

from graphmap.ui.citing import markdown
from graphmap.ui.facts import Group, groups, head, link_line, values
from graphmap.ui.frame import Page, go
from graphmap.ui.words import word
from graphmap.views.cards import name_of
from graphmap.views.state import State
from graphmap.workspace import Card, Workspace

LISTED = 25
"""Links of one type that are listed."""


def details(page: Page, card: Card, state: State) -> None:
    """Who it is, what is known of it, and its links by type; a link's button moves the page to the other end."""
    language, home = state.language, page.home
    with st.container(key="details", gap="xsmall"):
        st.html(head(card, home.schema, language, page.theme))
        if card.node.id != state.id or state.to:
            _moves(card, state)
        if told := values(card, home.schema, language):
            st.html(told)
        found = groups(card, home.schema, language)
        count = sum(len(group.links) for group in found)
        title = word("links", language, n=count) if count else word("no_links_at_all", language)
        st.html(f'<h3 class="gm-section">{escape(title)}</h3>')
        for group in found:
            with st.expander(f"{markdown(group.title)} **{len(group.links)}**", type="compact"):
                _links(home, card, group, state)


def _moves(card: Card, state: State) -> None:
    """What one can do with a node that is selected but not in the middle."""
    language, id = state.language, card.node.id
    with st.container(horizontal=True, gap="small", key="moves"):
        st.button(word("to_middle", language), key="to-middle", on_click=go, args=(state.at(id),))
        if not state.to:
            st.button(word("connect", language), key="connect", on_click=go, args=(replace(state, to=id, select=()),))
            st.button(word("hide", language), key="hide", on_click=go, args=(replace(state, hidden=(*state.hidden, id), select=()),))
        st.button(word("unselect", language), key="unselect", type="tertiary", on_click=go, args=(replace(state, select=()),))


def _links(home: Workspace, card: Card, group: Group, state: State) -> None:
    for link, other in group.links[:LISTED]:
        st.button(
            markdown(name_of(other.properties, state.language)),
            key=f"go-{link.id}-{other.id}",
            type="tertiary",
            on_click=go,
            args=(state.at(other.id),),
        )
        st.html(link_line(card, link, home.schema, state.language))
    if len(group.links) > LISTED:
        st.caption(word("more", state.language, n=len(group.links) - LISTED))
