"""A file of one's own goes in and out again on the page *Data*, in a real browser."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from graphmap.settings import Settings
from graphmap.workspace import Workspace, cypher, publish

pytestmark = pytest.mark.browser
Watched = Callable[..., tuple[Page, Any]]
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


def test_a_file_is_tried_loaded_and_taken_back(folder: Path, tmp_path: Path, serve: Callable[[Path], str], watched: Watched) -> None:
    (tmp_path / "organisations.csv").write_text(OWN, encoding="utf-8")
    address = serve(folder)
    page, watch = watched(urlsplit(address).netloc)
    page.goto(f"{address}/data?lang=en&show=own")
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
    assert watch.nothing


def test_a_file_that_is_none_is_refused_and_nothing_is_loaded(
    folder: Path, tmp_path: Path, serve: Callable[[Path], str], watched: Watched
) -> None:
    (tmp_path / "broken.xlsx").write_bytes(b"no workbook at all")
    address = serve(folder)
    page, watch = watched(urlsplit(address).netloc)
    page.goto(f"{address}/data?lang=en&show=own")
    page.locator("input[type=file]").set_input_files(tmp_path / "broken.xlsx")
    expect(page.locator("[data-testid='stAlert']").first).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("^Load "))).to_have_count(0)
    assert _names(folder) == []
    assert watch.nothing
