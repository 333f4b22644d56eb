"""Supply, its digital side and flows of material: answers against the region's files."""

import pytest

from tests.queries.conftest import Ask
from tests.queries.facts import CONFIDENCE, Facts, Row, holds, method, ordered, rows, some

SUPPORTERS = {
    "hutchison-ports-ect": {"portbase-pcs"},
    "rst": {"portbase-pcs"},
    "rwg": {"portbase-pcs"},
    "apmt-mvii": {"portbase-pcs"},
    "portbase": {"nextlogic", "ishare"},
    "lely": {"tradeshift"},
    "airbus-se": {"coupa-supplier-portal"},
    "beekenkamp-plants": {"rfid-tray-tracking", "tank-level-order"},
}
"""Who supports which standard or platform, read off digital_links.csv by hand: in use, not one's own, no generic label, no monitoring."""


def supply(facts: Facts, company: str, own: str, other: str) -> list[tuple[object, ...]]:
    """The supply links of a company, seen from the end ``own``, with the columns that both queries share."""
    return ordered(
        (
            link[other],
            facts.name(link[other]),
            link["what"],
            some(facts.organisations[link[other]]["country"]),
            facts.region(link[other]),
            some(link["since"]),
            some(link["until"]),
            link["status"],
            method(link),
            CONFIDENCE[link["confidence"]],
        )
        for link in facts.links("SUPPLIES")
        if link[own] == company
    )


@pytest.mark.parametrize("company", ["damen-shipyards-group", "van-oord", "tu-delft"])
def test_suppliers_of_lists_every_supply_to_the_company(ask: Ask, facts: Facts, company: str) -> None:
    columns = ("supplier_id", "supplier", "product", "country", "in_region", "since", "until", "status", "method", "confidence")
    found = ask("suppliers_of", company=company)
    assert ordered(tuple(row[name] for name in columns) for row in found) == supply(facts, company, "target_id", "source_id")


def test_suppliers_of_damen_are_the_ten_that_stand_in_the_file(ask: Ask) -> None:
    suppliers = {str(row["supplier_id"]): row["status"] for row in ask("suppliers_of")}
    assert set(suppliers) == {
        "alewijnse", "caterpillar", "damen-shipyards-gorinchem", "hydromaster", "kesselsgranger", "kongsberg-maritime", "liebherr",
        "pon-power", "royal-van-der-leun", "skoon-energy",
    }  # fmt: skip
    assert [id for id, status in suppliers.items() if status == "planned"] == ["pon-power"]


@pytest.mark.parametrize("company", ["royal-ihc", "airbus-nl", "port-otago"])
def test_customers_of_lists_every_supply_by_the_company(ask: Ask, facts: Facts, company: str) -> None:
    columns = ("customer_id", "customer", "product", "country", "in_region", "since", "until", "status", "method", "confidence")
    found = ask("customers_of", company=company)
    assert ordered(tuple(row[name] for name in columns) for row in found) == supply(facts, company, "source_id", "target_id")


def upstream(facts: Facts, company: str, tiers: int) -> list[tuple[object, ...]]:
    """Supply links by tier, found layer by layer."""
    links = [link for link in facts.links("SUPPLIES") if holds(link) and facts.alive(link["source_id"])]
    tier, layer = {company: 1}, [company]
    for number in range(2, tiers + 1):
        layer = [s for s in dict.fromkeys(link["source_id"] for link in links if link["target_id"] in layer) if s not in tier]
        tier |= dict.fromkeys(layer, number)
    return ordered(
        (tier[link["target_id"]], link["source_id"], link["target_id"], link["what"]) for link in links if link["target_id"] in tier
    )


@pytest.mark.parametrize(("company", "tiers"), [("airbus-nl", 3), ("boskalis", 4), ("boskalis", 1), ("ter-laak", 2)])
def test_upstream_of_follows_supply_tier_by_tier(ask: Ask, facts: Facts, company: str, tiers: int) -> None:
    found = ask("upstream_of", company=company, tiers=tiers)
    answer = ordered((row["tier"], row["supplier_id"], row["customer_id"], row["product"]) for row in found)
    assert answer == upstream(facts, company, tiers)


def test_upstream_of_airbus_reaches_the_maker_of_the_prepreg_at_tier_two(ask: Ask) -> None:
    links = {(row["tier"], row["supplier_id"], row["customer_id"]) for row in ask("upstream_of")}
    assert {
        (1, "airborne", "airbus-nl"),
        (2, "tencate-advanced-composites", "airborne"),
        (3, "ticona", "tencate-advanced-composites"),
    } <= links


