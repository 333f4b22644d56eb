"""concepts.csv, concept_map.csv and technology_concepts.csv: what relations.csv names beside organisations, and what stands for it.

A product is a node of its own. A capability is the one of the tree that concept_map.csv names, a technology the key technology that
technology_concepts.csv names; the concept's name becomes an alias there. Only a technology that belongs to two key technologies is a node.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from graphmap.model import Record
from loaders.region.records import link, node, stated
from loaders.region.rows import Index, Row, Tables


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept with the node that stands for it; ``parents`` are the key technologies of one that is a node below two of them."""

    row: Row
    id: str
    alias: bool
    named_by: tuple[Row, ...] = ()
    parents: tuple[tuple[str, Row], ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows that make the node stand for the concept."""
        return (self.row, *self.named_by)


def concepts(tables: Tables) -> dict[str, Concept]:
    """All concepts by their id in concepts.csv."""
    mapped = tables.by("concept_id", "concept_map")
    technologies: dict[str, list[Row]] = {}
    for row in tables.rows("technology_concepts"):
        technologies.setdefault(row["concept_id"], []).append(row)
    return {row["id"]: _concept(row, mapped, technologies.get(row["id"], [])) for row in tables.rows("concepts")}


def nodes(tables: Tables) -> Iterator[Record]:
    """Product; Technology below two key technologies; else an alias of the Capability or Technology that stands for the concept."""
    for concept in concepts(tables).values():
        name = concept.row["name"]
        properties = {"aliases": [name]} if concept.alias else {"name": name}
        yield node(concept.id, properties, stated(concept.row), *concept.rows, part=concept.row["id"])


def relationships(tables: Tables) -> Iterator[Record]:
    """CORRESPONDS_TO of products and technologies to the capability of concept_map.csv; PARENT to each of two key technologies."""
    mapped = tables.by("concept_id", "concept_map")
    for concept in concepts(tables).values():
        for parent, row in concept.parents:
            yield link(concept.id, "PARENT", parent, {}, stated(row), row, concept.row)
        if concept.row["kind"] != "capability":
            row = mapped[concept.row["id"]]
            capability = f"capability:{row['capability_id']}"
            yield link(concept.id, "CORRESPONDS_TO", capability, {}, stated(row), row, *concept.rows, part=concept.row["id"])


def _concept(row: Row, mapped: Index, technologies: list[Row]) -> Concept:
    own = row["id"].partition("-")[2]
    if row["kind"] == "product":
        return Concept(row, f"product:{own}", alias=False)
    if row["kind"] == "capability":
        by = mapped[row["id"]]
        return Concept(row, f"capability:{by['capability_id']}", alias=True, named_by=(by,))
    keys = [f"technology:{by['technology_id']}" for by in technologies]
    if len(keys) == 1:
        return Concept(row, keys[0], alias=True, named_by=tuple(technologies))
    return Concept(row, f"technology:{own}", alias=False, named_by=tuple(technologies), parents=tuple(zip(keys, technologies, strict=True)))
