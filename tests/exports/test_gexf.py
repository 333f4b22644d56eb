"""networkx reads from the GEXF what the graph holds; lists stand as Gephi reads them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject, SearchStrategy

from graphmap.exports import export_graph
from graphmap.exports.cells import as_text
from graphmap.exports.columns import graph_columns
from graphmap.exports.gexf import bracketed, write
from graphmap.exports.xml import SPECIAL
from graphmap.model import GraphRows, Node, Relationship
from graphmap.schema import Schema

SPACE = "{http://gexf.net/1.3}"


def text(value: object) -> str:
    return "".join(c for c in as_text(value) if c in '&<>"\t\n\r' or not SPECIAL.match(c))


def split(value: object) -> list[str]:
    items = json.loads(str(value), strict=False)
    assert isinstance(items, list)
    return items


def expected(element: Node | Relationship, types: dict[str, str], taken: set[str]) -> dict[str, object]:
    values: dict[str, object] = {}
    for name, value in element.properties.items():
        if name == "id":
            continue
        if types[name] == "list":
            assert isinstance(value, list)
            values[name] = [text(item) for item in value]
        else:
            values[name + "_" * (name in taken)] = text(value) if types[name] == "string" else value
    return values


def check(graph: GraphRows, path: Path, schema: Schema) -> None:
    of_node, of_relationship = ({c.property: c.type for c in columns.columns} for columns in graph_columns(graph, schema))
    write(graph, path, schema)
    found: Any = nx.MultiDiGraph(nx.read_gexf(path, version="1.3"))
    assert list(found) == [node.id for node in graph.nodes]
    for node in graph.nodes:
        data = {name: split(value) if of_node.get(name) == "list" else value for name, value in found.nodes[node.id].items()}
        assert split(data.pop("labels")) == list(node.labels)
        assert data.pop("primary_label") == node.label
        assert data.pop("label") == text(node.name)
        assert data == expected(node, of_node, {"labels"})
    edges = {}
    for start, end, data in found.edges(data=True):
        values = {name: split(value) if of_relationship.get(name) == "list" else value for name, value in data.items()}
        edges[values.pop("id")] = (start, end, values)
    relationships = {r.id: (r.start, r.end, {"label": r.type, **expected(r, of_relationship, {"end", "key"})}) for r in graph.relationships}
    assert edges == relationships


def test_networkx_reads_the_same_ids_labels_types_and_values(graph: GraphRows, schema: Schema, tmp_path: Path) -> None:
    check(graph, tmp_path / "out.gexf", schema)


@settings(deadline=None)
@given(data=st.data())
def test_any_graph_survives(data: DataObject, graphs: SearchStrategy[GraphRows], schema: Schema, folder: Path) -> None:
    check(data.draw(graphs), folder / "any.gexf", schema)


def test_kinds_keep_parallel_relationships_apart(graph: GraphRows, schema: Schema, tmp_path: Path) -> None:
    root = ET.parse(write(graph, tmp_path / "out.gexf", schema)[0]).getroot()  # noqa: S314
    edges = root.iterfind(f".//{SPACE}edge")
    assert {edge.get("id"): edge.get("kind") for edge in edges} == {r.id: r.type for r in graph.relationships}


def test_the_meta_element_tells_who_made_it_when_and_from_whose_data(graph: GraphRows, schema: Schema, tmp_path: Path) -> None:
    root = ET.parse(write(graph, tmp_path / "out.gexf", schema)[0]).getroot()  # noqa: S314
    meta = root.find(f"{SPACE}meta")
    assert meta is not None
    assert (meta.get("lastmodifieddate"), meta.findtext(f"{SPACE}creator")) == ("2026-11-25", "graphmap")
    assert "CC BY 4.0" in meta.findtext(f"{SPACE}description", "")


def test_a_list_is_quoted_with_backslashes_before_quotes_and_backslashes_only() -> None:
    assert bracketed(["a", 'b"c\\', "d\ne"]) == '["a", "b\\"c\\\\", "d\ne"]'
    assert bracketed([]) == "[]"


@dataclass(frozen=True)
class Shown:
    """How a node looks, or a link."""

    x: float = 0.0
    y: float = 0.0
    size: float = 12.0
    colour: str = "#2563A8"
    shape: str = "dot"
    width: float = 2.0


@dataclass(frozen=True)
class View:
    """A view of two nodes and a link."""

    nodes: Mapping[str, Shown] = field(default_factory=lambda: {"org-0": Shown(-10.5, 20.0), "b": Shown(3.0, 4.0, shape="square")})
    links: Mapping[str, Shown] = field(default_factory=lambda: {"00000000000000e1": Shown(colour="#1F4E79", width=3.5)})


def test_a_view_carries_its_colours_sizes_and_positions(graph: GraphRows, schema: Schema, tmp_path: Path) -> None:
    path = export_graph(graph, tmp_path / "out.gexf", "gexf", schema, looks=View())[0]
    found = nx.read_gexf(path, version="1.3")
    viz = found.nodes["org-0"]["viz"]
    assert {name: int(viz["color"][name]) for name in "rgb"} == {"r": 37, "g": 99, "b": 168}
    assert (viz["position"]["x"], viz["position"]["y"]) == (-10.5, -20.0), "y grows upwards in Gephi"
    assert viz["size"] == 12
    assert "viz" not in found.nodes["full"]
    text = path.read_text(encoding="utf-8")
    assert '<viz:color r="31" g="78" b="121"/><viz:thickness value="3.5"/></edge>' in text
    assert '<viz:shape value="square"/>' in text


def test_a_graph_without_a_view_has_no_looks(graph: GraphRows, schema: Schema, tmp_path: Path) -> None:
    assert "viz" not in write(graph, tmp_path / "out.gexf", schema)[0].read_text(encoding="utf-8")
