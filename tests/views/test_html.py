"""The page of a Scene, read as text; tests/browser opens it."""

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import networkx as nx
import pytest

from graphmap.errors import UsageError
from graphmap.schema import Schema
from graphmap.views.canvas import canvas
from graphmap.views.ego import ego
from graphmap.views.geometry import rectangle
from graphmap.views.html import MOST, html
from graphmap.views.presets import SHEETS
from graphmap.views.scene import Caption, Label, Mark, Scene, Shape
from graphmap.views.sheet import sheet
from graphmap.views.style import PALETTES


class Tags(HTMLParser):
    """All tags with their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


@pytest.fixture
def scene(graph: "nx.MultiDiGraph[str]", schema: Schema) -> Scene:
    return ego(graph, "yard", schema)


@pytest.fixture
def drawing() -> Scene:
    """A sheet without nodes."""
    caption = Caption("A sheet", "of boxes", (), "Sources: none", "1 of 1")
    items = (Shape(rectangle(60, 200, 100, 50), "#FFFFFF", None, "box"), Label("A box", 70, 220, of="box"))
    return Scene(caption, PALETTES["light"], "nl", ground=items, cards={"box": ("A box", "</script>")}, sheet=SHEETS["a4"])


@pytest.fixture(params=["network", "sheet"])
def page(request: pytest.FixtureRequest, scene: Scene, drawing: Scene) -> str:
    return html(scene if request.param == "network" else drawing)


def _tags(page: str) -> list[tuple[str, dict[str, str | None]]]:
    parser = Tags()
    parser.feed(page)
    return parser.tags


def _model(page: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="model">(.*?)</script>', page, re.DOTALL)
    assert found
    return dict(json.loads(found[1]))


def test_the_page_fetches_nothing(page: str) -> None:
    tags = _tags(page)
    assert not [tag for tag, _ in tags if tag in {"link", "img", "iframe", "object", "base", "form"}]
    assert not [attrs for _, attrs in tags if {"src", "href", "action", "data"} & set(attrs)]
    assert not re.search(r"url\((?!\"data:)", page.split("<script", 1)[0])


def test_the_policy_comes_first_and_names_every_script(page: str) -> None:
    policy = next(attrs["content"] for tag, attrs in _tags(page) if attrs.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert policy.count("'sha256-") == sum(tag == "script" and "type" not in attrs for tag, attrs in _tags(page)) in (1, 2)
    assert "unsafe-eval" not in policy
    assert "connect-src" not in policy
    assert page.index("Content-Security-Policy") < page.index("<style") < page.index("<script")


def test_nothing_in_the_page_runs_but_its_own_scripts(page: str) -> None:
    assert not [attrs for _, attrs in _tags(page) if any(name.startswith("on") for name in attrs)]


def test_the_page_brings_its_letters_along(page: str) -> None:
    assert page.count("@font-face") == 4
    assert page.count('src: url("data:font/woff2;base64,') == 4


def test_the_same_scene_gives_the_same_page(scene: Scene, drawing: Scene) -> None:
    assert html(scene) == html(scene)
    assert html(drawing) == html(drawing)


def test_the_model_of_the_page_is_the_network(scene: Scene) -> None:
    model = _model(html(scene))
    assert model["nodes"] == canvas(scene)["nodes"]
    assert model["edges"] == canvas(scene)["edges"]
    assert model["wheel"]


def test_a_scene_without_nodes_is_shown_as_its_sheet(drawing: Scene) -> None:
    page = html(drawing)
    assert _model(page)["svg"] == sheet(drawing)["svg"]
    assert _model(page)["cards"] == {"box": ["A box", "</script>"]}
    assert "vis-network" not in page
    assert page.count("</script>") == 2
    assert '<html lang="nl">' in page


def test_marks_on_a_sheet_are_not_nodes_that_can_be_moved(scene: Scene, drawing: Scene) -> None:
    mapped = replace(drawing, marks=tuple(replace(scene.marks[0], id=str(i), card=("A mark",)) for i in range(MOST + 1)))
    page = html(mapped)
    assert _model(page)["svg"] == sheet(mapped)["svg"]
    assert _model(page)["cards"] == {"box": ["A box", "</script>"]} | {str(i): ["A mark"] for i in range(MOST + 1)}
    assert 'data-of="box"' in _model(page)["svg"]
    assert "vis-network" not in page


def test_a_network_of_no_nodes_is_an_empty_network(scene: Scene) -> None:
    assert _model(html(replace(scene, centre=None, links=(), marks=())))["nodes"] == []


def test_a_scene_without_a_centre_is_shown_as_a_network(scene: Scene) -> None:
    without = replace(scene, centre=None, links=(), marks=scene.marks[:2])
    assert len(_model(html(without))["nodes"]) == 2


def test_more_nodes_than_the_page_can_show_are_refused(scene: Scene) -> None:
    mark = scene.marks[0]
    many: list[Mark] = [replace(mark, id=str(i)) for i in range(MOST + 1)]
    just = replace(scene, centre=None, links=(), marks=tuple(many[:MOST]))
    assert len(_model(html(just))["nodes"]) == MOST
    with pytest.raises(UsageError, match="has 1,001 nodes; the stand-alone page shows at most 1,000"):
        html(replace(just, marks=tuple(many)))


def test_a_page_in_the_dark_has_dark_paper(graph: "nx.MultiDiGraph[str]", schema: Schema) -> None:
    assert "--gm-paper: #12181F" in html(ego(graph, "yard", schema, theme="dark"))


def test_a_very_long_name_and_an_empty_one_are_drawn(graph: "nx.MultiDiGraph[str]", schema: Schema) -> None:
    graph.nodes["pumps"]["name"] = "x" * 10_000
    graph.nodes["steel"]["name"] = ""
    scene = ego(graph, "yard", schema)
    labels = {mark.id: mark.label.text for mark in scene.marks if mark.label}
    assert labels["pumps"].endswith("x…")
    assert labels["steel"] == "steel"
    assert "xxxx\\u2026" in html(scene)
    assert all(len(line) <= 200 for mark in scene.marks for line in mark.card)
