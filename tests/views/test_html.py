"""The page of a Scene, read as text; tests/browser opens it."""

import json
import re
from html.parser import HTMLParser

import networkx as nx
import pytest

from graphmap.schema import Schema
from graphmap.views.ego import ego
from graphmap.views.html import html
from graphmap.views.network import network


class Tags(HTMLParser):
    """All tags with their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


@pytest.fixture
def page(graph: "nx.MultiDiGraph[str]", schema: Schema) -> str:
    return html(ego(graph, "yard", schema))


def _tags(page: str) -> list[tuple[str, dict[str, str | None]]]:
    parser = Tags()
    parser.feed(page)
    return parser.tags


def test_the_page_fetches_nothing(page: str) -> None:
    tags = _tags(page)
    assert not [tag for tag, _ in tags if tag in {"link", "img", "iframe", "object", "base", "form"}]
    assert not [attrs for _, attrs in tags if {"src", "href", "action", "data"} & set(attrs)]
    assert not re.search(r"url\((?!\"?data:)", page.split("<script", 1)[0])


def test_the_policy_comes_first_and_names_every_script(page: str) -> None:
    policy = next(attrs["content"] for tag, attrs in _tags(page) if attrs.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert policy.count("'sha256-") == sum(tag == "script" and "type" not in attrs for tag, attrs in _tags(page)) == 2
    assert "unsafe-eval" not in policy
    assert "connect-src" not in policy
    assert page.index("Content-Security-Policy") < page.index("<script")


def test_nothing_in_the_page_runs_but_its_two_scripts(page: str) -> None:
    assert not [attrs for _, attrs in _tags(page) if any(name.startswith("on") for name in attrs)]


def test_the_model_has_ids_without_meaning_and_no_text_that_is_read_as_html(graph: "nx.MultiDiGraph[str]", schema: Schema) -> None:
    net = network(ego(graph, "yard", schema))
    assert all(re.fullmatch(r"n[0-9a-f]{16}", node["id"]) for node in net.nodes)
    assert len({node["id"] for node in net.nodes}) == 7
    assert all("title" not in item for item in [*net.nodes, *net.edges])
    assert {node["label"] for node in net.nodes} == {""}
    assert net.options["physics"] == {"enabled": False}


def test_positions_come_from_the_scene(graph: "nx.MultiDiGraph[str]", schema: Schema) -> None:
    scene = ego(graph, "yard", schema)
    placed = {(node["x"], node["y"]) for node in network(scene).nodes[1:]}
    assert placed == {(round(mark.x, 2), round(mark.y, 2)) for mark in scene.marks}


def test_the_model_of_the_page_is_the_network(page: str, graph: "nx.MultiDiGraph[str]", schema: Schema) -> None:
    found = re.search(r'<script type="application/json" id="model">(.*?)</script>', page, re.DOTALL)
    assert found
    model = json.loads(found[1])
    net = network(ego(graph, "yard", schema))
    assert model["nodes"] == net.nodes
    assert model["edges"] == net.edges


def test_a_double_line_has_a_core_of_paper(graph: "nx.MultiDiGraph[str]", schema: Schema) -> None:
    graph.add_edge("yard", "pumps", key="d", id="d", type="DIGITAL_LINK", confidence=0.9, method="published")
    edges = network(ego(graph, "yard", schema)).edges
    names = {edge["id"] for edge in edges}
    doubled = [edge for edge in edges if edge["id"][:-1] in names]
    assert [edge["color"]["color"] for edge in doubled] == ["#FFFFFF"]


def test_a_page_in_the_dark_has_dark_paper(graph: "nx.MultiDiGraph[str]", schema: Schema) -> None:
    assert "--paper: #12181F" in html(ego(graph, "yard", schema, theme="dark"))


def test_a_very_long_name_and_an_empty_one_are_drawn(graph: "nx.MultiDiGraph[str]", schema: Schema) -> None:
    graph.nodes["pumps"]["name"] = "x" * 10_000
    graph.nodes["steel"]["name"] = ""
    scene = ego(graph, "yard", schema)
    labels = {mark.id: mark.label.text for mark in scene.marks if mark.label}
    assert labels["pumps"].endswith("x…")
    assert labels["steel"] == "steel"
    assert "xxxx\\u2026" in html(scene)
    assert all(len(line) <= 200 for mark in scene.marks for line in mark.card)
