"""The page *About* in a real browser: every link of the region's plan leads to a page with something on it."""

import pytest
from playwright.sync_api import Page, expect

from graphmap.ui.plan import ITEMS
from graphmap.views.state import State
from tests.browser.pages import Open, back, moved, network, rows

pytestmark = pytest.mark.browser
LED = [item.view for item in ITEMS if item.view]
"""The views that the plan leads to, in its order."""


def _filled(page: Page, view: State) -> None:
    """The page shows rows, the sections or stages of a picture, or a network with more than its middle."""
    if view.page == "query":
        assert rows(page) > 0
    elif view.page == "explore":
        assert int(str(network(page).get_attribute("data-named"))) > 1
    else:
        kind = {"corridor": "section:", "chains": "stage:"}[view.page]
        expect(page.locator(f".gm-target[data-of^='{kind}']").nth(4)).to_be_attached()


@pytest.mark.parametrize("at", range(len(LED)), ids=lambda at: f"{at}-{LED[at].page}-{LED[at].id}")
def test_every_link_of_the_plan_leads_to_a_page_that_is_not_empty_and_back_returns(region: Open, at: int) -> None:
    page = region(State("about"))
    links = page.locator(".st-key-plan [data-testid='stPageLink'] a")
    expect(links).to_have_count(len(LED))
    assert moved(page, links.nth(at).click) == LED[at]
    _filled(page, LED[at])
    back(page, State("about"))
    expect(links).to_have_count(len(LED))


def test_what_the_plan_says_and_our_data_has_not_is_named_without_a_link(region: Open) -> None:
    page = region(State("about"))
    lines = page.locator(".st-key-plan .gm-plan-says")
    expect(lines).to_have_count(len(ITEMS))
    expect(page.locator(".st-key-plan [data-testid='stPageLink'] a")).to_have_count(len(LED))
    expect(page.locator(".gm-terms dt").first).to_be_visible()
    expect(page.locator(".gm-cite")).to_be_visible()
