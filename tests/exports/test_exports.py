"""What every format keeps: whole files or none, the credits, a stream that is not held, a clear message."""

import subprocess
import sys
import tracemalloc
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest

from graphmap.errors import GraphMapError, UsageError
from graphmap.exports import FORMATS, export_graph, format_of, write_table
from graphmap.model import GraphRows, Node, Relationship, Table
from graphmap.schema import Schema

EVERY = pytest.mark.parametrize("format", FORMATS)


class Stream:
    """A stream that is made anew each time it is read."""

    def __init__(self, make: Callable[[], Iterator[Relationship]]) -> None:
        self.make = make

    def __iter__(self) -> Iterator[Relationship]:
        return self.make()


def target(folder: Path, format: str) -> Path:
    return folder / f"out{FORMATS[format].suffix}"


def contents(folder: Path) -> bytes:
    """All bytes in a folder's files, those of a workbook unpacked."""
    parts = []
    for path in folder.iterdir():
        if path.suffix == ".xlsx":
            with ZipFile(path) as archive:
                parts += [archive.read(name) for name in archive.namelist()]
        else:
            parts.append(path.read_bytes())
    return b"".join(parts)


@EVERY
def test_revision_date_publisher_licence_and_attribution_go_along(format: str, graph: GraphRows, schema: Schema, tmp_path: Path) -> None:
    paths = export_graph(graph, target(tmp_path, format), format, schema)
    assert sorted(paths) == sorted(tmp_path.iterdir())
    found = contents(tmp_path)
    for part in (graph.credits.revision, graph.credits.date, "CC BY 4.0", "Province", "https://example.org/region", "Made by"):
        assert part.encode() in found


@EVERY
def test_an_error_on_the_way_leaves_the_old_files_and_nothing_else(format: str, graph: GraphRows, schema: Schema, tmp_path: Path) -> None:
    paths = export_graph(graph, target(tmp_path, format), format, schema)
    old = {path: path.read_bytes() for path in paths}

    def broken() -> Iterator[Relationship]:
        yield from graph.relationships
        raise RuntimeError("the snapshot broke")

    with pytest.raises(RuntimeError, match="the snapshot broke"):
        export_graph(replace(graph, relationships=Stream(broken)), target(tmp_path, format), format, schema)
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == old


@EVERY
def test_a_second_read_that_breaks_leaves_nothing(format: str, graph: GraphRows, schema: Schema, tmp_path: Path) -> None:
    reads = iter(range(10))

    def broken() -> Iterator[Relationship]:
        yield from graph.relationships
        if next(reads) == FORMATS[format].passes - 1:
            raise RuntimeError("the snapshot broke")

    with pytest.raises(RuntimeError, match="the snapshot broke"):
        export_graph(replace(graph, relationships=Stream(broken)), target(tmp_path, format), format, schema)
    assert list(tmp_path.iterdir()) == []


@EVERY
def test_a_folder_that_is_not_there_is_named(format: str, graph: GraphRows, schema: Schema, tmp_path: Path) -> None:
    with pytest.raises(GraphMapError, match="there is no folder"):
        export_graph(graph, target(tmp_path / "missing", format), format, schema)


@EVERY
def test_an_empty_graph_can_be_written(format: str, graph: GraphRows, schema: Schema, tmp_path: Path) -> None:
    assert all(path.stat().st_size for path in export_graph(GraphRows([], [], graph.credits), target(tmp_path, format), format, schema))


@EVERY
def test_progress_counts_each_element_once_per_pass(format: str, graph: GraphRows, schema: Schema, tmp_path: Path) -> None:
    nodes = [Node(f"n{i}", ("Organisation",), {"id": f"n{i}", "name": "N"}) for i in range(1500)]
    links = [Relationship(f"r{i}", "SUPPLIES", "n0", "n1", {"id": f"r{i}"}) for i in range(2500)]
    seen: list[int] = []
    export_graph(GraphRows(nodes, links, graph.credits), target(tmp_path, format), format, schema, seen.append)
    assert seen == [1000 * (i + 1) for i in range(4 * FORMATS[format].passes)]


@pytest.mark.parametrize("format", [name for name in FORMATS if name != "geojson"])
def test_memory_does_not_grow_with_the_graph(format: str, graph: GraphRows, schema: Schema, tmp_path: Path) -> None:
    def peak(count: int) -> int:
        def links() -> Iterator[Relationship]:
            for i in range(count):
                yield Relationship(f"r{i}", "SUPPLIES", "n0", "n1", {"id": f"r{i}", "what": f"gear {i}", "sources": [f"source:{i}"]})

        nodes = [Node(f"n{i}", ("Organisation",), {"id": f"n{i}", "name": "N"}) for i in range(2)]
        tracemalloc.start()
        export_graph(GraphRows(nodes, Stream(links), graph.credits), target(tmp_path, format), format, schema)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return peak

    peak(100)
    batch = 10_000 if format == "parquet" else 1_000
    assert peak(4 * batch) < 1.5 * peak(batch) + 200_000


def test_an_unknown_format_is_answered_with_the_known_ones(graph: GraphRows, schema: Schema, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"Unknown format pdf\. Use one of graphml, gexf, csv, xlsx, json, geojson, cypher, parquet"):
        export_graph(graph, tmp_path / "out", "pdf", schema)
    with pytest.raises(UsageError, match=r"Unknown format graphml\. Use one of csv, xlsx, json, parquet"):
        write_table(Table(("a",), []), tmp_path / "out", "graphml", graph.credits)


@EVERY
def test_the_format_is_told_by_the_suffix(format: str) -> None:
    assert format_of(Path(f"d/Out.v1{FORMATS[format].suffix.upper()}")) == format


def test_a_suffix_that_tells_nothing_is_answered_with_those_that_do() -> None:
    with pytest.raises(UsageError, match=r"out\.pdf tells no format.*\.graphml, \.gexf"):
        format_of(Path("out.pdf"))


def test_naming_the_formats_does_not_load_the_heavy_libraries() -> None:
    heavy = {"pyarrow", "openpyxl", "pandas", "networkx"}
    code = f"import sys; from graphmap.exports import FORMATS; print(sorted({heavy} & set(sys.modules)))"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"
