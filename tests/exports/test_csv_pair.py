"""pandas reads from the two CSV files what the graph holds, and Excel finds no formula in them."""

from pathlib import Path
from typing import Any

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject, SearchStrategy

from graphmap.exports.cells import as_text, restore, split_list
from graphmap.exports.columns import Columns, columns_of
from graphmap.exports.csv_pair import write
from graphmap.model import GraphRows, Node, Relationship
from graphmap.schema import Schema


def read(path: Path) -> list[dict[str, str]]:
    table = pd.read_csv(path, dtype=str, na_filter=False, encoding="utf-8-sig", lineterminator="\n")
    return table.to_dict("records")  # type: ignore[return-value]


def value(cell: str, type: str) -> Any:
    match type:
        case "integer":
            return int(cell)
        case "float":
            return float(cell)
        case "boolean":
            return {"true": True, "false": False}[cell]
        case "list":
            return split_list(restore(cell))
        case _:
            return restore(cell)


def decoded(row: dict[str, str], columns: Columns) -> dict[str, Any]:
    return {c.property: value(row[c.name], c.type) for c in columns.columns if row[c.name]}


def expected(element: Node | Relationship, columns: Columns) -> dict[str, Any]:
    types = {c.property: c.type for c in columns.columns}
    values: dict[str, Any] = {}
    for name, value in element.properties.items():
        if isinstance(value, list):
            value = [item.replace("\0", "") for item in value]
        if types.get(name) == "string":
            value = as_text(value).replace("\0", "")
        if name != "id" and value not in ("", []):
            values[name] = value
    return values


def check(graph: GraphRows, path: Path, schema: Schema) -> None:
    nodes, relationships, _ = write(graph, path, schema)
    columns = columns_of(graph.nodes, schema, ("labels",))
    found = [(row["id"], split_list(row["labels"]), decoded(row, columns)) for row in read(nodes)]
    assert found == [(n.id, list(n.labels), expected(n, columns)) for n in graph.nodes]
    columns = columns_of(graph.relationships, schema, ("type", "start", "end"))
    links = [(row["id"], row["type"], row["start"], row["end"], decoded(row, columns)) for row in read(relationships)]
    assert links == [(r.id, r.type, r.start, r.end, expected(r, columns)) for r in graph.relationships]


def test_pandas_reads_the_same_ids_labels_types_and_values(graph: GraphRows, schema: Schema, tmp_path: Path) -> None:
    check(graph, tmp_path / "out.csv", schema)


@settings(deadline=None)
@given(data=st.data())
def test_any_graph_survives(data: DataObject, graphs: SearchStrategy[GraphRows], schema: Schema, folder: Path) -> None:
    check(data.draw(graphs), folder / "any.csv", schema)


def test_no_text_cell_begins_as_a_formula_and_numbers_stay_numbers(graph: GraphRows, schema: Schema, tmp_path: Path) -> None:
    rows = read(write(graph, tmp_path / "out.csv", schema)[0])
    assert [c for row in rows for name, c in row.items() if name not in {"lat", "lon"} and c[:1] in set("=+-@\t\r")] == []
    assert next(row["name"] for row in rows if row["id"] == "org-0") == "'=cmd()"
    assert next(row["lat"] for row in rows if row["id"] == "b") == "-0.1"


def test_excel_knows_the_encoding_and_the_credits_lie_beside(graph: GraphRows, schema: Schema, tmp_path: Path) -> None:
    paths = write(graph, tmp_path / "out.csv", schema)
    assert [path.name for path in paths] == ["out-nodes.csv", "out-relationships.csv", "out-about.txt"]
    assert paths[0].read_bytes().startswith(b"\xef\xbb\xbfid,labels,")
    about = paths[2].read_text(encoding="utf-8")
    for part in (graph.credits.revision, "2026-11-25", "CC BY 4.0", "Made by <the region>", "joined with ;", "apostrophe"):
        assert part in about
