"""What answers Cypher: the protocol, the gate in front of every store, and the embedded engine."""

from graphmap.store.protocol import GraphSchema, GraphStore

__all__ = ["GraphSchema", "GraphStore"]
