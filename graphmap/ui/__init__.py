"""The pages that people browse; Streamlit is imported nowhere else."""
