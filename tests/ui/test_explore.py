"""The page *Explore* as Streamlit runs it, without a browser."""

from pathlib import Path

import pytest

from graphmap.settings import Settings
from graphmap.workspace import Workspace, cypher, load, publish
from tests.ui.conftest import Opened, html_of, shown

OWN = """id;name;kind;municipality;country;in_region
mine;Mijn Werf;company;Delft;NL;yes
"""


def test_the_page_opens_with_a_picture(region_folder: Path, open_page: Opened) -> None:
    page = open_page(region_folder, "explore")
    assert not page.exception
    assert not page.error
    assert "Known direct links of TU Delft" in shown(page)["caption"]["title"]
    assert "TU Delft" in html_of(page)
    assert "ror.org" in html_of(page)


def test_the_page_says_that_it_is_a_sample(region_folder: Path, open_page: Opened) -> None:
    told = html_of(open_page(region_folder, "explore"))
    assert "organisations in our data: 931, a sample" in told
    assert "about 31,000 companies in the region" in told
    assert "119 of " in told


def test_the_address_decides_what_is_shown(region_folder: Path, open_page: Opened) -> None:
    page = open_page(region_folder, "explore", id="tno", lang="nl", depth="1", layers="supply")
    assert "Bekende directe relaties van TNO" in shown(page)["caption"]["title"]
    assert page.session_state["layers"] == ["toelevering"]
    assert page.session_state["depth"] == "direct"


def test_a_link_in_the_details_moves_the_page(region_folder: Path, open_page: Opened) -> None:
    page = open_page(region_folder, "explore", id="royal-ihc", lang="nl")
    button = next(button for button in page.button if str(button.key).endswith("-iqip"))
    button.click().run()
    assert page.query_params["id"] in ("iqip", ["iqip"])
    assert page.query_params["lang"] in ("nl", ["nl"])
    assert "IQIP" in shown(page)["caption"]["title"]


def test_undo_and_redo_step_through_what_was_seen(region_folder: Path, open_page: Opened) -> None:
    page = open_page(region_folder, "explore", id="royal-ihc")
    next(button for button in page.button if str(button.key).endswith("-iqip")).click().run()
    page.button(key="undo").click().run()
    assert "Royal IHC" in shown(page)["caption"]["title"]
    assert page.button(key="undo").disabled
    page.button(key="redo").click().run()
    assert "IQIP" in shown(page)["caption"]["title"]
    assert page.button(key="redo").disabled


def test_a_selected_link_shows_its_evidence_and_source(region_folder: Path, open_page: Opened) -> None:
    with Workspace.open(Settings(region_folder)) as home:
        [(id, evidence)] = cypher(
            home, "MATCH (:Organisation {id: 'tno'})-[r:PARTNERS_WITH]->() RETURN r.id, r.evidence ORDER BY r.id LIMIT 1"
        ).rows
    told = html_of(open_page(region_folder, "explore", id="tno", select=str(id)))
    assert "One link in our data" in told
    assert "gm-evidence" in told
    assert str(evidence)[:30].split("&")[0] in told
    assert 'target="_blank"' in told


def test_a_selected_node_shows_its_details_and_can_be_put_in_the_middle(region_folder: Path, open_page: Opened) -> None:
    page = open_page(region_folder, "explore", id="tno", select="tu-delft")
    assert 'class="gm-name">TU Delft' in html_of(page)
    page.button(key="to-middle").click().run()
    assert "Known direct links of TU Delft" in shown(page)["caption"]["title"]


def test_two_nodes_can_be_connected(region_folder: Path, open_page: Opened) -> None:
    page = open_page(region_folder, "explore", id="dutch-optics-centre", to="damen-shipyards-group")
    assert not page.exception
    assert not page.error
    page.button(key="off").click().run()
    assert "to" not in page.query_params


