"""From a snapshot's tables to the embedded engine's file, batch by batch."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graphmap.errors import SnapshotError
from graphmap.schema import load_schema
from graphmap.store.cypher.tokens import quote

if TYPE_CHECKING:
    from kglite import KnowledgeGraph
    from pandas import DataFrame
    from pyarrow import RecordBatch

FILE = "graph.kgl"
NODES = "nodes.parquet"
RELATIONSHIPS = "relationships.parquet"
ENDS = ["type", "start", "end"]


def build(folder: Path, batch: int = 50_000) -> None:
    """Read nodes.parquet and relationships.parquet of a snapshot's folder and write graph.kgl beside them.

    Parameters
    ----------
    folder
        A snapshot that is being built.
    batch
        Rows that are held at a time.

    Raises
    ------
    SnapshotError
        A relationship ends at a node that is not there, or an id occurs twice.
    """
    import kglite

    graph = kglite.KnowledgeGraph()
    nodes = _node_heads(folder / NODES)
    _add_nodes(graph, folder / NODES, nodes, batch)
    relationships = _relationship_heads(folder / RELATIONSHIPS, nodes)
    _add_relationships(graph, folder / RELATIONSHIPS, relationships, batch)
    graph.save(str(folder / FILE), layout="compact")


# ---------------------------------------------------------------- nodes


def _node_heads(path: Path) -> "DataFrame":
    """The primary label of each node, by id, in the order of the table."""
    import pandas as pd
    import pyarrow.parquet as pq

    table = pq.read_table(path, columns=["id", "labels"])
    labels = pd.Categorical([labels[0] for labels in table["labels"].to_pylist()])
    heads = pd.DataFrame({"label": labels}, index=table["id"].to_pandas())
    if heads.index.has_duplicates:
        raise SnapshotError(f"{path}: the id {heads.index[heads.index.duplicated()][0]} occurs twice. Load the data again.")
    return heads


def _add_nodes(graph: "KnowledgeGraph", path: Path, heads: "DataFrame", size: int) -> None:
    """Put all nodes in: the primary label is the engine's type, which has the index of ids; the others are added to it."""
    for (label,), batch in _groups(path, heads, ["label"], size):
        data = frame(batch.select(_columns_of(label, batch.schema.names)))
        graph.add_nodes(data, label, unique_id_field="id", node_title_field="name", column_types=data.attrs["lists"])
        further: defaultdict[str, list[str]] = defaultdict(list)
        for id, labels in zip(data["id"], batch.column("labels").to_pylist(), strict=True):
            for name in labels[1:]:
                further[name].append(id)
        for name, ids in further.items():
            graph.add_label(label, ids, name)


def _columns_of(label: str, names: Sequence[str]) -> list[str]:
    """The columns that nodes with a label may have: of a property that none of them has, the engine then knows that it is null."""
    schema = load_schema()
    allowed = schema.properties_of(label) if label in schema.primary_labels else names
    return [name for name in names if name in allowed and name != "labels"]


# ---------------------------------------------------------------- relationships


def _relationship_heads(path: Path, nodes: "DataFrame") -> "DataFrame":
    """Type, labels at both ends, and whether an earlier row joins the same two nodes by the same type."""
    import pyarrow.parquet as pq

    heads: DataFrame = pq.read_table(path, columns=ENDS).to_pandas(categories=ENDS)
    again = heads.duplicated()
    for end in ("start", "end"):
        ids = heads[end].cat.categories
        at = nodes.index.get_indexer(ids)
        if len(ids) and at.min() < 0:
            raise SnapshotError(f"{path}: a relationship ends at {ids[int(at.argmin())]}, which is no node. Load the data again.")
        heads[end] = nodes["label"].array.take(at.take(heads[end].cat.codes))
    return heads.assign(again=again)


def _add_relationships(graph: "KnowledgeGraph", path: Path, heads: "DataFrame", size: int) -> None:
    """Put all relationships in.

    The engine takes a table of one type between two labels, and makes one of those that join the same two nodes; so parallel ones are
    added singly.
    """
    added = 0
    for (type, start, end, again), batch in _groups(path, heads, [*ENDS, "again"], size):
        data = frame(batch.select([n for n in batch.schema.names if n != "type" and batch.column(n).null_count < len(batch)]))
        add = _add_singly if again else _add_table
        added += add(graph, data, type, start, end)
    if added != len(heads):
        raise SnapshotError(f"{path}: {len(heads)} relationships became {added} in the engine's file. Report this.")


def _add_table(graph: "KnowledgeGraph", data: "DataFrame", type: str, start: str, end: str) -> int:
    columns = [name for name in data.columns if name not in ENDS]
    report = graph.add_relationships(data, type, start, "start", end, "end", columns=columns, column_types=data.attrs["lists"])
    return int(report["connections_created"])


def _add_singly(graph: "KnowledgeGraph", data: "DataFrame", type: str, start: str, end: str) -> int:
    rows = [{"from": row["start"], "to": row["end"], "properties": dict(_cells(row))} for row in data.to_dict("records")]
    graph.cypher(
        f"UNWIND $rows AS row MATCH (a:{quote(start)} {{id: row.from}}), (b:{quote(end)} {{id: row.to}})"
        f" CREATE (a)-[r:{quote(type)}]->(b) SET r = row.properties",
        params={"rows": rows},
    )
    return len(rows)


def _cells(row: Mapping[Any, Any]) -> Iterator[tuple[str, Any]]:
    """The cells that hold anything, as plain Python values."""
    import pandas as pd

    for name, value in row.items():
        if name not in ENDS and (isinstance(value, list) or not pd.isna(value)):
            yield str(name), value.item() if hasattr(value, "item") else value


# ---------------------------------------------------------------- tables


def _groups(path: Path, heads: "DataFrame", by: list[str], size: int) -> Iterator[tuple[tuple[Any, ...], "RecordBatch"]]:
    """The rows of a table, a batch at a time, grouped by columns of ``heads``, which has the same rows."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    first = 0
    with pq.ParquetFile(path) as file:
        for batch in file.iter_batches(batch_size=size):
            part = heads.iloc[first : first + len(batch)].reset_index(drop=True)
            first += len(batch)
            for key, rows in part.groupby(by, observed=True).indices.items():
                yield key if isinstance(key, tuple) else (key,), batch.take(pa.array(rows))


def frame(batch: "RecordBatch") -> "DataFrame":
    """A data frame in which whole numbers and booleans stay what they are beside nulls; its attribute ``lists`` names the lists."""
    import pandas as pd
    import pyarrow as pa

    kinds = {pa.int64(): pd.Int64Dtype(), pa.bool_(): pd.BooleanDtype()}
    data: DataFrame = batch.to_pandas(types_mapper=kinds.get)
    lists = [field.name for field in batch.schema if pa.types.is_list(field.type)]
    for name in lists:
        data[name] = pd.Series(batch.column(name).to_pylist(), dtype=object)
    data.attrs["lists"] = dict.fromkeys(lists, "list")
    return data
