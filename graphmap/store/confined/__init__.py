"""Statements of people, answered in a process of their own that can read one snapshot and nothing else, and is killed past its limits."""

from graphmap.store.confined.confined import ConfinedStore

__all__ = ["ConfinedStore"]
