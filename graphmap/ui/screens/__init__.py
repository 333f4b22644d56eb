"""The pages of the app, one thin file each: widgets and one call of the workspace (Streamlit would take a folder named pages for its own)."""
