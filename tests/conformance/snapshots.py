"""Writes a small graph as a sealed snapshot's folder, for tests of stores."""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from graphmap.model import Node, Relationship
from graphmap.schema import load_schema
from graphmap.store.embedded import build

ARROW = {"string": pa.string(), "integer": pa.int64(), "float": pa.float64(), "boolean": pa.bool_(), "list": pa.list_(pa.string())}


def write_snapshot(folder: Path, nodes: Sequence[Node], relationships: Sequence[Relationship]) -> Path:
    """Both tables, the engine's file and a manifest with what stores read of it."""
    folder.mkdir(parents=True, exist_ok=True)
    node_rows: list[dict[str, object]] = [{**n.properties, "id": n.id, "labels": list(n.labels)} for n in nodes]
    rows: list[dict[str, object]] = [{**r.properties, "id": r.id, "type": r.type, "start": r.start, "end": r.end} for r in relationships]
    _write(folder / "nodes.parquet", load_schema().primary_labels, {"labels": pa.list_(pa.string())}, node_rows)
    ends = {name: pa.string() for name in ("type", "start", "end")}
    _write(folder / "relationships.parquet", list(load_schema().types), ends, rows)
    build(folder)
    labels = Counter(label for n in nodes for label in n.labels)
    manifest = {"revision": "r" * 64, "labels": labels, "types": Counter(r.type for r in relationships)}
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    return folder


def _write(path: Path, owners: Sequence[str], structure: dict[str, pa.DataType], rows: Sequence[dict[str, object]]) -> None:
    schema = load_schema()
    names = dict.fromkeys(name for owner in owners for name in schema.properties_of(owner))
    fields = {"id": pa.string(), **structure, **{name: ARROW[schema.properties[name].type] for name in names}}
    table = pa.Table.from_pylist(sorted(rows, key=lambda row: str(row["id"])), schema=pa.schema(list(fields.items())))
    pq.write_table(table, path)
