"""capabilities.csv and organisation_capabilities.csv: what organisations can do."""

from collections.abc import Iterator

from graphmap.model import Record
from loaders.region.records import link, node, stated
from loaders.region.rows import Tables


def nodes(tables: Tables) -> Iterator[Record]:
    """Capability."""
    for row in tables.rows("capabilities"):
        names = {"name": row["name_en"], "name_nl": row["name_nl"]}
        yield node(f"capability:{row['id']}", {**names, "definition": row["definition"], "kind": row["kind"]}, stated(row), row)


def relationships(tables: Tables) -> Iterator[Record]:
    """PARENT of the tree, and HAS_CAPABILITY."""
    for row in tables.rows("capabilities"):
        if row["parent_id"]:
            yield link(f"capability:{row['id']}", "PARENT", f"capability:{row['parent_id']}", {}, stated(row), row)
    for row in tables.rows("organisation_capabilities"):
        properties = {"level": row["level"], "evidence": row["evidence"]}
        yield link(row["organisation_id"], "HAS_CAPABILITY", f"capability:{row['capability_id']}", properties, stated(row), row)
