"""The page *Corridor* in a real browser: strip and map in step, who is at a section, and what joins two."""

import re
from dataclasses import replace

import pytest
from playwright.sync_api import Locator, Page, expect

from graphmap.ui.words import word
from graphmap.views.state import State
from tests.browser.pages import Open, aside, back, chip, moved, name, press, ringed, segment

pytestmark = pytest.mark.browser
STRIP = State("corridor")
DELFT = "section:delft"
AT_DELFT = replace(STRIP, select=(DELFT,))
ARC = "research:section:the-hague-ypenburg:section:delft"


def _shown_as(page: Page, shown: str) -> Locator:
    return segment(page, "show", word(f"show_{shown}", "en"))


def _number(text: str) -> int:
    """The last number of a text."""
    return int(re.findall(r"\d+", text)[-1])


def test_a_station_of_the_strip_is_the_same_on_the_map_and_back_returns(region: Open) -> None:
    page = region(STRIP)
    assert moved(page, lambda: press(page, DELFT)) == AT_DELFT
    ringed(page, DELFT)
    expect(name(page)).to_have_text("Delft")
    assert moved(page, _shown_as(page, "map").click) == replace(AT_DELFT, show="map")
    expect(page.locator(".gm-target[data-of^='pair:']").first).to_be_attached()
    ringed(page, DELFT)
    expect(name(page)).to_have_text("Delft")
    back(page, AT_DELFT)
    expect(_shown_as(page, "strip")).to_be_checked()
    ringed(page, DELFT)
    back(page, STRIP)
    ringed(page)
    expect(aside(page).locator(f".st-key-at-{DELFT.replace(':', '-')}")).to_be_visible()


def test_a_section_of_the_map_is_the_same_on_the_strip(region: Open) -> None:
    page = region(replace(STRIP, show="map"))
    assert moved(page, lambda: press(page, DELFT)) == replace(AT_DELFT, show="map")
    assert moved(page, _shown_as(page, "strip").click) == AT_DELFT
    ringed(page, DELFT)
    expect(name(page)).to_have_text("Delft")


def test_a_section_lists_its_links_and_who_is_there_and_each_leads_to_its_network(region: Open) -> None:
    page = region(AT_DELFT)
    members, ties = aside(page).get_by_role("heading", level=3).all_inner_texts()
    kinds = aside(page).locator("summary")
    assert sum(map(_number, kinds.all_inner_texts())) == _number(members) == 100
    assert _number(ties) > 20
    kinds.first.click()
    member = aside(page).locator("[class*='st-key-member-'] button:visible").first
    called = member.inner_text()
    assert moved(page, member.click).page == "explore"
    expect(name(page)).to_have_text(called)


@pytest.mark.parametrize(("shown", "cluster"), [("", "yes-delft"), ("map", "robovalley")])
def test_a_cluster_shows_its_links_and_its_sources(region: Open, shown: str, cluster: str) -> None:
    page = region(replace(STRIP, show=shown))
    assert moved(page, lambda: press(page, cluster)) == replace(STRIP, show=shown, select=(cluster,))
    ringed(page, cluster)
    expect(aside(page).locator(".gm-source a[href^='https://']").first).to_be_visible()
    aside(page).locator("summary").first.click()
    assert moved(page, aside(page).locator("details[open] button").first.click).page == "explore"


def test_an_arc_shows_the_links_between_two_sections_and_is_their_line_on_the_map(region: Open) -> None:
    page = region(STRIP)
    assert moved(page, lambda: press(page, ARC)).select == (ARC,)
    ringed(page, ARC)
    layers = aside(page).locator(".st-key-between button, .st-key-between [role='radio']")
    assert sum(map(_number, layers.all_inner_texts())) == _number(aside(page).locator(".gm-kind").first.inner_text())
    expect(aside(page).locator("[class*='st-key-link-']").first).to_be_visible()
    expect(aside(page).locator(".gm-source a[href^='https://']").first).to_be_visible()
    assert moved(page, _shown_as(page, "map").click).show == "map"
    ringed(page, "pair:section:the-hague-ypenburg:section:delft")
    end = aside(page).locator(f".st-key-end-{DELFT.replace(':', '-')} button")
    assert moved(page, end.click).select == (DELFT,)
    ringed(page, DELFT)


def test_a_layer_is_switched_off_and_on_in_both_pictures(region: Open) -> None:
    page = region(STRIP)
    arcs = page.locator(".gm-target[data-of^='research:']")
    expect(arcs.first).to_be_attached()
    research = chip(page, "corridor-layers", word("research", "en"))
    assert moved(page, research.click).layers == ("supply", "digital", "money")
    expect(arcs).to_have_count(0)
    assert moved(page, _shown_as(page, "map").click).layers == ("supply", "digital", "money")
    assert moved(page, research.click) == replace(STRIP, show="map")


def test_a_choice_is_closed_undone_and_done_again(region: Open) -> None:
    page = region(STRIP)
    moved(page, lambda: press(page, DELFT))
    assert moved(page, aside(page).locator(".st-key-unselect button").click) == STRIP
    ringed(page)
    assert moved(page, page.get_by_role("button", name=word("undo", "en")).click) == AT_DELFT
    ringed(page, DELFT)
    assert moved(page, page.get_by_role("button", name=word("redo", "en")).click) == STRIP
    ringed(page)
