from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from graphmap.errors import UsageError
from graphmap.model import Problem, Record
from graphmap.schema import load_schema
from loaders.workbook import load, recognises
from loaders.workbook.columns import EXAMPLE, sheets
from loaders.workbook.guide import PARAGRAPHS
from loaders.workbook.template import REQUIRED, ROWS, write_template

CAPABILITIES = [("capability:welding", "Welding", "Lassen"), ("capability:odd", "=1+1", "@odd")]


def fill(path: Path, rows: Mapping[str, Sequence[Mapping[str, str]]], first: int = 3) -> None:
    """Type rows into the sheets of a template, below the example."""
    book = load_workbook(path)
    for name, lines in rows.items():
        page = page_of(book, name)
        column = {str(cell.value): number for number, cell in enumerate(page[1], start=1)}
        for number, line in enumerate(lines, start=first):
            for heading, text in line.items():
                page.cell(number, column[heading], text)
    book.save(path)


def page_of(book: Workbook, name: str) -> Worksheet:
    page = book[name]
    assert isinstance(page, Worksheet)
    return page


def validations(page: Worksheet) -> dict[str, DataValidation]:
    """The drop-downs of a sheet by the heading of their column."""
    by_letter = {get_column_letter(number): str(cell.value) for number, cell in enumerate(page[1], start=1)}
    return {by_letter[str(v.sqref).partition("2:")[0]]: v for v in page.data_validations.dataValidation}


def words_of(book: Workbook, validation: DataValidation) -> list[str]:
    sheet, _, cells = str(validation.formula1).replace("$", "").partition("!")
    return [str(row[0].value) for row in page_of(book, sheet)[cells]]


def test_a_template_as_it_is_written_is_recognised_and_says_nothing(tmp_path: Path) -> None:
    path = write_template(tmp_path / "mine.xlsx")
    assert recognises(path)
    assert list(load(path)) == []


def test_a_filled_template_loads(tmp_path: Path) -> None:
    path = write_template(tmp_path / "mine.xlsx", CAPABILITIES)
    rows = {
        "organisations": [
            {"id": "7", "name": "Werkplaats", "kind": "bedrijf", "kvk": "01234567"},
            {"name": "Staalbouw", "kind": "company"},
        ],
        "relations": [{"from": "7", "type": "SUPPLIES", "to": "Staalbouw", "what": "frames"}],
        "capabilities": [{"organisation": "Werkplaats", "capability": "capability:welding", "level": "core"}],
    }
    fill(path, rows)
    records = [record for record in load(path) if isinstance(record, Record)]
    assert [(r.label, r.id, r.start, r.end, dict(r.properties)) for r in records] == [
        ("Organisation", "?7", "", "", {"name": "Werkplaats", "kind": "company", "kvk": "01234567"}),
        ("Organisation", "?name:staalbouw", "", "", {"name": "Staalbouw", "kind": "company"}),
        ("SUPPLIES", "", "?7", "?name:staalbouw", {"what": "frames"}),
        ("HAS_CAPABILITY", "", "?7", "?capability:welding", {"level": "core"}),
    ]


def test_the_example_rows_are_good_rows_once_they_have_ids_of_their_own(tmp_path: Path) -> None:
    path = write_template(tmp_path / "mine.xlsx")
    fill(path, {"organisations": [{"id": "1"}], "relations": [{"from": "1"}], "capabilities": [{"organisation": "1"}]}, first=2)
    found = list(load(path))
    assert [record.label for record in found if isinstance(record, Record)] == ["Organisation", "SUPPLIES", "HAS_CAPABILITY"]
    assert not [str(problem) for problem in found if isinstance(problem, Problem)]


def test_an_example_row_that_was_changed_but_kept_its_id_is_refused_not_passed_over(tmp_path: Path) -> None:
    path = write_template(tmp_path / "mine.xlsx")
    fill(path, {"organisations": [{"name": "My own firm"}]}, first=2)
    (problem,) = load(path)
    assert isinstance(problem, Problem)
    assert (problem.where.sheet, problem.where.row, problem.column, problem.value) == ("organisations", 2, "id", EXAMPLE)
    assert "id of its own" in problem.advice


