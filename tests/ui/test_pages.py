"""All pages as Streamlit runs them, without a browser."""

from pathlib import Path

import pytest

from graphmap.settings import Settings
from graphmap.ui.upload import safe
from graphmap.workspace import Workspace, cypher, publish
from tests.ui.conftest import Opened, html_of

PAGES = ("overview", "explore", "corridor", "chains", "query", "data", "about")


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("key", PAGES)
def test_every_page_opens_in_both_languages_and_says_that_it_is_a_sample(
    region_folder: Path, open_page: Opened, key: str, language: str
) -> None:
    page = open_page(region_folder, key, lang=language)
    assert not page.exception
    assert not page.error
    told = html_of(page)
    assert {"en": "a sample", "nl": "een steekproef"}[language] in told


@pytest.mark.parametrize("key", PAGES)
def test_every_page_opens_on_an_empty_workspace(tmp_path: Path, open_page: Opened, key: str) -> None:
    with Workspace.create(Settings(tmp_path / "empty")) as home:
        publish(home)
    page = open_page(tmp_path / "empty", key)
    assert not page.exception


def test_a_selected_section_lists_who_is_there_and_its_links(region_folder: Path, open_page: Opened) -> None:
    page = open_page(region_folder, "corridor", select="section:delft")
    told = html_of(page)
    assert "Organisations here in our data: 100" in told
    assert "Known links to other sections" in told
    next(button for button in page.button if str(button.key) == "member-tu-delft").click().run()
    assert page.query_params["id"] in ("tu-delft", ["tu-delft"])


def test_a_selected_stage_shows_who_is_able_with_the_source(region_folder: Path, open_page: Opened) -> None:
    stage = "stage:industrial-am/printing"
    page = open_page(region_folder, "chains", id="value-chain:industrial-am", select=stage)
    assert not page.exception
    told = html_of(page)
    assert "Printing" in told
    assert 'target="_blank"' in told
    assert any(str(button.key).endswith("-ramlab") for button in page.button)


def test_without_a_selection_the_chain_tells_what_is_thin_or_missing(region_folder: Path, open_page: Opened) -> None:
    page = open_page(region_folder, "chains", id="value-chain:industrial-am")
    labels = [button.label for button in page.button]
    assert sum("single" in label for label in labels) == 2
    assert sum("thin" in label for label in labels) == 1


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("part", ["sources", "stock", "own", "loads"])
def test_every_part_of_the_data_opens(region_folder: Path, open_page: Opened, part: str, language: str) -> None:
    page = open_page(region_folder, "data", show=part, lang=language)
    assert not page.exception
    assert not page.error


def test_the_map_is_counted_without_sources_and_claims(region_folder: Path, open_page: Opened) -> None:
    with Workspace.open(Settings(region_folder)) as home:
        [(nodes,)] = cypher(home, "MATCH (n) WHERE NOT n:Claim AND NOT n:Source RETURN count(n)").rows
        [(links,)] = cypher(home, "MATCH ()-[r]->() RETURN count(r)").rows
    told = html_of(open_page(region_folder, "data", show="stock"))
    assert f"{nodes:,} nodes and {links:,} links in our data" in told
    assert f"{nodes:,} nodes, by how they are known" in told


def test_a_search_for_sources_finds_parts_of_addresses_and_says_when_there_is_none(region_folder: Path, open_page: Opened) -> None:
    assert "sources, the most cited first" in html_of(open_page(region_folder, "data", id="smitzh"))
    assert "Try a part of its address" in open_page(region_folder, "data", id="qqqqzzzz").info[0].value


@pytest.mark.parametrize(
    ("name", "kept"),
    [("../../etc/x.csv", "x.csv"), ("C:\\a\\b.xlsx", "b.xlsx"), ("a<b>.csv", "a-b-.csv"), ("..", "file.csv"), ("", "file.csv")],
)
def test_a_file_keeps_the_last_part_of_its_name_only(name: str, kept: str) -> None:
    assert safe(name) == kept
