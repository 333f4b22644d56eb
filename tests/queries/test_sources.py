"""What sources say: answers against the region's files."""

import pytest

from graphmap.model import source_id
from graphmap.workspace import Workspace, cypher
from tests.queries.conftest import Ask
from tests.queries.facts import Facts, rows

SMITZH = "https://www.smitzh.nl/nieuws/smitzh-fieldlabs-sturend-bij-innovatie/"


@pytest.mark.parametrize("address", [SMITZH, "https://ror.org/02e2c7k09"])
def test_said_by_lists_what_cites_the_source(ask: Ask, facts: Facts, address: str) -> None:
    found = ask("said_by", source=source_id(address))
    named = {row["id"] for row in found if row["sort"] == "element"}
    assert {id for id, row in facts.organisations.items() if row["source_url"] == address} <= named
    links = {(row["what"], row["from_id"], row["to_id"]) for row in found if row["sort"] == "link"}
    assert {(x["type"], x["source_id"], x["end"]) for x in facts.relations if x["source_url"] == address} <= links
    able = {("HAS_CAPABILITY", x["organisation_id"], x["capability"]) for x in facts.holders if x["source_url"] == address}
    assert {link for link in links if link[0] == "HAS_CAPABILITY"} == able
    figures = [x for file in ("indicators", "measurements") for x in rows(file) if x["source_url"] == address]
    assert sum(row["what"] == "Figure" for row in found) == len(figures)


def test_said_by_the_register_is_one_university_its_place_and_what_it_can_do(ask: Ask) -> None:
    found = ask("said_by", source=source_id("https://ror.org/02e2c7k09"))
    assert [(row["sort"], row["what"], row["name"]) for row in found if row["what"] != "HAS_CAPABILITY"] == [
        ("element", "knowledge_institution", "TU Delft"),
        ("link", "IN_PLACE", "TU Delft → Delft"),
    ]
    assert {row["from_id"] for row in found if row["sort"] == "link"} == {"tu-delft"}


def test_claims_about_keeps_what_each_source_gives(ask: Ask, facts: Facts) -> None:
    claims = {(row["property"], row["value"], row["address"], row["method"], row["shown"]) for row in ask("claims_about")}
    university = facts.organisations["tu-delft"]
    assert ("founded", "1842", university["source_url"], "register", True) in claims
    assert ("aliases", "; ".join(university["aliases"].split(";")), university["source_url"], "register", True) in claims
    assert ("sector_groups", "knowledge-education", None, "expert", True) in claims


def test_claims_about_an_element_with_one_record_are_none(ask: Ask) -> None:
    assert ask("claims_about", id="skill:photonics") == []


def test_conflicting_claims_are_the_three_reasons_for_one_support(ask: Ask, region_home: Workspace) -> None:
    evidence = [
        x["evidence"]
        for x in rows("digital_links")
        if (x["source_id"], x["standard_or_platform"]) == ("hutchison-ports-ect", "portbase-pcs")
    ]
    found = ask("conflicting_claims")
    assert {(row["property"], row["different_values"], row["method"]) for row in found} == {("evidence", 3, "inferred")}
    assert sorted(str(row["value"]) for row in found) == sorted(evidence)
    assert sum(row["shown"] is True for row in found) == 1
    link = cypher(
        region_home,
        "MATCH (a:Organisation {id: $from})-[r:SUPPORTS]->(b) RETURN r.id AS id, b.id AS at",
        {"from": "hutchison-ports-ect"},
    ).rows
    assert link == [(found[0]["element_id"], "platform:portbase-pcs")]
