"""Elements -> the tables of a new snapshot, and the revision that their content gives."""

import json
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from graphmap.model import Claim, Dangling, Dataset, Element, Node, Relationship, Source, Value
from graphmap.schema import Schema
from graphmap.snapshot.manifest import Manifest
from graphmap.snapshot.tables import (
    NODES,
    RELATIONSHIPS,
    TableWriter,
    node_columns,
    node_row,
    relationship_columns,
    relationship_row,
)

Progress = Callable[[int], None]
"""Called with the number of elements written so far."""


def source_node(source: Source) -> Node:
    """A cited source as a node; it is its own source."""
    properties: dict[str, Value] = {
        "id": source.id,
        "name": source.name,
        "address": source.address,
        "dataset": source.dataset,
        "licence": source.licence,
        "sources": [source.id],
        "method": "published" if source.address else "expert",
        "confidence": 0.9 if source.address else 0.3,
        "visibility": "public",
    }
    return Node(source.id, ("Source",), {name: value for name, value in properties.items() if value != ""})


def claim_node(claim: Claim) -> Node:
    """A claim as a node without relationships."""
    properties: dict[str, Value] = {
        "id": claim.id,
        "name": f"{claim.property} of {claim.about}",
        "about": claim.about,
        "property": claim.property,
        "value_text": claim.value_text,
        "source": claim.source,
        "shown": claim.shown,
        "sources": [claim.source],
        "method": claim.method,
        "confidence": claim.confidence,
        "visibility": "public",
    }
    return Node(claim.id, ("Claim",), properties | ({"source_date": claim.source_date} if claim.source_date else {}))


@dataclass
class _Count:
    labels: Counter[str] = field(default_factory=Counter)
    types: Counter[str] = field(default_factory=Counter)
    nodes: int = 0
    relationships: int = 0
    claims: int = 0
    dangling: int = 0

    @property
    def elements(self) -> int:
        return self.nodes + self.relationships


def write(
    folder: Path, elements: Iterable[Element], datasets: Iterable[Dataset], schema: Schema, rules: int, progress: Progress | None = None
) -> Manifest:
    """Write nodes.parquet and relationships.parquet into ``folder`` and return the manifest that they give (``Snapshots.seal`` saves it).

    The revision is the sha256 over schema version, rule version and the canonical JSON of all nodes (with sources and claims) and
    relationships in the order in which they come, which is that of their ids. ``elements`` is read once.
    """
    count = _Count()
    node_hash, relationship_hash = sha256(), sha256()
    with (
        TableWriter(folder / NODES, node_columns(schema)) as nodes,
        TableWriter(folder / RELATIONSHIPS, relationship_columns(schema)) as links,
    ):
        for element in elements:
            if isinstance(element, Dangling):
                count.dangling += 1
                continue
            if isinstance(element, Relationship):
                row = relationship_row(element)
                links.add(row)
                relationship_hash.update(_canonical(row))
                count.relationships += 1
                count.types[element.type] += 1
            else:
                node = _as_node(element)
                row = node_row(node)
                nodes.add(row)
                node_hash.update(_canonical(row))
                count.nodes += 1
                count.claims += node.label == "Claim"
                count.labels.update(node.labels)
            if progress and count.elements % 1000 == 0:
                progress(count.elements)
    revision = sha256(f"{schema.version} {rules} {node_hash.hexdigest()} {relationship_hash.hexdigest()}".encode()).hexdigest()
    return Manifest(
        revision=revision,
        schema_version=schema.version,
        rules=rules,
        created=datetime.now(UTC).isoformat(timespec="microseconds"),
        nodes=count.nodes,
        relationships=count.relationships,
        claims=count.claims,
        dangling=count.dangling,
        labels=dict(sorted(count.labels.items())),
        types=dict(sorted(count.types.items())),
        datasets=tuple(datasets),
        files={},
    )


def _as_node(element: Node | Source | Claim) -> Node:
    match element:
        case Source():
            return source_node(element)
        case Claim():
            return claim_node(element)
        case _:
            return element


_encode = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode


def _canonical(row: dict[str, object]) -> bytes:
    return _encode(row).encode() + b"\n"
