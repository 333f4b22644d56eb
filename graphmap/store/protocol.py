"""What every store offers: answers to read-only Cypher over one snapshot."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from graphmap.model import Table
from graphmap.schema import load_schema

if TYPE_CHECKING:
    from networkx import MultiDiGraph

STEPS = ("step", "operation", "estimated_rows")
"""Columns of how a store would answer a statement: operations in the order in which they are done, and its guess of their rows."""


@dataclass(frozen=True, slots=True)
class GraphSchema:
    """What is in the graph.

    Parameters
    ----------
    labels, types
        Number of nodes by label (a node with two labels counts under both) and of relationships by type.
    properties
        Properties that a node with a label, or a relationship of a type, may have.
    """

    labels: Mapping[str, int]
    types: Mapping[str, int]
    properties: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, labels: Mapping[str, int], types: Mapping[str, int]) -> "GraphSchema":
        """What is in a graph with so many nodes and relationships, by the model."""
        schema = load_schema()
        known = [name for name in [*labels, *types] if name in schema.labels or name in schema.types]
        owners = {name: schema.labels[name].of or name if name in schema.labels else name for name in known}
        return cls(labels, types, {name: schema.properties_of(owner) for name, owner in owners.items()})


class GraphStore(Protocol):
    """Reads one snapshot; safe to share between threads."""

    def table(self, cypher: str, parameters: Mapping[str, object] | None = None, *, limit: int | None = None) -> Table:
        """The rows of one statement.

        Parameters
        ----------
        cypher
            One reading statement.
        parameters
            Values of ``$name`` in the statement.
        limit
            Rows to return at most; the store's own limit if None. ``Table.cut`` tells whether there were more.

        Raises
        ------
        QueryRefusedError
            The statement writes, reads files, or is not portable.
        QueryTimeoutError
            It took longer than the time limit.
        QueryError
            It cannot be read or answered.
        """
        ...

    def explain(self, cypher: str, parameters: Mapping[str, object] | None = None) -> Table:
        """How a statement would be answered, without asking it: ``STEPS``; the errors of ``table``."""
        ...

    def subgraph(self, cypher: str, parameters: Mapping[str, object] | None = None, *, limit: int | None = None) -> "MultiDiGraph[str]":
        """All nodes and relationships found in the answer, also within lists, maps and paths.

        Nodes are keyed by id and carry ``labels`` and their properties; relationships are keyed by id and carry ``type`` and theirs.
        The end of a relationship that is not in the answer itself is a node without attributes. The graph's attribute ``cut`` is
        that of the table.
        """
        ...

    def schema(self) -> GraphSchema:
        """What is in the graph."""
        ...

    def revision(self) -> str:
        """The revision of the snapshot that it reads."""
        ...

    def close(self) -> None:
        """Give the memory back; it answers nothing afterwards."""
        ...
