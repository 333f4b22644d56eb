"""What graphmap itself says of a question or a file, which is in English; on a page in another language it is quoted."""

import streamlit as st

from graphmap.errors import GraphMapError
from graphmap.ui.citing import markdown
from graphmap.ui.words import word


def problem(error: GraphMapError, language: str) -> None:
    """Why something could not be done."""
    st.error(word("reported", language, text=markdown(str(error))))


def warning(text: str, language: str) -> None:
    """What a person should look at."""
    st.warning(word("reported", language, text=markdown(text)))
