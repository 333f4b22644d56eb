"""The GeoJSON holds what has coordinates, longitude first, and says what it leaves out."""

import json
from pathlib import Path
from typing import Any

import pytest

from graphmap.exports.geojson import position, write
from graphmap.model import GraphRows, Node, Value
from graphmap.schema import Schema


def read(graph: GraphRows, path: Path, schema: Schema) -> Any:
    return json.loads(write(graph, path, schema)[0].read_text(encoding="utf-8"))


def test_nodes_are_points_and_relationships_between_them_lines(graph: GraphRows, schema: Schema, tmp_path: Path) -> None:
    data = read(graph, tmp_path / "out.geojson", schema)
    assert data["type"] == "FeatureCollection"
    features = {feature["id"]: feature for feature in data["features"]}
    assert {id: feature["geometry"] for id, feature in features.items()} == {
        "full": {"type": "Point", "coordinates": [4.25, 52.5]},
        "b": {"type": "Point", "coordinates": [1e-7, -0.1]},
        "00000000000000e3": {"type": "LineString", "coordinates": [[1e-7, -0.1], [1e-7, -0.1]]},
        "00000000000000e5": {"type": "LineString", "coordinates": [[4.25, 52.5], [1e-7, -0.1]]},
    }
    nodes = {n.id: n for n in graph.nodes}
    assert features["full"]["properties"] == {"labels": list(nodes["full"].labels), **nodes["full"].properties}
    assert features["00000000000000e5"]["properties"] == {
        "id": "00000000000000e5",
        "type": "IN_SECTION",
        "start": "full",
        "end": "b",
        "station": True,
        "km": 3.5,
        "opened": 1999,
    }


def test_it_says_how_many_are_left_out_and_whose_data_it_is(graph: GraphRows, schema: Schema, tmp_path: Path) -> None:
    data = read(graph, tmp_path / "out.geojson", schema)
    without = sum("lat" not in n.properties for n in graph.nodes)
    assert data["left_out"] == {"nodes_without_coordinates": without, "relationships_without_two_points": 4}
    assert data["credits"]["datasets"][0]["attribution"] == "Made by <the region>"


@pytest.mark.parametrize(
    "properties",
    [{"lat": 52.0}, {"lat": 52.0, "lon": 190.0}, {"lat": float("nan"), "lon": 4.0}, {"lat": "52", "lon": "4"}],
)
def test_what_is_no_place_on_earth_is_no_point(properties: dict[str, Value]) -> None:
    assert position(Node("a", ("Organisation",), {"id": "a", **properties})) is None
