"""A workbook with the sheets nodes, relationships and about; identifiers are text and keep their leading zeros."""

import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from math import isfinite
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from graphmap.errors import GraphMapError
from graphmap.exports.about import about_lines
from graphmap.exports.cells import EMPTY_CELLS, FORMULAS, LISTS, RENAMED, as_text, join_list, neutralise
from graphmap.exports.columns import Columns, graph_columns
from graphmap.exports.files import replacing
from graphmap.model import GraphRows
from graphmap.schema import Schema

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

ROWS = 1_048_575
"""Rows of a sheet below its header."""

LONGEST = 32_767
"""Characters of a cell."""

CUT = " [cut]"
EXACT = 10**15
"""Whole numbers from here on lose digits in a spreadsheet: they are written as text."""

NUMBERS = ("integer", "float", "boolean")
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
LINE_END = re.compile("\r\n?")
LABELS = "labels holds all labels of a node, the primary one first; start and end are the ids of the nodes that a relationship joins."
NOTES = (EMPTY_CELLS, LISTS, FORMULAS)


def write(graph: GraphRows, path: Path, schema: Schema) -> list[Path]:
    """Write the workbook; GraphMapError beforehand if there are more rows than a sheet holds."""
    of_node, of_relationship = graph_columns(graph, schema, ("labels",), ("type", "start", "end"))
    check_rows(of_node.count, "nodes")
    check_rows(of_relationship.count, "relationships")
    nodes = ([n.id, join_list(n.labels), *_values(n.properties, of_node)] for n in graph.nodes)
    links = ([r.id, r.type, r.start, r.end, *_values(r.properties, of_relationship)] for r in graph.relationships)
    with replacing(path) as (temporary,), Book(temporary) as book:
        book.sheet("nodes", _header(("id", "labels"), of_node), nodes)
        book.sheet("relationships", _header(("id", "type", "start", "end"), of_relationship), links)
        book.about(about_lines(graph.credits, LABELS, *NOTES, RENAMED))
    return [path]


def check_rows(count: int, what: str) -> None:
    """GraphMapError if a sheet does not hold so many rows."""
    if count > ROWS:
        raise GraphMapError(f"{count:,} {what} do not fit in a sheet, which holds {ROWS:,} rows. Use csv or parquet, or take a part.")


def cell_text(text: str) -> str:
    """What of a text a cell can hold: no control characters, and line ends as a spreadsheet has them."""
    return FORBIDDEN.sub("", LINE_END.sub("\n", text))


class Book:
    """A workbook that is written a row at a time; a context manager that saves it if all went well."""

    def __init__(self, path: Path) -> None:
        from openpyxl import Workbook

        self.path = path
        self.workbook = Workbook(write_only=True)
        self.cut = 0

    def __enter__(self) -> "Book":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if kind is None:
            self.workbook.save(self.path)
        else:
            self._abandon()

    def _abandon(self) -> None:
        """Close and remove the temporary files of the sheets, which openpyxl otherwise keeps until the program ends."""
        sheets: list[Any] = self.workbook.worksheets
        for sheet in sheets:
            with suppress(OSError, ValueError):
                if not sheet.closed:
                    sheet.close()
                sheet._writer.cleanup()

    def sheet(self, title: str, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        """A sheet with a header that stays in view."""
        sheet = self.workbook.create_sheet(title)
        sheet.freeze_panes = "A2"
        sheet.append([self._cell(sheet, name) for name in header])
        for row in rows:
            sheet.append([self._cell(sheet, value) for value in row])

    def about(self, lines: Iterable[str]) -> None:
        """The last sheet: one line a row, and what was cut."""
        cut = [f"{self.cut} texts longer than {LONGEST:,} characters, which a cell cannot hold, are cut."] if self.cut else []
        self.sheet("about", ["about"], [[line] for line in [*lines, *cut]])

    def _cell(self, sheet: "WriteOnlyWorksheet", value: object) -> "Cell | str | float | None":
        match value:
            case None:
                return None
            case bool():
                return value
            case int() if abs(value) < EXACT:
                return value
            case float():
                return value if isfinite(value) else None
            case _:
                return self._text(sheet, neutralise(cell_text(as_text(value))))

    def _text(self, sheet: "WriteOnlyWorksheet", text: str) -> "Cell | str":
        """A cell of text, also where it looks like one of the errors of a spreadsheet (#N/A)."""
        from openpyxl.cell import WriteOnlyCell

        if len(text) > LONGEST:
            self.cut += 1
            text = text[: LONGEST - len(CUT)] + CUT
        if not text.startswith("#"):
            return text
        cell = WriteOnlyCell(sheet, text)
        cell.data_type = "s"
        return cell


def _header(own: Iterable[str], columns: Columns) -> list[str]:
    return [*own, *(column.name for column in columns.columns)]


def _values(properties: Mapping[str, object], columns: Columns) -> list[object]:
    """The cells of an element; a column of text holds text only."""
    values = [properties.get(column.property) for column in columns.columns]
    return [
        value if value is None or column.type in NUMBERS else as_text(value) for value, column in zip(values, columns.columns, strict=True)
    ]
