"""Links that lead to another view of the app, without loading it anew."""

import streamlit as st

from graphmap.ui.citing import markdown
from graphmap.views.state import State


def lead(state: State, text: str) -> None:
    """A link to a view; its address is the one that a copied link has."""
    pages: dict[str, object] = st.session_state["pages"]
    st.page_link(pages[state.page], label=markdown(text), query_params=state.query(), icon=":material/arrow_forward:")  # type: ignore[arg-type]
