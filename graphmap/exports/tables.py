"""Rows that come out of a query, as CSV, JSON, XLSX and Parquet."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import astuple, fields, replace
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING

from graphmap.errors import UsageError
from graphmap.exports.about import about_data, about_lines
from graphmap.exports.cells import as_text, csv_line, csv_text
from graphmap.exports.csv_pair import ABOUT, EXCEL
from graphmap.exports.csv_pair import NOTES as ENCODING
from graphmap.exports.files import beside, fill, replacing, write_lines
from graphmap.exports.node_link import dumps, members
from graphmap.exports.parquet import metadata
from graphmap.exports.xlsx import Book, check_rows
from graphmap.model import Cell, Credits, Node, Relationship, Source, Table
from graphmap.model import Path as Walk

if TYPE_CHECKING:
    import pyarrow as pa

NESTED = "Nodes, relationships, paths, maps and lists that hold other than plain values are written as JSON."


def table_text(table: Table, format: str, credits: Credits | None = None) -> Iterator[str]:
    """A table as ``csv`` or ``json``, a piece at a time, for standard output.

    JSON is an array of objects; with ``credits`` it is an object that holds them, whether the answer was cut, and the array as ``rows``.
    """
    if format not in TEXTS:
        raise UsageError(f"Unknown text format {format}. Use one of {', '.join(TEXTS)}.")
    return TEXTS[format](table, credits)


def write_csv(table: Table, path: Path, credits: Credits) -> list[Path]:
    """Write ``path`` and, beside it, ``<stem>-about.txt`` with the credits."""
    paths = (path, *beside(path, ".csv", ABOUT))
    with replacing(*paths) as (rows, about):
        fill(rows, _csv(table), EXCEL)
        fill(about, [line + "\n" for line in about_lines(credits, *_cut(table), *ENCODING, NESTED)])
    return list(paths)


def write_json(table: Table, path: Path, credits: Credits) -> list[Path]:
    """Write ``path``: the credits and the rows as objects."""
    return write_lines(path, _json(table, credits))


def write_xlsx(table: Table, path: Path, credits: Credits) -> list[Path]:
    """Write ``path`` with the sheets result, sources and about; GraphMapError beforehand if there are more rows than a sheet holds."""
    check_rows(len(table.rows), "rows")
    with replacing(path) as (temporary,), Book(temporary) as book:
        book.sheet("result", table.columns, ([_flat(cell) for cell in row] for row in table.rows))
        if credits.sources:
            book.sheet("sources", [field.name for field in fields(Source)], map(astuple, credits.sources))
        book.about(about_lines(replace(credits, sources=()), *_cut(table), *ENCODING, NESTED))
    return [path]


def write_parquet(table: Table, path: Path, credits: Credits) -> list[Path]:
    """Write ``path``; a column whose values are not of one type is text."""
    import pyarrow.parquet as pq

    with replacing(path) as (temporary,):
        pq.write_table(arrow(table, credits), temporary, compression="zstd")
    return [path]


def arrow(table: Table, credits: Credits) -> "pa.Table":
    """The rows as a table of Arrow, with the credits in its metadata; a column whose values are not of one type is text."""
    import pyarrow as pa

    arrays = [_array([row[i] for row in table.rows]) for i in range(len(table.columns))]
    schema = pa.schema(
        [(name, array.type) for name, array in zip(table.columns, arrays, strict=True)], metadata(credits, *_cut(table), NESTED)
    )
    return pa.Table.from_arrays(arrays, schema=schema)


def plain(cell: Cell) -> object:
    """A cell as JSON has it; nodes, relationships and paths become objects."""
    match cell:
        case Node():
            return {"id": cell.id, "labels": list(cell.labels), "properties": plain(dict(cell.properties))}
        case Relationship():
            ends = {"id": cell.id, "type": cell.type, "start": cell.start, "end": cell.end}
            return {**ends, "properties": plain(dict(cell.properties))}
        case Walk():
            return {"nodes": [plain(node) for node in cell.nodes], "relationships": [plain(r) for r in cell.relationships]}
        case list() | tuple():
            return [plain(item) for item in cell]
        case dict():
            return {name: plain(value) for name, value in cell.items()}
        case float():
            return cell if isfinite(cell) else None
        case _:
            return cell


def _flat(cell: Cell) -> object:
    """A cell as a plain value or a text."""
    value = plain(cell)
    return value if value is None or isinstance(value, str | int | float) else as_text(value)


def _csv(table: Table, credits: Credits | None = None) -> Iterator[str]:
    yield csv_line([csv_text(name) for name in table.columns])
    for row in table.rows:
        yield csv_line([_csv_cell(_flat(cell)) for cell in row])


def _csv_cell(value: object) -> str:
    if value is None:
        return ""
    return csv_text(value) if isinstance(value, str) else as_text(value)


def _json(table: Table, credits: Credits | None = None) -> Iterator[str]:
    rows = (dict(zip(table.columns, map(plain, row), strict=True)) for row in table.rows)
    if credits:
        head = {"credits": about_data(credits, *_cut(table)), "columns": table.columns, "cut": table.cut}
        yield dumps(head)[:-1] + ',\n"rows": ['
    else:
        yield "["
    yield from members(rows)
    yield "]}\n" if credits else "]\n"


def _cut(table: Table) -> list[str]:
    return [f"Cut at {table.limit:,} rows: there are more."] if table.cut else []


def _array(cells: list[Cell]) -> "pa.Array":
    """A column of Parquet: of one plain type or of lists of one, else of text."""
    import pyarrow as pa

    values = [plain(cell) for cell in cells]
    array = None
    if not any(_nested(value) for value in values):
        with suppress(pa.ArrowInvalid, pa.ArrowTypeError, OverflowError):
            array = pa.array(values)
    if array is None:
        return pa.array([None if value is None else as_text(value) for value in values], pa.string())
    empty = {pa.null(): pa.string(), pa.list_(pa.null()): pa.list_(pa.string())}
    return array.cast(empty.get(array.type, array.type))


def _nested(value: object) -> bool:
    """Whether it is a map, or a list that holds a list or a map."""
    return isinstance(value, dict) or (isinstance(value, list) and any(isinstance(item, list | dict) for item in value))


TEXTS: Mapping[str, Callable[[Table, Credits | None], Iterator[str]]] = {"csv": _csv, "json": _json}
