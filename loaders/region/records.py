"""Records of the region's rows, with their provenance."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import cast
from urllib.parse import urlsplit

from graphmap.errors import InputError
from graphmap.model import CONFIDENCE, Dataset, Method, Record, Source, Value, source_id
from graphmap.schema import load_schema
from loaders.region.rows import Row

DATASET = Dataset(
    id="region",
    title="Manufacturing region of South Holland",
    publisher="graphmap",
    licence="CC BY 4.0",
    attribution="graphmap, read from public pages and registers; ROR (CC0 1.0); municipalities: CBS and Kadaster (CC BY 4.0); "
    "place coordinates: GeoNames (CC BY 4.0) and 4pp (MIT)",
    date="2026-11-25",
)
"""It has the day on which its files were last changed."""

COMPILED = Source("source:graphmap-region", "Compiled by graphmap", "", DATASET.id, DATASET.licence)
"""What a row without an address cites."""

Properties = Mapping[str, Value | None]
"""What a row says of an element; empty ones (None, "", []) are left out of the record."""

USUAL: Mapping[str, float] = {"register": 0.9, "published": 0.9, "inferred": 0.6, "matched": 0.6, "expert": 0.3}
"""Confidence by method, for the files that have no column for it."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Who says it, how they know, how sure that is, and since when."""

    source: Source
    method: Method
    confidence: float
    source_date: str | None = None


def source_at(address: str) -> Source:
    """The source at an address, named after its host; without an address, graphmap itself."""
    if not address:
        return COMPILED
    host = (urlsplit(address).hostname or address).rstrip(".").removeprefix("www.")
    return Source(source_id(address), host, address, DATASET.id, "CC0 1.0" if host == "ror.org" else DATASET.licence)


def stated(row: Row) -> Provenance:
    """The provenance that a row gives itself: its address, method, confidence and date, by the rule of README.md."""
    source = source_at(row.get("source_url") or "")
    word = row.get("confidence")
    if word and word not in CONFIDENCE:
        raise InputError(f"{row.where}: the confidence {word!r} is not known. Write high, medium or low.")
    method = row.get("method") or _method(source, word)
    confidence = CONFIDENCE[word] if word else USUAL.get(method, 0.3)
    return Provenance(source, cast(Method, method), confidence, row.get("source_date") or None)


def _method(source: Source, word: str | None) -> str:
    """How a source knows it; ``word`` is the row's confidence, None where its file has no such column."""
    if source is COMPILED:
        return "expert"
    if source.name == "ror.org":
        return "register"
    return {None: "published", "high": "published", "medium": "inferred"}.get(word, "expert")


def inferred(row: Row) -> Provenance:
    """Of what graphmap infers from a row: the row's source and date; never surer than the row."""
    own = stated(row)
    return replace(own, method="inferred", confidence=min(own.confidence, USUAL["inferred"]))


def judged(method: Method) -> Provenance:
    """Of what graphmap itself says."""
    return Provenance(COMPILED, method, USUAL[method])


def node(id: str, properties: Properties, provenance: Provenance, *rows: Row, part: str = "") -> Record:
    """A record of a node.

    Parameters
    ----------
    rows
        All that it is read from; the file of the first gives its key the name.
    part
        Tells apart the records that one file makes of one node.
    """
    label = load_schema().label_of(id)
    return _record(id, label, properties, provenance, rows, part)


def link(start: str, type: str, end: str, properties: Properties, provenance: Provenance, *rows: Row, part: str = "") -> Record:
    """A record of a relationship; parameters as of ``node``. The check of the schema refuses one of an unknown type."""
    schema = load_schema()
    id = schema.relationship_id(start, type, end, _given(properties)) if type in schema.types else type
    return replace(_record(id, type, properties, provenance, rows, part), start=start, end=end)


def _record(id: str, label: str, properties: Properties, provenance: Provenance, rows: tuple[Row, ...], part: str) -> Record:
    file = rows[0].where.file.rpartition(".")[0]
    return Record(
        dataset=DATASET.id,
        key="/".join(text for text in (file, id, part) if text),
        id=id,
        label=label,
        properties=_given(properties),
        source=provenance.source,
        method=provenance.method,
        confidence=provenance.confidence,
        source_date=provenance.source_date,
        where=tuple(row.where for row in rows),
    )


def _given(properties: Properties) -> dict[str, Value]:
    return {name: value for name, value in properties.items() if value is not None and value != "" and value != []}
