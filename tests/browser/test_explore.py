"""The page *Explore* in a real browser, served by ``graphmap app``."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
ARTIFACTS = Path(__file__).parents[2] / "artifacts"
Watched = Callable[..., tuple[Page, Any]]

PAINTED = """main => {
  const canvas = main.querySelector('canvas');
  const bytes = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
  let dark = 0;
  for (let i = 0; i < bytes.length; i += 4) if (bytes[i + 3] && bytes[i] + bytes[i + 1] + bytes[i + 2] < 600) dark += 1;
  return dark;
}"""


def _picture(page: Page, title: str) -> None:
    """Wait until the picture shows a title and the page has come to rest."""
    expect(page.locator(".gm-frame header")).to_contain_text(title)
    page.locator(".gm-frame main[data-ready][data-named]").wait_for()
    page.locator("[data-testid='stApp'][data-test-script-state='notRunning']").wait_for()


def _open(watched: Watched, address: str, query: str = "", **size: int) -> tuple[Page, Any]:
    page, watch = watched(urlsplit(address).netloc, **size)
    page.goto(f"{address}/explore?lang=en&{query}" if "lang=" not in query else f"{address}/explore?{query}")
    return page, watch


def _query(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def test_the_page_opens_with_a_network_and_its_sources_and_asks_no_other_host(region_app: str, watched: Watched) -> None:
    page, watch = _open(watched, region_app)
    _picture(page, "TU Delft")
    main = page.locator(".gm-frame main")
    assert int(str(main.get_attribute("data-named"))) > 80
    assert main.evaluate(PAINTED) > 5_000
    details = page.locator(".st-key-details")
    expect(details.get_by_role("heading", name="TU Delft")).to_be_visible()
    expect(details.locator("a[href^='https://ror.org']").first).to_be_visible()
    expect(page.locator(".gm-foot")).to_contain_text("119 of")
    assert watch.nothing


def test_a_name_with_typing_errors_leads_to_its_network(region_app: str, watched: Watched) -> None:
    page, watch = _open(watched, region_app, "id=tno")
    _picture(page, "TNO")
    page.get_by_role("searchbox").first.press_sequentially("technishe universiteit")
    page.get_by_role("radio", name="TU Delft").click()
    _picture(page, "TU Delft")
    assert _query(page)["id"] == ["tu-delft"]
    expect(page.locator(".st-key-details").get_by_role("heading", name="TU Delft")).to_be_visible()
    expect(page.get_by_role("searchbox").first).to_have_value("")
    assert watch.nothing


def test_the_language_can_be_switched_and_stays_in_the_address(region_app: str, watched: Watched) -> None:
    page, watch = _open(watched, region_app)
    _picture(page, "Known direct links")
    page.get_by_role("radio", name="Nederlands").first.click()
    _picture(page, "Bekende directe relaties van TU Delft")
    assert _query(page)["lang"] == ["nl"]
    expect(page.locator(".st-key-details")).to_contain_text("kennisinstelling · Delft")
    page.get_by_role("link", name="Corridor").click()
    page.wait_for_url("**/corridor?*lang=nl*")
    assert watch.nothing


def test_steps_and_layers_are_switched_by_chips(region_app: str, watched: Watched) -> None:
    page, watch = _open(watched, region_app, "id=damen-shipyards-group")
    _picture(page, "Damen")
    page.get_by_role("radio", name="direct", exact=True).click()
    page.wait_for_url("**depth=1*")
    for layer in ("research", "money", "membership"):
        page.get_by_role("button", name=layer, exact=True).click()
        page.wait_for_function("layer => !new URL(location.href).searchParams.get('layers')?.includes(layer)", arg=layer)
    header = page.locator(".gm-frame header")
    expect(header).not_to_contain_text("research and cooperation")
    expect(header).to_contain_text("supply")
    page.get_by_role("button", name="No filter").click()
    page.wait_for_function("!location.search.includes('layers=')")
    assert watch.nothing


def test_a_facet_keeps_what_it_names_and_says_so_on_its_button(region_app: str, watched: Watched) -> None:
    page, watch = _open(watched, region_app, "id=tno")
    _picture(page, "TNO")
    page.get_by_role("button", name="Kind", exact=True).click()
    page.get_by_role("button", name=re.compile(r"^company \d+")).click()
    page.wait_for_url("**kinds=company*")
    expect(page.get_by_role("button", name="Kind: company")).to_be_visible()
    expect(page.get_by_text("hidden by the filter")).to_be_visible()
    assert watch.nothing


def test_the_table_holds_the_links_and_a_tick_shows_the_evidence(region_app: str, watched: Watched) -> None:
    page, watch = _open(watched, region_app, "id=royal-ihc&depth=1")
    _picture(page, "Royal IHC")
    grid = page.locator("[data-testid='stDataFrame'] [role='grid']")
    expect(grid).to_have_attribute("aria-rowcount", re.compile(r"\d+"))
    assert int(str(grid.get_attribute("aria-rowcount"))) > 40
    table = page.locator("[data-testid='stDataFrame']")
    table.scroll_into_view_if_needed()
    table.click(position={"x": 18, "y": 54})
    page.wait_for_url("**select=*")
    expect(page.locator(".st-key-details")).to_contain_text("One link in our data")
    assert watch.nothing


def test_the_cypher_tab_shows_what_was_asked(region_app: str, watched: Watched) -> None:
    page, watch = _open(watched, region_app, "id=tno")
    _picture(page, "TNO")
    page.get_by_role("tab", name="Cypher").click()
    expect(page.get_by_text("MATCH (c {id: id})").first).to_be_visible()
    expect(page.get_by_text("--ids:='[\"tno\"]'").first).to_be_visible()
    assert watch.nothing


def test_the_export_tab_gives_the_picture_and_the_graph(region_app: str, watched: Watched, tmp_path: Path) -> None:
    page, watch = _open(watched, region_app, "id=royal-ihc&depth=1")
    _picture(page, "Royal IHC")
    page.get_by_role("tab", name="Export").click()
    with page.expect_download() as taken:
        page.get_by_role("button", name="Download").first.click()
    taken.value.save_as(tmp_path / "picture.svg")
    drawn = (tmp_path / "picture.svg").read_text(encoding="utf-8")
    assert drawn.startswith("<svg")
    assert "Known direct links of Royal IHC" in drawn
    assert taken.value.suggested_filename == "network-royal-ihc-a4-en.svg"
    with page.expect_download() as taken:
        page.get_by_role("button", name="Download").last.click()
    taken.value.save_as(tmp_path / "graph.xlsx")
    assert (tmp_path / "graph.xlsx").read_bytes().startswith(b"PK")
    expect(page.get_by_text("graphmap figure ego royal-ihc --depth 1")).to_be_visible()
    assert watch.nothing


def test_a_link_in_the_details_moves_there_and_back_and_forward_work(region_app: str, watched: Watched) -> None:
    page, watch = _open(watched, region_app, "id=royal-ihc")
    _picture(page, "Royal IHC")
    page.locator(".st-key-details summary").first.click()
    button = page.locator(".st-key-details details[open] button").first
    name = button.inner_text().split(" (")[0]
    button.click()
    _picture(page, name)
    page.go_back()
    _picture(page, "Royal IHC")
    page.go_forward()
    _picture(page, name)
    page.get_by_role("button", name="Back to the former view").click()
    _picture(page, "Royal IHC")
    assert watch.nothing


def test_a_node_is_selected_by_keyboard_and_the_copied_link_shows_the_same(region_app: str, watched: Watched) -> None:
    page, watch = _open(watched, region_app, "id=royal-ihc&depth=1")
    _picture(page, "Royal IHC")
    main = page.locator(".gm-frame main")
    main.evaluate("main => { main.querySelector('canvas').mark = 'the same'; }")
    page.locator(".gm-frame main [tabindex='0'], .gm-frame main[tabindex='0']").first.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**select=*")
    page.locator("[data-testid='stApp'][data-test-script-state='notRunning']").wait_for()
    name = page.locator(".st-key-details h2").inner_text()
    assert main.evaluate("main => main.querySelector('canvas').mark") == "the same"
    other, second = watched(urlsplit(region_app).netloc)
    other.goto(page.url)
    _picture(other, "Royal IHC")
    expect(other.locator(".st-key-details h2")).to_have_text(name)
    assert watch.nothing
    assert second.nothing


def test_two_nodes_are_connected_from_the_second_field(region_app: str, watched: Watched) -> None:
    page, watch = _open(watched, region_app, "id=dutch-optics-centre")
    _picture(page, "Dutch Optics Centre")
    page.get_by_role("searchbox").last.press_sequentially("damen shipyards")
    page.get_by_role("radio", name="Damen Shipyards Group").first.click()
    page.wait_for_url("**to=damen-shipyards-group*")
    expect(page.locator(".gm-frame header")).to_contain_text("Damen Shipyards Group")
    page.get_by_role("button", name="Back to the network of Dutch Optics Centre").click()
    page.wait_for_function("!location.search.includes('to=')")
    assert watch.nothing


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 1920])
def test_the_page_at_both_widths_and_in_both_themes(region_app: str, watched: Watched, width: int, theme: str) -> None:
    page, watch = _open(watched, region_app, "lang=nl", width=width, height=1000)
    page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
    page.reload()
    _picture(page, "TU Delft")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    ARTIFACTS.mkdir(exist_ok=True)
    page.screenshot(path=ARTIFACTS / f"explore_{width}_{theme}.png")
    assert watch.nothing
