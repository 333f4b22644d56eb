"""What the first row of a sheet says: which columns it has, and what is wrong with it."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from graphmap.model import Problem, Where
from loaders.workbook.columns import Sheet, sheets
from loaders.workbook.delimited import heading


def known_columns() -> frozenset[str]:
    """Names of the columns of all sheets."""
    return frozenset(column for sheet in sheets().values() for column in sheet.columns)


def sheet_of(written: Iterable[str], file_name: str) -> Sheet | None:
    """The sheet whose required columns a CSV file has, or after which it is named if it has one of them."""
    names = {heading(text) for text in written}
    for sheet in sheets().values():
        if names.issuperset(sheet.required) or (file_name.casefold() == sheet.name and names.intersection(sheet.required)):
            return sheet
    return None


def places(sheet: Sheet, written: list[str]) -> dict[str, int]:
    """Where each column of the sheet stands in its rows; of two of one name the first."""
    names = [heading(text) for text in written]
    return {name: names.index(name) for name in dict.fromkeys(names) if name in sheet.columns}


def complaints(sheet: Sheet, where: Where, written: list[str]) -> Iterator[Problem]:
    """Columns that the sheet does not have, that stand there twice, and required ones that are missing."""
    names = [heading(text) for text in written]
    for i, (name, text) in enumerate(zip(names, written, strict=True)):
        if name and name not in sheet.columns:
            near = get_close_matches(name, sheet.columns, n=1)
            advice = f"Did you mean {near[0]}?" if near else f"Use {', '.join(sheet.columns)}, or delete the column."
            yield Problem(where, text, "", f"not a column of {sheet.name}, so it is not read", advice)
        elif name and name in names[:i]:
            yield Problem(where, text, "", "a second column of that name, so it is not read", "Delete one of the two.")
    for name in sheet.required:
        if name not in names:
            advice = f"Add it and fill it in: {sheet.columns[name].en}."
            yield Problem(where, name, "", f"{sheet.name} cannot be read without this column", advice)
