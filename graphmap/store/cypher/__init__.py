"""Statements as they are read: tokens, brackets, clauses; what may pass; and what both stores change in them."""
