"""The page *Overview*: four doors, the published figures of the region, a search, what is in the map, and where to start."""

from html import escape

import streamlit as st

from graphmap.ui.doors import doors
from graphmap.ui.frame import Page, foot, go
from graphmap.ui.holdings import kinds, layers
from graphmap.ui.leading import lead
from graphmap.ui.picking import named
from graphmap.ui.published import published
from graphmap.ui.search import search_field
from graphmap.ui.words import word
from graphmap.views.state import State
from graphmap.workspace import Workspace
from graphmap.workspace.headlines import Headline, headlines
from graphmap.workspace.overview import Overview, overview
from graphmap.workspace.pictures.chains import PREFERRED as CHAIN

NETWORK = "tu-delft"
"""Whose network one may start with."""

PAGE_OF = {"value-chain": "chains", "section": "corridor"}
"""The page that shows a node of a label best; every other one is shown by *Explore*."""


def draw(page: Page) -> None:
    """Draw the page."""
    found, figures = _numbers(page.home, page.revision)
    if not found.kinds:
        st.info(word("empty", page.language))
        return
    counted = sum(census.inside + census.outside + census.unknown for census in found.kinds)
    inside = sum(census.inside for census in found.kinds)
    companies = next((census.inside for census in found.kinds if census.kind == "company"), 0)
    lead = word("overview_lead", page.language, n=counted, inside=inside, companies=companies)
    st.html(f'<p class="gm-lead">{escape(lead)}</p>')
    _doors(page, found)
    left, right = st.columns([3, 2], gap="large")
    with left:
        _figures(page, figures)
    with right:
        _ways(page)
    _holdings(page, found)
    total = counted + sum(census.ended for census in found.kinds)
    foot(page, word("overview_shown", page.language, shown=counted, total=total))


@st.cache_data(show_spinner=False, max_entries=8)
def _numbers(_home: Workspace, revision: str) -> tuple[Overview, tuple[Headline, ...]]:
    return overview(_home, revision), headlines(_home, revision)


def _doors(page: Page, found: Overview) -> None:
    made = doors(found, page.state, page.theme)
    if not made:
        return
    with st.container(key="doors", gap=None):
        for column, (text, _) in zip(st.columns(len(made), gap="medium"), made, strict=True):
            column.html(text)
        for column, (_, door) in zip(st.columns(len(made), gap="medium"), made, strict=True):
            with column:
                lead(door.to, door.way)


def _figures(page: Page, figures: tuple[Headline, ...]) -> None:
    if figures:
        _heading(word("headlines", page.language), word("headlines_help", page.language))
        st.html(published(figures, page.home.schema, page.language))


def _ways(page: Page) -> None:
    """Search, and three pictures to start with."""
    language, state = page.language, page.state
    _heading(word("find_anything", language))
    search_field(page, "find", word("search", language), lambda id: go(_view(state, id)))
    _heading(word("start_here", language))
    with st.container(key="starts", gap=None):
        lead(state.on("corridor"), word("start_corridor", language))
        _said(word("start_corridor_said", language))
        for id, to, text, said in (
            (CHAIN, state.on("chains", id=CHAIN), "start_chain", word("start_chain_said", language)),
            (NETWORK, state.on("explore", id=NETWORK), "start_network", word("start_network_said", language)),
        ):
            if (name := named(page.home, page.revision, id, language)) != id:
                lead(to, word(text, language, name=name))
                _said(said)


def _view(state: State, id: str) -> State:
    """The view of a node that was found."""
    return state.on(PAGE_OF.get(id.partition(":")[0], "explore"), id=id)


def _holdings(page: Page, found: Overview) -> None:
    _heading(word("holds", page.language))
    left, right = st.columns([3, 2], gap="large")
    left.html(kinds(found, page.home.schema, page.theme, page.language))
    right.html(layers(found, page.home.schema, page.theme, page.language))


def _heading(text: str, said: str = "") -> None:
    below = f'<p class="gm-heading-said">{escape(said)}</p>' if said else ""
    st.html(f'<h2 class="gm-heading">{escape(text)}</h2>{below}')


def _said(text: str) -> None:
    st.html(f'<p class="gm-start-said">{escape(text)}</p>')
