"""The workspace of this server, opened once."""

import streamlit as st

from graphmap.settings import Settings
from graphmap.workspace import Workspace, open_or_fill


@st.cache_resource(show_spinner=False)
def workspace(settings: Settings) -> Workspace:
    """The workspace; filled with the region's data if it is new."""
    return open_or_fill(settings)
