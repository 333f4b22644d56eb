"""GeoJSON (RFC 7946) for maps: nodes that have coordinates as points, relationships between two such nodes as lines."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from graphmap.exports.about import about_data
from graphmap.exports.cells import RENAMED
from graphmap.exports.files import write_lines
from graphmap.exports.node_link import dumps, members, properties_of
from graphmap.model import GraphRows, Node
from graphmap.schema import Schema

OF_NODE = ("id", "labels")
OF_RELATIONSHIP = ("id", "type", "start", "end")

Position = tuple[float, float]
"""Longitude and latitude in degrees, WGS 84."""


def write(graph: GraphRows, path: Path, schema: Schema) -> list[Path]:
    """Write the graph to ``path``."""
    return write_lines(path, lines(graph))


def lines(graph: GraphRows) -> Iterator[str]:
    """The file, a piece at a time; the positions of the nodes are held in memory, nothing else is."""
    map = _Map(graph)
    yield '{"type": "FeatureCollection",\n"credits": ' + dumps(about_data(graph.credits, RENAMED)) + ',\n"features": ['
    yield from members(map.features())
    left_out = {"nodes_without_coordinates": map.nodes, "relationships_without_two_points": map.relationships}
    yield '],\n"left_out": ' + dumps(left_out) + "}\n"


def position(node: Node) -> Position | None:
    """Where a node lies, or None."""
    lon, lat = node.properties.get("lon"), node.properties.get("lat")
    if not isinstance(lon, float | int) or not isinstance(lat, float | int):
        return None
    return (lon, lat) if -180 <= lon <= 180 and -90 <= lat <= 90 else None


class _Map:
    """The features of a graph, and the number of nodes and relationships that give none."""

    def __init__(self, graph: GraphRows) -> None:
        self.graph = graph
        self.nodes = 0
        self.relationships = 0

    def features(self) -> Iterator[Mapping[str, object]]:
        positions: dict[str, Position] = {}
        for node in self.graph.nodes:
            if place := position(node):
                positions[node.id] = place
                yield _feature(node.id, "Point", place, {"labels": list(node.labels), **properties_of(node, OF_NODE)})
            else:
                self.nodes += 1
        for r in self.graph.relationships:
            if r.start in positions and r.end in positions:
                own = {"type": r.type, "start": r.start, "end": r.end}
                yield _feature(r.id, "LineString", (positions[r.start], positions[r.end]), own | properties_of(r, OF_RELATIONSHIP))
            else:
                self.relationships += 1


def _feature(id: str, type: str, coordinates: object, properties: Mapping[str, object]) -> Mapping[str, object]:
    return {
        "type": "Feature",
        "id": id,
        "geometry": {"type": type, "coordinates": coordinates},
        "properties": {"id": id, **properties},
    }
