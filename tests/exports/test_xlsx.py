"""openpyxl reads from the workbook what the graph holds."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from graphmap.errors import GraphMapError
from graphmap.exports.cells import as_text, restore, split_list
from graphmap.exports.columns import Columns, columns_of
from graphmap.exports.xlsx import CUT, LONGEST, ROWS, cell_text, check_rows, write
from graphmap.model import GraphRows, Node, Relationship
from graphmap.schema import Schema


def read(path: Path, sheet: str) -> list[dict[str, Any]]:
    header, *rows = load_workbook(path)[sheet].iter_rows(values_only=True)
    return [dict(zip(map(str, header), row, strict=True)) for row in rows]


def decoded(row: dict[str, Any], columns: Columns) -> dict[str, Any]:
    values = {c: row[c.name] for c in columns.columns if row[c.name] not in (None, "")}
    for column, value in values.items():
        if isinstance(value, str):
            values[column] = split_list(restore(value)) if column.type == "list" else restore(value)
    return {column.property: value for column, value in values.items()}


def expected(element: Node | Relationship) -> dict[str, Any]:
    values: dict[str, Any] = {name: value for name, value in element.properties.items() if name != "id" and value not in ("", [])}
    for name, value in values.items():
        if isinstance(value, str):
            values[name] = cell_text(value)
        if isinstance(value, list):
            values[name] = [cell_text(item) for item in value]
    return values


def too_long(element: Node | Relationship) -> bool:
    return any(len(as_text(value)) > LONGEST for value in element.properties.values())


def test_openpyxl_reads_the_same_ids_labels_types_and_values(graph: GraphRows, schema: Schema, tmp_path: Path) -> None:
    path = write(graph, tmp_path / "out.xlsx", schema)[0]
    columns = columns_of(graph.nodes, schema, ("labels",))
    found = {row["id"]: (split_list(row["labels"]), decoded(row, columns)) for row in read(path, "nodes")}
    assert list(found) == [n.id for n in graph.nodes]
    for node in graph.nodes:
        assert found[node.id][0] == list(node.labels)
        assert too_long(node) or found[node.id][1] == expected(node)
    columns = columns_of(graph.relationships, schema, ("type", "start", "end"))
    links = [(row["id"], row["type"], row["start"], row["end"], decoded(row, columns)) for row in read(path, "relationships")]
    assert links == [(r.id, r.type, r.start, r.end, expected(r)) for r in graph.relationships]


def test_cells_have_types_and_none_is_a_formula_or_an_error(graph: GraphRows, schema: Schema, tmp_path: Path) -> None:
    path = write(graph, tmp_path / "out.xlsx", schema)[0]
    cells = [cell for sheet in load_workbook(path) for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s", "n", "b"}
    assert [cell.value for cell in cells if isinstance(cell.value, str) and cell.value[:1] in set("=+-@\t\r")] == []
    full = next(row for row in read(path, "nodes") if row["id"] == "full")
    assert (full["kvk"], full["employees"], full["lat"]) == ("01234567", 12, 52.5)


def test_numbers_that_a_spreadsheet_would_round_are_text(schema: Schema, graph: GraphRows, tmp_path: Path) -> None:
    node = Node("a", ("Organisation",), {"id": "a", "name": "A", "employees": 12345678901234567})
    path = write(GraphRows([node], [], graph.credits), tmp_path / "out.xlsx", schema)[0]
    assert read(path, "nodes")[0]["employees"] == "12345678901234567"


def test_what_a_cell_cannot_hold_is_cut_and_the_last_sheet_says_so(graph: GraphRows, schema: Schema, tmp_path: Path) -> None:
    path = write(graph, tmp_path / "out.xlsx", schema)[0]
    longest = [row["name"] for row in read(path, "nodes") if len(row["name"]) > 1000]
    assert [len(text) for text in longest] == [LONGEST]
    assert longest[0].endswith(CUT)
    about = [row["about"] for row in read(path, "about")]
    assert about[-1].startswith("3 texts longer than 32,767 characters")
    assert any("CC BY 4.0" in line for line in about)
    assert any(graph.credits.revision in line for line in about)


def test_control_characters_do_not_hide_a_formula(schema: Schema, graph: GraphRows, tmp_path: Path) -> None:
    node = Node("a", ("Organisation",), {"id": "a", "name": "\x00\x01=cmd()"})
    path = write(GraphRows([node], [], graph.credits), tmp_path / "out.xlsx", schema)[0]
    assert read(path, "nodes")[0]["name"] == "'=cmd()"


def test_more_rows_than_a_sheet_holds_are_refused_beforehand() -> None:
    check_rows(ROWS, "nodes")
    with pytest.raises(GraphMapError, match="1,048,576 nodes do not fit in a sheet"):
        check_rows(ROWS + 1, "nodes")
