"""classification.csv: economic activities, guessed from what an organisation does."""

from collections.abc import Iterator

from graphmap.model import Record
from loaders.region.records import link, node, stated
from loaders.region.rows import Row, Tables


def nodes(tables: Tables) -> Iterator[Record]:
    """Activity, once per scheme and code: it cites all rows that name it."""
    named: dict[str, list[Row]] = {}
    for row in tables.rows("classification"):
        named.setdefault(_id(row), []).append(row)
    for id, rows in named.items():
        first = rows[0]
        yield node(id, {"name": first["title"], "scheme": first["scheme"], "code": first["code"]}, stated(first), *rows)


def relationships(tables: Tables) -> Iterator[Record]:
    """HAS_ACTIVITY."""
    for row in tables.rows("classification"):
        yield link(row["organisation_id"], "HAS_ACTIVITY", _id(row), {}, stated(row), row)


def _id(row: Row) -> str:
    return f"activity:{row['scheme'].lower()}/{row['code']}"
