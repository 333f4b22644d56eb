"""The sheets of an XLSX workbook, row by row."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import date, datetime
from itertools import islice, repeat
from pathlib import Path
from typing import TYPE_CHECKING, Any
from warnings import catch_warnings, simplefilter

from graphmap.errors import InputError
from loaders.workbook.archive import check
from loaders.workbook.cells import NO_VALUE, Cell, Grid, cell

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

MAX_COLUMNS = 128
MAX_ROWS = 1_048_576
"""Rows of a spreadsheet: a damaged file that numbers its rows higher would keep a reader busy with empty ones."""


@contextmanager
def workbook(path: Path) -> Iterator[dict[str, Grid]]:
    """The sheets of a workbook by name, each to be read once while the context lasts.

    Raises
    ------
    InputError
        It is no XLSX workbook, is damaged, or would become larger than a workbook of people's rows does.
    """
    has_formulas = check(path)
    with ExitStack() as stack:
        values = stack.enter_context(closing(_open(path, data_only=True)))
        formulas = stack.enter_context(closing(_open(path, data_only=False))) if has_formulas else None
        yield {sheet.title: _grid(path, sheet, formulas[sheet.title] if formulas else None) for sheet in values.worksheets}


def _open(path: Path, data_only: bool) -> "Workbook":
    from openpyxl import load_workbook  # here, since it is slow to import and every loader is imported to be asked

    with _readable(path):
        return load_workbook(path, read_only=True, data_only=data_only, keep_links=False)


@contextmanager
def _readable(path: Path) -> Iterator[None]:
    """What openpyxl warns of (parts that it leaves out) stays away from people's screens; what it trips over is an InputError."""
    try:
        with catch_warnings():
            simplefilter("ignore")
            yield
    except (OSError, MemoryError):
        raise
    except Exception as error:
        raise InputError(f"{path.name} is damaged: {error}. Open it in a spreadsheet program and save it again.") from error


def _rows(path: Path, sheet: Any) -> Iterator[tuple[Any, ...]]:
    sheet.reset_dimensions()
    rows = sheet.iter_rows(max_row=MAX_ROWS, max_col=MAX_COLUMNS)
    while True:
        with _readable(path):
            batch = list(islice(rows, 1_000))
        if not batch:
            return
        yield from batch


def _grid(path: Path, values: Any, formulas: Any | None) -> Grid:
    from openpyxl.cell.read_only import EMPTY_CELL

    beside: Iterable[tuple[Any, ...]] = _rows(path, formulas) if formulas else repeat(())
    for number, (row, formula_row) in enumerate(zip(_rows(path, values), beside, strict=False), start=1):
        if all(c is EMPTY_CELL for c in row):
            continue
        cells: list[Cell] = ["" if c.value is None else cell(_text(c.value)) for c in row]
        for i, formula in enumerate(formula_row):
            if formula.data_type == "f" and row[i].value is None and row[i].data_type != "str":  # "str": a formula that gave ""
                cells[i] = NO_VALUE
        if any(cells):
            yield number, cells


def _text(value: object) -> str:
    """What a person sees in the cell: whole numbers without a trailing .0, dates as ISO 8601."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == datetime.min.time() else value.isoformat()
    return value.isoformat() if isinstance(value, date) else str(value)
