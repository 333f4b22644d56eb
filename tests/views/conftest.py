"""Small graphs in the form in which a store returns subgraphs."""

from collections.abc import Callable
from typing import Any

import networkx as nx
import pytest

from graphmap.schema import Schema, load_schema
from graphmap.views.furniture import foot_height, room, size
from graphmap.views.geometry import Box
from graphmap.views.scene import Label, Mark, Scene


@pytest.fixture(scope="session")
def schema() -> Schema:
    """The schema that ships."""
    return load_schema()


Faults = Callable[[Scene], list[str]]
"""Names what overlaps in a scene or leaves its sheet; one fault a line."""


def _overlap(a: Box, b: Box) -> bool:
    return min(a[2], b[2]) - max(a[0], b[0]) > 0.5 and min(a[3], b[3]) - max(a[1], b[1]) > 0.5


def _own(mark: Mark) -> Label:
    return mark.label or Label("", mark.x, mark.y)


def _faults(scene: Scene) -> list[str]:
    """Labels over labels, over the marks of others, over the box in the middle, marks over marks, and what is off the sheet."""
    centre = scene.centre
    within = {*(centre.labels if centre else ()), *(_own(mark) for mark in (centre.marks if centre else ()))}
    labels = [(label, label.box) for label in scene.labels]
    marks = [(mark, mark.box) for mark in (*scene.marks, *(centre.marks if centre else ()))]
    found = [f"{one.text!r} over {two.text!r}" for i, (one, a) in enumerate(labels) for two, b in labels[:i] if _overlap(a, b)]
    found += [
        f"{label.text!r} over the mark {mark.id}" for label, a in labels for mark, b in marks if _overlap(a, b) and mark.label != label
    ]
    if centre:
        half, high = centre.width / 2, centre.height / 2
        box = (centre.x - half, centre.y - high, centre.x + half, centre.y + high)
        found += [f"{label.text!r} over the centre" for label, a in labels if label not in within and _overlap(a, box)]
        found += [f"{mark.id} over the centre" for mark in scene.marks if _overlap(mark.box, box)]
    if scene.sheet:
        right, low = size(scene)
        top, low = room(scene.caption, scene.sheet)[1] - 0.5, low - foot_height(scene.caption, scene.sheet)
        boxes = [(label.text, a) for label, a in labels] + [(mark.id, b) for mark, b in marks]
        found += [f"{name!r} off the sheet" for name, b in boxes if b[0] < 20 or b[2] > right - 20 or b[1] < top - 8 or b[3] > low]
        found += [f"{label.text!r} is too small" for label, _ in labels if label.size < 13]
    return found


@pytest.fixture(scope="session")
def faults() -> Faults:
    """Finds what is wrong with where things stand in a scene."""
    return _faults


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
