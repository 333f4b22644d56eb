"""All that is known of a node as rows: its values with their sources, its relationships, and where sources differ."""

from collections.abc import Mapping

from graphmap.model import Cell, Node, Table, Value, confidence_word
from graphmap.schema import Schema
from graphmap.views.cell_text import text
from graphmap.workspace.asking import Card


def card_table(card: Card, schema: Schema) -> Table:
    """All that is known of a node as rows: about, what, value, how it is known, source."""
    return Table(("part", "what", "value", "known by", "date", "source"), [*values_of(card, schema), *links_of(card)])


def values_of(card: Card, schema: Schema) -> list[tuple[Cell, ...]]:
    """Every value: of a node on which one record speaks its own; else every claim, those not shown marked so."""
    if card.claims:
        return [
            (
                "value" if claim.properties["shown"] else "other value",
                claim.properties["property"],
                str(claim.properties["value_text"])
                + ("" if claim.properties["shown"] else "  (not shown: a stronger source says otherwise)"),
                *_known(card, claim.properties),
            )
            for claim in card.claims
        ]
    hidden = {"id", *schema.provenance}
    properties = card.node.properties
    order = [name for name in schema.properties_of(card.node.label) if name in properties and name not in hidden]
    return [("value", name, text(properties[name]), *_known(card, properties)) for name in order]


def links_of(card: Card) -> list[tuple[Cell, ...]]:
    """Every relationship with what each of its sources says of it."""
    rows: list[tuple[Cell, ...]] = []
    for r, other in card.links:
        what = r.properties.get("what")
        arrow = f"{r.type} →" if r.start == card.node.id else f"← {r.type}"
        about = f"{other.name} ({other.id})" + (f": {what}" if what else "")
        said = [claim.properties for claim in card.link_claims.get(r.id, [])] or [r.properties]
        rows += [("relationship", arrow, about, *known) for known in dict.fromkeys(_known(card, properties) for properties in said)]
    return rows


def _known(card: Card, properties: Mapping[str, Value]) -> tuple[Cell, ...]:
    """How it is known, as of when, and the address or name of each source."""
    confidence = properties.get("confidence")
    sure = confidence_word(float(confidence)) if isinstance(confidence, int | float) else ""
    sources = properties.get("sources")
    cited = [_source(card.sources.get(id), id) for id in sources] if isinstance(sources, list) else []
    return f"{properties.get('method', '')}, {sure}", properties.get("source_date"), "; ".join(cited)


def _source(source: Node | None, id: str) -> str:
    return str(source.properties.get("address") or source.name) if source else id
