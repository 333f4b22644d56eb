"""The browser's back button in a real browser: whatever led to another page, one step leads back."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from graphmap.views.state import State
from tests.browser.pages import Open, aside, asked, moved

pytestmark = pytest.mark.browser
CHAIN = State("chains", id="value-chain:industrial-am", select=("ramlab",))


def _link(page: Page) -> None:
    page.locator(".st-key-head [data-testid='stPageLink'] a").nth(5).click()


def _button(page: Page) -> None:
    aside(page).locator(".st-key-explore button").click()


def _hit(page: Page) -> None:
    page.get_by_role("searchbox").press_sequentially("ramlab")
    page.locator(".st-key-find-hit").get_by_role("radio").first.click()


@pytest.mark.parametrize(("left", "by"), [(CHAIN, _link), (CHAIN, _button), (State(), _hit)])
def test_one_step_back_leads_to_the_view_that_one_left(region: Open, left: State, by: Callable[[Page], None]) -> None:
    page = region(left)
    moved(page, lambda: by(page))
    page.wait_for_url(lambda url: asked(url).page != left.page)  # the address of the view may come before that of the page
    there = asked(page.url)
    page.go_back()
    page.wait_for_url(lambda url: asked(url) != there)
    assert asked(page.url) == left
