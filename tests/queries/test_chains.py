"""Value chains: answers against the region's files."""

from collections.abc import Iterator

import pytest

from graphmap.model import Node, Relationship
from tests.queries.conftest import Ask
from tests.queries.facts import CONFIDENCE, Facts, Row, ordered, rows

CHAINS = ["quantum-computing", "lightweight-aerospace", "circular-materials"]


def requirements(chain: str) -> Iterator[tuple[Row, str | None, Row]]:
    """Each stage of a chain with each capability that it requires; with None where it requires none."""
    required = [row for row in rows("stage_requirements") if row["chain_id"] == chain]
    for stage in rows("stages"):
        if stage["chain_id"] == chain:
            own = [row for row in required if row["stage_id"] == stage["stage_id"]]
            yield from ((stage, f"capability:{row['capability_id']}", row) for row in own)
            if not own:
                yield stage, None, {}


def performers(facts: Facts, capability: str | None) -> list[Row]:
    """Who has the capability or one that is part of it, and has not ended."""
    able = facts.below(capability) if capability else set()
    return [row for row in facts.holders if row["capability"] in able and facts.alive(row["organisation_id"])]


@pytest.mark.parametrize("chain", ["zero-emission-shipping", "industrial-am"])
def test_chain_structure_holds_the_links_between_stages(ask: Ask, chain: str) -> None:
    found = []
    for row in ask("chain_structure", chain=f"value-chain:{chain}"):
        assert isinstance(row["stage"], Node)
        assert isinstance(row["next_stage"], Node)
        assert isinstance(row["link"], Relationship)
        assert (row["link"].start, row["link"].end) == (row["stage"].id, row["next_stage"].id)
        found.append((row["link"].start, row["link"].end))
    expected = [
        tuple(f"stage:{chain}/{row[side]}" for side in ("from_stage", "to_stage"))
        for row in rows("stage_links")
        if row["chain_id"] == chain
    ]
    assert ordered(found) == ordered(expected)


@pytest.mark.parametrize("outside", [True, False])
@pytest.mark.parametrize("chain", CHAINS)
def test_chain_performers_names_who_has_each_required_capability(ask: Ask, facts: Facts, chain: str, outside: bool) -> None:
    expected: list[tuple[object, ...]] = []
    for stage, capability, requirement in requirements(chain):
        about = (int(stage["order"]), f"stage:{chain}/{stage['stage_id']}", capability, requirement.get("method"))
        able = [x for x in performers(facts, capability) if outside or facts.region(x["organisation_id"]) != "no"]
        expected += [(*about, x["organisation_id"], x["level"], x["method"], CONFIDENCE[x["confidence"]]) for x in able]
        if not able:
            expected.append((*about, None, None, None, None))
    columns = ("position", "stage_id", "capability_id", "requirement_method", "performer_id", "level", "method", "confidence")
    found = ask("chain_performers", chain=f"value-chain:{chain}", outside=outside)
    assert ordered(tuple(row[name] for name in columns) for row in found) == ordered(expected)


def test_chain_performers_says_none_in_our_data_of_a_gap(ask: Ask) -> None:
    chain = "value-chain:quantum-photonics-instruments"
    inside = ask("chain_performers", chain=chain, outside=False)
    gaps = {(row["stage_id"], row["capability_id"]): row["performer"] for row in inside if not row["performer_id"]}
    assert gaps == {
        ("stage:quantum-photonics-instruments/optical-design", "capability:pic-design"): "none in our data, outside left out",
        ("stage:quantum-photonics-instruments/packaging-test", "capability:pic-packaging-test"): "none in our data, outside left out",
    }
    assert all(row["performer_id"] for row in ask("chain_performers", chain=chain, outside=True))


@pytest.mark.parametrize("chain", ["quantum-photonics-instruments", *CHAINS])
def test_chain_coverage_counts_by_place_and_sets_expert_judgement_apart(ask: Ask, facts: Facts, chain: str) -> None:
    expected = []
    for stage, capability, requirement in requirements(chain):
        if capability:
            able = performers(facts, capability)
            strong = {x["organisation_id"] for x in able if x["method"] != "expert"}
            places = [facts.region(id) for id in strong]
            weak = {x["organisation_id"] for x in able} - strong
            apart = sum(facts.region(id) == "yes" for id in weak)
            counts = (places.count("yes"), places.count("unknown"), places.count("no"), apart)
            expected.append(
                (f"stage:{chain}/{stage['stage_id']}", capability, requirement["essential"] == "yes", *counts, verdict(*counts))
            )
    columns = (
        "stage_id", "capability_id", "essential", "in_south_holland", "place_unknown", "outside", "in_south_holland_by_expert_only",
        "in_our_data",
    )  # fmt: skip
    found = ask("chain_coverage", chain=f"value-chain:{chain}")
    assert ordered(tuple(row[name] for name in columns) for row in found) == ordered(expected)


def verdict(inside: int, unknown: int, outside: int, expert: int) -> str:
    """What our data know of a requirement, in words."""
    if inside:
        return "one known" if inside == 1 else "more known"
    if expert:
        return "expert judgement only"
    return "place unknown" if unknown else "known outside only" if outside else "none in our data"


@pytest.mark.parametrize("organisation", ["demcon", "ramlab"])
def test_chains_of_lists_stages_that_ask_for_what_the_organisation_can(ask: Ask, facts: Facts, organisation: str) -> None:
    own = [row for row in facts.holders if row["organisation_id"] == organisation]
    expected = [
        (
            f"value-chain:{row['chain_id']}",
            f"stage:{row['chain_id']}/{row['stage_id']}",
            f"capability:{row['capability_id']}",
            has["capability"],
        )
        for row in rows("stage_requirements")
        for has in own
        if f"capability:{row['capability_id']}" in facts.above(has["capability"])
    ]
    found = ask("chains_of", organisation=organisation)
    assert ordered((row["chain_id"], row["stage_id"], row["capability_id"], row["has_id"]) for row in found) == ordered(expected)
    assert expected
