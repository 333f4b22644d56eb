"""The Streamlit entry point of a checkout: ``streamlit run app.py``; it runs again on each interaction."""

from graphmap.ui.main import main

main()
