"""Measured claims: each prints a table with a ratio against a peer or the limit."""
