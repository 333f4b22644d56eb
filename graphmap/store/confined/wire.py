"""What passes between the two processes: JSON with its length before it, in which every cell keeps its type.

JSON and no pickle: whoever breaks the confined process must not reach the other one with what it answers.
"""

import json
from collections.abc import Mapping
from datetime import date, datetime
from struct import Struct
from typing import IO, Any, cast

from graphmap.errors import QueryError, QueryRefusedError, QueryTimeoutError, SnapshotError
from graphmap.model import Cell, Node, Path, Relationship, Table

LENGTH = Struct(">Q")

Message = dict[str, Any]

ERRORS = {error.__name__: error for error in (QueryError, QueryRefusedError, QueryTimeoutError, SnapshotError)}
"""Errors that are told to the other side as what they are."""


class TooLongError(QueryError):
    """A message is longer than the reader takes."""


def send(pipe: IO[bytes], message: Message) -> None:
    """Write a message."""
    data = json.dumps(message, separators=(",", ":")).encode()
    pipe.write(LENGTH.pack(len(data)) + data)
    pipe.flush()


def receive(pipe: IO[bytes], most: int) -> Message:
    """The next message; EOFError where the other side has ended, TooLongError for one of more than ``most`` bytes."""
    (length,) = LENGTH.unpack(_exactly(pipe, LENGTH.size))
    if length > most:
        raise TooLongError(f"The answer is larger than {most // 1024**2:,} MB. Return fewer columns or rows.")
    return cast(Message, json.loads(_exactly(pipe, length)))


def table_out(table: Table) -> Message:
    """A table as a message."""
    rows = [[cell_out(cell) for cell in row] for row in table.rows]
    return {"columns": list(table.columns), "rows": rows, "cut": table.cut, "limit": table.limit, "notes": list(table.notes)}


def table_in(message: Message) -> Table:
    """The table of a message."""
    rows = [tuple(map(cell_in, row)) for row in message["rows"]]
    return Table(tuple(message["columns"]), rows, message["cut"], message["limit"], tuple(message["notes"]))


def cell_out(cell: object) -> object:
    """A cell as JSON: lists and plain values as they are, all else as an object of one entry that names its type."""
    match cell:
        case None | bool() | int() | str():
            return cell
        case float():
            return cell if cell - cell == 0 else {"float": str(cell)}
        case list() | tuple():
            return [cell_out(item) for item in cell]
        case Node():
            return {"node": [cell.id, list(cell.labels), _map(cell.properties)]}
        case Relationship():
            return {"relationship": [cell.id, cell.type, cell.start, cell.end, _map(cell.properties)]}
        case Path():
            return {"path": [[cell_out(part) for part in parts] for parts in (cell.nodes, cell.relationships)]}
        case datetime():
            return {"datetime": cell.isoformat()}
        case date():
            return {"date": cell.isoformat()}
        case dict():
            return {"map": _map(cell)}
    raise QueryError(f"A {type(cell).__name__} cannot be a value of a statement.")


def cell_in(value: Any) -> Cell:
    """The cell of what ``cell_out`` made."""
    if isinstance(value, list):
        return [cell_in(item) for item in value]
    if not isinstance(value, dict):
        return cast(Cell, value)
    [(kind, given)] = value.items()
    match kind:
        case "node":
            id, labels, properties = given
            return Node(id, tuple(labels), cast(Any, _cells(properties)))
        case "relationship":
            id, type, start, end, properties = given
            return Relationship(id, type, start, end, cast(Any, _cells(properties)))
        case "path":
            return Path(*cast(Any, [tuple(map(cell_in, parts)) for parts in given]))
        case "datetime":
            return cast(Cell, datetime.fromisoformat(given))
        case "date":
            return cast(Cell, date.fromisoformat(given))
        case "float":
            return float(given)
        case _:
            return _cells(given)


def _map(values: Mapping[str, Any]) -> dict[str, object]:
    return {name: cell_out(value) for name, value in values.items()}


def _cells(values: Mapping[str, Any]) -> dict[str, Cell]:
    return {name: cell_in(value) for name, value in values.items()}


def _exactly(pipe: IO[bytes], count: int) -> bytes:
    data = pipe.read(count)
    if len(data) < count:
        raise EOFError
    return data
