"""Rows on a page of which one can be ticked: the tick selects what the row speaks of, and follows what is selected elsewhere."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from graphmap.ui.frame import go
from graphmap.views.state import State

ROW = 35
"""Px of a row."""


def ticking(frame: pd.DataFrame, ids: Sequence[Sequence[str]], state: State, *, key: str, height: int, columns: Mapping[str, Any]) -> None:
    """Draw the rows of a view.

    Parameters
    ----------
    ids
        For each row the ids of the elements that it speaks of.
    height
        Px at most.
    columns
        How a column is shown, by its name; those of web addresses as ``st.column_config.LinkColumn``.
    """
    row = row_of(ids, state.select)
    wanted = [] if row is None else [row]
    held = st.session_state.get(key)
    if held is not None and [*held["selection"]["rows"]] != wanted:
        st.session_state[key] = {"selection": {"rows": wanted}}

    def select() -> None:
        rows = st.session_state[key]["selection"]["rows"]
        go(replace(state, select=tuple(ids[rows[0]]) if rows else ()))

    st.dataframe(
        frame,
        key=key,
        hide_index=True,
        height=min(height, ROW * (len(frame) + 1) + 3),
        on_select=select,
        selection_mode="single-row",
        selection_default={"selection": {"rows": wanted}} if wanted else None,
        column_config=dict(columns),
    )


def row_of(ids: Sequence[Sequence[str]], select: Sequence[str]) -> int | None:
    """The row that a selection means: the one that speaks of all its elements and no others, else the first that speaks of all."""
    if not select:
        return None
    wanted = set(select)
    exact = next((i for i, spoken in enumerate(ids) if set(spoken) == wanted), None)
    return exact if exact is not None else next((i for i, spoken in enumerate(ids) if wanted <= set(spoken)), None)