def test_supply_from_abroad_counts_links_into_the_region_by_country(ask: Ask, facts: Facts) -> None:
    expected: dict[str, list[Row]] = {}
    for link in facts.links("SUPPLIES"):
        if facts.organisations[link["source_id"]]["country"] != "NL" and facts.region(link["target_id"]) != "no":
            expected.setdefault(facts.organisations[link["source_id"]]["country"] or "unknown", []).append(link)
    counted: list[tuple[str, int, int, int, int, int]] = []
    for country, links in expected.items():
        good = [x for x in links if holds(x) and facts.alive(x["source_id"]) and facts.alive(x["target_id"])]
        inside = [x for x in good if facts.region(x["target_id"]) == "yes"]
        suppliers, customers = ({x[side] for x in inside} for side in ("source_id", "target_id"))
        counted.append((country, len(inside), len(suppliers), len(customers), len(good) - len(inside), len(links) - len(good)))
    assert [tuple(row.values()) for row in ask("supply_from_abroad")] == sorted(counted, key=lambda row: (-row[1], row[0]))


@pytest.mark.parametrize("capability", ["capability:marine-electrical", "capability:fabrication", "capability:photonics"])
def test_one_known_supplier_names_customers_with_one_such_supplier(ask: Ask, facts: Facts, capability: str) -> None:
    able = {row["organisation_id"] for row in facts.holders if row["capability"] in facts.below(capability)}
    links = [x for x in facts.links("SUPPLIES") if holds(x) and facts.alive(x["source_id"]) and facts.alive(x["target_id"])]
    suppliers: dict[str, set[str]] = {}
    for link in links:
        if link["source_id"] in able:
            suppliers.setdefault(link["target_id"], set()).add(link["source_id"])
    expected = [(x["target_id"], x["source_id"], x["what"]) for x in links if suppliers.get(x["target_id"]) == {x["source_id"]}]
    found = ask("one_known_supplier", capability=capability)
    assert ordered((row["customer_id"], row["one_known_supplier_id"], row["product"]) for row in found) == ordered(expected)
    assert expected


def readiness(facts: Facts, link: Row) -> str:
    """How far a supply link is from a digital one; no digital link in use joins two ends of a supply link in the files."""
    first, second = (SUPPORTERS.get(link[end], set()) for end in ("source_id", "target_id"))
    return "ready" if first & second else "one step away" if first | second else "not known"


@pytest.mark.parametrize("company", ["apmt-mvii", "damen-shipyards-group", "hutchison-ports-ect"])
def test_undigital_supply_says_how_far_each_supply_link_is_from_a_digital_one(ask: Ask, facts: Facts, company: str) -> None:
    expected = [
        (x["source_id"], x["target_id"], x["what"], readiness(facts, x))
        for x in facts.links("SUPPLIES")
        if company in (x["source_id"], x["target_id"]) and holds(x) and facts.alive(x["source_id"]) and facts.alive(x["target_id"])
    ]
    found = ask("undigital_supply", company=company)
    assert ordered((row["supplier_id"], row["customer_id"], row["product"], row["readiness"]) for row in found) == ordered(expected)


def test_digital_coverage_counts_every_supply_link_once(ask: Ask, facts: Facts) -> None:
    counts = {"all in our data": dict.fromkeys(("ready", "one step away", "not known", "left out"), 0)}
    counts["touching South Holland"] = dict(counts["all in our data"])
    for link in facts.links("SUPPLIES"):
        ends = (link["source_id"], link["target_id"])
        state = readiness(facts, link) if holds(link) and all(facts.alive(end) for end in ends) else "left out"
        counts["all in our data"][state] += 1
        counts["touching South Holland"][state] += any(facts.region(end) == "yes" for end in ends)
    expected = [
        (scope, sum(n.values()) - n["left out"], 0, 0, n["ready"], n["one step away"], n["not known"], n["left out"])
        for scope, n in counts.items()
    ]
    assert [tuple(row.values()) for row in ask("digital_coverage")] == expected
    assert sum(counts["all in our data"].values()) == 430


@pytest.mark.parametrize("status", ["in_use", "planned", ""])
def test_digital_links_are_those_of_the_file_with_the_status(ask: Ask, status: str) -> None:
    expected = [
        (x["source_id"], x["mode"], x["what"], x["status"], x["method"]) for x in rows("digital_links") if status in ("", x["status"])
    ]
    found = ask("digital_links", status=status)
    assert ordered((row["organisation_id"], row["mode"], row["what"], row["status"], row["method"]) for row in found) == ordered(expected)


def test_digital_links_name_the_standard_or_platform_at_the_other_end(ask: Ask) -> None:
    ends = {(row["organisation_id"], row["with_id"], row["via_id"]) for row in ask("digital_links")}
    assert ("lely", "platform:tradeshift", "platform:tradeshift") in ends
    assert ("hutchison-ports-ect", "portbase", "platform:portbase-pcs") in ends


@pytest.mark.parametrize("material", ["CO2", "steel", ""])
def test_material_flows_are_those_of_the_file_whose_material_holds_the_text(ask: Ask, material: str) -> None:
    expected = [
        (x["source_id"], x["target_id"], x["material"], x["kind"], x["what"], x["status"], x["method"])
        for x in rows("material_flows")
        if material.lower() in x["material"].lower()
    ]
    columns = ("from_id", "to_id", "material", "kind", "what", "status", "method")
    found = ask("material_flows", material=material)
    assert ordered(tuple(row[name] for name in columns) for row in found) == ordered(expected)
    assert expected
