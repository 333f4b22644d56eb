"""The page *Data* in a real browser: its four parts, the sources, and a file of one's own that goes in and out again."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from graphmap.settings import Settings
from graphmap.ui.words import word
from graphmap.views.state import State
from graphmap.workspace import Workspace, cypher, publish
from tests.browser.pages import Open, Opened, Serve, back, moved, rows, segment, settled, tick

pytestmark = pytest.mark.browser
OWN = """id;name;kind;municipality;country;in_region
mine;Mijn Werf;company;Delft;NL;yes
bad;Kapotte Rij;spaceship;Delft;NL;yes
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty workspace."""
    with Workspace.create(Settings(tmp_path / "workspace")) as home:
        publish(home)
    return tmp_path / "workspace"


def _names(folder: Path) -> list[str]:
    with Workspace.open(Settings(folder)) as home:
        return [str(row[0]) for row in cypher(home, "MATCH (o:Organisation) RETURN o.name ORDER BY o.name").rows]


def test_a_file_is_tried_loaded_and_taken_back(folder: Path, tmp_path: Path, serve: Serve, opened: Opened) -> None:
    (tmp_path / "organisations.csv").write_text(OWN, encoding="utf-8")
    address = serve(folder)
    page = opened(f"{address}/data?lang=en&show=own")
    page.locator("input[type=file]").set_input_files(tmp_path / "organisations.csv")
    expect(page.get_by_text(re.compile(r"would add \d+ elements.*refused rows: 1"))).to_be_visible()
    assert _names(folder) == []
    page.get_by_role("button", name="Load organisations.csv").click()
    expect(page.get_by_text("is loaded as load 1")).to_be_visible()
    assert _names(folder) == ["Mijn Werf"]
    page.get_by_role("button", name="Take back …").click()
    expect(page.get_by_text("nodes and 0 links would disappear")).to_be_visible()
    page.get_by_role("button", name="Take load 1 back").click()
    expect(page.get_by_text("is taken back. The map now holds")).to_be_visible()
    assert _names(folder) == []


def test_a_file_that_is_none_is_refused_and_nothing_is_loaded(folder: Path, tmp_path: Path, serve: Serve, opened: Opened) -> None:
    (tmp_path / "broken.xlsx").write_bytes(b"no workbook at all")
    address = serve(folder)
    page = opened(f"{address}/data?lang=en&show=own")
    page.locator("input[type=file]").set_input_files(tmp_path / "broken.xlsx")
    expect(page.locator("[data-testid='stAlert']").first).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("^Load "))).to_have_count(0)
    assert _names(folder) == []


def test_the_four_parts_are_shown_one_after_the_other_and_back_returns(region: Open) -> None:
    page = region(State("data"))
    parts = {"stock": ".gm-stock", "own": "input[type=file]", "loads": ".gm-load"}
    for part, shown in parts.items():
        assert moved(page, segment(page, "data-part", word(f"data_part_{part}", "en")).click) == State("data", show=part)
        expect(page.locator(shown).first).to_be_attached()
    back(page, State("data", show="own"))
    expect(page.locator(parts["own"])).to_be_attached()


def test_a_source_is_found_and_what_it_says_is_a_question(region: Open) -> None:
    page = region(State("data"))
    everything = rows(page)
    field = page.locator(".st-key-source-text input")
    field.press_sequentially("smitzh")
    page.wait_for_url("**id=smitzh*")
    settled(page)
    expect(field).to_have_value("smitzh")
    found = int(re.findall(r"\d+", page.locator(".gm-lead").inner_text())[0])
    assert 0 < found < everything
    expect(page.locator("[role='grid']")).to_have_attribute("aria-rowcount", str(found + 1))
    (source,) = moved(page, lambda: tick(page)).select
    assert moved(page, page.locator(".st-key-said-by button").click) == State("query", id="said_by", parameters=(("source", source),))
    assert rows(page.locator("[class*='st-key-rows-']")) > 0
