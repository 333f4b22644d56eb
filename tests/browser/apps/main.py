"""The small pages beside this file; the address says which one: ``?part=graph``."""

from pathlib import Path

import streamlit as st

st.navigation([st.Page(Path(__file__).parent / f"{st.query_params['part']}.py")], position="hidden").run()
