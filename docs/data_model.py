"""Writes docs/data-model.md from graphmap/schema.toml: uv run python docs/data_model.py"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from graphmap.schema import Label, Property, RelationshipType, Schema, load_schema

PAGE = Path(__file__).with_name("data-model.md")

OPENING = """# Data model

Generated from `graphmap/schema.toml` by `uv run python docs/data_model.py`; do not edit this page.

Every organisation has the label `Organisation` and a second one for its kind; every other node has one label.
Organisations have bare ids (`tu-delft`), everything else `<prefix>:<slug>` (`skill:photonics`).
Every node and every relationship carries its provenance: `sources` (ids of `Source` nodes), `source_date`, `method`, `confidence`
and `visibility`. Where two or more records speak of one element, each of their values also is a `Claim` node:
`MATCH (c:Claim {about: 'tu-delft'}) RETURN c.property, c.value_text, c.source, c.shown`.
"""


def page(schema: Schema) -> str:
    """The whole page as Markdown."""
    return "\n".join(_lines(schema))


def _lines(schema: Schema) -> Iterator[str]:
    yield OPENING
    yield "## Node labels\n"
    yield from _table(("label", "second label of", "English", "Dutch", "id", "drawn as"), map(_label_row, schema.labels.values()))
    for label in schema.labels.values():
        if not label.of:
            yield f"\n### {label.name}\n\n{label.meaning_en} *{label.meaning_nl}*\n"
            yield from _property_table(schema, label.name, (*schema.every_node, *label.properties))
    yield "\n## Relationship types\n"
    yield "`key` names the properties that, with the ends and the type, make the id: relations that differ in them are different things.\n"
    yield from _table(
        ("type", "English", "Dutch", "from its end", "layer", "ends", "key", "own properties"), map(_type_row, schema.types.values())
    )
    yield "\nEvery relationship may also have:\n"
    yield from _property_table(schema, "SUPPLIES", schema.every_relationship)
    yield "\n## Provenance\n"
    yield from _property_table(schema, "SUPPLIES", schema.provenance)
    yield "\n## Words\n\nClosed lists of values, with their names.\n"
    for name, words in schema.words.items():
        yield f"* **{name}**: " + ", ".join(f"`{word}` {entry['en']} / *{entry['nl']}*" for word, entry in words.items())
    yield ""


def _label_row(label: Label) -> tuple[str, ...]:
    id = "" if label.of else f"`{label.prefix}:…`" if label.prefix else "`…`"
    return f"`{label.name}`", f"`{label.of}`" if label.of else "", label.en, label.nl, id, label.look


def _type_row(type: RelationshipType) -> tuple[str, ...]:
    ends = ", ".join(f"{a} → {b}" for a, b in type.ends)
    passive = f"{type.passive['en']} · *{type.passive['nl']}*" if type.passive else ""
    return f"`{type.name}`", type.en, type.nl, passive, type.layer, ends, _codes(type.key), _codes(type.properties)


def _property_table(schema: Schema, owner: str, names: Iterable[str]) -> Iterator[str]:
    def row(property: Property) -> tuple[str, ...]:
        words = schema.words_of(owner, property.name)
        form = property.unit or property.format or (f"one of {len(words)} words" if words else "")
        return f"`{property.name}`", property.type, form, property.en, property.nl

    yield from _table(("property", "type", "unit or form", "English", "Dutch"), (row(schema.properties[name]) for name in names))


def _table(heading: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield "| " + " | ".join(heading) + " |"
    yield "|" + " --- |" * len(heading)
    for row in rows:
        yield "| " + " | ".join(row) + " |"


def _codes(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


if __name__ == "__main__":
    PAGE.write_text(page(load_schema()), encoding="utf-8")
