"""The app: its frame and its pages; ``graphmap app`` runs this file."""

import os
from collections.abc import Callable, Mapping

import streamlit as st

from graphmap.errors import GraphMapError
from graphmap.settings import Settings
from graphmap.ui.citing import markdown
from graphmap.ui.frame import Page, arrive, asked_view, head, screen_theme, styles
from graphmap.ui.opened import workspace
from graphmap.ui.screens import about, chains, corridor, data, explore, overview, query
from graphmap.ui.words import word
from graphmap.views.state import PAGES
from graphmap.workspace import store

DRAWN: Mapping[str, Callable[[Page], None]] = {
    "overview": overview.draw,
    "explore": explore.draw,
    "corridor": corridor.draw,
    "chains": chains.draw,
    "query": query.draw,
    "data": data.draw,
    "about": about.draw,
}


def main() -> None:
    """Draw the page that the address asks for."""
    st.set_page_config(page_title="graphmap", layout="wide", initial_sidebar_state="collapsed")
    pages: dict[str, object] = {key: st.Page(_page(key), title=key, url_path=key, default=key == "overview") for key in PAGES}
    st.session_state["pages"] = pages
    st.navigation([*pages.values()], position="hidden").run()  # type: ignore[list-item]


def _page(key: str) -> Callable[[], None]:
    def run() -> None:
        pages: dict[str, object] = st.session_state["pages"]
        arrive(pages, key)
        styles()
        state = asked_view(key)
        head(pages, state)
        try:
            with st.spinner(word("opening", state.language)):
                home = workspace(Settings.from_environment(os.environ))
                revision = st.session_state.setdefault("revision", store(home).revision())
            DRAWN[key](Page(home, revision, state, screen_theme()))
        except GraphMapError as error:
            st.error(markdown(str(error)))

    run.__name__ = key
    return run


if __name__ == "__main__":
    main()
