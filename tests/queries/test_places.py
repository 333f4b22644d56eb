"""Municipalities, sections of the corridor, clusters and field labs: answers against the region's files."""

from collections import Counter

import pytest

from graphmap.identifiers import slug
from graphmap.schema import load_schema
from tests.queries.conftest import Ask
from tests.queries.facts import Facts, Row, holds, method, ordered, rows, some

ORGANISATIONS = ("company", "knowledge_institution", "government", "association", "investor")
PLACES_OF_INNOVATION = ("cluster", "fieldlab", "incubator")
WEAK = ("matched", "inferred", "expert", "illustrative")


def groups(organisation: Row) -> set[str]:
    """The sector groups of an organisation; unknown where it has none."""
    of = {row["sector"]: row["group_id"] for row in rows("sector_map")}
    return {of[word.strip()] for word in organisation["sector"].split(";") if word.strip() in of} or {"unknown"}


@pytest.mark.parametrize("place", ["delft", "rotterdam", "den-haag"])
def test_organisations_by_sector_counts_kinds_apart(ask: Ask, facts: Facts, place: str) -> None:
    counts: dict[str, Counter[str]] = {}
    for row in facts.organisations.values():
        if slug(row["municipality"]) == place:
            kind = row["kind"]
            sort = "all" if kind in ORGANISATIONS else "sites" if kind in PLACES_OF_INNOVATION else "rest"
            for group in groups(row):
                counts.setdefault(group, Counter()).update(["out"] if row["status"] == "ended" else [sort, kind])
    expected = [(group, n["all"], n["company"], n["sites"], n["rest"], n["out"]) for group, n in counts.items()]
    found = [tuple(row.values()) for row in ask("organisations_by_sector", place=f"place:{place}")]
    assert found == sorted(expected, key=lambda row: (-row[1], row[0]))


def test_in_region_by_kind_counts_every_organisation_once(ask: Ask, facts: Facts) -> None:
    counts: dict[str, Counter[str]] = {}
    for id, row in facts.organisations.items():
        counts.setdefault(row["kind"], Counter())[facts.region(id) if facts.alive(id) else "out"] += 1
    expected = [(kind, n["yes"], n["no"], n["unknown"], n["out"]) for kind, n in counts.items()]
    found = [tuple(row.values()) for row in ask("in_region_by_kind")]
    assert found == sorted(expected, key=lambda row: (-row[1], row[0]))
    assert sum(sum(row[1:]) for row in expected) == 931


@pytest.mark.parametrize("section", ["", "section:rotterdam-rdm"])
def test_clusters_along_corridor_stand_in_its_order_with_their_members(ask: Ask, facts: Facts, section: str) -> None:
    order = {f"section:{row['section_id']}": int(row["order"]) for row in rows("corridor")}
    expected = []
    for row in rows("clusters"):
        id, own = row["cluster_id"], f"section:{row['section_id']}"
        links = facts.links("MEMBER_OF", "LOCATED_AT", "INCUBATED_BY")
        members = {x["source_id"] for x in links if x["target_id"] == id and holds(x) and facts.alive(x["source_id"])}
        opened = int(row["opened"]) if row["opened"] else None
        km = float(row["km_from_noordwijk"])
        expected.append((order[own], own, km, id, facts.name(id), row["theme"], row["theme_nl"], opened, len(members)))
    expected = [row for row in expected if section in ("", row[1])]
    columns = ("position", "section_id", "km_from_noordwijk", "cluster_id", "cluster", "theme", "theme_nl", "opened", "known_members")
    found = ask("clusters_along_corridor", section=section)
    assert [tuple(row[name] for name in columns) for row in found] == sorted(expected, key=lambda row: (row[0], row[2], row[4], row[3]))
    assert all(row["method"] == "published" for row in found)


def test_clusters_along_corridor_run_from_the_space_campus_to_the_heat_lab(ask: Ask) -> None:
    found = [row["cluster_id"] for row in ask("clusters_along_corridor")]
    assert (len(found), found[0], found[-1]) == (55, "cometlab", "heat-lab")


@pytest.mark.parametrize("section", ["drechtsteden", "noordwijk", "gorinchem"])
def test_organisations_in_section_are_those_that_the_file_places_there(ask: Ask, facts: Facts, section: str) -> None:
    stations = {row["cluster_id"] for row in rows("clusters")}
    expected = [
        (row["organisation_id"], row["rule"], row["organisation_id"] in stations, facts.organisations[row["organisation_id"]]["status"])
        for row in rows("organisation_sections")
        if row["section_id"] == section
    ]
    found = ask("organisations_in_section", section=f"section:{section}")
    assert ordered((row["organisation_id"], row["placed_by"], row["station"], row["status"]) for row in found) == ordered(expected)
    assert expected


