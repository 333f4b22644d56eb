"""Who belongs with whom: answers against the region's files."""

from collections import Counter

import pytest

from graphmap.model import Node, Path, Relationship
from tests.queries.conftest import Ask
from tests.queries.facts import Facts, holds, method, ordered, rows, some

HOW = {"MEMBER_OF": "member", "LOCATED_AT": "located at", "INCUBATED_BY": "incubated by"}
PART = {
    "MEMBER_OF": "member", "PARTICIPATES_IN": "participant", "PARTNERS_WITH": "partner", "FOUNDED": "founder", "FUNDS": "funder",
    "OPERATES": "operator",
}  # fmt: skip
MONEY = {"INVESTED_IN": "invested in", "FUNDS": "funds", "OWNS": "owns", "ACQUIRED": "acquired"}


@pytest.mark.parametrize("cluster", ["nl-space-campus", "aero-hub", "yes-delft", "green-maritime-methanol"])
def test_members_of_says_how_each_belongs(ask: Ask, facts: Facts, cluster: str) -> None:
    expected = [
        (x["source_id"], HOW[x["type"]], some(x["what"]), x["status"], method(x)) for x in facts.links(*HOW) if x["target_id"] == cluster
    ]
    found = ask("members_of", cluster=cluster)
    assert ordered((row["organisation_id"], row["how"], row["what"], row["status"], row["method"]) for row in found) == ordered(expected)
    assert expected


def test_members_of_the_space_campus_are_the_seven_of_the_file(ask: Ask) -> None:
    assert {(row["organisation_id"], row["how"]) for row in ask("members_of")} >= {("estec", "located at"), ("grc", "located at")}
    assert Counter(row["how"] for row in ask("members_of")) == {"located at": 6, "member": 1}


def links_of(facts: Facts, id: str) -> Counter[str]:
    """How many links of each type an organisation has, file by file."""
    found = Counter(type for type, start, end, _, _ in facts.between_organisations() if id in (start, end))
    found.update(x["type"] for x in facts.relations if x["source_id"] == id and x["end"] not in facts.organisations)
    found["HAS_CAPABILITY"] += sum(x["organisation_id"] == id for x in facts.holders)
    found["USES"] += sum(x["organisation_id"] == id for x in rows("organisation_technologies"))
    found["IN_PLACE"] += facts.organisations[id]["municipality"] != ""
    found["IN_SECTION"] += id in facts.sections
    found["HAS_ACTIVITY"] += sum(x["organisation_id"] == id for x in rows("classification"))
    found["ABOUT"] += sum(x["subject_id"] == id for x in rows("indicators"))
    found["OFFERS"] += sum(x["organisation_id"] == id for x in rows("courses"))
    digital = rows("digital_links")
    found["DIGITAL_LINK"] += sum(x["source_id"] == id and x["target_id_or_platform"] not in facts.organisations for x in digital)
    return Counter({type: number for type, number in found.items() if number})


@pytest.mark.parametrize("id", ["ramlab", "robohouse", "port-of-rotterdam"])
def test_ego_network_holds_every_link_of_the_organisation(ask: Ask, facts: Facts, id: str) -> None:
    types: Counter[str] = Counter()
    for row in ask("ego_network", id=id):
        element, link, neighbour = row.values()
        assert isinstance(element, Node)
        assert isinstance(link, Relationship)
        assert isinstance(neighbour, Node)
        assert element.id == id
        assert {link.start, link.end} == {id, neighbour.id}
        types[link.type] += 1
    assert types == links_of(facts, id)


@pytest.mark.parametrize("id", ["ramlab", "maritime-delta", "hsd"])
def test_ego_network_ties_are_the_links_between_two_neighbours(ask: Ask, facts: Facts, id: str) -> None:
    links = [(type, start, end) for type, start, end, _, _ in facts.between_organisations()]
    neighbours = {start if end == id else end for _, start, end in links if id in (start, end)}
    expected = [link for link in links if set(link[1:]) <= neighbours]
    found = []
    for row in ask("ego_network_ties", id=id):
        link = row["link"]
        assert isinstance(link, Relationship)
        found.append((link.type, link.start, link.end))
    assert ordered(found) == ordered(expected)


def connections(facts: Facts, start: str, end: str, types: set[str]) -> Counter[tuple[str, ...]]:
    """The shortest walks between two organisations, each with the number of ways that parallel links give it."""
    ways: Counter[tuple[str, str]] = Counter()
    for type, a, b, _, _ in facts.between_organisations():
        if type in types:
            ways.update([(a, b), (b, a)])
    walks: Counter[tuple[str, ...]] = Counter({(start,): 1})
    for _ in range(6):
        longer: Counter[tuple[str, ...]] = Counter()
        for walk, number in walks.items():
            for (a, b), parallel in ways.items():
                if a == walk[-1] and b not in walk:
                    longer[(*walk, b)] += number * parallel
        walks = longer
        if found := {walk: number for walk, number in walks.items() if walk[-1] == end}:
            return Counter(found)
    return Counter()


ANY = {
    "SUPPLIES", "PARTNERS_WITH", "MEMBER_OF", "LOCATED_AT", "PARTICIPATES_IN", "SPIN_OFF_OF", "INCUBATED_BY", "FOUNDED", "OPERATES", "OWNS",
    "ACQUIRED", "SUCCEEDS", "INVESTED_IN", "FUNDS", "TRAINS", "DIGITAL_LINK", "MATERIAL_FLOW",
}  # fmt: skip


