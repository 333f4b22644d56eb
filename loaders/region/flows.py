"""material_flows.csv: heat, CO2, by-products, and things repaired, remade or recycled."""

from collections.abc import Iterator

from graphmap.model import Record
from loaders.region.records import link, stated
from loaders.region.rows import Tables


def nodes(tables: Tables) -> Iterator[Record]:
    """None: both ends are organisations."""
    yield from ()


def relationships(tables: Tables) -> Iterator[Record]:
    """MATERIAL_FLOW."""
    for row in tables.rows("material_flows"):
        properties = {name: row[name] for name in ("material", "kind", "what", "since", "status", "evidence")}
        yield link(row["source_id"], "MATERIAL_FLOW", row["target_id"], properties, stated(row), row)