@pytest.mark.parametrize("place", ["rotterdam", "alphen-aan-den-rijn"])
def test_unplaced_gives_the_reason(ask: Ask, facts: Facts, place: str) -> None:
    expected = []
    for row in rows("organisation_sections"):
        o = facts.organisations[row["organisation_id"]]
        if not row["section_id"] and slug(o["municipality"]) == place and facts.alive(o["id"]):
            expected.append((o["id"], some(o["coordinate_precision"]), row["rule"]))
    found = ask("unplaced", place=f"place:{place}")
    assert ordered((row["organisation_id"], row["coordinate_precision"], row["reason"]) for row in found) == ordered(expected)
    assert expected


@pytest.mark.parametrize("section", ["section:delft", "section:drechtsteden"])
def test_corridor_links_are_counted_by_the_layer_of_the_schema(ask: Ask, facts: Facts, section: str) -> None:
    order = {f"section:{row['section_id']}": int(row["order"]) for row in rows("corridor")}
    counts: Counter[tuple[str, str]] = Counter()
    weak: Counter[tuple[str, str]] = Counter()
    for type, start, end, status, how in facts.between_organisations():
        ends = (facts.sections.get(start, ""), facts.sections.get(end, ""))
        good = status not in ("ended", "planned") and facts.alive(start) and facts.alive(end)
        if good and section in ends and all(ends) and ends[0] != ends[1]:
            other = ends[1] if ends[0] == section else ends[0]
            counts[other, load_schema().types[type].layer] += 1
            weak[other, load_schema().types[type].layer] += how in WEAK
    expected = [(order[other], other, layer, n, weak[other, layer]) for (other, layer), n in counts.items()]
    columns = ("position", "section_id", "layer", "known_links", "of_which_not_published")
    found = ask("corridor_links", section=section)
    assert [tuple(row[name] for name in columns) for row in found] == sorted(expected)


def test_corridor_links_know_the_layer_of_every_type_between_organisations(ask: Ask) -> None:
    from graphmap.catalogue import catalogue

    named = catalogue()["corridor_links"].cypher
    schema = load_schema()
    money = [name for name, type in schema.types.items() if ("Organisation", "Organisation") in type.ends and f"'{name}'" not in named]
    assert {schema.types[name].layer for name in money} == {"money"}


@pytest.mark.parametrize(("section", "top"), [("section:delft", 20), ("section:rotterdam-rdm", 3)])
def test_most_connected_counts_neighbours_by_published_links(ask: Ask, facts: Facts, section: str, top: int) -> None:
    neighbours: dict[str, list[str]] = {}
    for _, *ends, status, how in facts.between_organisations():
        if how not in WEAK and status not in ("ended", "planned") and all(facts.alive(end) for end in ends):
            for one, other in (ends, ends[::-1]):
                neighbours.setdefault(one, []).append(other)
    expected = [(len(set(near)), len(near), id) for id, near in neighbours.items() if facts.sections.get(id) == section]
    expected = sorted(expected, key=lambda row: (-row[0], -row[1], row[2]))[:top]
    found = ask("most_connected", section=section, top=top)
    assert [(row["known_neighbours"], row["known_links"], row["organisation_id"]) for row in found] == expected


@pytest.mark.parametrize("technology", ["", "technology:robotics"])
def test_fieldlabs_by_technology_lists_also_those_without_one(ask: Ask, facts: Facts, technology: str) -> None:
    labs = [id for id, row in facts.organisations.items() if row["kind"] == "fieldlab" and facts.alive(id)]
    words = [(x["organisation_id"], f"technology:{x['technology_id']}", x["method"]) for x in rows("organisation_technologies")]
    related = [(x["source_id"], x["end"], method(x)) for x in facts.links("USES") if x["end"].startswith("technology:")]
    uses = {*words, *related}
    expected: list[tuple[str, str | None, str | None]] = [use for use in uses if use[0] in labs and technology in ("", use[1])]
    if not technology:
        expected += [(lab, None, None) for lab in labs if lab not in {use[0] for use in uses}]
    found = ask("fieldlabs_by_technology", technology=technology)
    assert set(ordered((row["field_lab_id"], row["technology_id"], row["method"]) for row in found)) == set(expected)
    assert {row["technology"] for row in found if not row["technology_id"]} <= {"no technology in our data"}
