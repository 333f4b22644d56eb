"""The rows of an answer on a page; ticking one selects what it speaks of."""

from hashlib import sha256

import streamlit as st

from graphmap.ui.results import Result
from graphmap.ui.ticking import ticking
from graphmap.views.state import State

HEIGHT = 560
"""Px of a long table."""

HOST = r"https?://(?:www\.)?([^/]+)"
"""What is shown of an address."""


def answer_table(found: Result, state: State, revision: str) -> None:
    """Draw the rows."""
    asked = repr((revision, state.id, state.parameters, state.cypher))
    key = f"rows-{sha256(asked.encode()).hexdigest()[:12]}"
    columns = {name: st.column_config.LinkColumn(display_text=HOST) for name in found.addresses}
    ticking(found.frame, found.ids, state, key=key, height=HEIGHT, columns=columns)
