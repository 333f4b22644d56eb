"""A word that the data has changed since the page was opened."""

import streamlit as st

from graphmap.ui.frame import Page
from graphmap.ui.words import word
from graphmap.workspace import is_current


def newer(page: Page) -> None:
    """Say when there is a newer revision than the one shown, and offer it; nothing moves while there is none."""
    with st.container(gap=None):
        if is_current(page.home, page.revision):
            return
        with st.container(horizontal=True, vertical_alignment="center", key="newer"):
            st.markdown(word("newer", page.language), width="content")
            if st.button(word("newer_go", page.language)):
                del st.session_state["revision"]
                st.rerun()
