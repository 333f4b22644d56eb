"""What organisations can do, make and use: answers against the region's files."""

import pytest

from tests.queries.conftest import Ask
from tests.queries.facts import CONFIDENCE, Facts, holds, method, ordered, rows


@pytest.mark.parametrize("outside", [True, False])
@pytest.mark.parametrize("capability", ["capability:additive-manufacturing", "capability:waam", "capability:photonics"])
def test_who_can_lists_who_has_the_capability_or_one_that_is_part_of_it(ask: Ask, facts: Facts, capability: str, outside: bool) -> None:
    expected = [
        (x["organisation_id"], x["capability"], x["level"], facts.region(x["organisation_id"]), x["method"], CONFIDENCE[x["confidence"]])
        for x in facts.holders
        if x["capability"] in facts.below(capability)
        and facts.alive(x["organisation_id"])
        and (outside or facts.region(x["organisation_id"]) != "no")
    ]
    columns = ("organisation_id", "capability_id", "level", "in_region", "method", "confidence")
    found = ask("who_can", capability=capability, outside=outside)
    assert ordered(tuple(row[name] for name in columns) for row in found) == ordered(expected)
    assert expected


def test_who_can_print_by_wire_and_arc(ask: Ask) -> None:
    found = ask("who_can", capability="capability:waam", outside=False)
    assert {"ramlab", "huisman", "valk-welding"} <= {row["organisation_id"] for row in found}
    assert {row["capability"] for row in found} == {"Wire arc additive manufacturing"}


def made(facts: Facts, thing: str) -> set[str]:
    """A product or capability, all that is part of it, and the products that correspond to that."""
    found = facts.below(thing) | {thing}
    return found | {facts.node(x["concept_id"]) for x in rows("concept_map") if f"capability:{x['capability_id']}" in found}


@pytest.mark.parametrize("thing", ["capability:agri-robotics", "product:exoskeleton", "capability:fabrication"])
def test_who_makes_lists_makers_of_the_thing_and_of_what_belongs_to_it(ask: Ask, facts: Facts, thing: str) -> None:
    expected = [
        (x["source_id"], x["end"], x["what"], x["status"], method(x))
        for x in facts.links("MAKES")
        if x["end"] in made(facts, thing) and facts.alive(x["source_id"])
    ]
    found = ask("who_makes", thing=thing)
    assert ordered((row["maker_id"], row["made_id"], row["what"], row["status"], row["method"]) for row in found) == ordered(expected)


def test_who_makes_agricultural_robots(ask: Ask) -> None:
    assert [row["maker_id"] for row in ask("who_makes")] == [
        "berg-hortimotive", "certhon", "hortikey", "lacquey", "lely", "pats", "priva", "trabotyx",
    ]  # fmt: skip


@pytest.mark.parametrize("technology", ["technology:photonics", "technology:hydrogen", "technology:hydrogen-fuel-cell"])
def test_who_uses_lists_users_by_words_and_by_relation_and_value_chains(ask: Ask, facts: Facts, technology: str) -> None:
    known = {technology} | ({"technology:hydrogen-fuel-cell"} if technology == "technology:hydrogen" else set())
    by_words = {(x["organisation_id"], f"technology:{x['technology_id']}", None) for x in rows("organisation_technologies")}
    by_relation = {(x["source_id"], x["end"], x["what"]) for x in facts.links("USES")}
    chains = {(f"value-chain:{x['id']}", f"technology:{x['key_technology_id']}", None) for x in rows("value_chains")}
    organisations = {user for user in by_words | by_relation if facts.alive(user[0])}
    expected = [user for user in organisations | chains if user[1] in known]
    found = ask("who_uses", technology=technology)
    assert ordered((row["user_id"], row["technology_id"], row["what"]) for row in found) == ordered(expected)


@pytest.mark.parametrize("organisation", ["ramlab", "tno"])
def test_capabilities_of_lists_what_the_file_says_of_the_organisation(ask: Ask, facts: Facts, organisation: str) -> None:
    stages = [f"capability:{x['capability_id']}" for x in rows("stage_requirements")]
    expected = [
        (x["capability"], facts.parents[x["capability"]], x["level"], stages.count(x["capability"]), x["method"])
        for x in facts.holders
        if x["organisation_id"] == organisation
    ]
    columns = ("capability_id", "part_of_id", "level", "asked_for_in_stages", "method")
    found = ask("capabilities_of", organisation=organisation)
    assert ordered(tuple(row[name] for name in columns) for row in found) == ordered(expected)


@pytest.mark.parametrize("outside", [True, False])
@pytest.mark.parametrize("organisation", ["bakker-sliedrecht", "demcon"])
def test_alternatives_to_ranks_by_shared_core_capabilities(ask: Ask, facts: Facts, organisation: str, outside: bool) -> None:
    own = {x["capability"]: x["level"] for x in facts.holders if x["organisation_id"] == organisation}
    shared: dict[str, list[tuple[str, bool]]] = {}
    for x in facts.holders:
        other = x["organisation_id"]
        if other != organisation and x["capability"] in own and facts.alive(other) and (outside or facts.region(other) != "no"):
            shared.setdefault(other, []).append((x["capability"], x["level"] == own[x["capability"]] == "core"))
    expected = [(other, sum(core for _, core in both), sorted(id for id, _ in both)) for other, both in shared.items()]
    found = [
        (row["organisation_id"], row["shared_core"], row["shared_ids"])
        for row in ask("alternatives_to", organisation=organisation, outside=outside)
    ]
    assert ordered(found) == ordered(expected)
    assert found[0][1] == max(core for _, core, _ in expected)


def test_one_known_maker_leaves_out_what_two_make(ask: Ask, facts: Facts) -> None:
    makers: dict[str, set[str]] = {}
    links = [x for x in facts.links("MAKES") if holds(x) and facts.alive(x["source_id"])]
    for link in links:
        makers.setdefault(link["end"], set()).add(link["source_id"])
    expected = [(x["end"], x["source_id"], x["what"]) for x in links if len(makers[x["end"]]) == 1]
    found = ask("one_known_maker")
    assert ordered((row["made_id"], row["one_known_maker_id"], row["what"]) for row in found) == ordered(expected)
    assert "product:exoskeleton" not in {row["made_id"] for row in found}
    assert {row["one_known_maker"] for row in found if row["made_id"] == "product:wasteshark"} == {"RanMarine Technology"}


@pytest.mark.parametrize("capability", ["capability:additive-manufacturing", "capability:quantum-and-cryogenics", "capability:waam"])
def test_capability_tree_counts_holders_of_each_branch_itself(ask: Ask, facts: Facts, capability: str) -> None:
    expected = []
    for id in facts.below(capability):
        places = [facts.region(x["organisation_id"]) for x in facts.holders if x["capability"] == id and facts.alive(x["organisation_id"])]
        expected.append((facts.above(id).index(capability), id, places.count("yes"), places.count("unknown"), places.count("no")))
    columns = ("depth", "capability_id", "in_south_holland", "place_unknown", "outside")
    found = ask("capability_tree", capability=capability)
    assert ordered(tuple(row[name] for name in columns) for row in found) == ordered(expected)
    assert (found[0]["capability_id"], found[0]["depth"]) == (capability, 0)
