"""corridor.csv, clusters.csv and organisation_sections.csv: the chain of innovation clusters from Noordwijk to Dordrecht."""

from collections.abc import Iterator

from graphmap.identifiers import slug
from graphmap.model import Record
from loaders.region.records import Properties, judged, link, node, stated
from loaders.region.rows import Row, Tables


def nodes(tables: Tables) -> Iterator[Record]:
    """CorridorSection, and of an organisation without a section the rule that left it out."""
    for row in tables.rows("corridor"):
        yield _section(row)
    for row in tables.rows("organisation_sections"):
        if not row["section_id"]:
            yield node(row["organisation_id"], {"corridor_rule": row["rule"]}, judged("inferred"), row)


def relationships(tables: Tables) -> Iterator[Record]:
    """BRANCH_OF, and IN_SECTION of municipalities, of organisations and of the clusters (the stations of the corridor)."""
    for row in tables.rows("corridor"):
        section = f"section:{row['section_id']}"
        if row["branch_of"]:
            yield link(section, "BRANCH_OF", f"section:{row['branch_of']}", {}, stated(row), row)
        for name in row.parts("municipalities"):
            yield link(f"place:{slug(name)}", "IN_SECTION", section, {}, stated(row), row)
    for row in tables.rows("organisation_sections"):
        if row["section_id"]:
            section = f"section:{row['section_id']}"
            yield link(row["organisation_id"], "IN_SECTION", section, {"rule": row["rule"]}, judged("inferred"), row)
    for row in tables.rows("clusters"):
        yield link(row["cluster_id"], "IN_SECTION", f"section:{row['section_id']}", _station(row), stated(row), row)


def _section(row: Row) -> Record:
    return node(
        f"section:{row['section_id']}",
        {
            "name": row["name"],
            "name_nl": row["name_nl"],
            "position": row.integer("order"),
            "theme": row["theme_en"],
            "theme_nl": row["theme_nl"],
            "from_place": row["from_place"],
            "to_place": row["to_place"],
            "lat": row.number("lat"),
            "lon": row.number("lon"),
            "km": row.number("km_from_noordwijk"),
        },
        stated(row),
        row,
    )


def _station(row: Row) -> Properties:
    return {
        "station": True,
        "theme": row["theme"],
        "theme_nl": row["theme_nl"],
        "km": row.number("km_from_noordwijk"),
        "opened": row.integer("opened"),
    }
