"""Under the picture: the same as a table, and the Cypher that was asked."""

import json
from shlex import quote

import streamlit as st

from graphmap.ui.answers import Answer, source_addresses
from graphmap.ui.frame import go
from graphmap.ui.table import rows
from graphmap.ui.words import word
from graphmap.views.state import State
from graphmap.workspace import Workspace
from graphmap.workspace.pictures.picture import Statement

WIDTHS = {"from": 150, "type": 120, "to": 190, "what": 170}
"""Px of the columns that would else take all."""

LONG = 600
"""Characters of parameters above which they scroll."""


def tabs(home: Workspace, revision: str, found: Answer, state: State) -> None:
    """Draw both tabs; ticking a row of the table moves the page to the other end of its link."""
    language = state.language
    table, cypher = st.tabs([word("table", language), word("cypher", language)])
    ids = [id for _, _, data in found.graph.edges(data=True) for id in data.get("sources") or []]
    sources, asked = source_addresses(home, revision, ids)
    with table:
        frame, ends = rows(found.graph, state.id, sources, home.schema, language)
        st.caption(word("table_help", language, n=len(frame)))
        key = f"table-{state.id}-{len(frame)}-{language}"

        def move() -> None:
            if chosen := st.session_state[key].selection.rows:
                go(state.at(ends[chosen[0]]))

        st.dataframe(
            frame,
            key=key,
            hide_index=True,
            height=420,
            on_select=move,
            selection_mode="single-row",
            column_config={word(name, language): st.column_config.Column(width=width) for name, width in WIDTHS.items()}
            | {word("source", language): st.column_config.LinkColumn(display_text=r"https?://(?:www\.)?([^/]+)", width=150)},
        )
    with cypher:
        st.caption(word("cypher_help", language))
        for title, statement in [*found.asked, ("cypher_sources", asked)]:
            _statement(word(title, language), statement, language)


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
