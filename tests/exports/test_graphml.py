"""networkx reads from the GraphML what the graph holds."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject, SearchStrategy

from graphmap.exports import export_graph
from graphmap.exports.cells import as_text, split_list
from graphmap.exports.columns import graph_columns
from graphmap.exports.graphml import write
from graphmap.model import GraphRows, Node, Relationship
from graphmap.schema import Schema

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
TAKEN = {"labels", "label", "type"}


def read(path: Path) -> Any:
    return nx.read_graphml(path, edge_key_type=str, force_multigraph=True)


def text(value: object) -> str:
    return FORBIDDEN.sub("", as_text(value))


def expected(element: Node | Relationship, types: dict[str, str]) -> dict[str, object]:
    values: dict[str, object] = {}
    for name, value in element.properties.items():
        if name == "id":
            continue
        if types[name] == "list":
            assert isinstance(value, list)
            values[name] = [text(item) for item in value]
        else:
            values[name + "_" * (name in TAKEN)] = text(value) if types[name] == "string" else value
    return values


def decoded(data: dict[str, object], types: dict[str, str]) -> dict[str, object]:
    return {name: split_list(str(value)) if types.get(name) == "list" else value for name, value in data.items()}


def check(graph: GraphRows, path: Path, schema: Schema) -> None:
    of_node, of_relationship = ({c.property: c.type for c in columns.columns} for columns in graph_columns(graph, schema))
    assert write(graph, path, schema) == [path]
    found = read(path)
    assert found.is_directed()
    assert list(found) == [node.id for node in graph.nodes]
    for node in graph.nodes:
        data = decoded(dict(found.nodes[node.id]), of_node)
        assert split_list(str(data.pop("labels"))) == list(node.labels)
        assert data.pop("label") == text(node.name)
        assert data == expected(node, of_node)
    edges = {key: (start, end, decoded(data, of_relationship)) for start, end, key, data in found.edges(keys=True, data=True)}
    assert edges == {r.id: (r.start, r.end, {"type": r.type, "label": r.type, **expected(r, of_relationship)}) for r in graph.relationships}


def test_networkx_reads_the_same_ids_labels_types_and_values(graph: GraphRows, schema: Schema, tmp_path: Path) -> None:
    check(graph, tmp_path / "out.graphml", schema)


@settings(deadline=None)
@given(data=st.data())
def test_any_graph_survives(data: DataObject, graphs: SearchStrategy[GraphRows], schema: Schema, folder: Path) -> None:
    check(data.draw(graphs), folder / "any.graphml", schema)


def test_values_have_the_types_of_the_schema(graph: GraphRows, schema: Schema, tmp_path: Path) -> None:
    found = read(write(graph, tmp_path / "out.graphml", schema)[0])
    assert found.nodes["full"]["employees"] == 12
    assert found.nodes["full"]["kvk"] == "01234567"
    assert found.nodes["full"]["lat"] == pytest.approx(52.5)
    assert found.nodes["claim:1"]["shown"] is True
    assert "employees" not in found.nodes["b"]


def test_the_encoding_and_the_credits_stand_at_the_top(graph: GraphRows, schema: Schema, tmp_path: Path) -> None:
    top = ET.parse(write(graph, tmp_path / "out.graphml", schema)[0]).getroot()[0]  # noqa: S314
    assert top.tag.endswith("desc")
    for part in (graph.credits.revision, "2026-11-25", "Province & partners", "CC BY 4.0", "Made by <the region>", "joined with ;"):
        assert part in (top.text or "")


@dataclass(frozen=True)
class Shown:
    """How a node looks, or a link."""

    x: float = -10.5
    y: float = 20.0
    size: float = 12.0
    colour: str = "#2563A8"
    shape: str = "dot"
    width: float = 2.0


@dataclass(frozen=True)
class View:
    """A view of a node and a link."""

    nodes: Mapping[str, Shown] = field(default_factory=lambda: {"org-0": Shown()})
    links: Mapping[str, Shown] = field(default_factory=lambda: {"00000000000000e1": Shown(colour="#1F4E79", width=3.5)})


def test_a_view_carries_its_colours_sizes_and_positions(graph: GraphRows, schema: Schema, tmp_path: Path) -> None:
    found = read(export_graph(graph, tmp_path / "out.graphml", "graphml", schema, looks=View())[0])
    node = found.nodes["org-0"]
    assert {name: node[name] for name in ("x", "y", "size", "color", "shape", "r", "g", "b")} == {
        "x": -10.5, "y": -20.0, "size": 12.0, "color": "#2563A8", "shape": "dot", "r": 37, "g": 99, "b": 168,
    }  # fmt: skip
    assert "x" not in found.nodes["full"]
    edge = found["org-0"]["b"]["00000000000000e1"]
    assert {name: edge[name] for name in ("width", "color", "r", "g", "b")} == {
        "width": 3.5, "color": "#1F4E79", "r": 31, "g": 78, "b": 121,
    }  # fmt: skip


def test_a_format_without_looks_takes_a_view_and_leaves_it_out(graph: GraphRows, schema: Schema, tmp_path: Path) -> None:
    plain = export_graph(graph, tmp_path / "a.json", "json", schema)[0].read_bytes()
    assert export_graph(graph, tmp_path / "b.json", "json", schema, looks=View())[0].read_bytes() == plain
