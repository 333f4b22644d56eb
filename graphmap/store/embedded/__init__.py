"""The embedded engine (kglite): built from a snapshot, asked in this process."""

from graphmap.store.embedded.building import build
from graphmap.store.embedded.store import EmbeddedStore

__all__ = ["EmbeddedStore", "build"]
