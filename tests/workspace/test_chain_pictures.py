"""The pictures of value chains, asked of the region's data."""

from collections import Counter

import pytest

from graphmap.errors import NotFoundError
from graphmap.views.presets import SCREEN, SHEETS
from graphmap.views.state import State
from graphmap.workspace import Workspace, cypher, query
from graphmap.workspace.pictures import picture, settled
from graphmap.workspace.pictures.chains import counted, names_of_chains, read_chain, starting_chain

AM = "value-chain:industrial-am"


def _chains(home: Workspace) -> list[str]:
    return [id for id, _ in names_of_chains(home, "en")]


def test_the_states_of_all_stages_are_those_counted_by_hand(region_home: Workspace) -> None:
    states = Counter(state for id in _chains(region_home) for state in read_chain(region_home, id).coverage.states.elements())
    assert states == {"covered": 59, "thin": 9, "single": 13, "outside": 3, "market": 3}


def test_the_counts_are_those_of_the_named_query(region_home: Workspace) -> None:
    for chain in _chains(region_home):
        table = query(region_home, "chain_coverage", {"chain": chain})
        at = {name: i for i, name in enumerate(table.columns)}
        told = {(row[at["stage_id"]], row[at["capability_id"]]): row for row in table.rows}
        for stage in read_chain(region_home, chain).coverage.stages:
            for need in stage.needs:
                row = told.pop((stage.id, need.capability))
                assert row[at["essential"]] == need.essential
                known = (need.count, len(need.at("unknown")), len(need.at("outside")), need.apart_inside)
                names = ("in_south_holland", "place_unknown", "outside", "in_south_holland_by_expert_only")
                assert (stage.id, need.capability, known) == (stage.id, need.capability, tuple(row[at[name]] for name in names))
        assert told == {}


def test_what_was_asked_can_be_asked_again(region_home: Workspace) -> None:
    found = picture(region_home, State(page="chains", id="value-chain:robotics-smart-manufacturing"), sheet=SCREEN)
    for heading, statement in found.asked:
        assert cypher(region_home, statement.cypher, statement.parameters).rows, heading


def test_every_picture_can_be_taken_on_every_page(region_home: Workspace) -> None:
    for sheet in SHEETS.values():
        scene = picture(region_home, State(page="chains", id=AM, language="nl"), sheet=sheet).scene
        assert scene.sheet == sheet
        assert "metal-am.com" in scene.caption.sources
        assert "Peildatum" in scene.caption.sources


def test_how_many_of_how_many_are_counted(region_home: Workspace) -> None:
    inside = cypher(region_home, "MATCH (o:Organisation {in_region: 'yes'}) WHERE NOT coalesce(o.status, '') = 'ended' RETURN count(o)")
    scene = picture(region_home, State(page="chains", id=AM), sheet=SCREEN).scene
    assert scene.caption.count.startswith(f"40 of {inside.rows[0][0]} organisations in our data")


def test_the_table_has_a_row_for_every_stage_need_and_organisation_with_its_source(region_home: Workspace) -> None:
    found = picture(region_home, State(page="chains", id=AM), sheet=SCREEN)
    coverage = read_chain(region_home, AM).coverage
    assert found.table
    rows = [dict(zip(found.table.columns, row, strict=True)) for row in found.table.rows]
    needs = [need for stage in coverage.stages for need in stage.needs]
    assert len(rows) == sum(max(len(need.able) + len(need.apart), 1) for need in needs)
    held = [row for row in rows if row["organisation"]]
    assert all(str(row["source"]).startswith(("https://", "http://", "Compiled by")) for row in held)
    assert {row["known by"] for row in held} <= {"published", "inferred", "expert judgement"}
    assert all(row["as published"] for row in held)


def test_in_dutch_the_table_has_dutch_heads_and_names(region_home: Workspace) -> None:
    table = picture(region_home, State(page="chains", id=AM, language="nl"), sheet=SCREEN).table
    assert table
    assert {"schakel", "nodig", "organisatie", "bron"} <= set(table.columns)
    assert "Printen" in {row[1] for row in table.rows}


def test_only_the_published_counts_where_the_view_says_so(region_home: Workspace) -> None:
    scene = picture(region_home, State(page="chains", id=AM, show="published"), sheet=SCREEN).scene
    assert "only published" in scene.caption.subtitle
    assert scene.caption.title.startswith("Industrial 3D printing and spare parts on demand: 1\u00a0of\u00a08")
    told = [entry.text for row in scene.caption.legend for entry in row]
    assert "none published in our data" in told
    assert "none known in our data" not in told


def test_the_page_opens_with_a_chain_that_has_gaps(region_home: Workspace) -> None:
    first = starting_chain(region_home)
    assert first == "value-chain:quantum-photonics-instruments"
    assert settled(region_home, State(page="chains")).id == first
    assert read_chain(region_home, first).coverage.gaps


def test_chains_stand_in_the_order_of_their_names_in_the_language(region_home: Workspace) -> None:
    dutch = [name for _, name in names_of_chains(region_home, "nl")]
    assert dutch == sorted(dutch, key=str.casefold)
    assert "Emissieloze scheepvaart" in dutch


def test_an_unknown_chain_is_said_to_be_unknown(region_home: Workspace) -> None:
    with pytest.raises(NotFoundError, match="no value chain"):
        picture(region_home, State(page="chains", id="value-chain:none"), sheet=SCREEN)


def test_a_chain_is_counted_once_for_a_revision_and_as_it_is_read(region_home: Workspace) -> None:
    first = counted(region_home, AM)
    assert counted(region_home, AM) is first
    assert counted(region_home, AM, published_only=True) != first
    assert read_chain(region_home, AM).coverage == first


def test_a_chain_that_is_not_there_is_not_kept(region_home: Workspace) -> None:
    counted(region_home, "value-chain:none")
    assert not any(id == "value-chain:none" for _, id, _ in region_home.coverages)