@pytest.mark.parametrize(
    ("start", "end", "types"),
    [
        ("dutch-optics-centre", "damen-shipyards-group", None),
        ("tu-delft", "royal-ihc", "PARTNERS_WITH|SUPPLIES"),
        ("ticona", "airbus-nl", "SUPPLIES"),
        ("ticona", "airbus-nl", "FUNDS"),
    ],
)
def test_shortest_connection_finds_all_shortest_walks_along_the_types(
    ask: Ask, facts: Facts, start: str, end: str, types: str | None
) -> None:
    found: Counter[tuple[str, ...]] = Counter()
    for row in ask("shortest_connection", **{"from": start, "to": end}, **({"types": types} if types else {})):
        walk = row["connection"]
        assert isinstance(walk, Path)
        assert len(walk.relationships) == len(walk.nodes) - 1
        found[tuple(node.id for node in walk.nodes)] += 1
    assert found == connections(facts, start, end, set(types.split("|")) if types else ANY)


@pytest.mark.parametrize(("institution", "technology"), [("tu-delft", "technology:robotics"), ("tno", "technology:space-systems")])
def test_partners_in_technology_are_partners_that_use_it(ask: Ask, facts: Facts, institution: str, technology: str) -> None:
    expected = []
    for x in facts.links("PARTNERS_WITH"):
        other = x["target_id"] if x["source_id"] == institution else x["source_id"]
        uses = technology in facts.technologies.get(other, set())
        if institution in (x["source_id"], x["target_id"]) and uses and holds(x) and facts.alive(other):
            expected.append((other, x["what"], x["status"], method(x)))
    found = ask("partners_in_technology", institution=institution, technology=technology)
    assert ordered((row["partner_id"], row["together"], row["status"], row["method"]) for row in found) == ordered(expected)
    assert expected


@pytest.mark.parametrize(("institution", "technology"), [("tu-delft", "technology:robotics"), ("tno", "technology:advanced-materials")])
def test_one_step_from_partners_leaves_out_who_is_linked_already(ask: Ask, facts: Facts, institution: str, technology: str) -> None:
    linked = {end for _, *ends, _, _ in facts.between_organisations() for end in ends if institution in ends}
    partners = {
        end
        for x in facts.links("PARTNERS_WITH")
        for end in (x["source_id"], x["target_id"])
        if institution in (x["source_id"], x["target_id"]) and holds(x) and facts.alive(end)
    } - {institution}
    expected = set()
    for x in facts.links("PARTNERS_WITH", "SUPPLIES"):
        for partner, company in ((x["source_id"], x["target_id"]), (x["target_id"], x["source_id"])):
            fits = facts.organisations[company]["kind"] == "company" and technology in facts.technologies.get(company, set())
            fits = fits and facts.region(company) != "no" and facts.alive(company)
            if partner in partners and company not in linked and fits and holds(x):
                expected.add((company, partner, x["type"], x["what"]))
    found = ask("one_step_from_partners", institution=institution, technology=technology)
    assert ordered((row["company_id"], row["partner_id"], row["link"], row["what"]) for row in found) == ordered(expected)
    assert expected


@pytest.mark.parametrize("institution", ["tu-delft", "qutech"])
def test_spin_offs_of_tells_year_place_and_status(ask: Ask, facts: Facts, institution: str) -> None:
    expected = []
    for x in facts.links("SPIN_OFF_OF"):
        if x["target_id"] == institution:
            o = facts.organisations[x["source_id"]]
            expected.append((o["id"], int(o["founded"]) if o["founded"] else None, some(o["municipality"]), o["status"], method(x)))
    found = ask("spin_offs_of", institution=institution)
    assert ordered((row["spin_off_id"], row["founded"], row["place"], row["status"], row["method"]) for row in found) == ordered(expected)
    assert len(expected) == {"tu-delft": 18, "qutech": 4}[institution]


@pytest.mark.parametrize("organisation", ["royal-ihc", "innovationquarter", "zes"])
def test_investments_in_says_how_the_money_came(ask: Ask, facts: Facts, organisation: str) -> None:
    expected = [
        (x["source_id"], MONEY[x["type"]], some(x["what"]), x["status"], method(x))
        for x in facts.links(*MONEY)
        if x["target_id"] == organisation
    ]
    found = ask("investments_in", organisation=organisation)
    assert ordered((row["party_id"], row["how"], row["what"], row["status"], row["method"]) for row in found) == ordered(expected)
    assert expected


@pytest.mark.parametrize("programme", ["smitzh", "green-maritime-methanol"])
def test_participants_of_says_in_what_part(ask: Ask, facts: Facts, programme: str) -> None:
    expected = []
    for x in facts.links(*PART):
        if x["target_id"] == programme or (x["type"] == "PARTNERS_WITH" and x["source_id"] == programme):
            other = x["target_id"] if x["source_id"] == programme else x["source_id"]
            expected.append((other, PART[x["type"]], some(x["what"]), x["status"], method(x)))
    found = ask("participants_of", programme=programme)
    assert ordered((row["participant_id"], row["how"], row["what"], row["status"], row["method"]) for row in found) == ordered(expected)
    assert expected
