"""Overview and About in a real browser: doors, search, sources, and every link of the region's plan."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from graphmap.ui.plan import ITEMS
from graphmap.views.state import State, read
from tests.browser.conftest import Watch

pytestmark = pytest.mark.browser
ARTIFACTS = Path(__file__).parents[2] / "artifacts"
Watched = Callable[..., tuple[Page, Any]]

LED = [item.view for item in ITEMS if item.view]
"""The views that the plan leads to, in its order."""


def _open(watched: Watched, address: str, path: str = "", **size: int) -> tuple[Page, Any]:
    page, watch = watched(urlsplit(address).netloc, **size)
    page.goto(address.rstrip("/") + "/" + path)
    _settled(page)
    return page, watch


def _settled(page: Page) -> None:
    """Wait until the page is drawn to its foot and nothing runs any more."""
    page.locator("[data-testid='stApp'][data-test-script-state='notRunning']").wait_for()
    expect(page.locator(".gm-question")).to_be_visible()


def _shown(page: Page) -> State:
    parts = urlsplit(page.url)
    query = dict(pair.split("=", 1) for pair in page.evaluate("[...new URL(location.href).searchParams].map(p => p.join('='))"))
    return read(query, parts.path.strip("/") or "overview")


def _no_error(page: Page) -> None:
    assert page.locator("[data-testid='stException'], [data-testid='stAlertContentError']").count() == 0


def _doors(page: Page) -> Locator:
    return page.locator(".st-key-doors [data-testid='stPageLink'] a")


def test_the_app_opens_with_four_doors_and_asks_no_other_host(region_app: str, watched: Watched) -> None:
    page, watch = _open(watched, region_app, "?lang=nl", width=1280)
    expect(page.locator(".gm-door")).to_have_count(4)
    expect(page.locator(".gm-door-number").first).to_contain_text("van 87")
    expect(page.locator(".gm-figures a").first).to_have_attribute("href", "https://www.engineersonline.nl/nieuws/id34670-zuid-holland-wil-omzet-technologische-industrie-verdubbelen.html")  # fmt: skip # noqa: E501
    expect(page.locator(".gm-foot")).to_contain_text("917 van 931 organisaties")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.locator(".gm-door-how summary").first.click()
    expect(page.locator(".gm-door-how p").first).to_be_visible()
    assert watch.nothing


@pytest.mark.parametrize(
    ("door", "view"),
    [
        (0, State("chains")),
        (1, State("query", id="digital_coverage")),
        (2, State("query", id="skills_without_course")),
        (3, State("corridor")),
    ],
)
def test_a_door_leads_to_the_page_that_works_on_it(region_app: str, watched: Watched, door: int, view: State) -> None:
    page, watch = _open(watched, region_app, "?lang=en")
    _doors(page).nth(door).click()
    page.wait_for_url(f"**/{view.page}?*")
    _settled(page)
    assert _shown(page) == view
    _no_error(page)
    assert watch.nothing


def test_a_search_leads_to_the_page_that_shows_what_was_found(region_app: str, watched: Watched) -> None:
    page, watch = _open(watched, region_app, "?lang=nl")
    page.get_by_role("searchbox").press_sequentially("gemeente den haag")
    page.locator(".st-key-find-hit").get_by_role("radio").first.click()
    page.wait_for_url("**/explore?*")
    _settled(page)
    assert _shown(page).id == "gem-denhaag"
    page.go_back()
    page.wait_for_url(lambda url: "explore" not in url)
    expect(page.locator(".gm-door")).to_have_count(4)
    assert watch.nothing


def test_the_three_ways_to_start_lead_to_pictures(region_app: str, watched: Watched) -> None:
    page, watch = _open(watched, region_app, "?lang=nl")
    ways = page.locator(".st-key-starts [data-testid='stPageLink'] a")
    expect(ways).to_have_count(3)
    ways.nth(2).click()
    page.wait_for_url("**/explore?*")
    _settled(page)
    assert _shown(page).id == "tu-delft"
    _no_error(page)
    assert watch.nothing


@pytest.mark.parametrize("at", range(len(LED)), ids=lambda at: f"{at}-{LED[at].page}-{LED[at].id}")
def test_every_link_of_the_plan_shows_its_page_without_errors(region_app: str, watched: Watched, at: int) -> None:
    page, watch = _open(watched, region_app, "about?lang=en")
    links = page.locator(".st-key-plan [data-testid='stPageLink'] a")
    expect(links).to_have_count(len(LED))
    links.nth(at).click()
    page.wait_for_url(f"**/{LED[at].page}?*")
    _settled(page)
    assert _shown(page) == LED[at]
    _no_error(page)
    assert watch.nothing


@pytest.mark.skipif("CI" not in os.environ and "LOOK" not in os.environ, reason="screenshots for the eye, made in CI")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 1920])
@pytest.mark.parametrize("path", ["", "about"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_screenshots(chromium: Browser, region_app: str, scheme: Any, width: int, path: str, language: str) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 1500}, color_scheme=scheme)
    page, watch = context.new_page(), Watch(urlsplit(region_app).netloc)
    watch.on(page)
    page.goto(f"{region_app.rstrip('/')}/{path}?lang={language}")
    _settled(page)
    expect(page.locator(".gm-foot")).to_be_visible()
    ARTIFACTS.mkdir(exist_ok=True)
    page.screenshot(path=ARTIFACTS / f"{path or 'overview'}_{language}_{width}_{scheme}.png")
    context.close()
    assert watch.nothing
