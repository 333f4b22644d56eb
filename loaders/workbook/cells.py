"""The cells of a sheet before anybody knows what its columns mean."""

from collections.abc import Iterator
from dataclasses import dataclass

from loaders.workbook.values import clean


@dataclass(frozen=True, slots=True)
class Fault:
    """A cell that cannot be used, with what is shown in it."""

    value: str
    message: str
    advice: str


Cell = str | Fault
Grid = Iterator[tuple[int, list[Cell]]]
"""The rows that hold anything, each with the number that a spreadsheet shows for it; texts are clean."""

NO_VALUE = Fault("", "holds a formula without a value", "Open and save the file in a spreadsheet program, or type the value.")

ERRORS = frozenset(
    (
        *("#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"),
        *("#N/B", "#VERW!", "#DEEL/0!", "#WAARDE!", "#NAAM?", "#LEEG!", "#GETAL!", "#OVERLOPEN!"),
    )
)
"""What Excel writes where a formula fails, in English and in Dutch."""


def cell(text: str) -> Cell:
    """The cell that holds ``text``: clean, or a fault where a spreadsheet wrote an error."""
    text = clean(text)
    return Fault(text, "holds the error of a formula", "Mend the formula, or type the value.") if text in ERRORS else text
