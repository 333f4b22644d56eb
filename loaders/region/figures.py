"""indicators.csv and units.csv: published figures, each with its own definition."""

import json
from collections.abc import Iterator
from hashlib import sha256

from graphmap.model import Record
from loaders.region.records import inferred, link, node, stated
from loaders.region.rows import Row, Tables

IDENTIFYING = ("subject", "indicator", "definition", "unit", "year", "source_url")
"""Columns that tell one figure from another: a corrected value keeps its id."""


def nodes(tables: Tables) -> Iterator[Record]:
    """Figure."""
    units = tables.by("unit", "units")
    for row in tables.rows("indicators"):
        yield _figure(row, units.get(row["unit"]))


def relationships(tables: Tables) -> Iterator[Record]:
    """ABOUT the organisation or value chain that the row names; inferred, since it goes by the words of the subject."""
    chains = tables.by("id", "value_chains")
    for row in tables.rows("indicators"):
        if subject := row["subject_id"]:
            yield link(_id(row), "ABOUT", f"value-chain:{subject}" if subject in chains else subject, {}, inferred(row), row)


def figure_id(*parts: str) -> str:
    """``figure:`` and 12 hex digits of the sha256 of what tells it from others."""
    return f"figure:{sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()[:12]}"


def _id(row: Row) -> str:
    return figure_id(*(row[column] for column in IDENTIFYING))


def _figure(row: Row, unit: Row | None) -> Record:
    return node(
        _id(row),
        {
            "name": f"{row['indicator']}, {row['subject']}",
            "subject": row["subject"],
            "indicator": row["indicator"],
            "definition": row["definition"],
            "value": row.number("value"),
            "value_text": row["value_text"],
            "qualifier": row["qualifier"],
            "unit": row["unit"],
            "unit_nl": unit["unit_nl"] if unit else "",
            "year": row["year"],
        },
        stated(row),
        row,
        *((unit,) if unit else ()),
    )
