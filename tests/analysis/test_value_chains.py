"""Coverage of a value chain, on a small chain where every count can be told by hand."""

from typing import Any

import networkx as nx
import pytest

from graphmap.analysis.coverage import Coverage
from graphmap.analysis.distance import distance
from graphmap.analysis.value_chains import value_chain

LINE = [(52.0, 4.4), (51.9, 4.5)]
LINKING = {"SUPPLIES", "PARTNERS_WITH"}


class Drawn:
    """A graph that is written down link by link."""

    def __init__(self) -> None:
        self.graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()

    def stage(self, id: str, position: int = 1) -> None:
        """A stage of the chain."""
        self.graph.add_node(id, labels=("Stage",), id=id, name=id, position=position)
        self.link("chain", "HAS_STAGE", id)

    def firm(self, id: str, region: str | None = "yes", **properties: Any) -> None:
        """An organisation."""
        place = {} if region is None else {"in_region": region}
        self.graph.add_node(id, labels=("Organisation", "Company"), id=id, name=id, **place, **properties)

    def link(self, start: str, type: str, end: str, **properties: Any) -> str:
        """A relationship; returns its id."""
        key = f"{start} {type} {end} {properties.get('what', '')}"
        self.graph.add_edge(start, end, key=key, id=key, type=type, **properties)
        return key

    def able(self, firm: str, capability: str, method: str = "published", **properties: Any) -> str:
        """An organisation that has a capability."""
        if firm not in self.graph:
            self.firm(firm)
        return self.link(firm, "HAS_CAPABILITY", capability, method=method, **properties)

    def coverage(self, published_only: bool = False) -> Coverage:
        """The chain as counted."""
        return value_chain(self.graph, "chain", linking=LINKING, line=LINE, total=9, published_only=published_only)


@pytest.fixture
def drawn() -> Drawn:
    """A chain with one stage that needs welding."""
    made = Drawn()
    made.graph.add_node("chain", labels=("ValueChain",), id="chain", name="chain")
    made.stage("hull")
    made.link("hull", "REQUIRES", "welding", essential=True)
    return made


@pytest.mark.parametrize(("known", "state"), [(0, "missing"), (1, "single"), (2, "thin"), (3, "covered"), (7, "covered")])
def test_a_stage_is_as_strong_as_those_known_inside(drawn: Drawn, known: int, state: str) -> None:
    for i in range(known):
        drawn.able(f"yard-{i}", "welding")
    stage = drawn.coverage().stages[0]
    assert (stage.state, stage.count) == (state, known)


def test_it_is_as_strong_as_its_weakest_essential_need(drawn: Drawn) -> None:
    drawn.link("hull", "REQUIRES", "bending", essential=True)
    drawn.link("hull", "REQUIRES", "painting", essential=False)
    for i in range(4):
        drawn.able(f"yard-{i}", "welding")
    drawn.able("yard-0", "bending")
    stage = drawn.coverage().stages[0]
    assert stage.weakest
    assert (stage.state, stage.count, stage.weakest.capability) == ("single", 1, "bending")
    assert [need.capability for need in stage.needs] == ["bending", "welding", "painting"]


def test_a_stage_that_needs_nothing_essential_is_an_end_market_and_no_gap(drawn: Drawn) -> None:
    drawn.stage("use", 2)
    drawn.link("use", "REQUIRES", "sailing", essential=False)
    coverage = drawn.coverage()
    assert coverage.by_id["use"].state == "market"
    assert [stage.id for stage in coverage.gaps] == ["hull"]


def test_known_outside_only_is_not_missing_and_an_unknown_place_is_neither_inside_nor_outside(drawn: Drawn) -> None:
    drawn.firm("nowhere", None)
    drawn.able("nowhere", "welding")
    need = drawn.coverage().stages[0].needs[0]
    assert (need.state, [able.id for able in need.at("unknown")]) == ("missing", ["nowhere"])
    drawn.firm("abroad", "no")
    drawn.able("abroad", "welding")
    assert drawn.coverage().stages[0].state == "outside"


def test_ended_organisations_are_left_out_and_counted_apart(drawn: Drawn) -> None:
    drawn.firm("gone", status="ended")
    drawn.able("gone", "welding")
    drawn.firm("to come", status="planned")
    drawn.able("to come", "welding")
    coverage = drawn.coverage()
    assert [able.id for able in coverage.stages[0].needs[0].able] == ["to come"]
    assert coverage.left_out == {"ended": 1, "gone": 0}


def test_a_group_counts_its_descendants_but_the_group_alone_does_not_fill_a_leaf(drawn: Drawn) -> None:
    drawn.link("welding", "PARENT", "joining")
    drawn.link("hull", "REQUIRES", "joining", essential=True)
    drawn.able("welder", "welding")
    drawn.able("joiner", "joining")
    needs = {need.capability: [able.id for able in need.able] for need in drawn.coverage().stages[0].needs}
    assert needs == {"joining": ["joiner", "welder"], "welding": ["welder"]}


