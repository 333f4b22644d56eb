"""The component that shows a network, on a page of its own."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, Position, expect

from graphmap.ui.words.components import WORDS
from graphmap.views.network import node_key
from tests.browser.pages import Part

pytestmark = pytest.mark.browser
CORNER: Position = {"x": 12, "y": 12}
"""A point of the canvas without marks."""

VIEW = "main => ({...main.gm.network.getViewPosition(), scale: main.gm.network.getScale()})"
PLACE = "(main, id) => main.gm.network.canvasToDOM(main.gm.network.getPositions([id])[id])"
MIDDLE = """(main, of) => {
  const [from, to] = of, {network, edges} = main.gm;
  const edge = edges.get().find(edge => edge.from === from && edge.to === to);
  const {x, y} = network.body.edges[edge.id].edgeType.getPoint(0.5);
  return network.canvasToDOM({x, y});
}"""


@pytest.fixture
def page(part: Part) -> Page:
    return part("graph")


def _main(page: Page) -> Locator:
    return page.locator(".gm-frame main")


def _at(page: Page, id: str) -> Position:
    """Where a node stands in the canvas."""
    place = _main(page).evaluate(PLACE, node_key(id))
    return {"x": place["x"], "y": place["y"]}


def _click(page: Page, id: str, **options: Any) -> None:
    page.locator(".gm-ground canvas").click(position=_at(page, id), **options)


def _menu(page: Page, id: str) -> Locator:
    """The menu that a double click on a node opens."""
    page.locator(".gm-ground canvas").dblclick(position=_at(page, id))
    menu = page.locator(".gm-menu")
    expect(menu).to_be_visible()
    return menu


def _last(page: Page, text: str) -> None:
    expect(page.get_by_text("last:")).to_have_text(f"last: {text}")


def _chosen(page: Page) -> set[str]:
    return set(_main(page).evaluate("main => [...main.gm.painter.chosen]"))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_network_has_its_caption_its_names_and_its_height(part: Part, artifacts: Path, theme: str) -> None:
    page = part("graph", n=119, theme=theme)
    frame = page.locator(".gm-frame")
    box = frame.bounding_box()
    assert box
    assert box["height"] == 640
    expect(frame.locator("h2")).to_contain_text("Hub of the network")
    expect(frame.locator("footer")).to_contain_text("119 of")
    assert frame.locator("header svg").count() > 5
    assert frame.locator("header svg:not(:has(*))").count() == 0
    assert int(str(_main(page).get_attribute("data-named"))) > 100
    page.screenshot(path=artifacts / f"graph_{theme}.png")


def test_a_click_selects_a_node_and_lights_its_neighbours(page: Page) -> None:
    _click(page, "node:1")
    _last(page, "select: node:1")
    assert _chosen(page) == {node_key("node:1")}
    assert _main(page).evaluate("(main, id) => main.gm.painter.lit.has(id)", node_key("hub"))
    assert not _main(page).evaluate("(main, id) => main.gm.painter.lit.has(id)", node_key("node:2"))
    page.locator(".gm-ground canvas").click(position=CORNER)
    _last(page, "clear:")
    assert _chosen(page) == set()
    expect(_main(page)).to_have_attribute("data-lit", "")


def test_a_click_on_a_line_selects_all_its_relationships(part: Part) -> None:
    page = part("graph", mode="path")
    for ends, told in ((("a", "b"), "ab1, ab2, ab3"), (("b", "c"), "bc")):
        at = _main(page).evaluate(MIDDLE, [node_key(id) for id in ends])
        page.locator(".gm-ground canvas").click(position={"x": at["x"], "y": at["y"] + 3})
        _last(page, f"select: {told}")
    assert len(_chosen(page)) == 1
    assert int(str(_main(page).get_attribute("data-lit"))) == 2


def test_a_click_with_control_selects_several_and_takes_one_away(page: Page) -> None:
    _click(page, "node:0")
    _last(page, "select: node:0")
    _click(page, "node:3", modifiers=["Control"])
    _last(page, "select: node:0, node:3")
    _click(page, "node:0", modifiers=["Control"])
    _last(page, "select: node:3")


def test_a_click_never_mounts_the_network_anew_or_moves_the_camera(page: Page) -> None:
    _main(page).evaluate("main => { main.gm.network.mark = 'same'; main.querySelector('canvas').mark = 'same'; }")
    page.get_by_role("button", name="Zoom in").click()
    before = _main(page).evaluate(VIEW)
    _click(page, "node:2")
    _last(page, "select: node:2")
    page.get_by_role("button", name="again").click()
    _menu(page, "node:2").get_by_role("button", name="Expand").click()
    _last(page, "expand: node:2")
    page.wait_for_function("document.querySelectorAll('[data-stale=true]').length === 0")
    assert _main(page).evaluate("main => [main.gm.network.mark, main.querySelector('canvas').mark]") == ["same", "same"]
    assert _main(page).evaluate(VIEW) == pytest.approx(before)
    assert _chosen(page) == {node_key("node:2")}


def test_the_menu_says_what_a_node_adds_before_it_is_expanded(page: Page) -> None:
    menu = _menu(page, "node:2")
    expect(menu.locator("h3")).to_have_text("Organisation 2")
    expect(menu.locator("p")).to_have_text("Adds, in our data: supplies 12 · partners <b>with</b> 4")
    expect(menu.get_by_role("button", name="Collapse")).to_be_disabled()
    assert page.locator(".gm-menu:focus-within").count() == 1
    known = _main(page).evaluate("main => main.gm.nodes.length")
    menu.get_by_role("button", name="Expand").click()
    _last(page, "expand: node:2")
    expect(menu).to_be_hidden()
    expect(page.locator(".gm-frame header")).to_contain_text("Outer ring")
    assert _main(page).evaluate("main => main.gm.nodes.length") > known
    _menu(page, "node:2").get_by_role("button", name="Collapse").click()
    _last(page, "collapse: node:2")
    expect(page.locator(".gm-frame header")).not_to_contain_text("Outer ring")
    assert _main(page).evaluate("main => main.gm.nodes.length") == known


def test_three_quick_clicks_open_the_menu_and_one_beside_it_closes_it(page: Page) -> None:
    _click(page, "node:2", click_count=3)
    menu = page.locator(".gm-menu")
    expect(menu).to_be_visible()
    expect(menu.locator("p")).to_contain_text("Adds")
    page.wait_for_function("since => performance.now() > since + 400", arg=_main(page).evaluate("() => performance.now()"))
    page.locator(".gm-ground canvas").click(position=CORNER)
    expect(menu).to_be_hidden()


def test_a_node_that_adds_nothing_says_so_and_can_be_hidden(page: Page) -> None:
    menu = _menu(page, "node:1")
    expect(menu.locator("p")).to_have_text("No further links in our data")
    expect(menu.get_by_role("button", name="Expand")).to_be_disabled()
    menu.get_by_role("button", name="Hide").click()
    _last(page, "hide: node:1")
    expect(page.locator(".gm-frame footer")).to_contain_text("3 of 3")
    assert _main(page).evaluate("(main, id) => main.gm.nodes.get(id)", node_key("node:1")) is None


def test_what_is_dragged_stays_where_it_was_put(page: Page) -> None:
    box = _main(page).bounding_box()
    assert box
    start = _at(page, "node:3")
    page.mouse.move(box["x"] + start["x"], box["y"] + start["y"])
    page.mouse.down()
    page.mouse.move(box["x"] + start["x"] + 40, box["y"] + start["y"] + 30, steps=4)
    page.mouse.up()
    expect(page.get_by_text("moved:")).to_have_text("moved: node:3")
    moved = _at(page, "node:3")
    assert (moved["x"] - start["x"], moved["y"] - start["y"]) == pytest.approx((40, 30), abs=2)
    _click(page, "node:0")
    _last(page, "select: node:0")
    page.get_by_role("button", name="again").click()
    page.locator("[data-testid='stApp'][data-test-script-state='notRunning']").wait_for()
    assert _at(page, "node:3") == pytest.approx(moved)


def test_hovering_shows_a_card_as_text(page: Page) -> None:
    page.locator(".gm-ground canvas").hover(position=_at(page, "node:1"))
    card = page.locator(".gm-card")
    expect(card).to_be_visible()
    expect(card.locator("div").first).to_have_text("Organisation 1")
    page.locator(".gm-ground canvas").hover(position=CORNER)
    expect(card).to_be_hidden()


def test_everything_can_be_done_by_keyboard(page: Page) -> None:
    main = _main(page)
    main.focus()
    page.keyboard.press("ArrowRight")
    _last(page, "select: hub")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_text("last:")).to_have_text("last: select: node:0")
    expect(page.locator(".gm-said")).to_contain_text("Organisation 0")
    page.keyboard.press("Enter")
    expect(page.locator(".gm-menu h3")).to_have_text("Organisation 0")
    page.keyboard.press("Escape")
    expect(page.locator(".gm-menu")).to_be_hidden()
    whole = main.evaluate(VIEW)
    page.keyboard.press("+")
    assert main.evaluate(VIEW)["scale"] > whole["scale"]
    page.keyboard.press("0")
    assert main.evaluate(VIEW) == pytest.approx(whole)
    page.keyboard.press("Escape")
    _last(page, "clear:")


def test_tab_reaches_the_network_and_leads_on(page: Page) -> None:
    _main(page).focus()
    expect(_main(page)).to_have_attribute("aria-label", re.compile("Known direct links of Hub of the network"))
    page.keyboard.press("Tab")
    assert page.locator(".gm-buttons button:focus").get_attribute("aria-label") == "Zoom in"


def test_a_wheel_alone_scrolls_the_page_and_with_control_enlarges(page: Page) -> None:
    before = _main(page).evaluate(VIEW)
    page.locator(".gm-ground canvas").hover(position=CORNER)
    page.mouse.wheel(0, -100)
    page.keyboard.down("Control")
    page.mouse.wheel(0, -100)
    page.keyboard.up("Control")
    page.wait_for_function(
        """before => [...document.querySelectorAll('[data-testid=stBidiComponentIsolated]')]
        .map(host => host.shadowRoot.querySelector('main')?.gm).some(gm => gm && gm.network.getScale() > before)""",
        arg=before["scale"],
    )
    assert _main(page).evaluate(VIEW)["scale"] == pytest.approx(before["scale"] * 1.1, rel=0.02)


def test_the_words_are_those_of_the_language(part: Part) -> None:
    page = part("graph", lang="nl")
    menu = _menu(page, "node:2")
    expect(menu.get_by_role("button", name=WORDS["graph_expand"]["nl"])).to_be_visible()
    expect(menu.locator("p")).to_contain_text(WORDS["graph_adds"]["nl"])
