"""People's own data: a filled-in workbook (XLSX), or CSV files with the same columns."""

from collections.abc import Iterator
from pathlib import Path

from graphmap.model import Dataset, Problem, Record
from loaders.workbook.read import is_readable, tables
from loaders.workbook.records import Seen, records

TITLE = "A workbook (XLSX) or CSV files of organisations, relations and capabilities"

DATASET = Dataset(id="", title=TITLE, publisher="", licence="")
"""Without an id: every file is a dataset of its own, named when it is loaded."""


def recognises(path: Path) -> bool:
    """Whether a workbook, a CSV file or a folder of CSV files holds one of the three sheets."""
    return is_readable(path)


def load(path: Path) -> Iterator[Record | Problem]:
    """What a person's file says, organisations first; every bad row is refused whole, with all that is wrong with it.

    Ids are private to the file (``?`` and the row's own id, or ``?name:`` and the slug of its name); a capability is
    ``?capability:`` and its id or name; a relationship has no id yet. ``dataset`` is empty, and so is the name of the source
    ``source:`` that rows without a source cite: the file itself.

    Raises
    ------
    InputError
        The file cannot be read at all.
    """
    seen = Seen()
    for table in tables(path):
        yield from table.problems
        yield from records(table, seen)
