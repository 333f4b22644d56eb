"""The five-minute tour is right: exactly the steps of ``docs/tour.md``, clicked in a real browser one after the other."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from graphmap.views.state import State
from tests.browser.pages import Open, aside, choose, downloaded, moved, network, press, segment, settled, tick

pytestmark = pytest.mark.browser
DOCS = Path(__file__).parents[2] / "docs" / "tour.md"


@dataclass(frozen=True)
class Told:
    """A step as the page tells it: what to click and to type, and the words that one then sees."""

    title: str
    clicks: Sequence[str]
    typed: str
    seen: Sequence[str]


def _told(part: str) -> Told:
    title, todo, *rest = [" ".join(paragraph.split()) for paragraph in part.split("\n\n") if paragraph.strip()]
    bold = re.compile(r"\*\*(.+?)\*\*")
    return Told(title, bold.findall(todo), "".join(re.findall(r"`(.+?)`", todo)), bold.findall(" ".join(rest)))


STEPS = [_told(part) for part in re.split(r"^## \d+\. ", DOCS.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]]


DOT = """(main, name) => {
  const {model, network} = main.gm, found = model.nodes.find(node => main.gm.cardOf(node.id)[0] === name);
  return network.canvasToDOM(network.getPositions([found.id])[found.id]);
}"""
"""Where the dot of a name stands in the picture."""


def _link(page: Page, name: str) -> None:
    """Follow a link of the app."""
    moved(page, page.get_by_role("link", name=name).first.click)


def _find(page: Page, field: str, told: Told, name: str) -> None:
    """Type into a field for names and click one of those that it finds."""
    typed = page.locator(f".st-key-{field} input").first
    typed.fill("")
    typed.press_sequentially(told.typed)
    moved(page, page.locator(f"[class*='st-key-{field}-hit']").get_by_role("radio", name=name).first.click)


def _first_figure(page: Page, told: Told) -> None:
    page.get_by_text(told.clicks[0]).first.click()


def _door(page: Page, told: Told) -> None:
    _link(page, told.clicks[0])


def _company(page: Page, told: Told) -> None:
    _link(page, told.clicks[0])
    network(page)
    _find(page, "text", told, told.clicks[1])


def _network(page: Page, told: Told) -> None:
    depth, name = told.clicks
    moved(page, segment(page, "depth", depth).click)
    settled(page)
    expect(page.locator(".gm-frame header")).not_to_contain_text("Outer ring")
    at = network(page).evaluate(DOT, name)
    moved(page, lambda: page.locator(".gm-ground canvas").click(position=at))


def _path(page: Page, told: Told) -> None:
    _find(page, "other", told, told.clicks[0])


def _corridor(page: Page, told: Told) -> None:
    link, station, picture = told.clicks
    _link(page, link)
    moved(page, lambda: press(page, f"section:{station.lower()}"))
    moved(page, segment(page, "show", picture).click)


def _gap(page: Page, told: Told) -> None:
    link, chain, gap = told.clicks
    _link(page, link)
    moved(page, lambda: choose(page, "chain-choice", chain))
    moved(page, aside(page).get_by_role("button", name=gap).click)


def _query(page: Page, told: Told) -> None:
    link, question, capability = told.clicks
    _link(page, link)
    moved(page, lambda: choose(page, "question", question))
    _find(page, "value-who_can-capability", told, capability)
    moved(page, lambda: tick(page))


def _picture(page: Page, told: Told) -> None:
    link, tab, *choices, take = told.clicks
    _link(page, link)
    page.get_by_role("tab", name=tab, exact=True).click()
    for key, choice in zip(("figure-format", "figure-sheet-en", "figure-language-en"), choices, strict=True):
        segment(page, key, choice).click()
    button = page.locator("[class*='-a4-nl-png'][class*='st-key-take-figure-']").get_by_role("button", name=take)
    name, drawn = downloaded(page, button)
    assert name.endswith("-a4-nl.png")
    assert drawn.startswith(b"\x89PNG")


DONE: Sequence[Callable[[Page, Told], None]] = (
    _first_figure,
    _door,
    _company,
    _network,
    _path,
    _corridor,
    _gap,
    _query,
    _picture,
)


def test_the_tour_can_be_clicked_step_by_step_and_shows_what_it_says(region: Open) -> None:
    page = region(State())
    for told, done in zip(STEPS, DONE, strict=True):
        done(page, told)
        for seen in told.seen:
            expect(page.get_by_text(seen).locator("visible=true").first, told.title).to_be_visible()
