"""The page *Overview* in a real browser: doors, search, sources, and ways to start."""

import pytest
from playwright.sync_api import Locator, Page, expect

from graphmap.ui.words import word
from graphmap.views.state import State
from tests.browser.pages import Open, back, moved, shown

pytestmark = pytest.mark.browser
START = State(language="nl")


def _links(page: Page, key: str) -> Locator:
    return page.locator(f".st-key-{key} [data-testid='stPageLink'] a")


def test_the_app_opens_with_four_doors_their_numbers_and_the_sources_of_the_figures(region: Open) -> None:
    page = region(START, width=1280)
    expect(page.locator(".gm-door")).to_have_count(4)
    expect(page.locator(".gm-door-number").first).to_contain_text(word("of_total", "nl", total=87))
    expect(page.locator(".gm-figures a").first).to_have_attribute("href", "https://www.engineersonline.nl/nieuws/id34670-zuid-holland-wil-omzet-technologische-industrie-verdubbelen.html")  # fmt: skip # noqa: E501
    expect(page.locator(".gm-foot")).to_contain_text(word("overview_shown", "nl", shown=917, total=931))
    page.locator(".gm-door-how summary").first.click()
    expect(page.locator(".gm-door-how p").first).to_be_visible()


@pytest.mark.parametrize(
    ("door", "view"),
    [
        (0, State("chains")),
        (1, State("query", id="digital_coverage")),
        (2, State("query", id="skills_without_course")),
        (3, State("corridor")),
    ],
)
def test_a_door_leads_to_the_page_that_works_on_it_and_back_returns(region: Open, door: int, view: State) -> None:
    page = region(State())
    assert moved(page, _links(page, "doors").nth(door).click) == view
    back(page, State())
    expect(page.locator(".gm-door")).to_have_count(4)


def test_a_search_leads_to_the_page_that_shows_what_was_found(region: Open) -> None:
    page = region(START)
    page.get_by_role("searchbox").press_sequentially("gemeente den haag")
    hit = page.locator(".st-key-find-hit").get_by_role("radio").first
    assert moved(page, hit.click) == START.on("explore", id="gem-denhaag")


def test_the_three_ways_to_start_lead_to_pictures(region: Open) -> None:
    page = region(START)
    ways = _links(page, "starts")
    expect(ways).to_have_count(3)
    for at, (path, picture) in enumerate(
        (("corridor", ".gm-drawing"), ("chains", ".gm-drawing"), ("explore", ".gm-frame main[data-ready]"))
    ):
        assert moved(page, ways.nth(at).click).page == path
        page.locator(picture).wait_for()
        back(page, START)
        expect(page.locator(".gm-door")).to_have_count(4)


def test_the_row_of_pages_leads_to_every_page_in_the_language_that_was_chosen(region: Open) -> None:
    page = region(START)
    for link in range(1, 7):
        moved(page, page.locator(".st-key-head [data-testid='stPageLink'] a").nth(link).click)
        assert shown(page).language == "nl"
        expect(page.locator(".st-key-head [data-testid='stPageLink'] a[disabled]")).to_have_count(1)
