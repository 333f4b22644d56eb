"""places.csv and municipalities.geojson: municipalities and towns."""

import json
from collections.abc import Iterator

from graphmap.errors import InputError
from graphmap.identifiers import slug
from graphmap.model import Record, Source, Where, source_id
from loaders.region.records import DATASET, Provenance, node, stated
from loaders.region.rows import Row, Tables

BOUNDARIES = "municipalities.geojson"
YEAR = 2023
"""Of the municipal boundaries and of the CBS codes."""

CBS = "https://www.cbs.nl/nl-nl/dossier/nederland-regionaal/geografische-data"
REGISTER = Provenance(Source(source_id(CBS), "cbs.nl", CBS, DATASET.id, "CC BY 4.0"), "register", 0.9, str(YEAR))


def nodes(tables: Tables) -> Iterator[Record]:
    """Place of every row, and of every municipality of South Holland; both speak of one Place where the CBS code is the same."""
    for row in tables.rows("places"):
        yield _place(row)
    names = {row["cbs_code"]: row["name"] for row in tables.rows("places") if row["cbs_code"]}
    for row in _municipalities(tables):
        known = names.get(row["code"])
        properties = {"name": "" if known else row["name"], "official_name": row["name"], "country": "NL", "cbs_code": row["code"]}
        yield node(f"place:{slug(known or row['name'])}", {**properties, "cbs_year": row.integer("year")}, REGISTER, row)


def relationships(tables: Tables) -> Iterator[Record]:
    """None: what lies where is said by other files."""
    yield from ()


def _place(row: Row) -> Record:
    official, code = row["official_name"], row["cbs_code"]
    return node(
        f"place:{slug(row['name'])}",
        {
            "name": row["name"],
            "official_name": official,
            "aliases": [official] if official and official != row["name"] else [],
            "country": row["country"],
            "cbs_code": code,
            "cbs_year": YEAR if code else None,
            "lat": row.number("lat"),
            "lon": row.number("lon"),
        },
        stated(row),
        row,
    )


def _municipalities(tables: Tables) -> Iterator[Row]:
    """The features of the file of boundaries as rows (code, name, year); they cite the file as a whole."""
    path = tables.folder / BOUNDARIES
    if not path.is_file():
        raise InputError(f"{path.name} is missing in {path.parent}. The folder must hold all files of the region.")
    for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
        yield Row({name: str(value) for name, value in feature["properties"].items()}, Where(path.name))
