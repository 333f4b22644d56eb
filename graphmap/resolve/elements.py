"""Records in order of their element -> nodes, relationships, sources and claims, streamed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple
from hashlib import sha256
from itertools import groupby

from graphmap.model import METHODS, Claim, Dangling, Element, Node, Record, Relationship, Source, Value
from graphmap.schema import Schema

RULES = 1
"""Version of the rules below; a part of every revision."""

STRENGTH = {method: i for i, method in enumerate(METHODS)}


def resolve(records: Iterable[Record], schema: Schema) -> Iterator[Element]:
    """Turn records into the graph.

    Parameters
    ----------
    records
        Nodes first, then relationships, those of one element next to each other.

    Yields
    ------
    Node, then Relationship or Dangling in the order of the records, each followed by its claims if two or more records speak of it;
    at the end the cited sources, sorted by id, each as the strongest record that cites it describes it.
    """
    nodes: set[str] = set()
    sources: dict[str, tuple[int, tuple[str, ...], Source]] = {}
    for (is_node, id), group in groupby(records, key=lambda record: (record.is_node, record.id)):
        ranked = rank(group)
        first = ranked[0]
        missing = [] if is_node else [end for end in (first.start, first.end) if end not in nodes]
        if missing:
            yield Dangling(id, missing[0])
            continue
        for record in ranked:
            said = STRENGTH[record.method], astuple(record.source), record.source
            sources[record.source.id] = min(said, sources.get(record.source.id, said))
        values = _shown(ranked, schema)
        if is_node:
            nodes.add(id)
            properties = {"id": id, "name": _name_of(id), **values, **_provenance(ranked)}
            yield Node(id, schema.node_labels(first.label, properties), properties)
        else:
            yield Relationship(id, first.label, first.start, first.end, {"id": id, **values, **_provenance(ranked)})
        if len(ranked) > 1:
            yield from _claims(id, ranked, values, schema)
    yield from (sources[id][2] for id in sorted(sources))


def rank(records: Iterable[Record]) -> list[Record]:
    """Strongest first: method, then later source date, higher confidence, smaller source id (docs/adr/0007)."""
    ranked = sorted(records, key=lambda r: (r.source.id, r.dataset, r.key))
    if len(ranked) > 1:
        ranked.sort(key=lambda r: (r.source_date or "", r.confidence), reverse=True)
        ranked.sort(key=lambda r: STRENGTH[r.method])
    return ranked


def shown(records: Iterable[Record], schema: Schema) -> Mapping[str, Value]:
    """The values that the graph shows of one element on which these records speak."""
    ranked = rank(records)
    return _shown(ranked, schema) if ranked else {}


def _shown(ranked: list[Record], schema: Schema) -> Mapping[str, Value]:
    """The values that the graph shows: of each property the strongest record's; of the united ones all, strongest first."""
    if len(ranked) == 1:
        return ranked[0].properties
    shown: dict[str, Value] = {}
    for record in ranked:
        for name, value in record.properties.items():
            if name not in shown:
                shown[name] = value
            elif name in schema.united:
                shown[name] = list(dict.fromkeys([*_list(shown[name]), *_list(value)]))
    return shown


def _provenance(ranked: list[Record]) -> dict[str, Value]:
    """Provenance of an element: all its sources, and date, method and confidence of the strongest record."""
    first = ranked[0]
    provenance: dict[str, Value] = {
        "sources": sorted({record.source.id for record in ranked}),
        "method": first.method,
        "confidence": first.confidence,
        "visibility": "public" if any(record.visibility == "public" for record in ranked) else first.visibility,
    }
    if first.source_date:
        provenance["source_date"] = first.source_date
    return provenance


def _claims(about: str, ranked: list[Record], shown: Mapping[str, Value], schema: Schema) -> Iterator[Claim]:
    """Every value that every record gives; two records of one source that say the same are one claim."""
    claims: dict[str, Claim] = {}
    for record in ranked:
        for name, value in record.properties.items():
            text = "; ".join(value) if isinstance(value, list) else str(value)
            id = "claim:" + sha256("\x1f".join((about, name, record.source.id, text)).encode()).hexdigest()[:16]
            is_shown = name in schema.united or value == shown[name]
            claims.setdefault(
                id, Claim(id, about, name, text, record.source.id, record.method, record.confidence, is_shown, record.source_date)
            )
    yield from (claims[id] for id in sorted(claims))


def _list(value: Value) -> list[str]:
    return value if isinstance(value, list) else [str(value)]


def _name_of(id: str) -> str:
    """What a node without a name is called: the last part of its id."""
    return id.rpartition(":")[2]
