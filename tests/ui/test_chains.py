"""The page *Value chains* as Streamlit runs it, without a browser."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from graphmap.workspace import Workspace, cypher
from tests.ui.conftest import Opened, html_of

AM = "value-chain:industrial-am"


def _keys(page: AppTest) -> list[str]:
    return [str(button.key) for button in page.button]


def test_nothing_selected_lists_the_gaps_with_reasons_and_every_chain(region_folder: Path, open_page: Opened) -> None:
    page = open_page(region_folder, "chains", id=AM, lang="en")
    told = html_of(page)
    assert "Where fewer than three are known" in told
    assert "Printing feedstock making: one known: Better Future Factory" in told
    assert "nearest known outside" in told
    assert len([key for key in _keys(page) if key.startswith("chain-value-chain:")]) == 11
    assert "5 of 8" in told


def test_a_gap_is_a_button_that_selects_its_stage(region_folder: Path, open_page: Opened) -> None:
    page = open_page(region_folder, "chains", id=AM, lang="en")
    next(button for button in page.button if str(button.key) == "stage-stage:industrial-am/feedstock").click().run()
    assert page.query_params["select"] in ("stage:industrial-am/feedstock", ["stage:industrial-am/feedstock"])
    assert "single: 1 known for Printing feedstock making" in html_of(page)


def test_a_chain_of_the_list_opens(region_folder: Path, open_page: Opened) -> None:
    page = open_page(region_folder, "chains", id=AM)
    wanted = "value-chain:zero-emission-shipping"
    next(button for button in page.button if str(button.key) == f"chain-{wanted}").click().run()
    assert page.query_params["id"] in (wanted, [wanted])
    assert not page.exception


def test_the_switch_counts_only_what_is_published_and_says_so(region_folder: Path, open_page: Opened) -> None:
    page = open_page(region_folder, "chains", id=AM, lang="en")
    assert "Where fewer than three are published" not in html_of(page)
    page.toggle(key="chain-published").set_value(True).run()
    assert page.query_params["show"] in ("published", ["published"])
    assert "Where fewer than three are published" in html_of(page)
    assert not page.exception


def test_an_arrow_shows_its_links_with_evidence(region_folder: Path, region_home: Workspace, open_page: Opened) -> None:
    rows = cypher(
        region_home, "MATCH (:Stage {id: 'stage:zero-emission-shipping/hull'})-[r:PRECEDES]->() RETURN r.id ORDER BY r.id LIMIT 1"
    ).rows
    page = open_page(region_folder, "chains", id="value-chain:zero-emission-shipping", select=str(rows[0][0]), lang="en")
    assert not page.exception
    assert "Hull → Building and conversion" in html_of(page)
    assert "gm-evidence" in html_of(page)
    page.button(key="back").click().run()
    assert "select" not in page.query_params


@pytest.mark.parametrize(
    ("select", "told"),
    [
        ("capability:cnc-machining", "needed for Machining and finishing (essential)"),
        ("ramlab", "Inspection and approval: AM process monitoring and qualification (essential)"),
    ],
)
def test_a_need_and_an_organisation_can_be_selected(region_folder: Path, open_page: Opened, select: str, told: str) -> None:
    page = open_page(region_folder, "chains", id=AM, select=select, lang="en")
    assert not page.exception
    assert told in html_of(page)
    assert any(key == "explore" or key.startswith("able-") for key in _keys(page))


def test_those_who_do_not_count_stand_last_and_are_said_to_be_apart(region_folder: Path, open_page: Opened) -> None:
    page = open_page(region_folder, "chains", id="value-chain:laser-satcom", select="stage:laser-satcom/launch-operation", lang="en")
    told = html_of(page)
    assert "+ 1 by expert judgement" in told
    assert told.count("does not count here") == 1
    named = [key.split("-", 2)[2] for key in _keys(page) if key.startswith("able-")]
    assert named[:3] == ["dawn-aerospace", "isispace", "tminus"]


def test_an_unknown_chain_is_said_to_be_unknown_and_another_one_is_shown(region_folder: Path, open_page: Opened) -> None:
    page = open_page(region_folder, "chains", id="value-chain:none", lang="en")
    assert not page.exception
    assert "value" in page.warning[0].value
    assert "Integrated photonics" in str(page.selectbox(key="chain-choice").value)


def test_an_unknown_selection_shows_the_gaps(region_folder: Path, open_page: Opened) -> None:
    page = open_page(region_folder, "chains", id=AM, select="stage:none", lang="en")
    assert not page.exception
    assert "Where fewer than three are known" in html_of(page)
