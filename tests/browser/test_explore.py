"""The first page in a real browser, served by ``graphmap app``."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Frame, Locator, Page, Position, expect

pytestmark = pytest.mark.browser
ARTIFACTS = Path(__file__).parents[2] / "artifacts"
Watched = Callable[..., tuple[Page, Any]]
CORNER: Position = {"x": 12, "y": 12}
"""A point of the canvas without marks."""

PAINTED = """() => {
  const canvas = document.querySelector('#picture canvas');
  const bytes = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
  let dark = 0;
  for (let i = 0; i < bytes.length; i += 4) if (bytes[i + 3] && bytes[i] + bytes[i + 1] + bytes[i + 2] < 600) dark += 1;
  return dark;
}"""


def _picture(page: Page, name: str) -> Frame:
    """The frame of the picture, once it shows the network of ``name`` with all its fonts."""
    picture = page.frame_locator("iframe")
    expect(picture.locator("h1")).to_contain_text(name)
    picture.locator("body[data-ready][data-named]").wait_for()
    page.locator("[data-testid='stApp'][data-test-script-state='notRunning']").wait_for()
    return next(frame for frame in page.frames if frame != page.main_frame and frame.query_selector("#picture canvas"))


def _named(frame: Frame) -> int:
    """How many marks carry their name."""
    return int(str(frame.locator("body").get_attribute("data-named")))


def _still(frame: Frame) -> Locator:
    """The canvas, once it no longer moves or grows."""
    canvas = frame.locator("#picture canvas")
    canvas.hover(position=CORNER)
    return canvas


def _at(frame: Frame, id: str) -> Position:
    """Where a node stands on the canvas."""
    place = frame.evaluate("id => network.canvasToDOM(network.getPositions([id])[id])", id)
    return {"x": place["x"], "y": place["y"]}


def _open(watched: Watched, address: str, query: str = "", **size: int) -> tuple[Page, Any]:
    page, watch = watched(urlsplit(address).netloc, **size)
    page.goto(address + query)
    return page, watch


def _query(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def test_the_page_opens_with_a_network_and_its_sources_and_asks_no_other_host(region_app: str, watched: Watched) -> None:
    page, watch = _open(watched, region_app)
    frame = _picture(page, "TU Delft")
    assert _named(frame) > 100
    painted = frame.evaluate(PAINTED)
    assert painted > 5_000
    details = page.locator(".st-key-details")
    expect(details.get_by_role("heading", name="TU Delft")).to_be_visible()
    expect(details.locator("a[href^='https://ror.org']").first).to_be_visible()
    expect(page.locator(".gm-foot")).to_contain_text("119 of")
    ARTIFACTS.mkdir(exist_ok=True)
    page.screenshot(path=ARTIFACTS / "explore.png")
    assert watch.nothing


def test_a_name_with_typing_errors_leads_to_its_network(region_app: str, watched: Watched) -> None:
    page, watch = _open(watched, region_app, "?id=tno")
    _picture(page, "TNO")
    page.evaluate("document.querySelector('iframe').mark = 'the same'")
    page.get_by_role("searchbox").press_sequentially("technishe universiteit")
    page.get_by_role("radio", name="TU Delft").wait_for()
    assert page.evaluate("[...document.querySelectorAll('iframe')].map(frame => frame.mark)") == ["the same"]
    page.get_by_role("radio", name="TU Delft").click()
    _picture(page, "TU Delft")
    assert _query(page)["id"] == ["tu-delft"]
    details = page.locator(".st-key-details")
    expect(details.get_by_role("heading", name="TU Delft")).to_be_visible()
    assert str(details.locator(".gm-source a").first.get_attribute("href")).startswith("https://")
    expect(page.get_by_role("searchbox")).to_have_value("")
    assert watch.nothing


def test_the_language_can_be_switched_and_stays_in_the_address(region_app: str, watched: Watched) -> None:
    page, watch = _open(watched, region_app)
    _picture(page, "Known direct links")
    page.get_by_role("radio", name="Nederlands").click()
    frame = _picture(page, "Bekende directe relaties van TU Delft")
    assert _query(page)["lang"] == ["nl"]
    expect(page.locator(".st-key-details")).to_contain_text("kennisinstelling · Delft")
    assert "ongeveer 31.000 bedrijven in de regio" in frame.locator("footer").inner_text()
    page.screenshot(path=ARTIFACTS / "explore_nl.png")
    assert watch.nothing


def test_steps_and_layers_are_switched_by_chips(region_app: str, watched: Watched) -> None:
    page, watch = _open(watched, region_app, "?id=damen-shipyards-group")
    _picture(page, "Damen")
    page.get_by_role("radio", name="direct", exact=True).click()
    page.wait_for_url("**depth=1*")
    for layer in ("research", "money", "membership"):
        page.get_by_role("button", name=layer, exact=True).click()
        page.wait_for_function("layer => !new URL(location.href).searchParams.get('layers')?.includes(layer)", arg=layer)
    page.wait_for_function("location.search.includes('layers=')")
    header = page.frame_locator("iframe").locator("header")
    expect(header).not_to_contain_text("outer ring")
    expect(header).not_to_contain_text("research and cooperation")
    expect(header).to_contain_text("supply")
    assert watch.nothing


def test_the_table_holds_the_links_and_a_tick_moves_to_the_other_end(region_app: str, watched: Watched) -> None:
    page, watch = _open(watched, region_app, "?id=royal-ihc&depth=1")
    _picture(page, "Royal IHC")
    grid = page.locator("[data-testid='stDataFrame'] [role='grid']")
    expect(grid).to_have_attribute("aria-rowcount", re.compile(r"\d+"))
    assert int(str(grid.get_attribute("aria-rowcount"))) > 40
    table = page.locator("[data-testid='stDataFrame']")
    table.scroll_into_view_if_needed()
    table.click(position={"x": 18, "y": 54})
    page.wait_for_function("!location.search.includes('id=royal-ihc')")
    expect(page.locator(".st-key-details h2")).not_to_have_text("Royal IHC")
    assert watch.nothing


def test_the_cypher_tab_shows_what_was_asked(region_app: str, watched: Watched) -> None:
    page, watch = _open(watched, region_app, "?id=tno")
    _picture(page, "TNO")
    page.get_by_role("tab", name="Cypher").click()
    expect(page.get_by_text("MATCH (c {id: id})").first).to_be_visible()
    expect(page.get_by_text("--ids:='[\"tno\"]'").first).to_be_visible()
    assert watch.nothing


def test_a_link_in_the_details_moves_there_and_back_brings_one_back(region_app: str, watched: Watched) -> None:
    page, watch = _open(watched, region_app, "?id=royal-ihc")
    _picture(page, "Royal IHC")
    page.locator(".st-key-details summary").first.click()
    button = page.locator(".st-key-details details[open] button").first
    name = button.inner_text()
    button.click()
    _picture(page, name.split(" (")[0])
    page.go_back()
    _picture(page, "Royal IHC")
    assert watch.nothing


def test_hovering_over_a_mark_shows_who_it_is(region_app: str, watched: Watched) -> None:
    page, watch = _open(watched, region_app, "?id=tno")
    frame = _picture(page, "TNO")
    card = frame.evaluate("byId.get('n1').card")
    canvas = _still(frame)
    canvas.hover(position=_at(frame, "n1"))
    shown = frame.locator(".vis-tooltip")
    expect(shown).to_be_visible()
    assert shown.locator("div div").all_inner_texts() == card
    assert watch.nothing


def test_the_picture_can_be_dragged_and_zoomed_and_brought_back(region_app: str, watched: Watched) -> None:
    page, watch = _open(watched, region_app, "?id=tno")
    frame = _picture(page, "TNO")
    box = _still(frame).bounding_box()
    assert box
    view = "({...network.getViewPosition(), scale: network.getScale()})"
    before = frame.evaluate(view)
    page.mouse.move(box["x"] + 12, box["y"] + 12)
    page.mouse.down()
    page.mouse.move(box["x"] + 72, box["y"] + 52, steps=5)
    page.mouse.up()
    assert frame.evaluate(view)["x"] < before["x"] - 20
    frame.get_by_role("button", name="Zoom in").click()
    assert frame.evaluate(view)["scale"] > before["scale"] * 1.2
    frame.get_by_role("button", name="Whole picture").click()
    after = frame.evaluate(view)
    assert after == pytest.approx(before)
    assert watch.nothing


def test_a_selected_mark_keeps_its_neighbours_and_pales_the_rest(region_app: str, watched: Watched) -> None:
    page, watch = _open(watched, region_app, "?id=tno")
    frame = _picture(page, "TNO")
    canvas = _still(frame)
    canvas.click(position=_at(frame, "n1"))
    body = frame.locator("body")
    expect(body).to_have_attribute("data-lit", re.compile(r"[1-9]\d*"))
    assert frame.evaluate("lit.has('n1') && lit.has('n0') && lit.size < byId.size")
    canvas.click(position=CORNER)
    expect(body).to_have_attribute("data-lit", "")
    assert watch.nothing


def test_a_narrow_screen_shows_everything_below_each_other(region_app: str, watched: Watched) -> None:
    page, watch = _open(watched, region_app, "?lang=nl", width=390, height=844)
    frame = _picture(page, "TU Delft")
    assert _named(frame) > 10
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    frame.locator("#picture").scroll_into_view_if_needed()
    page.screenshot(path=ARTIFACTS / "explore_narrow.png")
    assert watch.nothing
