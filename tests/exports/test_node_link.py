"""networkx makes the same graph of the JSON."""

import json
from pathlib import Path
from typing import Any

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject, SearchStrategy

from graphmap.exports.node_link import write
from graphmap.model import GraphRows
from graphmap.schema import Schema


def check(graph: GraphRows, path: Path, schema: Schema) -> None:
    write(graph, path, schema)
    found: Any = nx.node_link_graph(json.loads(path.read_text(encoding="utf-8")), edges="edges")
    assert found.is_directed()
    assert found.is_multigraph()
    nodes = [(id, data.pop("labels"), data) for id, data in found.nodes(data=True)]
    assert nodes == [
        (n.id, list(n.labels), {name + "_" * (name == "labels"): v for name, v in n.properties.items() if name != "id"})
        for n in graph.nodes
    ]
    edges = {key: (a, b, data) for a, b, key, data in found.edges(keys=True, data=True)}
    assert edges == {
        r.id: (
            r.start,
            r.end,
            {"id": r.id, "type": r.type, **{n + "_" * (n in {"type", "key"}): v for n, v in r.properties.items() if n != "id"}},
        )
        for r in graph.relationships
    }


def test_networkx_makes_the_same_graph(graph: GraphRows, schema: Schema, tmp_path: Path) -> None:
    check(graph, tmp_path / "out.json", schema)


@settings(deadline=None)
@given(data=st.data())
def test_any_graph_survives(data: DataObject, graphs: SearchStrategy[GraphRows], schema: Schema, folder: Path) -> None:
    check(data.draw(graphs), folder / "any.json", schema)


def test_an_empty_graph_is_valid_and_carries_the_credits(graph: GraphRows, schema: Schema, tmp_path: Path) -> None:
    data = json.loads(write(GraphRows([], [], graph.credits), tmp_path / "out.json", schema)[0].read_text(encoding="utf-8"))
    assert (data["nodes"], data["edges"], data["graph"]["revision"]) == ([], [], graph.credits.revision)
    assert [d["licence"] for d in data["graph"]["datasets"]] == ["CC BY 4.0", "CC0 1.0"]
