"""The app: its frame and its pages; ``graphmap app`` runs this file."""

import os
from collections.abc import Callable
from importlib import import_module

import streamlit as st

from graphmap.errors import GraphMapError
from graphmap.settings import Settings
from graphmap.ui.frame import Page, arrive, asked_view, head, screen_theme, styles
from graphmap.ui.login import admitted
from graphmap.ui.opened import workspace
from graphmap.ui.problem import problem
from graphmap.ui.words import word
from graphmap.views.state import PAGES
from graphmap.workspace import store


def main(first: str = "overview") -> None:
    """Draw the page that the address asks for; without one, the first."""
    st.set_page_config(page_title="graphmap", layout="wide", initial_sidebar_state="collapsed")
    pages: dict[str, object] = {key: st.Page(_page(key), title=key, url_path=key, default=key == first) for key in PAGES}
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
            if not admitted(state.language):
                return
            with st.spinner(word("opening", state.language)):
                home = workspace(Settings.from_environment(os.environ))
                if "revision" not in st.session_state:
                    st.session_state["revision"] = store(home).revision()
            draw: Callable[[Page], None] = import_module(f"graphmap.ui.screens.{key}").draw  # loaded when it is first opened
            draw(Page(home, st.session_state["revision"], state, screen_theme()))
        except GraphMapError as error:
            problem(error, state.language)

    run.__name__ = key
    return run


if __name__ == "__main__":
    main()
