"""The tabs under the pictures in a real browser: the same as a table, as Cypher, and as files."""

import json

import pytest
from playwright.sync_api import expect

from graphmap.ui.words import word
from graphmap.views.state import State, from_plain
from tests.browser.pages import Open, downloaded, rows, tab

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    "view",
    [State("corridor"), State("corridor", show="map"), State("chains", id="value-chain:industrial-am"), State("explore", id="royal-ihc")],
    ids=lambda view: f"{view.page}{view.show}",
)
def test_a_picture_is_a_table_a_statement_and_a_file_too(region: Open, view: State) -> None:
    page = region(view)
    assert rows(page) > 20
    tab(page, "cypher")
    expect(page.locator("[data-testid='stCode']:visible").first).to_contain_text("MATCH")
    tab(page, "export")
    name, drawn = downloaded(page, page.locator("[class*='st-key-take-figure-'] button"))
    assert name.endswith("-a4-en.svg")
    assert drawn.startswith(b"<svg")
    name, sidecar = downloaded(page, page.locator("[class*='st-key-take-sidecar-'] button:visible"))
    assert name.endswith("-a4-en.svg.json")
    assert from_plain(json.loads(sidecar)["state"]).page == view.page
    _, book = downloaded(page, page.locator("[class*='st-key-take-graph-'] button"))
    assert book.startswith(b"PK")
    expect(page.locator("[data-testid='stCode']:visible").last).to_contain_text("graphmap figure")


@pytest.mark.parametrize(("format", "head"), [("PNG", b"\x89PNG"), ("PDF", b"%PDF"), ("HTML", b"<!DOCTYPE html>")])
def test_the_picture_comes_in_the_format_on_the_page_and_in_the_language_that_one_chooses(region: Open, format: str, head: bytes) -> None:
    page = region(State("chains", id="value-chain:industrial-am"))
    tab(page, "export")
    page.locator(".st-key-figure-format").get_by_role("radio", name=format).click()
    page.locator(".st-key-figure-sheet-en").get_by_role("radio", name=word("sheet_column", "en")).click()
    page.locator(".st-key-figure-language-en").get_by_role("radio", name=word("nl", "nl")).click()
    button = page.locator(f"[class*='-column-nl-{format.lower()}'][class*='st-key-take-figure-'] button")
    name, drawn = downloaded(page, button)
    assert name.endswith(f"-column-nl.{format.lower()}")
    assert drawn.startswith(head)
