"""The empty workbook that people fill in."""

from collections.abc import Iterable, Mapping
from os import getpid
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from graphmap.errors import UsageError
from loaders.workbook.columns import Column, sheets
from loaders.workbook.guide import PARAGRAPHS

ROWS = 1_000
"""Rows with drop-downs and cells of text; the columns are text further down too."""

TEXT = "@"
BOLD = Font(bold=True)
HEADING = Font(bold=True, color="FFFFFF")
REQUIRED = PatternFill("solid", fgColor="7B1E1E")
OPTIONAL = PatternFill("solid", fgColor="44546A")
EXAMPLE_FONT = Font(italic=True, color="808080")
WRAPPED = Alignment(wrap_text=True, vertical="top")

REQUIRED_WORD = "required / verplicht"

Choices = Mapping[str, tuple[str, str]]
"""A drop-down: word -> its English and Dutch name."""


def write_template(path: Path, capabilities: Iterable[tuple[str, str, str]] = ()) -> Path:
    """Write the workbook that ``load`` reads: help, the three sheets, and the lists of their drop-downs.

    Parameters
    ----------
    path
        An XLSX file that does not exist yet.
    capabilities
        Id, English and Dutch name of each capability: the drop-down of the sheet capabilities.

    Raises
    ------
    UsageError
        The file exists, is not named .xlsx, or its folder does not exist.
    """
    if path.suffix.lower() != ".xlsx":
        raise UsageError(f"{path} is not named as a workbook. Give a name that ends in .xlsx.")
    if path.exists():
        raise UsageError(f"{path} exists and is not overwritten. Give another name, or move it away first.")
    if not path.parent.is_dir():
        raise UsageError(f"The folder {path.parent} does not exist. Make it first.")
    part = path.with_name(f".{path.name}.{getpid()}")
    try:
        _workbook({id: (en, nl) for id, en, nl in capabilities}).save(part)
        part.rename(path)
    finally:
        part.unlink(missing_ok=True)
    return path


def _workbook(capabilities: Choices) -> Workbook:
    book = Workbook()
    page = book.worksheets[0]
    page.title = "help"
    _fill_help(page)
    pages = [(sheet, book.create_sheet(sheet.name)) for sheet in sheets().values()]
    lists = _Lists(book.create_sheet("lists"))
    for sheet, page in pages:
        page.freeze_panes = "B2"
        for number, column in enumerate(sheet.columns.values(), start=1):
            _fill_column(page, number, column)
            names = {word: (by_language["en"], by_language["nl"]) for word, by_language in column.words.items()}
            if choices := capabilities if column.name == "capability" else names:
                _add_choices(page, number, column, lists.range_of(column.name, sheet.name, choices))
    return book


def _write(page: Worksheet, row: int, column: int, text: str, font: Font | None = None) -> Cell:
    """Put text into a cell as text, so that what begins with = is no formula; nothing where there is none."""
    cell: Cell = page.cell(row, column, text or None)
    cell.number_format = TEXT
    if text:
        cell.data_type = "s"
    if font:
        cell.font = font
    return cell


def _fill_help(page: Worksheet) -> None:
    """The guide in two languages side by side, then one line for each column of each sheet."""
    for number, texts in enumerate((("English", "Nederlands"), *PARAGRAPHS), start=1):
        for column, text in enumerate(texts, start=1):
            _write(page, number, column, text, BOLD if number == 1 else None).alignment = WRAPPED
    first = len(PARAGRAPHS) + 3
    lines = [("help", "hulp", "sheet", "column", "", "example / voorbeeld")]
    for sheet in sheets().values():
        lines += [(c.en, c.nl, sheet.name, c.name, REQUIRED_WORD if c.required else "", c.example) for c in sheet.columns.values()]
    for row, line in enumerate(lines, start=first):
        for column, text in enumerate(line, start=1):
            _write(page, row, column, text, BOLD if row == first else None).alignment = WRAPPED
    for letter, width in zip("ABCDEF", (70, 70, 16, 22, 22, 30), strict=True):
        page.column_dimensions[letter].width = width
    page.freeze_panes = "A2"


def _fill_column(page: Worksheet, number: int, column: Column) -> None:
    """Heading with its help as a comment, the example, and cells that keep what is typed as text."""
    heading = _write(page, 1, number, column.name, HEADING)
    heading.fill = REQUIRED if column.required else OPTIONAL
    required = f"{REQUIRED_WORD}\n" if column.required else ""
    heading.comment = Comment(f"{required}{column.en}\n{column.nl}", "graphmap", height=110, width=280)
    _write(page, 2, number, column.example, EXAMPLE_FONT)
    for row in range(3, ROWS + 2):
        page.cell(row, number).number_format = TEXT
    dimension = page.column_dimensions[get_column_letter(number)]
    dimension.number_format = TEXT
    dimension.width = min(max(len(column.name), len(column.example), 8) + 3, 36)


def _add_choices(page: Worksheet, number: int, column: Column, choices: str) -> None:
    """A drop-down; other spellings that are understood only make the program ask, and several values in a cell do not."""
    validation = DataValidation(type="list", formula1=choices, allow_blank=True, errorStyle="warning", showErrorMessage=not column.several)
    validation.errorTitle = "graphmap"
    validation.error = "Not in the list (sheet lists). Keep it? / Niet in de lijst (blad lists). Toch houden?"
    letter = get_column_letter(number)
    validation.add(f"{letter}2:{letter}{ROWS + 1}")
    page.add_data_validation(validation)


class _Lists:
    """The sheet of the drop-downs: three columns for each list, the words and their names in two languages."""

    def __init__(self, page: Worksheet) -> None:
        self.page = page
        self.ranges: dict[tuple[str, ...], str] = {}
        self.titles: set[str] = set()
        page.freeze_panes = "A2"

    def range_of(self, column: str, sheet: str, choices: Choices) -> str:
        """Where the words of ``choices`` stand; a list that two columns share is written once."""
        words = tuple(choices)
        if words not in self.ranges:
            first = 3 * len(self.ranges) + 1
            self._write_list(first, f"{sheet}: {column}" if column in self.titles else column, choices)
            letter = get_column_letter(first)
            self.ranges[words] = f"lists!${letter}$2:${letter}${len(words) + 1}"
        return self.ranges[words]

    def _write_list(self, first: int, title: str, choices: Choices) -> None:
        self.titles.add(title)
        lines = [(title, "English", "Nederlands"), *((word, *names) for word, names in choices.items())]
        for row, line in enumerate(lines, start=1):
            for i, text in enumerate(line):
                _write(self.page, row, first + i, text, BOLD if row == 1 else None)
        for i in range(3):
            width = max(len(line[i]) for line in lines) + 2
            self.page.column_dimensions[get_column_letter(first + i)].width = min(max(width, 10), 50)
