"""The columns of nodes.parquet and relationships.parquet, and rows to and from them."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from graphmap.identifiers import IDENTIFIERS
from graphmap.model import Named, Node, Relationship, Value
from graphmap.schema import Schema

NODES = "nodes.parquet"
RELATIONSHIPS = "relationships.parquet"
BATCH = 10_000
"""Rows that are held in memory at a time, and of a row group."""

ARROW = {"string": pa.string(), "integer": pa.int64(), "float": pa.float64(), "boolean": pa.bool_(), "list": pa.list_(pa.string())}


def node_columns(schema: Schema) -> pa.Schema:
    """``id``, ``labels`` and every property that a node may have."""
    names = dict.fromkeys(name for label in schema.primary_labels for name in schema.properties_of(label) if name != "id")
    return pa.schema([("id", pa.string()), ("labels", ARROW["list"]), *((name, ARROW[schema.properties[name].type]) for name in names)])


def relationship_columns(schema: Schema) -> pa.Schema:
    """``id``, ``type``, ``start``, ``end`` and every property that a relationship may have."""
    names = dict.fromkeys(name for type in schema.types for name in schema.properties_of(type) if name != "id")
    ends = [(name, pa.string()) for name in ("id", "type", "start", "end")]
    return pa.schema([*ends, *((name, ARROW[schema.properties[name].type]) for name in names)])


class TableWriter:
    """Rows -> a Parquet file, a batch at a time; a context manager."""

    def __init__(self, path: Path, columns: pa.Schema) -> None:
        self.columns = columns
        self.rows: list[Mapping[str, object]] = []
        self.writer = pq.ParquetWriter(path, columns, compression="zstd")

    def __enter__(self) -> "TableWriter":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if kind is None:
            self._flush()
        self.writer.close()

    def add(self, row: Mapping[str, object]) -> None:
        """One row; a name that is not a column is an error, an absent one is null."""
        self.rows.append(row)
        if len(self.rows) == BATCH:
            self._flush()

    def _flush(self) -> None:
        cells: dict[str, list[object]] = {}
        for i, row in enumerate(self.rows):
            for name, value in row.items():
                if name not in cells:
                    cells[name] = [None] * len(self.rows)
                cells[name][i] = value
        if strange := cells.keys() - set(self.columns.names):
            raise KeyError(f"no such columns: {sorted(strange)}")
        arrays = [
            pa.array(cells[field.name], field.type) if field.name in cells else pa.nulls(len(self.rows), field.type)
            for field in self.columns
        ]
        self.writer.write_table(pa.Table.from_arrays(arrays, schema=self.columns))
        self.rows = []


def node_row(node: Node) -> dict[str, object]:
    """A node as a row."""
    return {**node.properties, "id": node.id, "labels": list(node.labels)}


def relationship_row(relationship: Relationship) -> dict[str, object]:
    """A relationship as a row."""
    return {
        **relationship.properties,
        "id": relationship.id,
        "type": relationship.type,
        "start": relationship.start,
        "end": relationship.end,
    }


def read_nodes(path: Path) -> Iterator[Node]:
    """The nodes of a nodes.parquet, streamed."""
    for row, properties in _rows(path, ("labels",)):
        yield Node(str(properties["id"]), tuple(row["labels"]), properties)


def read_names(path: Path) -> Iterator[Named]:
    """Id, labels, names (external identifiers last) and place of all nodes but claims and sources; only these columns are read."""
    table = pq.read_table(path, columns=["id", "labels", "municipality", "aliases", "name", "name_nl", *IDENTIFIERS])
    for id, labels, municipality, aliases, *called in zip(*(column.to_pylist() for column in table.columns), strict=True):
        if labels[0] not in ("Claim", "Source"):
            names = dict.fromkeys(n for n in (*called[:2], *(aliases or ()), *called[2:]) if n)
            yield Named(id, tuple(labels), tuple(names), municipality or "", called[1] or "")


def read_relationships(path: Path) -> Iterator[Relationship]:
    """The relationships of a relationships.parquet, streamed."""
    for row, properties in _rows(path, ("type", "start", "end")):
        yield Relationship(str(properties["id"]), row["type"], row["start"], row["end"], properties)


def _rows(path: Path, structural: Sequence[str]) -> Iterator[tuple[dict[str, Any], dict[str, Value]]]:
    """Each row's structural columns, and its properties without the absent ones; only columns that hold anything are decoded."""
    with pq.ParquetFile(path) as file:
        for batch in file.iter_batches(batch_size=BATCH):
            names = [name for name in batch.schema.names if batch.column(name).null_count < batch.num_rows]
            columns = [batch.column(name).to_pylist() for name in names]
            for values in zip(*columns, strict=True):
                row = {name: value for name, value in zip(names, values, strict=True) if value is not None}
                yield {name: row.pop(name) for name in structural}, row
