"""The numbers of the overview, counted here from the region's files or in another way."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from graphmap.settings import Settings
from graphmap.workspace import Workspace, cypher, snapshot
from graphmap.workspace.headlines import Headline, headlines
from graphmap.workspace.overview import Overview, overview
from loaders import region

Rows = list[dict[str, str]]


def read(name: str) -> Rows:
    with (region.PATH / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def found(region_home: Workspace) -> Overview:
    return overview(region_home)


@pytest.fixture(scope="module")
def figures(region_home: Workspace) -> tuple[Headline, ...]:
    return headlines(region_home)


def test_the_four_action_lines_stand_in_their_order(found: Overview) -> None:
    assert [line.id for line in found.lines] == [row["id"] for row in read("action_lines")]


def test_every_stage_has_one_state(found: Overview) -> None:
    assert found.chains == len(read("value_chains"))
    assert sum(found.stages.values()) == len(read("stages"))
    without = {(row["chain_id"], row["stage_id"]) for row in read("stages")}
    without -= {(row["chain_id"], row["stage_id"]) for row in read("stage_requirements") if row["essential"] == "yes"}
    assert found.stages["market"] == len(without)


def test_a_skill_is_taught_where_a_course_lists_it(found: Overview) -> None:
    taught = {skill.strip() for row in read("courses") for skill in row["skills"].split(";")}
    assert (found.skills, found.taught) == (len(read("skills")), len(taught))


def test_supply_links_that_ended_or_are_planned_or_whose_end_has_ended_do_not_count(found: Overview) -> None:
    ended = {row["id"] for row in read("organisations") if row["status"] == "ended"}
    rows = {
        (row["source_id"], row["target_id"], row["what"])
        for row in read("relations")
        if row["type"] == "SUPPLIES" and row["status"] not in ("ended", "planned") and not {row["source_id"], row["target_id"]} & ended
    }
    assert found.digital.links == found.layers["supply"] == len(rows)
    states = (found.digital.digital, found.digital.inferred, found.digital.ready, found.digital.one_step, found.digital.unknown)
    assert found.digital.links == sum(states)


def test_the_clusters_of_the_corridor_are_counted_at_their_sections(found: Overview) -> None:
    at = Counter(row["section_id"] for row in read("clusters"))
    assert found.line.stations == tuple(at[row["section_id"]] for row in read("corridor"))


def test_links_between_sections_are_those_that_cypher_counts(found: Overview, region_home: Workspace) -> None:
    types = [type.name for type in region_home.schema.types.values() if type.layer in ("supply", "digital", "research", "money")]
    statement = (
        "MATCH (s:CorridorSection)<-[:IN_SECTION]-(a:Organisation)-[r]->(b:Organisation)-[:IN_SECTION]->(t:CorridorSection)\n"
        "WHERE s.id <> t.id AND type(r) IN $types AND NOT coalesce(r.status, '') IN ['ended', 'planned']\n"
        "  AND coalesce(a.status, '') <> 'ended' AND coalesce(b.status, '') <> 'ended'\nRETURN count(DISTINCT r.id) AS n"
    )
    assert cypher(region_home, statement, {"types": types}).rows == [(found.line.links,)]


def test_kinds_and_ended_ones_add_up_to_all_organisations(found: Overview, region_home: Workspace) -> None:
    counted = sum(census.inside + census.outside + census.unknown + census.ended for census in found.kinds)
    assert counted == snapshot(region_home).manifest.labels["Organisation"] == len(read("organisations"))
    standing = [row for row in read("organisations") if row["status"] != "ended"]
    assert sum(census.inside for census in found.kinds) == sum(row["in_region"] == "yes" for row in standing)
    assert sum(census.unknown for census in found.kinds) == sum(not row["in_region"] for row in standing)


def test_links_by_layer_and_those_left_out_add_up_to_all_between_organisations(found: Overview, region_home: Workspace) -> None:
    [(all_links,)] = cypher(region_home, "MATCH (:Organisation)-[r]->(:Organisation) RETURN count(r) AS n").rows
    assert sum(found.layers.values()) + found.gone == all_links
    assert list(found.layers) == [layer for layer in region_home.schema.layers if layer in found.layers]


def test_an_empty_workspace_has_nothing_but_zeros(tmp_path: Path) -> None:
    with Workspace.create(Settings(tmp_path / "empty")) as home:
        found = overview(home)
        assert (found.lines, found.kinds, found.layers, found.chains, found.skills) == ((), (), {}, 0, 0)
        assert (found.line.links, found.digital.links) == (0, 0)
        assert headlines(home) == ()


# ---------------------------------------------------------------- published figures


def test_the_three_numbers_of_companies_stand_side_by_side_each_with_its_source(figures: tuple[Headline, ...]) -> None:
    companies = [headline for headline in figures if headline.subject == "companies"]
    assert [headline.figure.properties["value"] for headline in companies] == [31000, 10000, 6000]
    assert len({headline.address for headline in companies}) == 3


def test_the_goals_are_those_for_the_whole_region(figures: tuple[Headline, ...]) -> None:
    goals = {headline.figure.id: headline.figure.properties["target_value"] for headline in figures if headline.subject == "goals"}
    assert goals == {"goal:turnover-2030": 50, "goal:jobs-2030": 30000}


def test_every_figure_says_where_it_was_published_and_people_also_how_they_are_defined(figures: tuple[Headline, ...]) -> None:
    assert [headline for headline in figures if not headline.address.startswith("https://") or not headline.source] == []
    people = [headline.figure.properties for headline in figures if headline.subject == "people"]
    assert [properties["value"] for properties in people] == [110000, 100000, 100000, 81100]
    assert len({properties["definition"] for properties in people}) == 4


def test_a_figure_that_one_source_gives_twice_stands_once_with_its_definition(figures: tuple[Headline, ...]) -> None:
    twice = [row for row in read("indicators") if row["value"] == "10000" and "innovationquarter" in row["source_url"]]
    assert len(twice) == 2
    [once] = [headline for headline in figures if headline.figure.properties.get("value") == 10000]
    assert once.figure.properties["definition"] == "province, 2018"
