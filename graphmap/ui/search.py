"""A field that finds a node by its name as one types, and what it found as chips."""

from collections.abc import Callable

import streamlit as st

from graphmap.ui.citing import markdown
from graphmap.ui.frame import Page
from graphmap.ui.hit import hit_said
from graphmap.ui.words import word
from graphmap.workspace import search

HITS = 8
"""Names that a search offers."""


def search_field(page: Page, key: str, label: str, chosen: Callable[[str], None]) -> None:
    """The field and, while it holds text, what it finds; picking one empties it and calls ``chosen`` with the id."""
    text = st.text_input(label, key=key, type="search", live=True, label_visibility="collapsed", placeholder=label)
    if text and text.strip():
        _hits(page, key, text.strip(), chosen)


def _hits(page: Page, key: str, text: str, chosen: Callable[[str], None]) -> None:
    language = page.language
    found = search(page.home, text, HITS, page.revision)
    if not found:
        st.info(markdown(word("nothing", language, text=text)))
        return
    said = {hit.node.id: hit_said(hit, page.home.schema, language) for hit in found}

    def pick() -> None:
        if picked := st.session_state[f"{key}-hit"]:
            st.session_state[key] = ""
            st.session_state[f"{key}-hit"] = None
            chosen(picked)

    st.pills(
        word("found", language), list(said), format_func=said.__getitem__, key=f"{key}-hit", on_change=pick, label_visibility="collapsed"
    )
