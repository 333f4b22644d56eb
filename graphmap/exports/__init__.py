"""The graph, or a part of it, as files: one module per format, the mirror of ``loaders``."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from graphmap.errors import UsageError
from graphmap.exports import csv_pair, cypher, geojson, gexf, graphml, node_link, parquet, tables, xlsx
from graphmap.exports.looks import Looks
from graphmap.exports.progress import Progress, watched
from graphmap.exports.tables import table_text
from graphmap.model import Credits, GraphRows, Table
from graphmap.schema import Schema

__all__ = ["FORMATS", "Format", "export_graph", "format_of", "table_text", "write_table"]


@dataclass(frozen=True, slots=True)
class Format:
    """One format.

    Parameters
    ----------
    name
        What a person asks for.
    about
        What it is and who reads it, in a sentence.
    suffix
        Of its files.
    write
        Writes a graph, returns the paths of the files.
    passes
        How often it reads the graph: a whole export reads ``passes * (nodes + relationships)`` elements.
    write_table
        Writes the rows of a query's answer, where the format can hold them.
    write_view
        Writes a graph with the colours, sizes and positions of a view, where the format can hold them.
    """

    name: str
    about: str
    suffix: str
    write: Callable[[GraphRows, Path, Schema], list[Path]]
    passes: int = 2
    write_table: Callable[[Table, Path, Credits], list[Path]] | None = None
    write_view: Callable[[GraphRows, Path, Schema, Looks | None], list[Path]] | None = None


_FORMATS = (
    Format("graphml", "GraphML for NetworkX, Gephi, yEd, Cytoscape and igraph", ".graphml", graphml.write, write_view=graphml.write),
    Format("gexf", "GEXF 1.3 for Gephi", ".gexf", gexf.write, write_view=gexf.write),
    Format("csv", "CSV for Excel: nodes and relationships, and a text with the credits", ".csv", csv_pair.write, 2, tables.write_csv),
    Format("xlsx", "an Excel workbook: nodes, relationships and credits on a sheet each", ".xlsx", xlsx.write, 2, tables.write_xlsx),
    Format("json", "JSON in the node-link form of NetworkX and D3", ".json", node_link.write, 1, tables.write_json),
    Format("geojson", "GeoJSON for QGIS and web maps: what has coordinates", ".geojson", geojson.write, 1),
    Format("cypher", "a script that builds the graph in Neo4j or the embedded engine", ".cypher", cypher.write, 1),
    Format("parquet", "Parquet for pandas, Polars, DuckDB and Spark", ".parquet", parquet.write, 2, tables.write_parquet),
)
FORMATS: Mapping[str, Format] = {format.name: format for format in _FORMATS}
"""The formats by name."""


def export_graph(
    graph: GraphRows, path: Path, format: str, schema: Schema, progress: Progress | None = None, looks: Looks | None = None
) -> list[Path]:
    """Write a graph as ``format`` (a key of ``FORMATS``) and return the paths of the files.

    ``looks`` are the colours, sizes and positions of a view; formats that cannot hold them go without.

    ``csv`` and ``parquet`` write several, named after ``path``: ``out.csv`` gives ``out-nodes.csv``, ``out-relationships.csv`` and
    ``out-about.txt``. Each file is there whole or not at all. UsageError for an unknown format; GraphMapError where nothing can be written.
    """
    chosen, rows = _named(format, FORMATS), watched(graph, progress) if progress else graph
    return chosen.write_view(rows, path, schema, looks) if looks and chosen.write_view else chosen.write(rows, path, schema)


def write_table(table: Table, path: Path, format: str, credits: Credits) -> list[Path]:
    """Write the rows of an answer as csv, json, xlsx or parquet and return the paths of the files."""
    write = _named(format, {name: each for name, each in FORMATS.items() if each.write_table}).write_table
    assert write is not None, "only formats with write_table were offered"  # noqa: S101
    return write(table, path, credits)


def format_of(path: Path) -> str:
    """The name of the format that a file's suffix tells; UsageError if it tells none."""
    for format in FORMATS.values():
        if path.suffix.lower() == format.suffix:
            return format.name
    known = ", ".join(format.suffix for format in FORMATS.values())
    raise UsageError(f"The name {path.name} tells no format. Give it one of the endings {known}, or name the format.")


def _named(format: str, formats: Mapping[str, Format]) -> Format:
    if format not in formats:
        raise UsageError(f"Unknown format {format}. Use one of {', '.join(formats)}.")
    return formats[format]
