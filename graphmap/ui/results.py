"""The rows of an answer as people read them, and the elements that each row speaks of."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from graphmap.model import Cell, Node, Path, Relationship, Table
from graphmap.schema import Schema
from graphmap.ui.words import word
from graphmap.views.cards import name_of, type_word
from graphmap.views.text import plain
from graphmap.workspace.pictures.answer import drawn_ids, elements, key_columns

ADDRESS = re.compile(r"https?://[^\s]+")
WHOLE = 2**53
"""Whole numbers from here on are shown as text: a browser would round them."""

MOST_IDS = 12
"""Elements of a row that can be selected."""


@dataclass(frozen=True, slots=True)
class Result:
    """An answer on screen.

    Parameters
    ----------
    frame
        Its cells: numbers, or text in the reader's language.
    ids
        For each row the ids of the elements that it speaks of, in the order of the columns.
    addresses
        Columns of which every cell is a web address or empty.
    drawable
        Whether it holds nodes, relationships or paths, or the ids of links.
    """

    frame: pd.DataFrame
    ids: tuple[tuple[str, ...], ...]
    addresses: tuple[str, ...]
    drawable: bool


def result(table: Table, schema: Schema, language: str) -> Result:
    """The answer in a language."""
    names = _distinct(table.columns)
    cells = [[_shown(cell, schema, language) for cell in row] for row in table.rows]
    columns = {name: _column([row[i] for row in cells]) for i, name in enumerate(names)}
    addresses = tuple(name for i, name in enumerate(names) if _all_addresses(row[i] for row in cells))
    return Result(pd.DataFrame(columns, columns=names), tuple(map(_ids_of(table), table.rows)), addresses, _drawable(table))


def _ids_of(table: Table) -> Callable[[Sequence[Cell]], tuple[str, ...]]:
    keys = key_columns(table)

    def ids(row: Sequence[Cell]) -> tuple[str, ...]:
        found = [id for i, cell in enumerate(row) for id in _ids(cell, i in keys)]
        return tuple(dict.fromkeys(found))[:MOST_IDS]

    return ids


def _ids(cell: Cell, is_key: bool) -> Iterator[str]:
    if isinstance(cell, str):
        if is_key and cell:
            yield cell
        return
    for element in elements(cell):
        yield element.id


def _drawable(table: Table) -> bool:
    nodes, links = drawn_ids(table)
    return bool(nodes or links)


def _shown(cell: Cell, schema: Schema, language: str) -> object:
    """A cell as a number, as text, or as None."""
    match cell:
        case None:
            return None
        case Node():
            return name_of(cell.properties, language)
        case Relationship():
            what = plain(str(cell.properties.get("what", "")))
            return type_word(cell.type, schema, language) + (f": {what}" if what else "")
        case Path():
            return " – ".join(name_of(node.properties, language) for node in cell.nodes)
        case bool():
            return word("yes" if cell else "no", language)
        case list():
            return "; ".join(_text(item, schema, language) for item in cell)
        case dict():
            return ", ".join(f"{plain(key)}: {_text(value, schema, language)}" for key, value in cell.items())
        case int() | float():
            return cell
        case _:
            return plain(str(cell))


def _text(cell: Cell, schema: Schema, language: str) -> str:
    shown = _shown(cell, schema, language)
    if isinstance(shown, float):
        return f"{shown:.10g}".replace(".", "," if language == "nl" else ".")
    return "" if shown is None else str(shown)


def _column(cells: list[object]) -> "pd.Series[Any]":
    """Cells of one kind: whole numbers, numbers or text; a number among texts is a text, and what is absent is left blank, never “None”."""
    given = [cell for cell in cells if cell is not None]
    if given and all(isinstance(cell, int) and abs(cell) < WHOLE for cell in given):
        return pd.Series(cells, dtype="Int64")
    if given and all(isinstance(cell, float) or (isinstance(cell, int) and abs(cell) < WHOLE) for cell in given):
        return pd.Series(cells, dtype="Float64")
    return pd.Series(["" if cell is None else str(cell) for cell in cells], dtype="object")


def _all_addresses(cells: Iterable[object]) -> bool:
    given = [cell for cell in cells if cell not in (None, "")]
    return bool(given) and all(isinstance(cell, str) and ADDRESS.fullmatch(cell) for cell in given)


def _distinct(names: Sequence[str]) -> list[str]:
    """The names of the columns as text; the second of one name carries its number."""
    found: list[str] = []
    for i, name in enumerate(map(plain, names), 1):
        found.append(name if name and name not in found else f"{name} ({i})")
    return found
