"""The region's data: what README.md says becomes of every row, counted here from the files, without the loader's code."""

import csv
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

import pytest

from graphmap.errors import InputError
from graphmap.model import Record, Where, source_id
from graphmap.schema import load_schema
from loaders import loader_for, region

Rows = list[dict[str, str]]


def read(name: str) -> Rows:
    with (region.PATH / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def features() -> Rows:
    return [f["properties"] for f in json.loads((region.PATH / "municipalities.geojson").read_text(encoding="utf-8"))["features"]]


def records() -> list[Record]:
    return [item for item in region.load(region.PATH) if isinstance(item, Record)]


@pytest.fixture(scope="module")
def loaded() -> list[Record]:
    return records()


def of(loaded: Iterable[Record], id: str, file: str = "", part: str = "") -> Record:
    """The one record of an element that was read from ``file`` first (and whose key ends in ``part``)."""
    found = [r for r in loaded if r.id == id and (not file or r.where[0].file == file) and r.key.endswith(part)]
    assert len(found) == 1, found
    return found[0]


def between(loaded: Iterable[Record], start: str, type: str, end: str) -> list[Record]:
    return [r for r in loaded if (r.start, r.label, r.end) == (start, type, end)]


# ---------------------------------------------------------------- the numbers, by the table of README.md


def capability_concepts() -> dict[str, str]:
    mapped = {row["concept_id"]: row["capability_id"] for row in read("concept_map")}
    return {row["id"]: mapped[row["id"]] for row in read("concepts") if row["kind"] == "capability"}


def technology_concepts() -> dict[str, list[str]]:
    keys: dict[str, list[str]] = defaultdict(list)
    for row in read("technology_concepts"):
        keys[row["concept_id"]].append(row["technology_id"])
    return keys


def stands_for(concept: str) -> tuple[str, str]:
    """Label and own name of the node that stands for the target of a relation."""
    capabilities, technologies = capability_concepts(), technology_concepts()
    if concept in capabilities:
        return "Capability", capabilities[concept]
    if concept in technologies:
        return "Technology", technologies[concept][0] if len(technologies[concept]) == 1 else concept.removeprefix("tech-")
    return ("Product" if concept.startswith("prod-") else "Organisation"), concept


def expected_nodes() -> dict[str, int]:
    kinds = Counter(row["kind"] for row in read("platforms"))
    codes = {row["cbs_code"] for row in read("places")}
    return {
        "Organisation": len(read("organisations")),
        "Place": len(read("places")) + sum(row["code"] not in codes for row in features()),
        "CorridorSection": len(read("corridor")),
        "Technology": len(read("technologies")) + sum(len(keys) > 1 for keys in technology_concepts().values()),
        "Product": sum(row["kind"] == "product" for row in read("concepts")),
        "Capability": len(read("capabilities")),
        "GrowthMarket": len({row["growth_market"] for row in read("value_chains")}),
        "ValueChain": len(read("value_chains")),
        "Stage": len(read("stages")),
        "Standard": kinds["standard"] + len(read("message_types")),
        "Platform": kinds.total() - kinds["standard"],
        "Skill": len(read("skills")),
        "Course": len(read("courses")),
        "ActionLine": len(read("action_lines")),
        "Goal": len(read("goals")),
        "Figure": len(read("measurements")) + len(read("indicators")),
        "Activity": len({(row["scheme"], row["code"]) for row in read("classification")}),
    }


SUPPORTS = {
    ("hutchison-ports-ect", "platform:portbase-pcs"),
    ("rst", "platform:portbase-pcs"),
    ("rwg", "platform:portbase-pcs"),
    ("apmt-mvii", "platform:portbase-pcs"),
    ("portbase", "platform:nextlogic"),
    ("portbase", "standard:ishare"),
    ("lely", "platform:tradeshift"),
    ("airbus-se", "platform:coupa-supplier-portal"),
    ("beekenkamp-plants", "standard:rfid-tray-tracking"),
    ("beekenkamp-plants", "platform:tank-level-order"),
}
"""Found by reading the 40 rows of digital_links.csv."""


def expected_relations() -> Counter[str]:
    """Of relations.csv, with rows that say the same of one node merged."""
    said = {(row["source_id"], row["type"], stands_for(row["target_id"]), row["what"]) for row in read("relations")}
    return Counter(type for _, type, _, _ in said)


def expected_relationships() -> Counter[str]:
    chains, goals, courses = read("value_chains"), read("goals"), read("courses")
    concepts = [row for row in read("concepts") if row["kind"] != "capability"]
    mapped = {row["concept_id"]: row["capability_id"] for row in read("concept_map")}
    sections = {(row["organisation_id"], row["section_id"]) for row in read("organisation_sections") if row["section_id"]}
    stations = {(row["cluster_id"], row["section_id"]) for row in read("clusters")}
    places = {(name, row["section_id"]) for row in read("corridor") for name in row["municipalities"].split(";")}
    two_keys = [keys for keys in technology_concepts().values() if len(keys) > 1]
    return expected_relations() + Counter(
        IN_PLACE=sum(bool(row["municipality"]) for row in read("organisations")),
        IN_SECTION=len(sections | stations) + len(places),
        BRANCH_OF=sum(bool(row["branch_of"]) for row in read("corridor")),
        USES=len(read("organisation_technologies")) + len(chains),
        CORRESPONDS_TO=len({(stands_for(row["id"]), mapped[row["id"]]) for row in concepts}),
        PARENT=sum(bool(row["parent_id"]) for row in read("capabilities"))
        + len(read("message_types"))
        + sum(len(keys) for keys in two_keys),
        HAS_CAPABILITY=len(read("organisation_capabilities")),
        TARGETS=len(chains),
        HAS_STAGE=len(read("stages")),
        PRECEDES=len(read("stage_links")),
        REQUIRES=len(read("stage_requirements")),
        DIGITAL_LINK=len(read("digital_links")),
        SUPPORTS=len(SUPPORTS),
        MATERIAL_FLOW=len(read("material_flows")),
        OFFERS=len(courses),
        TEACHES=sum(len(row["skills"].split(";")) for row in courses),
        NEEDS_SKILL=len(read("capability_skills")),
        PART_OF=len(courses) + len(chains) + sum(4 if row["action_line"] == "all" else 1 for row in goals),
        MEASURED_BY=len(read("measurements")),
        ABOUT=sum(bool(row["subject_id"]) for row in read("indicators")),
        HAS_ACTIVITY=len(read("classification")),
    )


def distinct(loaded: Iterable[Record], nodes: bool) -> Counter[str]:
    return Counter(label for _, label in {(r.id, r.label) for r in loaded if r.is_node is nodes})


def test_the_nodes_of_each_label_are_as_many_as_the_files_give(loaded: list[Record]) -> None:
    assert distinct(loaded, nodes=True) == expected_nodes()


def test_the_relationships_of_each_type_are_as_many_as_the_files_give(loaded: list[Record]) -> None:
    assert distinct(loaded, nodes=False) == expected_relationships()


def test_the_headline_numbers_hold(loaded: list[Record]) -> None:
    assert distinct(loaded, nodes=True)["Organisation"] == 931
    assert sum(row["in_region"] == "yes" for row in read("organisations")) == 523
    assert distinct(loaded, nodes=False)["SUPPLIES"] == 430
    assert len(read("relations")) == 1577


def test_elements_of_which_several_rows_of_a_file_or_two_files_speak_are_those_that_the_readme_names(loaded: list[Record]) -> None:
    many = Counter(r.id for r in loaded if not r.is_node)
    merged = Counter((r.label, many[r.id]) for r in {r.id: r for r in loaded if many[r.id] > 1}.values())
    assert merged == {("IN_SECTION", 2): 55, ("CORRESPONDS_TO", 2): 1, ("CORRESPONDS_TO", 3): 1, ("USES", 2): 2, ("SUPPORTS", 3): 1}
    per_place = Counter(Counter(r.id for r in loaded if r.label == "Place").values())
    assert per_place == {1: 138, 2: 38 + 3}


# ---------------------------------------------------------------- nothing is dropped, nothing is refused


def test_every_row_is_cited_by_a_record(loaded: list[Record]) -> None:
    cited = {where for r in loaded for where in r.where}
    rows = {Where(path.name, n) for path in region.PATH.glob("*.csv") for n in range(2, len(read(path.stem)) + 2)}
    assert rows - cited == set()
    assert {where for where in cited - rows if where.row} == set()
    assert Where("municipalities.geojson") in cited


def test_the_readme_names_every_file_with_its_rows() -> None:
    text = (region.PATH / "README.md").read_text(encoding="utf-8")
    named = {m[1]: int(m[2]) for m in re.finditer(r"^\| `([a-z_.]+)` \| (\d+) \|", text, re.MULTILINE)}
    assert named == {p.name: len(read(p.stem)) for p in region.PATH.glob("*.csv")} | {"municipalities.geojson": len(features())}


def test_no_record_breaks_the_schema(loaded: list[Record]) -> None:
    schema = load_schema()
    assert [str(problem) for r in loaded for problem in schema.check(r)] == []
    assert len(list(region.load(region.PATH))) == len(loaded), "the loader itself refuses a row"


def test_every_relationship_comes_after_both_its_ends(loaded: list[Record]) -> None:
    is_node = [r.is_node for r in loaded]
    assert is_node == sorted(is_node, reverse=True)
    nodes = {r.id for r in loaded if r.is_node}
    assert [r for r in loaded if not r.is_node and not {r.start, r.end} <= nodes] == []


def test_every_node_has_one_name_or_more(loaded: list[Record]) -> None:
    assert {r.id for r in loaded if r.is_node} == {r.id for r in loaded if r.is_node and "name" in r.properties}


def test_keys_are_unique(loaded: list[Record]) -> None:
    assert [key for key, n in Counter(r.key for r in loaded).items() if n > 1] == []


def test_keys_and_ids_do_not_depend_on_the_order_of_the_rows(loaded: list[Record], tmp_path: Path) -> None:
    for path in region.PATH.glob("*.*"):
        if path.suffix == ".csv":
            head, *rows = path.read_text(encoding="utf-8").splitlines(keepends=True)
            (tmp_path / path.name).write_text("".join([head, *reversed(rows)]), encoding="utf-8")
        elif path.suffix == ".geojson":
            (tmp_path / path.name).write_bytes(path.read_bytes())
    assert {(r.key, r.id) for r in region.load(tmp_path) if isinstance(r, Record)} == {(r.key, r.id) for r in loaded}


def test_loading_twice_gives_equal_records(loaded: list[Record]) -> None:
    assert records() == loaded


def test_one_external_identifier_belongs_to_one_organisation(loaded: list[Record]) -> None:
    holders: dict[object, set[str]] = defaultdict(set)
    for r in loaded:
        if "ror" in r.properties:
            holders[r.properties["ror"]].add(r.id)
    assert len(holders) == 34
    assert [ids for ids in holders.values() if len(ids) > 1] == []


def test_every_source_is_one(loaded: list[Record]) -> None:
    by_id: dict[str, set[object]] = defaultdict(set)
    for r in loaded:
        by_id[r.source.id].add(r.source)
        assert r.dataset == r.source.dataset == region.DATASET.id
        assert r.source.id == (source_id(r.source.address) if r.source.address else "source:graphmap-region")
    assert [sources for sources in by_id.values() if len(sources) > 1] == []


def test_only_judgement_and_inference_go_without_an_address(loaded: list[Record]) -> None:
    assert {r.method for r in loaded if not r.source.address} == {"expert", "inferred", "matched"}


# ---------------------------------------------------------------- provenance, checked by hand


def test_a_row_read_in_the_ror_is_of_a_register(loaded: list[Record]) -> None:
    record = of(loaded, "tu-delft", "organisations.csv", "tu-delft")
    assert (record.method, record.confidence, record.source_date) == ("register", 0.9, "2026-06-23")
    assert (record.source.name, record.source.address, record.source.licence) == ("ror.org", "https://ror.org/02e2c7k09", "CC0 1.0")
    assert record.where == (Where("organisations.csv", 2),)
    assert record.properties["ror"] == "02e2c7k09"
    assert record.properties["founded"] == 1842
    assert record.properties["technologies"] == ["aerospace", "robotics", "quantum", "optics", "composites", "biotech"]
    assert "in_region" in record.properties
    assert "employees" not in record.properties


def test_high_with_an_address_is_published(loaded: list[Record]) -> None:
    record = of(loaded, "qutech", "organisations.csv", "qutech")
    assert (record.method, record.confidence, record.source.licence) == ("published", 0.9, "CC BY 4.0")
    [acquired] = between(loaded, "asml", "ACQUIRED", "mapper")
    assert (acquired.method, acquired.confidence, acquired.source_date) == ("published", 0.9, "2019-01-28")
    assert (acquired.source.name, acquired.properties["since"]) == ("nrc.nl", "2019")


def test_medium_is_inferred(loaded: list[Record]) -> None:
    [incubated] = between(loaded, "swapfiets", "INCUBATED_BY", "yes-delft")
    assert (incubated.method, incubated.confidence) == ("inferred", 0.6)
    offers = [r for r in loaded if r.label == "OFFERS" and r.end == "course:tcr-technical-engineering"]
    assert [(r.method, r.confidence, r.source.name) for r in offers] == [("inferred", 0.6, "onderwijs010.nl")]


def test_low_is_expert_and_without_an_address_cites_graphmap(loaded: list[Record]) -> None:
    bare = of(loaded, "inholland-delft", "organisations.csv", "inholland-delft")
    assert (bare.method, bare.confidence, bare.source.id) == ("expert", 0.3, "source:graphmap-region")
    assert (bare.source.name, bare.source.address) == ("Compiled by graphmap", "")
    low = of(loaded, "allseas", "organisations.csv", "allseas")
    assert (low.method, low.confidence, low.source.name) == ("expert", 0.3, "tinn.ir")


def test_the_method_that_a_file_gives_is_kept(loaded: list[Record]) -> None:
    assert {(r.method, r.confidence) for r in loaded if r.where[0].file == "organisation_technologies.csv"} == {("matched", 0.6)}
    for file in ("capability_skills.csv", "stage_requirements.csv", "concept_map.csv"):
        assert {(r.method, r.confidence) for r in loaded if r.where[0].file == file} == {("expert", 0.3)}
    assert Counter(r.method for r in loaded if r.label == "HAS_CAPABILITY") == {"published": 153, "inferred": 847, "expert": 25}
    [printed] = between(loaded, "ramlab", "DIGITAL_LINK", "port-of-rotterdam")
    assert (printed.method, printed.confidence, printed.properties["via"]) == ("inferred", 0.6, "standard:print-file-exchange")


def test_sector_groups_are_a_judgement_that_cites_the_map(loaded: list[Record]) -> None:
    record = of(loaded, "tu-delft", part="sector_groups")
    assert record.properties == {"sector_groups": ["knowledge-education"]}
    assert (record.method, record.source.id) == ("expert", "source:graphmap-region")
    assert [w.file for w in record.where] == ["organisations.csv", "sector_map.csv", "sector_map.csv", "sector_groups.csv"]


def test_an_organisation_without_a_section_says_why(loaded: list[Record]) -> None:
    rules = Counter(r.properties["corridor_rule"] for r in loaded if "corridor_rule" in r.properties)
    assert rules == {"not placed": 57, "off the corridor": 8}


def test_a_station_of_the_corridor_has_two_records(loaded: list[Record]) -> None:
    placed, station = sorted(between(loaded, "ramlab", "IN_SECTION", "section:rotterdam-rdm"), key=lambda r: r.where[0].file, reverse=True)
    assert (placed.properties, placed.method) == ({"rule": "own cluster row"}, "inferred")
    assert station.properties == {
        "station": True,
        "theme": "metal 3D printing",
        "theme_nl": "metaal-3D-printen",
        "km": 40.1,
        "opened": 2016,
    }
    assert (station.method, station.confidence, station.source.name) == ("published", 0.9, "smitzh.nl")


def test_the_hague_is_one_place_under_its_common_name(loaded: list[Record]) -> None:
    row, register = [r for r in loaded if r.id == "place:den-haag"]
    assert (row.properties["name"], row.properties["aliases"], row.method) == ("Den Haag", ["'s-Gravenhage"], "expert")
    assert register.properties == {"official_name": "'s-Gravenhage", "country": "NL", "cbs_code": "GM0518", "cbs_year": 2023}
    assert (register.method, register.source.name, register.source.licence) == ("register", "cbs.nl", "CC BY 4.0")
    assert of(loaded, "place:wassenaar").properties["name"] == "Wassenaar"


def test_concepts_stand_where_the_readme_says(loaded: list[Record]) -> None:
    alias = of(loaded, "technology:additive-manufacturing", part="tech-waam")
    assert alias.properties == {"aliases": ["Wire arc additive manufacturing"]}
    assert [w.file for w in alias.where] == ["concepts.csv", "technology_concepts.csv"]
    assert of(loaded, "capability:ai-and-vision", "concepts.csv").properties == {"aliases": ["ai"]}
    assert of(loaded, "technology:hydrogen-fuel-cell", "concepts.csv").properties == {"name": "Hydrogen fuel cell propulsion"}
    parents = {r.end for r in loaded if r.label == "PARENT" and r.start == "technology:hydrogen-fuel-cell"}
    assert parents == {"technology:hydrogen", "technology:maritime-propulsion"}
    [corresponds] = between(loaded, "product:waampeller", "CORRESPONDS_TO", "capability:waam")
    assert [w.file for w in corresponds.where] == ["concept_map.csv", "concepts.csv"]


def test_links_in_use_show_who_supports_a_standard_or_platform(loaded: list[Record]) -> None:
    supports = [r for r in loaded if r.label == "SUPPORTS"]
    assert {(r.start, r.end) for r in supports} == SUPPORTS
    assert {r.method for r in supports} == {"inferred"}
    assert max(r.confidence for r in supports) == 0.6
    [ishare] = between(loaded, "portbase", "SUPPORTS", "standard:ishare")
    assert (ishare.source.name, ishare.where) == ("ishare.eu", (Where("digital_links.csv", 9),))


def test_figures_have_the_dutch_unit_and_cite_its_row(loaded: list[Record]) -> None:
    figures = [r for r in loaded if r.label == "Figure" and r.properties.get("subject") == "SMITZH-3" and r.properties.get("unit")]
    contribution = next(r for r in figures if r.properties["indicator"] == "contribution province")
    assert contribution.properties["name"] == "contribution province, SMITZH-3"
    assert (contribution.properties["value"], contribution.properties["unit_nl"]) == (5.2, "miljoen euro")
    assert [w.file for w in contribution.where] == ["indicators.csv", "units.csv"]
    assert all(("unit" in r.properties) == ("unit_nl" in r.properties) for r in loaded if r.label in ("Figure", "Goal"))


def test_a_measurement_is_named_by_what_it_measures(loaded: list[Record]) -> None:
    measured = {r.end: r.properties["comparable"] for r in loaded if r.label == "MEASURED_BY" and r.start == "goal:jobs-2030"}
    assert set(measured.values()) == {False}
    names = {str(of(loaded, id).properties["name"]) for id in measured}
    assert "people working in about 31,000 firms incl. self-employed and suppliers (goal: 30,000 extra jobs)" in names
    [turnover] = [r.end for r in loaded if r.label == "MEASURED_BY" and r.start == "goal:turnover-2030"]
    assert of(loaded, turnover).properties["name"] == "turnover (goal: Double turnover of the technological industry)"


def test_a_goal_of_all_lines_is_part_of_four(loaded: list[Record]) -> None:
    parts = defaultdict(set)
    for r in loaded:
        if r.label == "PART_OF":
            parts[r.start].add(r.end)
    assert parts["goal:jobs-2030"] == {f"action-line:{n}" for n in (1, 2, 3, 4)}
    assert parts["goal:porthos-co2"] == {"action-line:1"}
    assert parts["value-chain:laser-satcom"] == {"action-line:1"}
    assert parts["course:tud-robotics"] == {"action-line:3"}


def test_an_activity_keeps_the_leading_zero_of_its_code(loaded: list[Record]) -> None:
    activity = of(loaded, "activity:sbi2008/0113")
    assert activity.properties == {"name": "Growing of vegetables and mushrooms", "scheme": "SBI2008", "code": "0113"}
    assert len(activity.where) == sum(row["code"] == "0113" for row in read("classification"))


# ---------------------------------------------------------------- the folder


def test_the_folder_that_ships_is_recognised() -> None:
    assert loader_for(region.PATH).__name__ == region.__name__


def test_another_folder_or_a_file_is_not_recognised(tmp_path: Path) -> None:
    (tmp_path / "organisations.csv").write_text("id,name\n", encoding="utf-8")
    assert not region.recognises(tmp_path)
    assert not region.recognises(tmp_path / "organisations.csv")


def copy(folder: Path) -> Path:
    for path in region.PATH.iterdir():
        if path.suffix in (".csv", ".geojson"):
            (folder / path.name).write_bytes(path.read_bytes())
    return folder


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    (copy(tmp_path) / "skills.csv").unlink()
    with pytest.raises(InputError, match=r"skills\.csv is missing"):
        list(region.load(tmp_path))


def test_a_ragged_row_is_named(tmp_path: Path) -> None:
    with (copy(tmp_path) / "skills.csv").open("a", encoding="utf-8") as file:
        file.write("one,two\n")
    with pytest.raises(InputError, match=r"skills\.csv, row 69 has 2 cells"):
        list(region.load(tmp_path))


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    skills = copy(tmp_path) / "skills.csv"
    skills.write_text(skills.read_text(encoding="utf-8").replace("esco_hint", "hint"), encoding="utf-8")
    with pytest.raises(InputError, match=r"skills\.csv has no column esco_hint"):
        list(region.load(tmp_path))


def test_a_row_that_another_file_names_but_that_is_not_there_is_named(tmp_path: Path) -> None:
    goals = copy(tmp_path) / "goals.csv"
    goals.write_text(goals.read_text(encoding="utf-8").replace("\njobs-2030,", "\njobs-2031,"), encoding="utf-8")
    with pytest.raises(InputError, match=r"goals\.csv, column id has no 'jobs-2030'"):
        list(region.load(tmp_path))


def test_an_unknown_confidence_is_named(tmp_path: Path) -> None:
    courses = copy(tmp_path) / "courses.csv"
    courses.write_text(courses.read_text(encoding="utf-8").replace(",medium\n", ",middling\n", 1), encoding="utf-8")
    with pytest.raises(InputError, match=r"courses\.csv, row 4: the confidence 'middling'"):
        list(region.load(tmp_path))


def test_a_relation_of_an_unknown_type_is_refused_by_the_schema_with_its_row(tmp_path: Path) -> None:
    relations = copy(tmp_path) / "relations.csv"
    relations.write_text(relations.read_text(encoding="utf-8").replace("grc,LOCATED_AT,", "grc,SITS_AT,", 1), encoding="utf-8")
    schema = load_schema()
    [problem] = [p for r in region.load(tmp_path) if isinstance(r, Record) for p in schema.check(r)]
    assert (str(problem.where), problem.value) == ("relations.csv, row 3", "SITS_AT")


def test_a_cell_that_is_no_number_is_refused_by_the_schema_with_its_row(tmp_path: Path) -> None:
    clusters = copy(tmp_path) / "clusters.csv"
    clusters.write_text(clusters.read_text(encoding="utf-8").replace(",2018,8.1,", ",spring 2018,8.1,"), encoding="utf-8")
    schema = load_schema()
    [problem] = [p for r in region.load(tmp_path) if isinstance(r, Record) for p in schema.check(r)]
    assert (str(problem.where), problem.column, problem.value) == ("clusters.csv, row 5", "opened", "spring 2018")
