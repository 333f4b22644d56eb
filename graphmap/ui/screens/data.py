"""The page *Data*: your own file in, loads and how to take them back, sources with licence and age, and what is in the map."""

from dataclasses import replace

import streamlit as st

from graphmap.ui.frame import Page, foot, go
from graphmap.ui.loads import loads
from graphmap.ui.newer import newer
from graphmap.ui.sources import sources
from graphmap.ui.stock import knowledge, links, nodes
from graphmap.ui.told import say_told
from graphmap.ui.upload import upload
from graphmap.ui.words import word
from graphmap.workspace import Workspace, snapshot
from graphmap.workspace.stock import Stock, known, stock

PARTS = ("sources", "stock", "own", "loads")


def draw(page: Page) -> None:
    """Draw the page."""
    newer(page)
    shown = page.state.show if page.state.show in PARTS else PARTS[0]
    _parts(page, shown)
    say_told(page.language)
    {"sources": sources, "stock": _stock, "own": upload, "loads": loads}[shown](page)
    manifest = snapshot(page.home, page.revision).manifest
    foot(page, word("data_shown", page.language, nodes=manifest.things, links=manifest.relationships))


def _parts(page: Page, shown: str) -> None:
    """The four parts of the page, one of which is shown."""
    names = {word(f"data_part_{name}", page.language): name for name in PARTS}
    st.session_state["data-part"] = word(f"data_part_{shown}", page.language)

    def change() -> None:
        chosen = names[st.session_state["data-part"]]
        go(replace(page.state, show="" if chosen == PARTS[0] else chosen, id="", select=()))

    st.segmented_control(
        word("data_part", page.language), list(names), key="data-part", required=True, on_change=change, label_visibility="collapsed"
    )


def _stock(page: Page) -> None:
    """What is in the map by how it is known, and what is not known."""
    found, (total, counts) = _counted(page.home, page.revision)
    schema, theme, language = page.home.schema, page.theme, page.language
    left, right = st.columns(2, gap="large")
    with left:
        st.html(nodes(found, schema, theme, language))
        st.html(knowledge(total, counts, theme, language))
    with right:
        st.html(links(found, schema, theme, language))


@st.cache_resource(show_spinner=False, max_entries=8)
def _counted(_home: Workspace, revision: str) -> tuple[Stock, tuple[int, dict[str, int]]]:
    return stock(_home, revision), known(_home, revision)
