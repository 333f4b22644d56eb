"""organisations.csv, sector_map.csv and sector_groups.csv: whatever acts under a name, and its sector groups."""

from collections.abc import Iterator

from graphmap.identifiers import slug
from graphmap.model import Record
from loaders.region.records import judged, link, node, source_at, stated
from loaders.region.rows import Row, Tables


def nodes(tables: Tables) -> Iterator[Record]:
    """Organisation, and for its sector groups a second record, since they are graphmap's judgement and not the source's."""
    sectors, groups = tables.by("sector", "sector_map"), tables.by("id", "sector_groups")
    for row in tables.rows("organisations"):
        yield _organisation(row)
        mapped = [sectors[word] for word in row.parts("sector") if word in sectors]
        named = list(dict.fromkeys(word["group_id"] for word in mapped))
        if named:
            cited = [groups[group] for group in named if group in groups]
            yield node(row["id"], {"sector_groups": named}, judged("expert"), row, *mapped, *cited, part="sector_groups")


def relationships(tables: Tables) -> Iterator[Record]:
    """IN_PLACE for every organisation with a municipality."""
    for row in tables.rows("organisations"):
        if row["municipality"]:
            yield link(row["id"], "IN_PLACE", f"place:{slug(row['municipality'])}", {}, stated(row), row)


def _organisation(row: Row) -> Record:
    return node(
        row["id"],
        {
            "name": row["name"],
            "aliases": row.parts("aliases"),
            "kind": row["kind"],
            "status": row["status"],
            "founded": row.integer("founded"),
            "ended": row.integer("ended"),
            "in_region": row["in_region"],
            "municipality": row["municipality"],
            "country": row["country"],
            "street": row["street"],
            "postcode": row["postcode"],
            "lat": row.number("lat"),
            "lon": row.number("lon"),
            "coordinate_precision": row["coordinate_precision"],
            "website": row["website"],
            "sectors": row.parts("sector"),
            "technologies": row.parts("technologies"),
            "products": row.parts("products"),
            "employees": row.integer("employees"),
            "employees_year": row.integer("employees_year"),
            "employees_note": row["employees_note"],
            "ror": _ror(row),
            "note": row["note"],
        },
        stated(row),
        row,
    )


def _ror(row: Row) -> str:
    """The id in the Research Organization Registry, where the row was read there."""
    source = source_at(row["source_url"])
    return source.address.rpartition("/")[2] if source.name == "ror.org" else ""
