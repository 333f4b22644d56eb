"""Small graphs in the form in which a store returns subgraphs."""

from typing import Any

import networkx as nx
import pytest

from graphmap.schema import Schema, load_schema


@pytest.fixture(scope="session")
def schema() -> Schema:
    """The schema that ships."""
    return load_schema()


@pytest.fixture
def graph(schema: Schema) -> "nx.MultiDiGraph[str]":
    """A yard with suppliers, a partner that two of them share, and a cluster beyond."""
    made: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    nodes = {
        "yard": ("company", "yes", "Rotterdam"),
        "pumps": ("company", "yes", "Delft"),
        "steel": ("company", "no", "Gent"),
        "tno": ("knowledge_institution", "yes", "Den Haag"),
        "fund": ("investor", None, None),
        "lab": ("fieldlab", "yes", "Delft"),
        "valley": ("cluster", "yes", "Delft"),
    }
    for id, (kind, region, place) in nodes.items():
        given = {"id": id, "name": id.title(), "kind": kind, "in_region": region, "municipality": place}
        properties = {name: value for name, value in given.items() if value is not None}
        made.add_node(id, labels=schema.node_labels("Organisation", {"kind": kind}), **properties)
    made.add_node("technology:robots", labels=("Technology",), id="technology:robots", name="Robots", name_nl="Robotica")
    links: list[tuple[str, str, str, dict[str, Any]]] = [
        ("pumps", "SUPPLIES", "yard", {"what": "pumps", "confidence": 0.9, "method": "published"}),
        ("pumps", "SUPPLIES", "yard", {"what": "spare parts", "confidence": 0.9, "method": "published"}),
        ("steel", "SUPPLIES", "yard", {"what": "plate", "confidence": 0.6, "method": "published"}),
        ("yard", "SUPPLIES", "steel", {"what": "scrap", "confidence": 0.9, "method": "published"}),
        ("yard", "PARTNERS_WITH", "pumps", {"what": "WAAM", "confidence": 0.9, "method": "published", "since": "2019"}),
        ("fund", "INVESTED_IN", "yard", {"confidence": 0.3, "method": "expert"}),
        ("yard", "USES", "technology:robots", {"confidence": 0.6, "method": "matched"}),
        ("pumps", "PARTNERS_WITH", "tno", {"confidence": 0.9, "method": "published"}),
        ("steel", "PARTNERS_WITH", "tno", {"confidence": 0.9, "method": "published"}),
        ("pumps", "LOCATED_AT", "lab", {"confidence": 0.9, "method": "published"}),
        ("tno", "MEMBER_OF", "valley", {"confidence": 0.9, "method": "published"}),
    ]
    for start, type, end, properties in links:
        id = schema.relationship_id(start, type, end, properties)
        made.add_edge(start, end, key=id, id=id, type=type, **properties)
    return made
