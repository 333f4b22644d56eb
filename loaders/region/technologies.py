"""technologies.csv and organisation_technologies.csv: the key technologies, and who has one by its own words."""

from collections.abc import Iterator

from graphmap.model import Record
from loaders.region.records import link, node, stated
from loaders.region.rows import Row, Tables


def nodes(tables: Tables) -> Iterator[Record]:
    """Technology."""
    for row in tables.rows("technologies"):
        yield _technology(row)


def relationships(tables: Tables) -> Iterator[Record]:
    """USES, found by the words of the organisation's row (method matched)."""
    for row in tables.rows("organisation_technologies"):
        technology = f"technology:{row['technology_id']}"
        yield link(row["organisation_id"], "USES", technology, {"evidence": row["evidence"]}, stated(row), row)


def _technology(row: Row) -> Record:
    return node(
        f"technology:{row['id']}",
        {
            "name": row["name_en"],
            "name_nl": row["name_nl"],
            "aliases": row.parts("aliases"),
            "technology_group": row["group"],
        },
        stated(row),
        row,
    )
