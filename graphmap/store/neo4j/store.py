"""Neo4j behind the store protocol: a database that graphmap published, read over Bolt."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

from graphmap.errors import GraphMapError, QueryError, QueryRefusedError, QueryTimeoutError, StoreError
from graphmap.model import Cell, Table
from graphmap.snapshot import Manifest
from graphmap.store.cypher.columns import columns
from graphmap.store.cypher.gate import admit
from graphmap.store.cypher.parameters import values_for
from graphmap.store.neo4j import marker
from graphmap.store.neo4j.dialect import adapt_for_neo4j
from graphmap.store.neo4j.server import Server, complaint, driver, first_line, plainly
from graphmap.store.protocol import STEPS, GraphSchema
from graphmap.store.subgraph import as_subgraph

if TYPE_CHECKING:
    from neo4j import ManagedTransaction
    from networkx import MultiDiGraph

    Reader = Callable[[ManagedTransaction, str, Mapping[str, object], int], "Rows"]

Rows = tuple[tuple[str, ...], list[tuple[Cell, ...]]]
"""Columns and rows."""

RETRY = 5.0
"""Seconds for which a question is asked again while the server changes its leader or is away for a moment."""

REFUSALS = ("Neo.ClientError.Statement.AccessMode", "Neo.ClientError.Security.Forbidden")
"""What a server says that does not let a session write."""

PLACE = re.compile(r"\s*\(line (\d+), column \d+ \(offset: \d+\)\)")
IDS = "MATCH (n) WHERE elementId(n) IN $numbers RETURN elementId(n) AS number, n.id AS id"


class Neo4jStore:
    """Answers Cypher from a database that ``publish`` wrote, as long as that holds what it held when this was opened.

    Parameters
    ----------
    server
        The database, and who logs in.
    row_limit
        Rows of an answer, where a question sets no limit of its own.
    time_limit
        Seconds that a statement may take.

    Raises
    ------
    StoreError
        The server cannot be reached or refuses, or holds no whole graph of graphmap.
    """

    def __init__(self, server: Server, *, row_limit: int = 10_000, time_limit: float = 10.0) -> None:
        self.server = server
        self.row_limit = row_limit
        self.time_limit = time_limit
        self.driver = driver(server, RETRY)
        try:
            self.stamp, self.manifest = self._published()
        except GraphMapError:
            self.driver.close()
            raise
        self.known = GraphSchema.of(self.manifest.labels, self.manifest.types)
        self.ids: dict[str, str] = {}
        self.closed = False

    def table(self, cypher: str, parameters: Mapping[str, object] | None = None, *, limit: int | None = None) -> Table:
        """The rows of one statement; see ``GraphStore.table``."""
        rows = self.row_limit if limit is None else limit
        statement = admit(cypher)
        given = values_for(statement, parameters)
        keys, found = self._ask(adapt_for_neo4j(statement, self.known), given, rows + 1)
        return Table(columns(statement) or keys, found[:rows], len(found) > rows, rows)

    def explain(self, cypher: str, parameters: Mapping[str, object] | None = None) -> Table:
        """How the server would answer a statement; see ``GraphStore.explain``."""
        statement = admit(cypher)
        given = values_for(statement, parameters)
        return Table(*self._ask(f"EXPLAIN {adapt_for_neo4j(statement, self.known)}", given, self.row_limit, self._plan))

    def subgraph(self, cypher: str, parameters: Mapping[str, object] | None = None, *, limit: int | None = None) -> "MultiDiGraph[str]":
        """All nodes and relationships in the answer; see ``GraphStore.subgraph``."""
        return as_subgraph(self.table(cypher, parameters, limit=limit))

    def schema(self) -> GraphSchema:
        """What is in the graph, by the manifest that was published with it."""
        return self.known

    def revision(self) -> str:
        """The revision that the database holds."""
        return self.manifest.revision

    def is_current(self) -> bool:
        """Whether the database still holds what this was opened on; StoreError where it holds no whole graph."""
        return self._published()[0] == self.stamp

    def refuses_writes(self) -> bool:
        """Whether the server refuses to write in a reading session, tried with a node that is never kept; StoreError as for questions."""
        from neo4j.exceptions import ClientError

        with plainly(self.server), self.driver.session(database=self.server.database, default_access_mode="READ") as session:
            transaction = session.begin_transaction(timeout=self.time_limit)
            try:
                transaction.run("CREATE (n:GraphmapProbe) RETURN n").consume()
            except ClientError as error:
                if error.code in REFUSALS:
                    return True
                raise
            finally:
                transaction.close()  # rolls back
        return False

    def close(self) -> None:
        """Close the connections."""
        self.closed = True
        self.driver.close()

    def _published(self) -> tuple[str, Manifest]:
        with plainly(self.server):
            self.driver.verify_connectivity()
            with self.driver.session(database=self.server.database, default_access_mode="READ") as session:
                found = session.execute_read(marker.read)
        if found is None:
            raise StoreError(f"{self.server} holds nothing that graphmap published. Publish to it: graphmap publish --to {self.server}")
        if found.manifest is None:
            raise StoreError(
                f"{self.server} is being published: revision {found.coming[:12]} is not whole yet. Ask again when it is;"
                " if nobody publishes any more, publish again."
            )
        return found.stamp, found.manifest

    def _ask(self, text: str, parameters: Mapping[str, object], rows: int, read: "Reader | None" = None) -> Rows:
        from neo4j import unit_of_work
        from neo4j.exceptions import DriverError, Neo4jError

        if self.closed:
            raise QueryError("The store is closed. Open it again.")
        ask = unit_of_work(timeout=self.time_limit)(read or self._answer)
        try:
            with self.driver.session(database=self.server.database) as session:
                return session.execute_read(ask, text, parameters, rows)
        except (DriverError, Neo4jError) as error:
            raise self._translated(error) from error
        except (TypeError, ValueError, OverflowError) as error:
            names = ", ".join(f"${name}" for name in parameters)
            raise QueryError(f"The value of a parameter ({names}) cannot be sent to Neo4j: {str(error).rstrip('.')}.") from error

    def _answer(self, transaction: "ManagedTransaction", text: str, parameters: Mapping[str, object], rows: int) -> Rows:
        """Columns and rows; StoreError if they may be of another revision, which the stamp tells after they were read."""
        from graphmap.store.neo4j.values import Neo4jDecoder

        def look_up(numbers: Sequence[str]) -> dict[str, str]:
            return {record["number"]: record["id"] for record in transaction.run(IDS, numbers=numbers)}

        result = transaction.run(text, dict(parameters))
        columns, values = result.keys(), [record.values() for record in islice(result, rows)]
        result.consume()
        cells = Neo4jDecoder(look_up, self.ids).rows(values)
        found = marker.read(transaction)
        if found is None or found.stamp != self.stamp:
            raise StoreError(f"{self.server} no longer holds revision {self.revision()[:12]}: something was published. Ask again.")
        return tuple(columns), cells

    def _plan(self, transaction: "ManagedTransaction", text: str, parameters: Mapping[str, object], rows: int) -> Rows:
        """The steps of the plan that the server makes, those first that are done first."""
        steps = list(_steps(transaction.run(text, dict(parameters)).consume().plan or {}))[:rows]
        return STEPS, [(number, *step) for number, step in enumerate(steps, 1)]

    def _translated(self, error: Exception) -> GraphMapError:
        code = getattr(error, "code", None) or ""
        if code.startswith("Neo.ClientError.Transaction.TransactionTimedOut"):
            return QueryTimeoutError(
                f"The statement took longer than {self.time_limit:g} s. Narrow it: name labels, types, an id or fewer steps."
            )
        if code == "Neo.ClientError.Statement.AccessMode":
            return QueryRefusedError("The graph is only read here.")
        if "OutOfMemory" in code:
            return QueryError(
                "The statement needs more memory than the server gives it. Narrow it: name labels, types, an id or fewer steps."
            )
        if code.startswith(("Neo.ClientError.Statement", "Neo.ClientError.Procedure", "Neo.DatabaseError.Statement")):
            return QueryError(message(error))
        return complaint(error, self.server)


def _steps(plan: Mapping[str, Any]) -> Iterator[tuple[str, int]]:
    """Each operation of a plan with its details, and the guess of its rows."""
    for child in plan.get("children", ()):
        yield from _steps(child)
    given = plan.get("args", {})
    operation = str(plan.get("operatorType", "")).partition("@")[0]
    yield f"{operation} {given.get('Details', '')}".strip(), round(given.get("EstimatedRows", 0))


def message(error: Exception) -> str:
    """What the server complains of, with the line in front and without a repetition of the statement."""
    text = first_line(error)
    place = PLACE.search(text)
    return (f"Line {place.group(1)}: " if place else "") + PLACE.sub("", text).rstrip(". ") + "."