def test_a_scarce_facet_says_for_how_many_it_is_known(region_folder: Path, open_page: Opened) -> None:
    page = open_page(region_folder, "explore", id="tno")
    captions = [caption.value for caption in page.caption]
    assert any(text.startswith("Known for ") for text in captions)


def test_what_the_filter_hides_is_counted(region_folder: Path, open_page: Opened) -> None:
    page = open_page(region_folder, "explore", id="tno", kinds="company", hidden="airborne")
    said = " ".join(caption.value for caption in page.caption)
    assert "hidden by the filter" in said
    assert "1 taken out by hand" in said
    page.button(key="reset").click().run()
    assert "kinds" not in page.query_params


def test_a_search_with_typing_errors_offers_the_right_name(region_folder: Path, open_page: Opened) -> None:
    page = open_page(region_folder, "explore", id="tno")
    page.text_input(key="text").input("technishe universiteit").run()
    offered = [option.content for group in page.get("button_group") for option in group.proto.options]
    assert "**TU Delft** knowledge institution · Delft" in offered


def test_a_search_without_hits_says_what_to_try(region_folder: Path, open_page: Opened) -> None:
    page = open_page(region_folder, "explore")
    page.text_input(key="text").input("qqqqzzzz").run()
    assert "Try a part of the name" in page.info[0].value


def test_an_unknown_id_is_said_and_something_else_shown(region_folder: Path, open_page: Opened) -> None:
    page = open_page(region_folder, "explore", id="no-such-thing")
    assert "TU Delft" in page.warning[0].value
    assert shown(page)


@pytest.mark.parametrize(("field", "word"), [("kinds", "bar"), ("sectors", "foo"), ("places", "Delfft"), ("hidden", "nobody")])
def test_a_word_of_the_filter_that_means_nothing_is_said(region_folder: Path, open_page: Opened, field: str, word: str) -> None:
    page = open_page(region_folder, "explore", id="tno", **{field: word})
    assert not page.exception
    assert word in page.error[0].value
    assert not open_page(region_folder, "explore", id="tno", layers="supply").error


def test_no_layers_show_the_node_and_say_what_to_do(region_folder: Path, open_page: Opened) -> None:
    page = open_page(region_folder, "explore", layers="none")
    assert page.info[0].value == "No layer is on. Switch one on above to see links."
    assert shown(page)


def test_a_node_of_any_label_has_a_page(region_folder: Path, open_page: Opened) -> None:
    with Workspace.open(Settings(region_folder)) as home:
        rows = cypher(home, "MATCH (n) WHERE NOT n:Claim RETURN labels(n)[0] AS label, min(n.id) AS id").rows
    assert len(rows) > 15
    for _, id in rows:
        page = open_page(region_folder, "explore", id=str(id))
        assert not page.exception, id
        assert not page.error, id
        assert not page.warning, id


def test_an_empty_workspace_says_how_to_fill_it(tmp_path: Path, open_page: Opened) -> None:
    with Workspace.create(Settings(tmp_path / "empty")) as home:
        publish(home)
    page = open_page(tmp_path / "empty", "explore")
    assert not page.exception
    assert "graphmap load region" in page.info[0].value


def test_newer_data_is_offered_and_the_old_stays_until_one_moves(tmp_path: Path, open_page: Opened) -> None:
    folder, file = tmp_path / "own", tmp_path / "organisations.csv"
    file.write_text(OWN, encoding="utf-8")
    with Workspace.create(Settings(folder)) as home:
        load(home, file)
    page = open_page(folder, "explore")
    assert not page.error
    assert "Mijn Werf" in html_of(page)
    file.write_text(OWN + "other;Andere Werf;company;Delft;NL;yes\n", encoding="utf-8")
    with Workspace.open(Settings(folder)) as home:
        load(home, file)
    page.run()
    assert "organisations in our data: 1," in html_of(page)
    offer = next(button for button in page.button if button.label == "Show the newer data")
    offer.click().run()
    assert "organisations in our data: 2," in html_of(page)
    assert "Show the newer data" not in [button.label for button in page.button]