def test_every_column_with_words_has_a_drop_down_of_exactly_these_words(tmp_path: Path) -> None:
    book = load_workbook(write_template(tmp_path / "mine.xlsx"))
    for sheet in sheets().values():
        found = validations(page_of(book, sheet.name))
        assert set(found) == {column.name for column in sheet.columns.values() if column.words}
        for name, validation in found.items():
            assert words_of(book, validation) == list(sheet.columns[name].words)
            assert str(validation.sqref).endswith(f"2:{str(validation.sqref).partition('2:')[0]}{ROWS + 1}")


def test_drop_downs_come_from_the_schema_and_leave_out_what_is_not_for_files() -> None:
    schema, columns = load_schema(), sheets()["relations"].columns
    assert list(sheets()["organisations"].columns["kind"].words) == list(schema.words["organisation_kind"])
    assert set(columns["type"].words) == {n for n, type in schema.types.items() if ("Organisation", "Organisation") in type.ends}
    assert columns["kind"].words == schema.words["flow_kind"]
    assert "decision" not in columns["method"].words


def test_every_property_of_an_organisation_is_a_column_or_left_out_on_purpose() -> None:
    properties = set(load_schema().properties_of("Organisation"))
    assert properties - set(sheets()["organisations"].columns) == {"name_nl", "corridor_rule", "employees_note", "sources", "visibility"}


def test_a_drop_down_lets_other_spellings_and_several_values_through(tmp_path: Path) -> None:
    book = load_workbook(write_template(tmp_path / "mine.xlsx"))
    found = validations(page_of(book, "organisations"))
    assert found["kind"].errorStyle == "warning"
    assert not found["sector_groups"].showErrorMessage


def test_capabilities_are_offered_with_both_names_as_text(tmp_path: Path) -> None:
    book = load_workbook(write_template(tmp_path / "mine.xlsx", CAPABILITIES))
    assert words_of(book, validations(page_of(book, "capabilities"))["capability"]) == ["capability:welding", "capability:odd"]
    cells = {cell.value: cell.data_type for row in page_of(book, "lists").iter_rows() for cell in row if cell.value}
    assert cells["Lassen"] == cells["=1+1"] == cells["@odd"] == "s"


def test_cells_are_text_the_heading_is_one_frozen_row_and_required_columns_are_marked(tmp_path: Path) -> None:
    book = load_workbook(write_template(tmp_path / "mine.xlsx"))
    for sheet in sheets().values():
        page = page_of(book, sheet.name)
        assert page.freeze_panes == "B2"
        assert [cell.value for cell in page[1]] == list(sheet.columns)
        assert {cell.value for cell in page[3]} == {None}
        assert [str(cell.value or "") for cell in page[2]] == [column.example for column in sheet.columns.values()]
        assert {cell.number_format for row in page.iter_rows(min_row=2, max_row=ROWS + 1) for cell in row} == {"@"}
        for cell, column in zip(page[1], sheet.columns.values(), strict=True):
            assert cell.font.bold
            assert (cell.fill.fgColor.rgb == REQUIRED.fgColor.rgb) == column.required
            assert cell.comment is not None
            assert column.en in cell.comment.text
            assert column.nl in cell.comment.text


def test_the_help_sheet_comes_first_and_explains_in_two_languages(tmp_path: Path) -> None:
    book = load_workbook(write_template(tmp_path / "mine.xlsx"))
    assert book.sheetnames == ["help", "organisations", "relations", "capabilities", "lists"]
    texts = {str(cell.value) for row in page_of(book, "help").iter_rows() for cell in row if cell.value}
    assert texts.issuperset(text for paragraph in PARAGRAPHS for text in paragraph)
    assert texts.issuperset(column.nl for sheet in sheets().values() for column in sheet.columns.values())
    for word in (EXAMPLE, "--dry-run", "undo", "Personal data", "Persoonsgegevens", ";"):
        assert any(word in text for text in texts), word


def test_an_existing_file_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "mine.xlsx"
    path.write_bytes(b"precious")
    with pytest.raises(UsageError, match=r"mine\.xlsx exists"):
        write_template(path)
    assert path.read_bytes() == b"precious"


def test_a_template_needs_the_name_of_a_workbook_and_a_folder_and_leaves_nothing_else_behind(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"ends in \.xlsx"):
        write_template(tmp_path / "mine.csv")
    with pytest.raises(UsageError, match="does not exist"):
        write_template(tmp_path / "nowhere" / "mine.xlsx")
    write_template(tmp_path / "mine.xlsx")
    assert [file.name for file in tmp_path.iterdir()] == ["mine.xlsx"]
