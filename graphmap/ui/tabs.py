"""Under the picture: the same as a table, the Cypher that was asked, and the files to take away."""

import json
from collections.abc import Callable
from dataclasses import replace
from shlex import quote

import streamlit as st

from graphmap.ui.export import export
from graphmap.ui.frame import Page, go
from graphmap.ui.table import links_table, rows_table
from graphmap.ui.words import word
from graphmap.views.state import State
from graphmap.workspace.pictures import Picture, Statement
from graphmap.workspace.pictures.network import source_addresses

WIDTHS = {"from": 150, "type": 120, "to": 190, "what": 170}
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
            rows_table(found.table, language, key=f"table-{state.page}")
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
    cited = [id for _, _, data in found.graph.edges(data=True) for id in data.get("sources") or []]
    sources, asked = source_addresses(page.home, cited, page.revision)
    frame, ids = links_table(found.graph, state.id, sources, page.home.schema, language)
    st.caption(word("table_help", language, n=len(frame)))
    key = f"table-{state.id}-{len(frame)}-{language}"
    st.dataframe(
        frame,
        key=key,
        hide_index=True,
        height=420,
        on_select=_ticked(page, key, ids),
        selection_mode="single-row",
        column_config={word(name, language): st.column_config.Column(width=width) for name, width in WIDTHS.items()}
        | {word("source", language): st.column_config.LinkColumn(display_text=r"https?://(?:www\.)?([^/]+)", width=150)},
    )
    return asked


def _ticked(page: Page, key: str, ids: list[str]) -> Callable[[], None]:
    def ticked() -> None:
        if chosen := st.session_state[key].selection.rows:
            go(replace(page.state, select=(ids[chosen[0]],)))

    return ticked


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
