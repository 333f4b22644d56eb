"""Value chains: those of the region's data, and made ones of any shape."""

from collections.abc import Callable, Sequence
from random import Random
from typing import Any

import networkx as nx
import pytest

from graphmap.analysis.coverage import Coverage
from graphmap.analysis.value_chains import value_chain
from graphmap.schema import Schema, load_schema
from graphmap.views.chain.chain import chain
from graphmap.views.presets import Sheet
from graphmap.views.scene import Scene
from graphmap.views.style import Theme

LINKING = frozenset({"SUPPLIES", "PARTNERS_WITH"})
NAMES = (
    "Scheepsontwerp en goedkeuring",
    "Besturings- en kalibratiesoftware",
    "Geautomatiseerde composietproductie",
    "Printen",
    "Precisietandwieloverbrengingsonderdelen",
    "Survey",
)
METHODS = ("published", "inferred", "inferred", "expert")
KINDS = ("company", "company", "knowledge_institution", "fieldlab", "investor")


class Made:
    """A chain that is made up: its graph, and how it was counted."""

    def __init__(self, graph: "nx.MultiDiGraph[str]") -> None:
        self.graph = graph
        self.coverage: Coverage = value_chain(graph, "value-chain:made", linking=LINKING, line=[(52.0, 4.4)], total=516)

    def scene(self, sheet: Sheet, language: str = "nl", theme: Theme = "light") -> Scene:
        """Its picture."""
        return chain(
            self.coverage, self.graph, sheet, load_schema(), host="example.org", credit="As of today.", language=language, theme=theme
        )


def make(stages: int, links: Sequence[tuple[int, int]], seed: int = 0, schema: Schema | None = None) -> Made:
    """A chain of so many stages with those links between them, everything else drawn by lot."""
    lot, known = Random(seed), schema or load_schema()  # noqa: S311
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_node("value-chain:made", labels=("ValueChain",), id="value-chain:made", name="Made up", name_nl="Verzonnen keten")
    _firms(graph, lot, known)
    firms = [id for id in graph if id.startswith("firm-")]
    for i in range(stages):
        _stage(graph, i, lot, firms)
    for start, end in links:
        _link(graph, f"stage:{start:03}", "PRECEDES", f"stage:{end:03}")
    return Made(graph)


def _firms(graph: "nx.MultiDiGraph[str]", lot: Random, schema: Schema) -> None:
    for i in range(40):
        kind = lot.choice(KINDS)
        place: dict[str, Any] = lot.choice(({"in_region": "yes"}, {"in_region": "yes"}, {"in_region": "no", "lat": 51.0, "lon": 5.0}, {}))
        name = f"{lot.choice(NAMES)} {'Holding ' * lot.randrange(4)}{i}"
        graph.add_node(
            f"firm-{i}", labels=schema.node_labels("Organisation", {"kind": kind}), id=f"firm-{i}", name=name, kind=kind, **place
        )
    for i in range(60):
        _link(graph, f"firm-{lot.randrange(40)}", "SUPPLIES", f"firm-{lot.randrange(40)}", what=str(i))


def _stage(graph: "nx.MultiDiGraph[str]", i: int, lot: Random, firms: Sequence[str]) -> None:
    stage = f"stage:{i:03}"
    kind = lot.choice(("input", "component", "use"))
    graph.add_node(stage, labels=("Stage",), id=stage, name=f"{lot.choice(NAMES)} {i}", position=i + 1, kind=kind)
    _link(graph, "value-chain:made", "HAS_STAGE", stage)
    for j in range(lot.randrange(3)):
        capability = f"capability:{i}-{j}"
        graph.add_node(capability, labels=("Capability",), id=capability, name=lot.choice(NAMES), definition="…")
        _link(graph, stage, "REQUIRES", capability, essential=lot.random() < 0.8)
        for firm in sorted(lot.sample([*firms], lot.choice((0, 1, 2, 3, 9)))):
            _link(graph, firm, "HAS_CAPABILITY", capability, method=lot.choice(METHODS))


def _link(graph: "nx.MultiDiGraph[str]", start: str, type: str, end: str, **properties: Any) -> None:
    key = f"{type} {start} {end} {properties.get('what', '')}"
    graph.add_edge(start, end, key=key, id=key, type=type, **properties)


@pytest.fixture(scope="session")
def made() -> Callable[..., Made]:
    """Makes chains up."""
    return make


@pytest.fixture(scope="session")
def long_chain() -> Made:
    """Sixty stages: a line of forty with side inputs and links that skip stages."""
    lot = Random(60)  # noqa: S311
    links = {(i, i + 1) for i in range(39)} | {(i, lot.randrange(2, 40)) for i in range(40, 60)}
    links |= {(i, min(i + lot.randrange(2, 6), 39)) for i in range(0, 36, 4)}
    order = {**{i: i + 20 for i in range(40)}, **{i: i - 40 for i in range(40, 60)}}
    return make(60, sorted((order[start], order[end]) for start, end in links), seed=60)
