"""action_lines.csv, goals.csv and measurements.csv: what the region aims at, and what was measured on the way."""

import re
from collections.abc import Iterator

from graphmap.model import Record
from loaders.region.figures import figure_id
from loaders.region.records import inferred, link, node, stated
from loaders.region.rows import Row, Tables

IDENTIFYING = ("goal_id", "definition", "unit", "year", "source_url")
"""Columns that tell one measurement from another: a corrected value keeps its id."""

CLAUSE = re.compile(r"[;(]|,(?!\d)")
"""Where the first clause of a definition ends (not at the comma of 31,000)."""


def nodes(tables: Tables) -> Iterator[Record]:
    """ActionLine, Goal, and Figure of every measurement."""
    units, goals = tables.by("unit", "units"), tables.by("id", "goals")
    for row in tables.rows("action_lines"):
        yield _action_line(row)
    for row in tables.rows("goals"):
        yield _goal(row, units.get(row["unit"]))
    for row in tables.rows("measurements"):
        yield _measurement(row, goals[row["goal_id"]], units.get(row["unit"]))


def relationships(tables: Tables) -> Iterator[Record]:
    """PART_OF the action lines that a goal names, and MEASURED_BY."""
    lines = [row["id"] for row in tables.rows("action_lines")]
    for row in tables.rows("goals"):
        for line in lines if row["action_line"] == "all" else [f"action-line:{row['action_line'][:1]}"]:
            yield link(_goal_id(row["id"]), "PART_OF", line, {}, inferred(row), row)
    for row in tables.rows("measurements"):
        properties = {"comparable": row.flag("comparable")}
        yield link(_goal_id(row["goal_id"]), "MEASURED_BY", _measurement_id(row), properties, inferred(row), row)


def _goal_id(id: str) -> str:
    return f"goal:{id}"


def _measurement_id(row: Row) -> str:
    return figure_id(*(row[column] for column in IDENTIFYING))


def _action_line(row: Row) -> Record:
    return node(
        row["id"],
        {
            "name": row["name_en"],
            "name_nl": row["name_nl"],
            "number": row.integer("number"),
            "description": row["description_en"],
            "description_nl": row["description_nl"],
        },
        stated(row),
        row,
    )


def _goal(row: Row, unit: Row | None) -> Record:
    return node(
        _goal_id(row["id"]),
        {
            "name": row["name_en"],
            "name_nl": row["name_nl"],
            "indicator": row["indicator"],
            "unit": row["unit"],
            "unit_nl": unit["unit_nl"] if unit else "",
            "baseline_value": row.number("baseline_value"),
            "baseline_year": row["baseline_year"],
            "target_value": row.number("target_value"),
            "target_year": row["target_year"],
        },
        stated(row),
        row,
        *((unit,) if unit else ()),
    )


def _measurement(row: Row, goal: Row, unit: Row | None) -> Record:
    """A figure that may be set against its goal has the goal's indicator; another is called by the first clause of its definition."""
    indicator = goal["indicator"] if row["comparable"] == "yes" else CLAUSE.split(row["definition"])[0].strip()
    return node(
        _measurement_id(row),
        {
            "name": f"{indicator} (goal: {goal['name_en']})",
            "indicator": indicator,
            "definition": row["definition"],
            "value": row.number("value"),
            "unit": row["unit"],
            "unit_nl": unit["unit_nl"] if unit else "",
            "year": row["year"],
            "comparable": row.flag("comparable"),
        },
        stated(row),
        row,
        goal,
        *((unit,) if unit else ()),
    )
