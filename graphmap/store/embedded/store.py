"""The embedded engine (kglite) behind the store protocol: a file per snapshot, read-only, no server."""

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graphmap.errors import QueryError, QueryRefusedError, QueryTimeoutError, SnapshotError
from graphmap.model import Cell, Table
from graphmap.store.cypher.gate import admit, finds_and_compares, may_fuse
from graphmap.store.cypher.parameters import values_for
from graphmap.store.cypher.statement import Statement
from graphmap.store.embedded.building import FILE, build
from graphmap.store.embedded.dialect import adapt
from graphmap.store.embedded.values import Decoder
from graphmap.store.protocol import STEPS, GraphSchema
from graphmap.store.subgraph import as_subgraph

if TYPE_CHECKING:
    from kglite import KnowledgeGraph
    from networkx import MultiDiGraph

__all__ = ["EmbeddedStore", "build"]

SHORT_CUTS = ("fuse_", "push_limit_", "push_distinct_")
"""How the engine's passes begin that are wrong for some statements; see ``gate.may_fuse``."""

MOVES = "push_where_"
"""How those begin that lose a comparison beside an id; see ``gate.finds_and_compares``."""

REWRITES = "OptimizerPass "
"""How the engine begins what it says of its passes, which are no steps."""


class EmbeddedStore:
    """Answers Cypher from the engine's file of one snapshot.

    Parameters
    ----------
    folder
        A sealed snapshot.
    row_limit
        Rows of an answer, where a question sets no limit of its own.
    time_limit
        Seconds that a statement may take.

    Raises
    ------
    SnapshotError
        The engine's file or the manifest is missing or cannot be read.
    """

    def __init__(self, folder: Path, *, row_limit: int = 10_000, time_limit: float = 10.0) -> None:
        self.folder = folder
        self.row_limit = row_limit
        self.time_limit = time_limit
        self.graph: KnowledgeGraph | None = _load(folder / FILE)
        self.manifest = _manifest(folder / "manifest.json")
        self.decoder = Decoder(self._ids)

    def table(self, cypher: str, parameters: Mapping[str, object] | None = None, *, limit: int | None = None) -> Table:
        """The rows of one statement; see ``GraphStore.table``."""
        rows = self.row_limit if limit is None else limit
        statement = admit(cypher)
        given = values_for(statement, parameters)
        adapted = adapt(statement, given, self.schema(), rows + 1)
        answer = self._ask(adapted.text, given, rows + 1, passes_off(statement))
        columns = adapted.columns if adapted.columns and len(adapted.columns) == len(answer.columns) else answer.columns
        found = self.decoder.rows(answer.to_list())
        return Table(tuple(columns), found[:rows], len(found) > rows, rows, tuple(answer.warnings))

    def explain(self, cypher: str, parameters: Mapping[str, object] | None = None) -> Table:
        """The steps in which the engine would answer a statement, with its guess of their rows; the errors of ``table``."""
        statement = admit(cypher)
        given = values_for(statement, parameters)
        adapted = adapt(statement, given, self.schema(), self.row_limit + 1)
        steps = self._ask(f"EXPLAIN {adapted.text}", given, self.row_limit, passes_off(statement)).to_list()
        rows: list[tuple[Cell, ...]] = [
            (step["step"], step["operation"], step["estimated_rows"]) for step in steps if not step["operation"].startswith(REWRITES)
        ]
        return Table(STEPS, rows)

    def subgraph(self, cypher: str, parameters: Mapping[str, object] | None = None, *, limit: int | None = None) -> "MultiDiGraph[str]":
        """All nodes and relationships in the answer; see ``GraphStore.subgraph``."""
        return as_subgraph(self.table(cypher, parameters, limit=limit))

    def schema(self) -> GraphSchema:
        """What is in the graph, by the manifest."""
        return GraphSchema.of(self.manifest["labels"], self.manifest["types"])

    def revision(self) -> str:
        """The revision of the snapshot, by the manifest."""
        return str(self.manifest["revision"])

    def close(self) -> None:
        """Give the memory back."""
        self.graph = None

    def _ask(self, text: str, parameters: Mapping[str, object], rows: int, off: list[str]) -> Any:
        if self.graph is None:
            raise QueryError("The store is closed. Open the snapshot again.")
        try:
            return self.graph.cypher(
                text,
                params=dict(parameters),
                timeout_ms=max(1, round(self.time_limit * 1000)),
                row_limit=rows,
                hide_structural_keys=True,
                disabled_passes=off,
            )
        except Exception as error:
            raise self._translated(error) from error

    def _translated(self, error: Exception) -> QueryError:
        from kglite import CypherTimeoutError, ReadOnlyError

        if isinstance(error, CypherTimeoutError):
            return QueryTimeoutError(
                f"The statement took longer than {self.time_limit:g} s. Narrow it: name labels, types, an id or fewer steps."
            )
        if isinstance(error, ReadOnlyError):
            return QueryRefusedError("The graph is only read here.")
        return QueryError(message(error))

    def _ids(self, numbers: Sequence[int]) -> dict[int, str]:
        """The graph's ids of nodes by the engine's numbers."""
        text = "UNWIND $numbers AS number MATCH (n) WHERE elementId(n) = number RETURN number, n.id AS id"
        found = self._ask(text, {"numbers": [str(n) for n in numbers]}, len(numbers), [])
        return {int(row["number"]): str(row["id"]) for row in found.to_list()}


def passes_off(statement: Statement) -> list[str]:
    """The engine's passes that must not work on a statement."""
    from kglite import cypher_pass_names

    moves = finds_and_compares(statement)
    if may_fuse(statement) and not moves:
        return []
    beginnings = (*SHORT_CUTS, MOVES) if moves else SHORT_CUTS
    return [name for name in cypher_pass_names() if name.startswith(beginnings)]


def message(error: Exception) -> str:
    """What the engine complains of, with the line and without its own prose."""
    text = str(error).split("\n")[0].strip()
    if "max_work_units" in text:
        return "The statement needs too many rows on the way to its answer. Narrow it: name labels, types, an id or fewer steps."
    text = re.sub(r"^(Cypher \w+ error|Schema error)( at line \d+, col \d+)?: ", "", text).removeprefix("Pattern parse error: ")
    line = getattr(error, "line", None)
    return (f"Line {line}: " if line else "") + text.rstrip(".") + "."


def _load(path: Path) -> "KnowledgeGraph":
    import kglite

    kglite.set_query_warning_policy("silent")
    try:
        graph = kglite.load(str(path))
    except kglite.KgError as error:
        raise SnapshotError(f"{path} cannot be read ({message(error)}) Delete the folder {path.parent} and run graphmap status.") from error
    graph.read_only(True)
    return graph


def _manifest(path: Path) -> dict[str, Any]:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return {"revision": data["revision"], "labels": dict(data["labels"]), "types": dict(data["types"])}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise SnapshotError(f"{path} cannot be read ({error}). Delete the folder {path.parent} and run graphmap status.") from error
