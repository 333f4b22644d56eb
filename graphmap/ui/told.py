"""What was done just now, said once on the page until something else is done; kept by key, so that it follows the language."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import streamlit as st

from graphmap.ui.citing import markdown
from graphmap.ui.words import word

KEY = "told"


@dataclass(frozen=True, slots=True)
class Told:
    """A message by the key of its words and their values."""

    kind: Literal["success", "info", "warning"]
    key: str
    values: Mapping[str, object]


def tell(told: Told) -> None:
    """Say this from the next run on, instead of what was said before."""
    st.session_state[KEY] = told


def say_told(language: str) -> None:
    """Show what is to be said; its place is there also while there is nothing."""
    told: Told | None = st.session_state.get(KEY)
    with st.container(gap=None):
        if told:
            text = markdown(word(told.key, language, **told.values))
            {"success": st.success, "info": st.info, "warning": st.warning}[told.kind](text)
