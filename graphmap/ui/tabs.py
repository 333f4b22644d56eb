"""Under the picture: the same as a table, the Cypher that was asked, and the files to take away."""

import json
from dataclasses import replace
from hashlib import sha256
from shlex import quote

import pandas as pd
import streamlit as st

from graphmap.model import Table
from graphmap.ui.export import export
from graphmap.ui.frame import Page
from graphmap.ui.table import BARE, HEIGHT, links_table, rows_frame, rows_table
from graphmap.ui.ticking import ticking
from graphmap.ui.words import word
from graphmap.views.state import State
from graphmap.workspace import Workspace
from graphmap.workspace.pictures import Picture, Statement
from graphmap.workspace.pictures.network import rows
from graphmap.workspace.pictures.statements import addresses

WIDTHS = {"from": 150, "type": 120, "to": 190, "what": 170, "source": 150}
"""Px of the columns that would else take all."""

LONG = 600
"""Characters of parameters above which they scroll."""


def tabs(page: Page, found: Picture, state: State | None = None) -> None:
    """Draw the three tabs for a picture of a view, that of the page unless another one is given."""
    state, language = state or page.state, page.language
    table, cypher, out = st.tabs([word(name, language) for name in ("table", "cypher", "export")])
    asked = [*found.asked]
    with table:
        if found.table:
            rows_table(_rows(found.table, page.revision, replace(state, select=())), language, key=f"table-{state.page}")
        else:
            asked.append(("cypher_sources", _links(page, found, state)))
    with cypher:
        st.caption(word("cypher_help", language))
        for title, statement in asked:
            _statement(word(title, language), statement, language)
    with out:
        export(page, found, state)


def _links(page: Page, found: Picture, state: State) -> Statement:
    """The links of the picture as a table; ticking a row shows the evidence of its link."""
    language = page.language
    shown = replace(state, select=())
    frame, ids, asked = _sourced(page.home, found, page.revision, shown)
    st.caption(word("table_help", language, n=len(frame)))
    columns = {word(name, language): st.column_config.Column(width=width) for name, width in WIDTHS.items()}
    ticking(
        frame,
        ids,
        page.state,
        key=f"links-{sha256(repr((page.revision, shown)).encode()).hexdigest()[:12]}",
        height=HEIGHT,
        columns=columns | {word("address", language): st.column_config.LinkColumn(display_text=BARE, width=150)},
    )
    return asked


@st.cache_resource(show_spinner=False, max_entries=32)
def _sourced(_home: Workspace, _found: Picture, revision: str, state: State) -> tuple[pd.DataFrame, list[tuple[str]], Statement]:
    """The links of the picture of a view with their sources, the id of each, and how the sources were asked for."""
    cited = [id for _, _, data in _found.graph.edges(data=True) for id in data.get("sources") or []]
    asked = addresses(sorted(set(cited)))
    sources = {str(id): (str(name or ""), str(address or "")) for id, name, address in rows(_home, asked, revision)}
    frame, ids = links_table(_found.graph, state.id, sources, _home.schema, state.language)
    return frame, [(id,) for id in ids], asked


@st.cache_resource(show_spinner=False, max_entries=32)
def _rows(_table: Table, revision: str, state: State) -> pd.DataFrame:
    """The table of the picture of a view."""
    return rows_frame(_table)


def _statement(title: str, statement: Statement, language: str) -> None:
    """A statement, and its parameters as graphmap query takes them."""
    st.markdown(f"**{title}**")
    st.code(statement.cypher, language="cypher", wrap_lines=True)
    given = " ".join(
        f"--{name} {quote(value)}" if isinstance(value, str) else f"--{name}:={quote(json.dumps(value, ensure_ascii=False))}"
        for name, value in statement.parameters.items()
    )
    if given:
        st.caption(word("parameters", language))
        st.code(given, language=None, wrap_lines=True, height=120 if len(given) > LONG else "content")
