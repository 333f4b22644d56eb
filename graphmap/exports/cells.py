"""A value as one text: lists joined, formulas neutralised, and both undone."""

import json
import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

LISTS = r"A list is one text, its items joined with ; where a ; or \ of an item has a \ before it (a lone \ is a list of one empty item)."
FORMULAS = (
    "A text that a spreadsheet could take for a formula (= + - @, a tab or a line end comes first in it or after a ;) "
    "has an apostrophe put there; take it away to have the text as it was. Numbers are left as they are."
)
EMPTY_CELLS = "An empty cell is a value that is absent, or an empty list."
RENAMED = "A property whose name the format uses for itself has a _ after it."

SPECIAL = re.compile(r"[;\\]")
ITEM = re.compile(r"((?:[^;\\]|\\.)*);", re.DOTALL)
ESCAPED = re.compile(r"\\(.)", re.DOTALL)
FORMULA = re.compile(r"""(^|;)(["']*[=+\-@\t\r\n])""")
NEUTRALISED = re.compile(r"""(^|;)'(["']*[=+\-@\t\r\n])""")
QUOTED = re.compile(r'[",\r\n]')


def join_list(items: Sequence[str]) -> str:
    """A list as one text, as ``LISTS`` says; ``split_list`` undoes it."""
    text = ";".join([SPECIAL.sub(r"\\\g<0>", item) for item in items])
    return text or ("\\" if items else "")


def split_list(text: str) -> list[str]:
    """The list that ``join_list`` made one text of."""
    if text in ("", "\\"):
        return [""] if text else []
    return [ESCAPED.sub(r"\1", item) for item in ITEM.findall(text + ";")]


def neutralise(text: str) -> str:
    """A text that no spreadsheet takes for a formula, also where Excel cuts a line at each ``;`` as it does in the Netherlands."""
    return FORMULA.sub(r"\1'\2", text)


def restore(text: str) -> str:
    """The text that ``neutralise`` was given."""
    return NEUTRALISED.sub(r"\1\2", text)


def as_text(value: object) -> str:
    """Any value as text: lists of plain values joined, what is nested as JSON."""
    match value:
        case str():
            return value
        case bool():
            return "true" if value else "false"
        case int() | float():
            return repr(value)
        case list() | tuple() if all(isinstance(item, str | int | float) for item in value):
            return join_list([as_text(item) for item in value])
        case _:
            return json.dumps(value, ensure_ascii=False)


def present(properties: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """The properties without what is absent: None, and numbers that are none."""
    for name, value in properties.items():
        if value is not None and not (value.__class__ is float and not math.isfinite(value)):
            yield name, value


def csv_line(cells: Iterable[str]) -> str:
    """One line of a CSV file; a line of one empty cell is ``""``, since readers skip empty lines."""
    return (",".join([f'"{cell.replace(chr(34), chr(34) * 2)}"' if QUOTED.search(cell) else cell for cell in cells]) or '""') + "\n"


def csv_text(text: str) -> str:
    """A text as the cell of a CSV file: neutralised, and without the zero character, at which readers stop."""
    return neutralise(text.replace("\0", ""))
