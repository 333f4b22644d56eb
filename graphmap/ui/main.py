"""The app: its frame and its pages; ``graphmap app`` runs this file."""

import streamlit as st

from graphmap.ui.explore import explore
from graphmap.ui.state import read
from graphmap.ui.words import word


def main() -> None:
    """Draw the page that the address asks for."""
    st.set_page_config(page_title="graphmap", layout="wide", initial_sidebar_state="collapsed")
    language = read(st.query_params.to_dict()).language
    st.navigation([st.Page(explore, title=word("page", language), url_path="explore", default=True)], position="top").run()


if __name__ == "__main__":
    main()
