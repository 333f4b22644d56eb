"""The rows of an answer as files and on standard output: what the format's own reader finds."""

import csv
import json
from dataclasses import asdict, astuple, replace
from io import StringIO
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from graphmap.errors import GraphMapError, UsageError
from graphmap.exports import FORMATS, table_text, write_table
from graphmap.exports.cells import restore, split_list
from graphmap.exports.tables import plain
from graphmap.model import Cell, GraphRows, Node, Relationship, Source, Table
from graphmap.model import Path as Walk

TABLES = [name for name, format in FORMATS.items() if format.write_table]
A = Node("a", ("Organisation", "Company"), {"id": "a", "name": "=A"})
B = Node("b", ("Product",), {"id": "b", "name": "B"})
R = Relationship("r", "MAKES", "a", "b", {"id": "r", "confidence": 0.9})
A_DATA = {"id": "a", "labels": ["Organisation", "Company"], "properties": {"id": "a", "name": "=A"}}
ROW: dict[str, Any] = {
    "text": "=cmd()",
    "kvk": "01234567",
    "n": 430,
    "share": -0.25,
    "yes": True,
    "none": None,
    "list": ["a;b", "c"],
    "empty": [],
    "numbers": [1, 2],
    "map": {"k": ["é", None]},
    "node": A,
    "relationship": R,
    "path": Walk((A, B), (R,)),
    "nodes": [A, B],
}
TABLE = Table(tuple(ROW), [tuple(ROW.values()), tuple(None for _ in ROW)], cut=True, limit=2)


def read_csv(text: str) -> list[list[str]]:
    return list(csv.reader(StringIO(text, newline="")))


def test_csv_neutralises_text_joins_lists_and_writes_what_is_nested_as_json() -> None:
    header, row, nothing = read_csv("".join(table_text(TABLE, "csv")))
    assert header == list(ROW)
    cells = dict(zip(header, row, strict=True))
    assert [cells[name] for name in ("text", "kvk", "n", "share", "yes", "none", "empty", "numbers")] == [
        "'=cmd()",
        "01234567",
        "430",
        "-0.25",
        "true",
        "",
        "",
        "1;2",
    ]
    assert split_list(restore(cells["list"])) == ["a;b", "c"]
    assert json.loads(cells["map"]) == {"k": ["é", None]}
    assert json.loads(cells["node"]) == A_DATA
    assert json.loads(cells["relationship"])["type"] == "MAKES"
    assert [node["id"] for node in json.loads(cells["path"])["nodes"]] == ["a", "b"]
    assert json.loads(cells["nodes"])[0] == A_DATA
    assert nothing == [""] * len(ROW)


def test_a_count_on_standard_output_is_two_plain_lines() -> None:
    assert "".join(table_text(Table(("n",), [(430,)]), "csv")) == "n\n430\n"


def test_an_absent_value_in_the_only_column_is_still_a_row() -> None:
    text = "".join(table_text(Table(("n",), [(None,), ("x",)]), "csv"))
    assert len(pd.read_csv(StringIO(text))) == 2


def test_json_on_standard_output_is_an_array_of_objects() -> None:
    data = json.loads("".join(table_text(TABLE, "json")))
    assert data == [{name: plain(cell) for name, cell in ROW.items()}, dict.fromkeys(ROW)]
    assert json.loads("".join(table_text(Table(("n",), []), "json"))) == []


def test_numbers_that_are_none_are_null_in_json() -> None:
    assert json.loads("".join(table_text(Table(("x",), [(float("nan"),), (float("inf"),)]), "json"))) == [{"x": None}, {"x": None}]


@given(st.lists(st.tuples(st.text(), st.one_of(st.none(), st.integers(), st.floats(allow_nan=False, allow_infinity=False)))))
def test_any_text_and_number_comes_back_from_csv_and_json(rows: list[tuple[Cell, ...]]) -> None:
    table = Table(("a", "b"), rows)
    found = read_csv("".join(table_text(table, "csv")))[1:]
    assert [(restore(a), b) for a, b in found] == [(str(a).replace("\0", ""), "" if b is None else repr(b)) for a, b in rows]
    assert json.loads("".join(table_text(table, "json"))) == [{"a": a, "b": b} for a, b in rows]


def test_an_unknown_text_format_is_answered_with_the_known_ones() -> None:
    with pytest.raises(UsageError, match="Use one of csv, json"):
        table_text(TABLE, "xlsx")


def test_a_csv_file_opens_in_excel_and_has_its_credits_beside_it(graph: GraphRows, tmp_path: Path) -> None:
    paths = write_table(TABLE, tmp_path / "out.csv", "csv", graph.credits)
    assert [path.name for path in paths] == ["out.csv", "out-about.txt"]
    assert paths[0].read_text(encoding="utf-8-sig") == "".join(table_text(TABLE, "csv"))
    assert paths[0].read_bytes().startswith(b"\xef\xbb\xbf")
    about = paths[1].read_text(encoding="utf-8")
    for part in ("CC BY 4.0", graph.credits.revision, "Cut at 2 rows: there are more.", "apostrophe"):
        assert part in about


