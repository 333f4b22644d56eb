"""The workspace of this server, opened once."""

import gc

import streamlit as st

from graphmap.settings import Settings
from graphmap.workspace import Workspace, open_or_fill

GARBAGE = (10_000, 10, 10)
"""New objects, and younger collections, between two looks for garbage; an answer is a tree of many small values, and with Python's own
numbers a large one is looked through again and again while it is made, which takes as long as making it."""


@st.cache_resource(show_spinner=False)
def workspace(settings: Settings) -> Workspace:
    """The workspace; filled with the region's data if it is new."""
    gc.set_threshold(*GARBAGE)
    return open_or_fill(settings)
