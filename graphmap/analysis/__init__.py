"""Figures and findings of a graph; pure, one noun each."""
