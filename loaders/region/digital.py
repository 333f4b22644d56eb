"""platforms.csv, message_types.csv and digital_links.csv: how data is exchanged, by whom, and who supports what."""

from collections.abc import Iterator

from graphmap.model import Record
from loaders.region.records import inferred, link, node, stated
from loaders.region.rows import Index, Row, Tables

OWN = {
    "floriday": {"royal-floraholland"},
    "kotug-optiport": {"kotug"},
    "lely-horizon": {"lely"},
    "portbase-pcs": {"portbase"},
    "priva-connected": {"priva"},
    "quantum-inspire-cloud": {"qutech", "quantum-inspire"},
    "ridder-hortos": {"ridder"},
    "skoon-sharing": {"skoon-energy"},
    "valk-dtps": {"valk-welding"},
}
"""Platforms with the organisations whose own they are: running it does not show that these can exchange data with others."""

GENERIC = {"print-file-exchange", "digital-spare-parts-warehouse"}
"""Labels for a way of working; no common standard or platform is behind them."""

MONITORING = {"port-iot-digital-twin", "damen-mx-suite"}
"""One party watches its own port or ships; nothing is ordered or delivered through it."""


def nodes(tables: Tables) -> Iterator[Record]:
    """Platform or Standard, and Standard of kind message."""
    for row in tables.rows("platforms"):
        yield node(_id(row), {name: row[name] for name in ("name", "kind", "description")}, stated(row), row)
    for row in tables.rows("message_types"):
        properties = {"name": row["name"], "kind": "message", "description": row["description"]}
        yield node(f"standard:{row['id']}", properties, stated(row), row)


def relationships(tables: Tables) -> Iterator[Record]:
    """PARENT of a message to its standard, DIGITAL_LINK, and SUPPORTS, which is inferred from links in use."""
    for row in tables.rows("message_types"):
        yield link(f"standard:{row['id']}", "PARENT", f"standard:{row['standard_id']}", {}, stated(row), row)
    platforms = tables.by("id", "platforms")
    for row in tables.rows("digital_links"):
        via = _id(platforms[row["standard_or_platform"]])
        target = row["target_id_or_platform"]
        end = _id(platforms[target]) if target in platforms else target
        properties = {name: row[name] for name in ("mode", "what", "since", "status", "evidence")}
        made = link(row["source_id"], "DIGITAL_LINK", end, {**properties, "via": via}, stated(row), row)
        yield made
        for organisation in supporters(row, platforms):
            yield link(organisation, "SUPPORTS", via, {"evidence": row["evidence"]}, inferred(row), row, part=made.id)


def supporters(row: Row, platforms: Index) -> list[str]:
    """The organisations that a digital link shows to support its standard or platform: those that use what is not their own."""
    via = row["standard_or_platform"]
    if row["status"] != "in_use" or via in GENERIC | MONITORING:
        return []
    ends = (row["source_id"], row["target_id_or_platform"])
    return [end for end in ends if end not in platforms and end not in OWN.get(via, ())]


def _id(row: Row) -> str:
    """Id in the graph of a row of platforms.csv."""
    return f"{'standard' if row['kind'] == 'standard' else 'platform'}:{row['id']}"