def test_a_json_file_holds_credits_columns_and_rows(graph: GraphRows, tmp_path: Path) -> None:
    data = json.loads(write_table(TABLE, tmp_path / "out.json", "json", graph.credits)[0].read_text(encoding="utf-8"))
    assert data["rows"] == json.loads("".join(table_text(TABLE, "json")))
    assert (data["columns"], data["cut"], data["credits"]["revision"]) == (list(ROW), True, graph.credits.revision)


def test_a_workbook_holds_typed_cells_and_the_credits(graph: GraphRows, tmp_path: Path) -> None:
    book = load_workbook(write_table(TABLE, tmp_path / "out.xlsx", "xlsx", graph.credits)[0])
    header, row = book["result"].iter_rows(values_only=True)
    cells: dict[str, Any] = dict(zip(map(str, header), row, strict=True))
    assert [cells[name] for name in ("text", "kvk", "n", "share", "yes", "none", "numbers")] == [
        "'=cmd()",
        "01234567",
        430,
        -0.25,
        True,
        None,
        "1;2",
    ]
    assert json.loads(cells["node"]) == A_DATA
    about = [str(line) for (line,) in book["about"].iter_rows(values_only=True)]
    assert any("CC BY 4.0" in line for line in about)
    assert "Cut at 2 rows: there are more." in about


def test_what_the_ids_of_sources_stand_for_goes_along(graph: GraphRows, tmp_path: Path) -> None:
    source = Source("source:1", "A page", "https://www.example.org/page", "region", "CC BY 4.0")
    credits = replace(graph.credits, sources=(source,))
    rows = [*load_workbook(write_table(TABLE, tmp_path / "out.xlsx", "xlsx", credits)[0])["sources"].iter_rows(values_only=True)]
    assert rows == [("id", "name", "address", "dataset", "licence"), astuple(source)]
    about = write_table(TABLE, tmp_path / "out.csv", "csv", credits)[1].read_text(encoding="utf-8")
    assert "source:1: A page https://www.example.org/page" in about
    data = json.loads(write_table(TABLE, tmp_path / "out.json", "json", credits)[0].read_text(encoding="utf-8"))
    assert data["credits"]["sources"] == [asdict(source)]


def test_parquet_columns_are_typed_where_their_values_are(graph: GraphRows, tmp_path: Path) -> None:
    table = pq.read_table(write_table(TABLE, tmp_path / "out.parquet", "parquet", graph.credits)[0])
    types = {field.name: str(field.type) for field in table.schema}
    assert types == {
        **dict.fromkeys(("text", "kvk", "none", "map", "node", "relationship", "path", "nodes"), "string"),
        "n": "int64",
        "share": "double",
        "yes": "bool",
        "list": "list<element: string>",
        "empty": "list<element: string>",
        "numbers": "list<element: int64>",
    }
    row, nothing = table.to_pylist()
    assert [row[name] for name in ("text", "n", "share", "list", "empty")] == ["=cmd()", 430, -0.25, ["a;b", "c"], []]
    assert json.loads(row["node"]) == A_DATA
    assert set(nothing.values()) == {None}
    assert json.loads(table.schema.metadata[b"graphmap"])["revision"] == graph.credits.revision


@pytest.mark.parametrize("values", [["a", 1], [1, 2**70], [True, 1], [["a"], "b"], [["a"], [1]]])
def test_a_parquet_column_of_several_types_is_text(values: list[Any], graph: GraphRows, tmp_path: Path) -> None:
    path = write_table(Table(("x",), [(v,) for v in values]), tmp_path / "out.parquet", "parquet", graph.credits)[0]
    column = pq.read_table(path)["x"]
    assert str(column.type) == "string"
    assert len(column) == 2


@pytest.mark.parametrize("format", TABLES)
def test_no_rows_are_an_answer_too(format: str, graph: GraphRows, tmp_path: Path) -> None:
    assert write_table(Table(("n",), []), tmp_path / f"out.{format}", format, graph.credits)


@pytest.mark.parametrize("format", TABLES)
def test_a_table_that_cannot_be_written_leaves_the_old_file(format: str, graph: GraphRows, tmp_path: Path) -> None:
    path = tmp_path / f"out.{format}"
    path.write_text("old", encoding="utf-8")
    with pytest.raises((TypeError, ValueError)):
        write_table(Table(("n", "n2"), [(object(), 1)]), path, format, graph.credits)  # type: ignore[list-item]
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_more_rows_than_a_sheet_holds_are_refused_beforehand(graph: GraphRows, tmp_path: Path) -> None:
    with pytest.raises(GraphMapError, match="do not fit in a sheet"):
        write_table(Table(("n",), [(1,)] * 1_048_576), tmp_path / "out.xlsx", "xlsx", graph.credits)
    assert list(tmp_path.iterdir()) == []
