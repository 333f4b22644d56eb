"""The picture of a value chain: nothing lies on anything else, on any sheet, in either language, for any chain."""

from collections.abc import Callable
from itertools import pairwise

import networkx as nx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphmap.views.drawing import drawing
from graphmap.views.faces import Faces
from graphmap.views.furniture import size
from graphmap.views.presets import ON_SCREEN, SHEETS
from graphmap.views.scene import Label, Scene
from graphmap.views.state import State
from graphmap.views.svg import svg
from graphmap.views.words import PLURALS, TEXTS
from graphmap.workspace import Workspace
from graphmap.workspace.pictures import picture
from graphmap.workspace.pictures.chains import names_of_chains
from tests.views.chain.checks import boxes, complaints, marks
from tests.views.chain.conftest import Made, make

PAGES = {**SHEETS, **ON_SCREEN}


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("sheet", PAGES)
def test_nothing_overlaps_in_any_chain_of_the_region(region_home: Workspace, sheet: str, language: str) -> None:
    chains = [id for id, _ in names_of_chains(region_home, language)]
    assert len(chains) == 11
    for id in chains:
        for show in ("", "published"):
            view = State(page="chains", id=id, language=language, show=show)
            assert (id, show, complaints(picture(region_home, view, sheet=PAGES[sheet]).scene)) == (id, show, [])


@pytest.mark.parametrize("sheet", PAGES)
def test_nothing_overlaps_in_a_chain_of_sixty_stages_and_the_sheet_grows(long_chain: Made, sheet: str) -> None:
    scene = long_chain.scene(PAGES[sheet])
    assert len(boxes(scene)) == 60
    assert complaints(scene) == []
    assert size(scene)[1] > (PAGES[sheet].height or 0)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(
    stages=st.integers(1, 16),
    ends=st.lists(st.tuples(st.integers(0, 15), st.integers(0, 15)), max_size=30),
    seed=st.integers(0, 999),
    sheet=st.sampled_from(sorted(PAGES)),
    language=st.sampled_from(["en", "nl"]),
)
def test_nothing_overlaps_in_a_chain_of_any_shape(stages: int, ends: list[tuple[int, int]], seed: int, sheet: str, language: str) -> None:
    links = {(min(pair), max(pair)) for pair in ends if pair[0] != pair[1] and max(pair) < stages}
    scene = make(stages, sorted(links), seed).scene(PAGES[sheet], language)
    assert len(boxes(scene)) == stages
    assert complaints(scene) == []


def test_a_chain_without_stages_says_so(made: Callable[..., Made]) -> None:
    for sheet in PAGES.values():
        scene = made(0, []).scene(sheet, "en")
        assert scene.caption.title == "Made up: no stages in our data"
        assert complaints(scene) == []


def test_the_same_chain_gives_the_same_bytes_whatever_the_order_of_the_graph(long_chain: Made) -> None:
    other: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    other.add_nodes_from(reversed([*long_chain.graph.nodes(data=True)]))
    for start, end, key, data in reversed([*long_chain.graph.edges(keys=True, data=True)]):
        other.add_edge(start, end, key=key, **data)
    for sheet in PAGES.values():
        assert svg(Made(other).scene(sheet), fonts=False) == svg(long_chain.scene(sheet), fonts=False)


def test_what_is_drawn_can_be_chosen_and_has_a_card(long_chain: Made) -> None:
    scene = long_chain.scene(SHEETS["a3"])
    chosen = {item.of for item in (*scene.ground, *scene.front) if item.of}
    assert chosen <= set(scene.cards)
    ids = {passage.id for passage in long_chain.coverage.passages} | {stage.id for stage in long_chain.coverage.stages}
    assert ids <= chosen
    assert all(card and all(card) for card in scene.cards.values())


def test_the_title_counts_every_stage(long_chain: Made) -> None:
    title = long_chain.scene(SHEETS["a4"], "en").caption.title
    states = long_chain.coverage.states
    assert f"{states['covered']}\u00a0of\u00a060\u00a0stages covered in our data" in title
    numbers = [int(word) for word in title.replace("\u00a0", " ").replace(":", "").split() if word.isdecimal()]
    assert numbers[0] + sum(numbers[2:]) == numbers[1] == 60


def test_every_state_and_kind_that_is_drawn_is_in_the_legend(long_chain: Made) -> None:
    scene = long_chain.scene(SHEETS["a4"], "en")
    told = [entry.text for row in scene.caption.legend for entry in row]
    for state in long_chain.coverage.states:
        assert TEXTS[f"legend_{state}"]["en"] in told
    assert {"outside South Holland", "companies"} <= set(told)
    assert TEXTS["legend_known"]["en"] in told
    assert TEXTS["legend_unknown"]["en"] in told


@pytest.mark.parametrize("sheet", PAGES)
def test_the_legend_covers_every_mark_of_every_chain_of_the_region_and_the_count_every_one(region_home: Workspace, sheet: str) -> None:
    for id, _ in names_of_chains(region_home, "en"):
        made = picture(region_home, State(page="chains", id=id, language="en"), sheet=PAGES[sheet])
        told = {entry.text for row in made.scene.caption.legend for entry in row}
        faces = Faces(made.graph, region_home.schema, "en", "light")
        marked = {mark.of for mark in marks([*made.scene.ground]) if "Organisation" in faces.labels(mark.of)}
        words = {PLURALS[faces.group(one)]["en"] for one in marked}
        words |= {TEXTS[region]["en"] for one in marked if (region := faces.region(one)) in ("outside", "unknown")}
        assert (id, words - told) == (id, set())
        assert (id, made.scene.shown) == (id, len(marked))


def test_what_does_not_occur_is_not_in_the_legend(made: Callable[..., Made]) -> None:
    scene = made(1, []).scene(SHEETS["a4"], "en")
    told = [entry.text for row in scene.caption.legend for entry in row]
    assert TEXTS["legend_known"]["en"] not in told
    assert len(told) == len(set(told))


def _texts(scene: Scene) -> set[str]:
    return {item.text for item in drawing(scene) if isinstance(item, Label)}


def test_a_box_says_how_it_is_known_and_names_as_many_as_the_page_has_room_for(region_home: Workspace) -> None:
    view = State(page="chains", id="value-chain:industrial-am", language="en")
    few, many = (_texts(picture(region_home, view, sheet=PAGES[sheet]).scene) for sheet in ("column", "a4"))
    assert "6 (4 published, 2 inferred)" in few
    assert "+ 8" in few
    assert len(many) > len(few)


def test_bands_are_read_like_lines_of_text(made: Callable[..., Made]) -> None:
    scene = made(14, [(i, i + 1) for i in range(13)]).scene(SHEETS["a4"])
    places = [boxes(scene)[f"stage:{i:03}"] for i in range(14)]
    rows = [box[1] for box in places]
    assert rows == sorted(rows)
    assert len(set(rows)) == 3
    for (left, top, *_), (next_left, next_top, *_) in pairwise(places):
        assert next_left > left if next_top == top else next_left == places[0][0]
