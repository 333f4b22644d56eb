"""relations.csv: what a source says of two organisations, or of an organisation and a concept."""

from collections.abc import Iterator

from graphmap.model import Record
from loaders.region.concepts import concepts
from loaders.region.records import link, stated
from loaders.region.rows import Tables


def nodes(tables: Tables) -> Iterator[Record]:
    """None: organisations and concepts have files of their own."""
    yield from ()


def relationships(tables: Tables) -> Iterator[Record]:
    """One relationship of the type that the row names; one to a concept goes to the node that stands for it."""
    known = concepts(tables)
    for row in tables.rows("relations"):
        concept = known.get(row["target_id"])
        properties = {name: row[name] for name in ("what", "since", "until", "status", "evidence")}
        if concept:
            yield link(row["source_id"], row["type"], concept.id, properties, stated(row), row, *concept.rows, part=row["target_id"])
        else:
            yield link(row["source_id"], row["type"], row["target_id"], properties, stated(row), row)
