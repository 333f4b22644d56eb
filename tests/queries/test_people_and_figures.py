"""Skills, courses, goals and published figures: answers against the region's files."""

import pytest

from graphmap.model import source_id
from tests.queries.conftest import Ask
from tests.queries.facts import CONFIDENCE, Facts, Row, method, ordered, rows, some


def taught() -> dict[str, list[Row]]:
    """The courses that teach each skill."""
    found: dict[str, list[Row]] = {row["id"]: [] for row in rows("skills")}
    for course in rows("courses"):
        for skill in course["skills"].split(";"):
            found[skill.strip()].append(course)
    return found


def needed(need: str) -> dict[str, set[str]]:
    """The capabilities that need each skill so much."""
    found: dict[str, set[str]] = {row["id"]: set() for row in rows("skills")}
    for row in rows("capability_skills"):
        if row["need"] == need:
            found[row["skill_id"]].add(f"capability:{row['capability_id']}")
    return found


def test_skills_without_course_are_the_seventeen_that_no_course_names(ask: Ask, facts: Facts) -> None:
    core, useful = needed("core"), needed("useful")
    expected = []
    for skill, courses in taught().items():
        holders = {x["organisation_id"] for x in facts.holders if x["level"] == "core" and x["capability"] in core[skill]}
        inside = [id for id in holders if facts.region(id) == "yes" and facts.alive(id)]
        if not courses:
            expected.append((f"skill:{skill}", len(core[skill]), len(useful[skill]), len(inside)))
    columns = ("skill_id", "core_for_capabilities", "useful_for_capabilities", "known_organisations_with_core_need")
    found = ask("skills_without_course")
    assert ordered(tuple(row[name] for name in columns) for row in found) == ordered(expected)
    assert len(found) == 17
    assert {row["course"] for row in found} == {"no course in our data"}


@pytest.mark.parametrize("skill", ["robot-programming", "structural-welding-skill", "calibration-skill"])
def test_courses_for_skill_names_who_offers_them(ask: Ask, facts: Facts, skill: str) -> None:
    expected = [
        (f"course:{x['id']}", x["level"], x["organisation_id"], facts.region(x["organisation_id"]), method(x), CONFIDENCE[x["confidence"]])
        for x in taught()[skill]
    ]
    columns = ("course_id", "level", "offered_by_id", "in_region", "method", "confidence")
    found = ask("courses_for_skill", skill=f"skill:{skill}")
    assert ordered(tuple(row[name] for name in columns) for row in found) == ordered(expected)


@pytest.mark.parametrize("section", ["section:dordrecht", "section:delft"])
def test_skills_of_section_sets_need_beside_courses(ask: Ask, facts: Facts, section: str) -> None:
    core, courses = needed("core"), taught()
    here = {id for id, own in facts.sections.items() if own == section and facts.alive(id)}
    expected = []
    for skill, capabilities in core.items():
        known = {x["organisation_id"] for x in facts.holders if x["capability"] in capabilities} & here
        local = [x for x in courses[skill] if facts.sections.get(x["organisation_id"]) == section]
        remark = "" if local else "no course in this section in our data" if courses[skill] else "no course in our data"
        if known:
            expected.append((f"skill:{skill}", len(known), len(local), len(courses[skill]), remark))
    columns = ("skill_id", "known_organisations", "courses_in_section", "courses_anywhere", "remark")
    found = ask("skills_of_section", section=section)
    assert ordered(tuple(row[name] for name in columns) for row in found) == ordered(expected)
    assert expected


def test_goals_with_figures_keeps_goals_without_one(ask: Ask) -> None:
    number = {"1": [1], "2": [2], "3": [3], "4": [4], "a": [1, 2, 3, 4]}
    expected = []
    for goal in rows("goals"):
        about = (f"goal:{goal['id']}", number[goal["action_line"][0]], float(goal["target_value"]), some(goal["target_year"]))
        own = [row for row in rows("measurements") if row["goal_id"] == goal["id"]]
        expected += [(*about, float(x["value"]), some(x["year"]), x["definition"], x["comparable"] == "yes") for x in own]
        if not own:
            expected.append((*about, None, None, "no figure in our data", None))  # type: ignore[arg-type]
    columns = ("goal_id", "action_lines", "target", "target_year", "figure", "figure_year", "figure_definition", "comparable")
    found = ask("goals_with_figures")
    assert ordered(tuple(row[name] for name in columns) for row in found) == ordered(expected)


@pytest.mark.parametrize(("indicator", "subject"), [("companies", "zuid-holland"), ("employees", ""), ("jobs", "leiden")])
def test_figures_of_sets_figures_beside_each_other_with_definition_and_source(ask: Ask, indicator: str, subject: str) -> None:
    expected = [
        (x["subject"], x["value_text"], some(x["year"]), some(x["definition"]), source_id(x["source_url"]), x["source_url"])
        for x in rows("indicators")
        if indicator in x["indicator"].lower() and subject in x["subject"].lower()
    ]
    columns = ("subject", "value_text", "year", "definition", "source_id", "address")
    found = [tuple(row[name] for name in columns) for row in ask("figures_of", indicator=indicator, subject=subject) if row["subject"]]
    assert ordered(found) == ordered(expected)
    assert expected


def test_figures_of_companies_shows_the_three_numbers_that_differ(ask: Ask) -> None:
    assert {row["value"] for row in ask("figures_of")} >= {31000, 10000, 6000}
