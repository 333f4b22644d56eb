"""Value chains as counted for the pages, each once for each revision."""

import streamlit as st

from graphmap.analysis.value_chains import Coverage
from graphmap.ui.frame import Page
from graphmap.workspace import Workspace
from graphmap.workspace.pictures.chains import PUBLISHED, names_of_chains, read_chain


def counted_chain(page: Page) -> Coverage:
    """The value chain of a view, counted as its picture is."""
    return _counted(page.home, page.revision, page.state.id, page.state.show == PUBLISHED)


def all_chains(page: Page) -> list[tuple[str, Coverage]]:
    """Name and coverage of every chain, by name."""
    named = names_of_chains(page.home, page.language, page.revision)
    return [(name, _counted(page.home, page.revision, id, page.state.show == PUBLISHED)) for id, name in named]


@st.cache_resource(show_spinner=False, max_entries=256)
def _counted(_home: Workspace, revision: str, id: str, published_only: bool) -> Coverage:
    return read_chain(_home, id, published_only=published_only, revision=revision).coverage
