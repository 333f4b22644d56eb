"""The page *Corridor*: what is selected on the strip or on the map, in the details."""

from pathlib import Path

import pytest

from tests.ui.conftest import Opened, html_of

LINE = "pair:section:the-hague-ypenburg:section:delft"


@pytest.mark.parametrize("show", ["", "map"])
def test_links_between_two_sections_are_listed_with_their_sources_by_layer(region_folder: Path, open_page: Opened, show: str) -> None:
    page = open_page(region_folder, "corridor", show=show, select=LINE)
    assert not page.exception
    told = html_of(page)
    assert "Known links between the two sections: 40" in told
    assert "Links in our data: 20" in told
    assert told.count("partners with") > 10
    assert 'target="_blank"' in told
    chips = next(group for group in page.button_group if group.key == "between")
    assert chips.value == "research"


def test_a_layer_that_is_chosen_is_selected_as_its_arc(region_folder: Path, open_page: Opened) -> None:
    page = open_page(region_folder, "corridor", show="map", select=LINE.replace("pair", "supply"))
    assert "Links in our data: 4" in html_of(page)
    next(group for group in page.button_group if group.key == "between").set_value("money").run()
    assert page.query_params["select"] in (LINE.replace("pair", "money"), [LINE.replace("pair", "money")])
    assert "Links in our data: 16" in html_of(page)
    next(button for button in page.button if button.key == "end-section:delft").click().run()
    assert "Organisations here in our data: 100" in html_of(page)


def test_those_of_a_city_without_a_section_are_listed(region_folder: Path, open_page: Opened) -> None:
    page = open_page(region_folder, "corridor", show="map", select="town:Rotterdam")
    told = html_of(page)
    assert "Rotterdam, by city only" in told
    assert "Organisations here in our data: 55" in told
    assert sum(str(button.key).startswith("member-") for button in page.button) == 55


def test_a_cluster_and_a_company_of_the_map_show_what_is_known_of_them(region_folder: Path, open_page: Opened) -> None:
    for id in ("aero-hub", "erasmus-mc"):
        page = open_page(region_folder, "corridor", show="map", select=id)
        assert not page.exception
        assert "Links in our data" in html_of(page)


@pytest.mark.parametrize("show", ["", "map"])
def test_the_foot_counts_who_is_at_a_section_whatever_is_drawn(region_folder: Path, open_page: Opened, show: str) -> None:
    assert "451 of 516 organisations of the region in our data are at a section" in html_of(open_page(region_folder, "corridor", show=show))


@pytest.mark.parametrize("select", ["pair:section:delft:section:nowhere", "town:", "town:Nowhere", "%", "<script>"])
def test_an_id_of_nothing_shows_how_to_read_the_picture(region_folder: Path, open_page: Opened, select: str) -> None:
    page = open_page(region_folder, "corridor", show="map", select=select)
    assert not page.exception
    assert any(button.key == "at-section:delft" for button in page.button)
