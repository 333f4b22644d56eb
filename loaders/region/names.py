"""names_nl.csv: Dutch names of what the other files name in English."""

from collections.abc import Iterator

from graphmap.model import Record
from loaders.region.records import node, stated
from loaders.region.rows import Tables


def nodes(tables: Tables) -> Iterator[Record]:
    """A record of its own for each Dutch name, since another source says it than says the rest of the node."""
    for row in tables.rows("names_nl"):
        yield node(row["id"], {"name_nl": row["name_nl"]}, stated(row), row)


def relationships(tables: Tables) -> Iterator[Record]:
    """None: a name joins nothing."""
    yield from ()
