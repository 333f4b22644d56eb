"""The values of a statement's parameters."""

from collections.abc import Mapping

from graphmap.errors import QueryError
from graphmap.store.cypher.statement import Statement


def values_for(statement: Statement, parameters: Mapping[str, object] | None) -> dict[str, object]:
    """Those of the values given that the statement uses; QueryError names one that it uses and that is missing."""
    given = {name: value for name, value in (parameters or {}).items() if name in statement.parameters}
    if missing := sorted(statement.parameters - given.keys()):
        raise QueryError(f"The statement uses the parameter ${missing[0]}, which has no value. Give it one.")
    return given
