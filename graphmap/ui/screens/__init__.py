"""The pages of the app, one thin file each; the folder is not named pages, since Streamlit would take that for its own."""