def test_experts_stand_apart_and_the_shares_are_told(drawn: Drawn) -> None:
    drawn.able("a", "welding")
    drawn.able("b", "welding", "inferred")
    drawn.able("c", "welding", "expert")
    need = drawn.coverage().stages[0].needs[0]
    assert (need.count, dict(need.shares), [able.id for able in need.apart]) == (2, {"published": 1, "inferred": 1}, ["c"])
    strict = drawn.coverage(published_only=True).stages[0].needs[0]
    assert (strict.count, [able.id for able in strict.apart]) == (1, ["b", "c"])


def test_the_best_way_in_which_one_is_known_counts_with_all_evidence(drawn: Drawn) -> None:
    drawn.link("robot welding", "PARENT", "welding")
    weak = drawn.able("a", "welding", "expert")
    strong = drawn.able("a", "robot welding", "published", level="core")
    able = drawn.coverage().stages[0].needs[0].able[0]
    assert (able.how, able.core, able.evidence) == ("published", True, (strong, weak))


def test_performers_stand_inside_first_then_by_needs_and_ties(drawn: Drawn) -> None:
    drawn.link("hull", "REQUIRES", "bending", essential=True)
    for firm in ("a", "b", "c"):
        drawn.able(firm, "welding")
    drawn.firm("far", "no")
    drawn.able("far", "welding")
    drawn.able("far", "bending")
    drawn.able("c", "bending")
    drawn.link("b", "SUPPLIES", "far")
    assert drawn.coverage().stages[0].performers == ("c", "b", "a", "far")


def test_links_between_performers_are_counted_once_either_way_but_not_those_that_are_over(drawn: Drawn) -> None:
    drawn.stage("outfitting", 2)
    drawn.link("outfitting", "REQUIRES", "wiring", essential=True)
    drawn.link("hull", "PRECEDES", "outfitting")
    drawn.able("yard", "welding")
    drawn.able("wires", "wiring")
    drawn.able("both", "welding")
    drawn.able("both", "wiring")
    there = [drawn.link("wires", "SUPPLIES", "yard"), drawn.link("yard", "PARTNERS_WITH", "both")]
    drawn.link("yard", "SUPPLIES", "wires", status="planned")
    drawn.link("yard", "OWNS", "wires")
    drawn.link("both", "SUPPLIES", "both")
    coverage = drawn.coverage()
    assert coverage.passages[0].links == tuple(sorted(there))
    assert coverage.left_out["gone"] == 1


def test_the_nearest_outside_is_measured_from_the_line_and_one_without_a_place_is_said_to_have_none(drawn: Drawn) -> None:
    drawn.firm("nowhere", "no")
    drawn.able("nowhere", "welding")
    found = drawn.coverage().stages[0].needs[0].nearest
    assert found
    assert (found.id, found.km) == ("nowhere", None)
    drawn.firm("far", "no", lat=50.0, lon=4.4)
    drawn.firm("near", "no", lat=51.6, lon=4.5)
    drawn.able("far", "welding")
    drawn.able("near", "welding")
    found = drawn.coverage().stages[0].needs[0].nearest
    assert found
    assert found.id == "near"
    assert found.km == pytest.approx(0.3 * 111.2, abs=0.1)


def test_distances_are_those_on_the_globe() -> None:
    assert distance((52.37, 4.89), (51.92, 4.48)) == pytest.approx(57.3, abs=0.5)  # Amsterdam to Rotterdam
    assert distance((52.0, 4.0), (52.0, 4.0)) == 0


def test_stages_stand_after_those_that_precede_them_and_a_circle_does_no_harm(drawn: Drawn) -> None:
    drawn.stage("b", 1)
    drawn.stage("a", 2)
    drawn.link("a", "PRECEDES", "b")
    assert [stage.id for stage in drawn.coverage().stages] == ["hull", "a", "b"]
    drawn.link("b", "PRECEDES", "a")
    coverage = drawn.coverage()
    assert {stage.id for stage in coverage.stages} == {"a", "b", "hull"}
    assert len(coverage.passages) == 1


def test_the_order_in_which_the_store_gives_things_makes_no_difference(drawn: Drawn) -> None:
    drawn.stage("outfitting", 2)
    drawn.link("hull", "PRECEDES", "outfitting")
    for firm, method in (("a", "published"), ("b", "inferred"), ("c", "expert"), ("d", "published")):
        drawn.able(firm, "welding", method)
    other: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    other.add_nodes_from(reversed([*drawn.graph.nodes(data=True)]))
    for start, end, key, data in reversed([*drawn.graph.edges(keys=True, data=True)]):
        other.add_edge(start, end, key=key, **data)
    assert value_chain(other, "chain", linking=LINKING, line=LINE, total=9) == drawn.coverage()
