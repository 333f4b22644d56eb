"""skills.csv, courses.csv and capability_skills.csv: what people must be able to do, and where they learn it."""

from collections.abc import Iterator

from graphmap.model import Record
from loaders.region.records import inferred, link, node, stated
from loaders.region.rows import Tables

ACTION_LINE = "action-line:3"
"""People for new jobs: courses are a part of it."""


def nodes(tables: Tables) -> Iterator[Record]:
    """Skill and Course."""
    for row in tables.rows("skills"):
        names = {"name": row["name_en"], "name_nl": row["name_nl"]}
        yield node(f"skill:{row['id']}", {**names, "esco_hint": row["esco_hint"]}, stated(row), row)
    for row in tables.rows("courses"):
        yield node(f"course:{row['id']}", {"name": row["name"], "level": row["level"]}, stated(row), row)


def relationships(tables: Tables) -> Iterator[Record]:
    """OFFERS, TEACHES for each skill and PART_OF of a course; NEEDS_SKILL of a capability."""
    for row in tables.rows("courses"):
        course = f"course:{row['id']}"
        yield link(row["organisation_id"], "OFFERS", course, {}, stated(row), row)
        for skill in row.parts("skills"):
            yield link(course, "TEACHES", f"skill:{skill}", {}, stated(row), row)
        yield link(course, "PART_OF", ACTION_LINE, {}, inferred(row), row)
    for row in tables.rows("capability_skills"):
        yield link(f"capability:{row['capability_id']}", "NEEDS_SKILL", f"skill:{row['skill_id']}", {"need": row["need"]}, stated(row), row)
