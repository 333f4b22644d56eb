"""The rows of an answer on a page; ticking one selects what it speaks of."""

from dataclasses import replace
from hashlib import sha256

import streamlit as st

from graphmap.ui.frame import go
from graphmap.ui.results import Result
from graphmap.views.state import State

HEIGHT = 560
"""Px of a long table."""

ROW = 35
"""Px of a row."""


def answer_table(found: Result, state: State, revision: str) -> None:
    """Draw the rows; the tick follows the view."""
    asked = repr((revision, state.id, state.parameters, state.cypher))
    key = f"rows-{sha256(asked.encode()).hexdigest()[:12]}"
    row = row_of(found, state.select)
    wanted = [] if row is None else [row]
    held = st.session_state.get(key)
    if held is not None and [*held["selection"]["rows"]] != wanted:
        st.session_state[key] = {"selection": {"rows": wanted}}

    def select() -> None:
        rows = st.session_state[key]["selection"]["rows"]
        go(replace(state, select=found.ids[rows[0]] if rows else ()))

    st.dataframe(
        found.frame,
        key=key,
        hide_index=True,
        height=min(HEIGHT, ROW * (len(found.frame) + 1) + 3),
        on_select=select,
        selection_mode="single-row",
        selection_default={"selection": {"rows": wanted}} if wanted else None,
        column_config={name: st.column_config.LinkColumn(display_text=r"https?://(?:www\.)?([^/]+)") for name in found.addresses},
    )


def row_of(found: Result, select: tuple[str, ...]) -> int | None:
    """The row that a selection means: the one that speaks of all its elements, the first of several."""
    if not select:
        return None
    wanted = set(select)
    exact = next((i for i, ids in enumerate(found.ids) if set(ids) == wanted), None)
    return exact if exact is not None else next((i for i, ids in enumerate(found.ids) if wanted <= set(ids)), None)
