"""What the browser needs to show a sheet."""

from dataclasses import replace

import networkx as nx
import pytest

from graphmap.schema import Schema
from graphmap.views.ego import ego
from graphmap.views.geometry import rectangle
from graphmap.views.presets import SCREEN
from graphmap.views.scene import Scene, Shape
from graphmap.views.sheet import cards, selectable, sheet


@pytest.fixture
def scene(graph: "nx.MultiDiGraph[str]", schema: Schema) -> Scene:
    return ego(graph, "yard", schema, sheet=SCREEN)


def test_every_part_that_a_click_selects_has_a_card_and_is_selectable(scene: Scene) -> None:
    model = sheet(scene)
    parts = {part.split('"')[0] for part in model["svg"].split('data-of="')[1:]}
    assert parts
    assert parts <= selectable(scene)
    assert {mark.id for mark in scene.marks} <= set(model["cards"])


def test_cards_of_the_scene_go_before_those_of_its_nodes(scene: Scene) -> None:
    id = scene.marks[0].id
    assert cards(replace(scene, cards={id: ("another",)}))[id] == ("another",)


def test_a_shape_without_a_card_can_be_selected(scene: Scene) -> None:
    more = replace(scene, ground=(*scene.ground, Shape(rectangle(0, 0, 9, 9), "#FFFFFF", None, "box")))
    assert "box" in selectable(more)
    assert "box" not in cards(more)


def test_the_words_are_those_of_the_language(scene: Scene) -> None:
    assert sheet(replace(scene, language="nl"))["buttons"] == ["Inzoomen", "Uitzoomen", "Hele beeld"]


def test_fonts_are_left_to_the_page(scene: Scene) -> None:
    assert "@font-face" not in sheet(scene)["svg"]
