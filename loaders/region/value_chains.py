"""value_chains.csv, growth_markets.csv, stages.csv, stage_links.csv and stage_requirements.csv: from input to use."""

from collections.abc import Iterator

from graphmap.identifiers import slug
from graphmap.model import Record
from loaders.region.records import inferred, link, node, stated
from loaders.region.rows import Row, Tables


def nodes(tables: Tables) -> Iterator[Record]:
    """GrowthMarket, ValueChain and Stage."""
    for row in tables.rows("growth_markets"):
        yield node(f"growth-market:{row['id']}", {"name": row["name_en"], "name_nl": row["name_nl"]}, stated(row), row)
    for row in tables.rows("value_chains"):
        yield _chain(row)
    for row in tables.rows("stages"):
        yield _stage(row)


def relationships(tables: Tables) -> Iterator[Record]:
    """TARGETS, USES and PART_OF of a chain; HAS_STAGE, PRECEDES and REQUIRES of its stages."""
    for row in tables.rows("value_chains"):
        chain = _id(row["id"])
        yield link(chain, "TARGETS", f"growth-market:{slug(row['growth_market'])}", {}, stated(row), row)
        yield link(chain, "USES", f"technology:{row['key_technology_id']}", {}, stated(row), row)
        yield link(chain, "PART_OF", f"action-line:{row['action_line'][:1]}", {}, inferred(row), row)
    for row in tables.rows("stages"):
        yield link(_id(row["chain_id"]), "HAS_STAGE", _stage_id(row, "stage_id"), {}, stated(row), row)
    for row in tables.rows("stage_links"):
        yield link(_stage_id(row, "from_stage"), "PRECEDES", _stage_id(row, "to_stage"), {}, stated(row), row)
    for row in tables.rows("stage_requirements"):
        properties = {"essential": row.flag("essential")}
        yield link(_stage_id(row, "stage_id"), "REQUIRES", f"capability:{row['capability_id']}", properties, stated(row), row)


def _chain(row: Row) -> Record:
    return node(
        _id(row["id"]),
        {
            "name": row["name_en"],
            "name_nl": row["name_nl"],
            "key_technology": row["key_technology"],
            "description": row["description"],
        },
        stated(row),
        row,
    )


def _stage(row: Row) -> Record:
    return node(
        _stage_id(row, "stage_id"),
        {
            "name": row["name_en"],
            "name_nl": row["name_nl"],
            "chain": _id(row["chain_id"]),
            "position": row.integer("order"),
            "kind": row["kind"],
            "description": row["description"],
        },
        stated(row),
        row,
    )


def _id(chain: str) -> str:
    return f"value-chain:{chain}"


def _stage_id(row: Row, column: str) -> str:
    """Stages have names of their chain only: ``integration`` occurs in several."""
    return f"stage:{row['chain_id']}/{row[column]}"
