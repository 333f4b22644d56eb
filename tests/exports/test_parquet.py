"""pyarrow reads from the two Parquet files what the graph holds."""

import json
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject, SearchStrategy

from graphmap.exports.parquet import write
from graphmap.model import GraphRows
from graphmap.schema import Schema


def read(path: Path) -> list[dict[str, Any]]:
    return [{name: value for name, value in row.items() if value is not None} for row in pq.read_table(path).to_pylist()]


def check(graph: GraphRows, path: Path, schema: Schema) -> None:
    nodes, relationships = write(graph, path, schema)
    assert read(nodes) == [
        {"id": n.id, "labels": list(n.labels), **{name + "_" * (name == "labels"): v for name, v in n.properties.items()}}
        for n in graph.nodes
    ]
    assert read(relationships) == [
        {
            "id": r.id,
            "type": r.type,
            "start": r.start,
            "end": r.end,
            **{name + "_" * (name in {"type", "end"}): v for name, v in r.properties.items()},
        }
        for r in graph.relationships
    ]


def test_pyarrow_reads_the_same_ids_labels_types_and_values(graph: GraphRows, schema: Schema, tmp_path: Path) -> None:
    check(graph, tmp_path / "out.parquet", schema)


@settings(deadline=None)
@given(data=st.data())
def test_any_graph_survives(data: DataObject, graphs: SearchStrategy[GraphRows], schema: Schema, folder: Path) -> None:
    check(data.draw(graphs), folder / "any.parquet", schema)


def test_columns_are_typed_compressed_and_carry_the_credits(graph: GraphRows, schema: Schema, tmp_path: Path) -> None:
    nodes, relationships = write(graph, tmp_path / "out.parquet", schema)
    assert (nodes.name, relationships.name) == ("out-nodes.parquet", "out-relationships.parquet")
    file = pq.ParquetFile(nodes)
    types = {field.name: str(field.type) for field in file.schema_arrow}
    assert [types[name] for name in ("kvk", "employees", "lat", "shown", "sectors")] == [
        "string",
        "int64",
        "double",
        "bool",
        "list<element: string>",
    ]
    assert file.metadata.row_group(0).column(0).compression == "ZSTD"
    for path in (nodes, relationships):
        credits = json.loads(pq.read_schema(path).metadata[b"graphmap"])
        assert (credits["revision"], credits["datasets"][0]["licence"]) == (graph.credits.revision, "CC BY 4.0")
