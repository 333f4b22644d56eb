"""A small graph of values that break careless writers, and a strategy for random ones."""

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from graphmap import exports
from graphmap.model import Credits, Dataset, GraphRows, Node, Relationship, Value
from graphmap.schema import Schema, load_schema

HOSTILE = [
    "=cmd()",
    "+1",
    "-5",
    "@x",
    "\t=1",
    "'=1",
    "'s-Gravenhage",
    "a;=1+1",
    'a;"=1+1',
    '"quoted", 1',
    "it's",
    "one\ntwo\r\nthree\rfour",
    "\\u0027 SET n.name = 'x' //",
    "\\",
    "a\\;b",
    "; ; ;",
    "&lt;<b>&amp;]]>",
    "007",
    "1e5",
    "true",
    "null",
    "#N/A",
    " leading and trailing ",
    "Zuid-Holland é ü 漢字 \U0001f600",
    "{curly} `tick` $dollar // comment /* */ ;\n// x",
    "long " * 8000,
]
"""Texts, each of which some format takes for something else."""

PROVENANCE: dict[str, Value] = {"sources": ["source:1", "source:2"], "source_date": "2024-05", "method": "published", "confidence": 0.9}
CREDITS = Credits(
    "f" * 64,
    "2026-11-25",
    (
        Dataset("region", "Region data", "Province & partners", "CC BY 4.0", "Made by <the region>", "https://example.org/region"),
        Dataset("own", 'My "own" file', "=Me", "CC0 1.0", "\\u000aMATCH (n) DETACH DELETE n; -->\nCREATE (:Evil);\n// x"),
    ),
)


def _nodes() -> list[Node]:
    nodes = [
        Node(f"org-{i}", ("Organisation", "Company"), {"id": f"org-{i}", "name": text, "aliases": [text, "b"], "note": text, **PROVENANCE})
        for i, text in enumerate(HOSTILE)
    ]
    full: dict[str, Value] = {"employees": 12, "lat": 52.5, "lon": 4.25, "kvk": "01234567"}
    lists: dict[str, Value] = {"sectors": [], "technologies": ["", "x;y", "\\"]}
    return [
        *nodes,
        Node("full", ("Organisation", "KnowledgeInstitution"), {"id": "full", "name": "Full", **full, **lists, **PROVENANCE}),
        Node("b", ("Organisation",), {"id": "b", "name": "B", "lat": -0.1, "lon": 1e-7}),
        Node("figure:1", ("Figure",), {"id": "figure:1", "name": "F", "value": 1e22, "comparable": False, "value_text": "10.000"}),
        Node("claim:1", ("Claim",), {"id": "claim:1", "name": "C", "shown": True, "source": "source:1", "property": "name", "about": "b"}),
        Node("stranger", ("Person", "Odd label"), {"id": "stranger", "name": "S", "colour `of` it": "red", "labels": "own"}),
    ]


def _relationships() -> list[Relationship]:
    return [
        Relationship("00000000000000e1", "SUPPLIES", "org-0", "b", {"id": "00000000000000e1", "what": "=gears", **PROVENANCE}),
        Relationship("1234567890123456", "SUPPLIES", "org-0", "b", {"id": "1234567890123456", "what": "it's; \\u0041"}),
        Relationship("00000000000000e3", "PARTNERS_WITH", "b", "b", {"id": "00000000000000e3"}),
        Relationship("00000000000000e4", "ABOUT", "figure:1", "full", {"id": "00000000000000e4", "confidence": 0.3}),
        Relationship("00000000000000e5", "IN_SECTION", "full", "b", {"id": "00000000000000e5", "station": True, "km": 3.5, "opened": 1999}),
        Relationship("00000000000000e6", "KNOWS", "stranger", "full", {"id": "00000000000000e6", "type": "a", "end": "b", "key": "c"}),
    ]


@pytest.fixture(scope="session")
def schema() -> Schema:
    return load_schema()


@pytest.fixture(scope="session")
def graph() -> GraphRows:
    return GraphRows(_nodes(), _relationships(), CREDITS)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all examples of a property test."""
    return tmp_path_factory.mktemp("exports")


def _texts() -> SearchStrategy[str]:
    marks = st.text(st.sampled_from(list("=+-@'\"\\;,\t\r\n\0\x1f&<>`{}/ua0é")), max_size=8)
    return st.one_of(st.sampled_from(HOSTILE[:-1]), st.text(max_size=20), marks)


@pytest.fixture(scope="session")
def graphs() -> SearchStrategy[GraphRows]:
    """Small graphs with properties of each type, parallel relationships and loops."""
    # Hypothesis also draws constants that it finds in the project's modules: all of them must be there before the first draw.
    for module in iter_modules(exports.__path__):
        import_module(f"{exports.__name__}.{module.name}")
    values: dict[str, SearchStrategy[Value]] = {
        "note": _texts(),
        "employees": st.integers(-(2**63), 2**63 - 1),
        "value": st.floats(allow_nan=False, allow_infinity=False),
        "comparable": st.booleans(),
        "aliases": st.lists(_texts(), max_size=3),
        "colour": _texts(),
    }
    properties = st.fixed_dictionaries({"name": _texts()}, optional=values)
    ends = st.sampled_from(["a", "b", "product:c"])
    links = st.lists(st.tuples(st.sampled_from(["SUPPLIES", "USES"]), ends, ends, properties), max_size=4)
    return st.builds(_build, st.tuples(properties, properties, properties), links)


def _build(nodes: tuple[dict[str, Value], ...], links: list[tuple[str, str, str, dict[str, Value]]]) -> GraphRows:
    labels = {"a": ("Organisation", "Company"), "b": ("Organisation",), "product:c": ("Product",)}
    return GraphRows(
        [Node(id, labels[id], {"id": id, **properties}) for id, properties in zip(labels, nodes, strict=True)],
        [Relationship(f"{i:016}", type, a, b, {"id": f"{i:016}", **p}) for i, (type, a, b, p) in enumerate(links)],
        CREDITS,
    )
