"""The page *Value chains* in a real browser: another chain, a stage, who is able and how that is known."""

from dataclasses import replace

import pytest
from playwright.sync_api import Locator, Page, expect

from graphmap.ui.words import word
from graphmap.views.state import State
from graphmap.workspace import Workspace
from graphmap.workspace.pictures.chains import names_of_chains
from tests.browser.pages import Open, aside, back, choose, moved, name, press, ringed

pytestmark = pytest.mark.browser
CHAIN = State("chains", id="value-chain:industrial-am")
STAGE = "stage:industrial-am/printing"


def _stages(page: Page, chain: str = "") -> Locator:
    return page.locator(f".gm-target[data-of^='stage:{chain}']")


def _gaps(page: Page) -> Locator:
    return aside(page).locator("[class*='st-key-stage-'] button")


def _able(page: Page) -> Locator:
    return aside(page).locator("[class*='st-key-able-'] button:visible")


def test_another_chain_is_chosen_from_the_list_and_back_returns(region: Open, region_home: Workspace) -> None:
    page = region(State("chains"))
    called = dict(names_of_chains(region_home, "en"))[CHAIN.id]
    assert moved(page, lambda: choose(page, "chain-choice", called)) == CHAIN
    expect(_stages(page, "industrial-am/")).to_have_count(8)
    back(page, State("chains"))
    expect(_stages(page, "industrial-am/")).to_have_count(0)
    expect(_stages(page).first).to_be_attached()


def test_every_chain_stands_in_a_list_that_leads_to_it(region: Open, region_home: Workspace) -> None:
    page = region(CHAIN)
    chains = aside(page).locator(".st-key-all-chains button")
    expect(chains).to_have_count(len(names_of_chains(region_home, "en")))
    assert moved(page, aside(page).locator(".st-key-chain-value-chain-hydrogen-electrolysers button").click) == replace(
        CHAIN, id="value-chain:hydrogen-electrolysers"
    )
    expect(_stages(page, "hydrogen-electrolysers/").first).to_be_attached()


def test_a_stage_shows_who_performs_it_with_the_words_and_the_source_of_each(region: Open) -> None:
    page = region(CHAIN)
    assert moved(page, lambda: press(page, STAGE)).select == (STAGE,)
    ringed(page, STAGE)
    assert _able(page).count() >= 6
    assert aside(page).locator(".gm-source a[href^='https://']").count() >= 4
    expect(aside(page).locator(".gm-evidence").first).to_be_visible()
    assert moved(page, aside(page).locator(".st-key-back button").click) == CHAIN
    ringed(page)
    back(page, replace(CHAIN, select=(STAGE,)))
    ringed(page, STAGE)
    called = _able(page).first.inner_text()
    assert moved(page, _able(page).first.click).page == "explore"
    expect(name(page)).to_have_text(called)


def test_a_gap_of_the_list_is_its_stage_in_the_picture(region: Open) -> None:
    page = region(CHAIN)
    expect(_gaps(page)).to_have_count(3)
    ringed(page, *moved(page, _gaps(page).first.click).select)
    expect(_able(page).first).to_be_visible()


def test_an_organisation_of_a_box_shows_what_it_is_known_for(region: Open) -> None:
    page = region(CHAIN)
    assert moved(page, lambda: press(page, "ramlab")).select == ("ramlab",)
    ringed(page, "ramlab")
    expect(name(page)).to_have_text("RAMLAB")
    expect(aside(page).locator(".gm-source a[href^='https://']").first).to_be_visible()
    assert moved(page, aside(page).locator(".st-key-explore button").click) == State("explore", id="ramlab")


def test_an_arrow_shows_the_links_between_two_stages_with_their_sources(region: Open) -> None:
    page = region(CHAIN)
    arrow = page.locator(".gm-target:not([data-of*=':']):has(path)").first.get_attribute("data-of")
    assert arrow
    assert moved(page, lambda: press(page, arrow)).select == (arrow,)
    ringed(page, arrow)
    expect(aside(page).locator("[class*='st-key-link-']").first).to_be_visible()
    expect(aside(page).locator(".gm-source a[href^='https://']").first).to_be_visible()


def test_counting_only_what_is_published_stays_in_the_address_and_finds_more_gaps(region: Open) -> None:
    page = region(CHAIN)
    expect(_gaps(page)).to_have_count(3)
    switch = page.get_by_role("switch", name=word("chain_published", "en"))
    assert moved(page, page.locator(".st-key-chain-published label").first.click) == replace(CHAIN, show="published")
    expect(switch).to_be_checked()
    expect(_gaps(page).nth(3)).to_be_visible()
    back(page, CHAIN)
    expect(_gaps(page)).to_have_count(3)
    expect(switch).not_to_be_checked()
