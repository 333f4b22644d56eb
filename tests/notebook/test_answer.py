"""An answer as rows, as a data frame, as Arrow, as a file and as HTML."""

import json
from pathlib import Path as File

import pandas as pd
import pyarrow as pa
import pytest

from graphmap.errors import UsageError
from graphmap.model import Cell, Credits, Node, Path, Relationship, Source, Table
from graphmap.notebook import Answer
from graphmap.notebook.page import LONGEST, SHOWN

CREDITS = Credits("f" * 64, "2025-05-17", ())
A, B = Node("a", ("Organisation", "Company"), {"id": "a", "name": "Alpha"}), Node("b", ("Organisation",), {"id": "b", "name": "Beta"})
LINK = Relationship("0123456789abcdef", "SUPPLIES", "a", "b", {"id": "0123456789abcdef", "what": "lasers"})


def answer(columns: str, *rows: tuple[Cell, ...], cut: bool = False, notes: tuple[str, ...] = ()) -> Answer:
    cited = Credits(CREDITS.revision, CREDITS.date, (), (Source("source:1", "A source", "https://example.org", "d", "CC0"),))
    return Answer(Table(tuple(columns.split()), list(rows), cut, len(rows), notes), CREDITS, lambda table: cited)


def test_rows_are_dictionaries_by_column() -> None:
    found = answer("name n", ("Alpha", 1), ("Beta", None))
    assert list(found) == [{"name": "Alpha", "n": 1}, {"name": "Beta", "n": None}]
    assert (len(found), found.columns, found.cut, found.revision) == (2, ("name", "n"), False, "f" * 64)


def test_columns_of_a_data_frame_have_the_type_of_their_values() -> None:
    frame = answer(
        "i whole x yes maybe text list mixed", (1, 1, 1, True, True, "a", ["p"], 1), (2, None, 0.5, False, None, None, [], "b")
    ).pandas()
    types = dict(frame.dtypes.astype(str))
    assert list(types.values()) == ["int64", "Int64", "float64", "bool", "boolean", "str", "object", "object"]
    assert frame.whole.tolist() == [1, pd.NA]
    assert frame["list"].tolist() == [["p"], []]
    assert frame.attrs == {"revision": "f" * 64, "date": "2025-05-17", "cut": False}


def test_an_answer_without_rows_keeps_its_columns() -> None:
    empty = answer("name n")
    assert list(empty.pandas().columns) == ["name", "n"]
    assert empty.arrow().num_rows == len(empty.pandas()) == 0
    assert "No rows in our data." in empty._repr_html_()


def test_elements_are_dictionaries_in_a_frame_and_json_in_arrow() -> None:
    found = answer("a r p", (A, LINK, Path((A, B), (LINK,))))
    [row] = found.pandas().to_dict("records")
    assert row["a"] == {"id": "a", "labels": ["Organisation", "Company"], "properties": {"id": "a", "name": "Alpha"}}
    assert [node["id"] for node in row["p"]["nodes"]] == ["a", "b"]
    assert found.plain() == [row]
    table = found.arrow()
    assert table.schema.types == [pa.string()] * 3
    assert json.loads(table.to_pylist()[0]["r"])["type"] == "SUPPLIES"
    assert json.loads(table.schema.metadata[b"graphmap"])["revision"] == "f" * 64


def test_a_file_has_the_sources_that_its_rows_cite(tmp_path: File) -> None:
    found = answer("name sources", ("Alpha", ["source:1"]))
    assert found.save(tmp_path / "rows.csv") == [tmp_path / "rows.csv", tmp_path / "rows-about.txt"]
    assert "https://example.org" in (tmp_path / "rows-about.txt").read_text(encoding="utf-8")
    assert found.save(str(tmp_path / "rows.parquet")) == [tmp_path / "rows.parquet"]
    with pytest.raises(UsageError, match="tells no format"):
        found.save(tmp_path / "rows.doc")


def test_a_notebook_shows_any_text_as_text() -> None:
    shown = answer("<b>n</b>", ("<script>alert(1)</script>",), ("\u202eevil\x07 & co",), notes=("<i>",))._repr_html_()
    assert "<script" not in shown
    assert "<b>" not in shown
    assert "<i>" not in shown
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in shown
    assert ">evil &amp; co<" in shown


def test_a_notebook_shows_the_first_rows_and_says_of_how_many_and_of_what() -> None:
    shown = answer("n", *((i,) for i in range(SHOWN + 1)))._repr_html_()
    assert shown.count("<tr>") == SHOWN + 1
    assert f"{SHOWN + 1} rows · the first {SHOWN} are shown here · revision ffffffffffff · as of 17 May 2025 · in our data" in shown
    cut = answer("n", (1,), cut=True, notes=("No node has the label Compny.",))._repr_html_()
    assert "Cut at 1 rows: the answer has more." in cut
    assert "Note: No node has the label Compny." in cut


def test_a_long_text_is_shown_in_part_and_elements_by_their_names() -> None:
    shown = answer("t a r", ("x" * (LONGEST + 9), A, LINK))._repr_html_()
    assert f">{'x' * LONGEST}…<" in shown
    assert ">Alpha (a)<" in shown
    assert ">a SUPPLIES b: lasers<" in shown
