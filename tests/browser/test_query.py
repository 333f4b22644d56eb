"""The page *Query* in a real browser: a question filled in, Cypher of one's own, the answer as rows, as a graph and as a file."""

import re
from dataclasses import replace

import pytest
from playwright.sync_api import Locator, Page, expect

from graphmap.catalogue import catalogue
from graphmap.ui.subjects import titled
from graphmap.ui.words import word
from graphmap.views.state import State
from tests.browser.pages import ERRORS, Open, aside, back, choose, downloaded, moved, name, network, rows, segment, shown, tab, tick

pytestmark = pytest.mark.browser
SUPPLIERS = State("query", id="suppliers_of")


def _answer(page: Page) -> Locator:
    """The table of the answer; another one lists what can be asked for."""
    return page.locator("[class*='st-key-rows-']")


def _count(page: Page) -> int:
    """How many rows the page says that there are."""
    return int(re.findall(r"\d+", page.locator(".gm-count").inner_text())[0])


def _ask(page: Page, statement: str) -> None:
    page.locator(".st-key-statement textarea").fill(statement)
    page.get_by_role("button", name=word("query_run", "en"), exact=True).click()


def test_another_question_is_chosen_from_the_list_and_back_returns(region: Open) -> None:
    page = region(SUPPLIERS)
    before = _count(page)
    assert rows(_answer(page)) == before > 5
    clusters = titled(catalogue()["clusters_along_corridor"], "en")
    assert moved(page, lambda: choose(page, "question", clusters)) == State("query", id="clusters_along_corridor")
    assert rows(_answer(page)) == _count(page) > 20
    back(page, SUPPLIERS)
    expect(page.locator("[data-testid='stCode']:visible").first).to_contain_text("SUPPLIES")
    assert rows(_answer(page)) == before


def test_a_blank_takes_a_name_with_a_typing_error_and_the_answer_follows(region: Open) -> None:
    page = region(SUPPLIERS)
    field = page.locator(".st-key-parameters input")
    field.fill("")
    field.press_sequentially("royal ihcc")
    hit = page.locator(".st-key-parameters").get_by_role("radio", name="Royal IHC").first
    assert moved(page, hit.click) == replace(SUPPLIERS, parameters=(("company", "royal-ihc"),))
    expect(field).to_have_value("Royal IHC")
    assert rows(_answer(page)) == _count(page) > 3


def test_a_row_shows_what_is_known_of_it_with_its_sources_and_leads_to_its_network(region: Open) -> None:
    page = region(SUPPLIERS)
    expect(aside(page).locator(".gm-hint")).to_be_visible()
    assert moved(page, lambda: tick(page)).select
    expect(aside(page).locator(".gm-source a[href^='https://']").first).to_be_visible()
    called = name(page).inner_text()
    assert moved(page, aside(page).locator(".st-key-explore button").click).page == "explore"
    expect(name(page)).to_have_text(called)


def test_an_answer_with_links_is_a_graph_too(region: Open) -> None:
    page = region(SUPPLIERS)
    assert moved(page, segment(page, "show", word("query_graph", "en")).click) == replace(SUPPLIERS, show="graph")
    main = network(page)
    assert int(str(main.get_attribute("data-named"))) > 5
    main.focus()
    assert moved(page, lambda: page.keyboard.press("ArrowRight")).select
    expect(name(page)).to_be_visible()
    back(page, replace(SUPPLIERS, show="graph"))
    expect(main).to_have_attribute("data-lit", "")


def test_cypher_of_ones_own_begins_with_that_of_the_question_and_is_asked(region: Open) -> None:
    page = region(SUPPLIERS)
    begun = moved(page, segment(page, "way", word("query_own", "en")).click)
    assert "SUPPLIES" in begun.cypher
    statement = "MATCH (a:Organisation)-[r:SUPPLIES]->(b:Organisation {id: 'royal-ihc'}) RETURN a, r, b"
    assert moved(page, lambda: _ask(page, statement)) == State("query", cypher=statement, id=begun.id)
    assert rows(_answer(page)) == _count(page) > 3
    assert moved(page, segment(page, "show", word("query_graph", "en")).click).show == "graph"
    network(page)


@pytest.mark.parametrize(
    "statement",
    ["MATCH (n) DETACH DELETE n", "MATCH (n RETURN n", "MATCH (n:Organisation {id: $who}) RETURN n"],
    ids=["writes", "broken", "open"],
)
def test_what_cannot_be_asked_is_said_with_what_to_do(region: Open, statement: str) -> None:
    page = region(State("query", cypher="MATCH (n:ValueChain) RETURN n"))
    before = _count(page)
    _ask(page, statement)
    expect(page.locator(ERRORS).first).to_be_visible()
    expect(page.get_by_text(word("query_mend_own", "en"))).to_be_visible()
    back(page, State("query", cypher="MATCH (n:ValueChain) RETURN n"))
    expect(page.locator(ERRORS)).to_have_count(0)
    assert rows(_answer(page)) == before


def test_no_rows_is_said_as_none_in_our_data(region: Open) -> None:
    page = region(State("query", cypher="MATCH (n:Organisation {id: 'nobody'}) RETURN n"))
    expect(page.get_by_text(word("query_none_own", "en"))).to_be_visible()
    assert shown(page).cypher


@pytest.mark.parametrize(("format", "head"), [("csv", b"\xef\xbb\xbf"), ("xlsx", b"PK"), ("json", b"{")])
def test_an_answer_comes_as_a_file(region: Open, format: str, head: bytes) -> None:
    page = region(SUPPLIERS)
    called, content = downloaded(page, page.locator(f".st-key-download-{format} button:visible"))
    assert called == f"graphmap-suppliers_of.{format}"
    assert content.startswith(head)


def test_the_picture_of_an_answer_comes_as_a_file_too(region: Open) -> None:
    page = region(SUPPLIERS)
    tab(page, "export")
    called, drawn = downloaded(page, page.locator("[class*='st-key-take-figure-'] button"))
    assert called.endswith("-a4-en.svg")
    assert drawn.startswith(b"<svg")
