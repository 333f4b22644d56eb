"""The page *Explore* in a real browser, served by ``graphmap app``."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from graphmap.schema import load_schema
from graphmap.ui.words import word
from graphmap.views.state import State
from graphmap.views.words import TEXTS
from tests.browser.pages import Open, Opened, shown

pytestmark = pytest.mark.browser

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


def test_the_page_opens_with_a_network_and_its_sources_and_asks_no_other_host(region: Open) -> None:
    page = region(State("explore"))
    _picture(page, "TU Delft")
    main = page.locator(".gm-frame main")
    assert int(str(main.get_attribute("data-named"))) > 80
    assert main.evaluate(PAINTED) > 5_000
    details = page.locator(".st-key-details")
    expect(details.get_by_role("heading", name="TU Delft")).to_be_visible()
    expect(details.locator("a[href^='https://ror.org']").first).to_be_visible()
    expect(page.locator(".gm-foot")).to_contain_text("119 of")


def test_a_name_with_typing_errors_leads_to_its_network(region: Open) -> None:
    page = region(State("explore", id="tno"))
    _picture(page, "TNO")
    page.get_by_role("searchbox").first.press_sequentially("technishe universiteit")
    page.get_by_role("radio", name="TU Delft").click()
    _picture(page, "TU Delft")
    assert shown(page).id == "tu-delft"
    expect(page.locator(".st-key-details").get_by_role("heading", name="TU Delft")).to_be_visible()
    expect(page.get_by_role("searchbox").first).to_have_value("")


def test_the_language_can_be_switched_and_stays_in_the_address(region: Open) -> None:
    page = region(State("explore"))
    _picture(page, "Known direct links")
    page.get_by_role("radio", name=word("nl", "nl")).first.click()
    _picture(page, TEXTS["title_others"]["nl"].format(name="TU Delft", others="").rstrip())
    assert shown(page).language == "nl"
    kind = load_schema().words["organisation_kind"]["knowledge_institution"]["nl"]
    expect(page.locator(".st-key-details")).to_contain_text(f"{kind} · Delft")
    page.get_by_role("link", name="Corridor").click()
    page.wait_for_url("**/corridor?*lang=nl*")


def test_steps_and_layers_are_switched_by_chips(region: Open) -> None:
    page = region(State("explore", id="damen-shipyards-group"))
    _picture(page, "Damen")
    page.get_by_role("radio", name="direct", exact=True).click()
    page.wait_for_url("**depth=1*")
    for layer in ("research", "money", "membership"):
        page.get_by_role("button", name=layer, exact=True).click()
        page.wait_for_function("layer => !new URL(location.href).searchParams.get('layers')?.includes(layer)", arg=layer)
    header = page.locator(".gm-frame header")
    expect(header).not_to_contain_text("research and cooperation")
    expect(header).to_contain_text("supply")
    page.get_by_role("button", name="Clear filters").click()
    page.wait_for_function("!location.search.includes('layers=')")


def test_a_facet_keeps_what_it_names_and_says_so_on_its_button(region: Open) -> None:
    page = region(State("explore", id="tno"))
    _picture(page, "TNO")
    page.get_by_role("button", name="Kind", exact=True).click()
    page.get_by_role("button", name=re.compile(r"^company \d+")).click()
    page.wait_for_url("**kinds=company*")
    expect(page.get_by_role("button", name="Kind: company")).to_be_visible()
    expect(page.get_by_text("hidden by the filter")).to_be_visible()


def test_the_table_holds_the_links_and_a_tick_shows_the_evidence(region: Open) -> None:
    page = region(State("explore", id="royal-ihc", depth=1))
    _picture(page, "Royal IHC")
    grid = page.locator("[data-testid='stDataFrame'] [role='grid']")
    expect(grid).to_have_attribute("aria-rowcount", re.compile(r"\d+"))
    assert int(str(grid.get_attribute("aria-rowcount"))) > 40
    table = page.locator("[data-testid='stDataFrame']")
    table.scroll_into_view_if_needed()
    table.click(position={"x": 18, "y": 54})
    page.wait_for_url("**select=*")
    expect(page.locator(".st-key-details")).to_contain_text("One link in our data")


def test_the_cypher_tab_shows_what_was_asked(region: Open) -> None:
    page = region(State("explore", id="tno"))
    _picture(page, "TNO")
    page.get_by_role("tab", name="Cypher").click()
    expect(page.get_by_text("MATCH (c {id: id})").first).to_be_visible()
    expect(page.get_by_text("--ids:='[\"tno\"]'").first).to_be_visible()


def test_the_export_tab_gives_the_picture_and_the_graph(region: Open, tmp_path: Path) -> None:
    page = region(State("explore", id="royal-ihc", depth=1))
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


def test_a_link_in_the_details_moves_there_and_back_and_forward_work(region: Open) -> None:
    page = region(State("explore", id="royal-ihc"))
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


def test_a_node_is_selected_by_keyboard_and_the_copied_link_shows_the_same(region: Open, opened: Opened) -> None:
    page = region(State("explore", id="royal-ihc", depth=1))
    _picture(page, "Royal IHC")
    main = page.locator(".gm-frame main")
    main.evaluate("main => { main.querySelector('canvas').mark = 'the same'; }")
    page.locator(".gm-frame main [tabindex='0'], .gm-frame main[tabindex='0']").first.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**select=*")
    page.locator("[data-testid='stApp'][data-test-script-state='notRunning']").wait_for()
    name = page.locator(".st-key-details h2").inner_text()
    assert main.evaluate("main => main.querySelector('canvas').mark") == "the same"
    other = opened(page.url)
    _picture(other, "Royal IHC")
    expect(other.locator(".st-key-details h2")).to_have_text(name)


def test_two_nodes_are_connected_from_the_second_field(region: Open) -> None:
    page = region(State("explore", id="dutch-optics-centre"))
    _picture(page, "Dutch Optics Centre")
    page.get_by_role("searchbox").last.press_sequentially("damen shipyards")
    page.get_by_role("radio", name="Damen Shipyards Group").first.click()
    page.wait_for_url("**to=damen-shipyards-group*")
    expect(page.locator(".gm-frame header")).to_contain_text("Damen Shipyards Group")
    page.get_by_role("button", name="Back to the network of Dutch Optics Centre").click()
    page.wait_for_function("!location.search.includes('to=')")
