"""A node on the terminal: its values with their sources, its relationships, and where sources differ."""

from graphmap.cli.output import print_table
from graphmap.model import Table
from graphmap.schema import Schema
from graphmap.workspace import Card
from graphmap.workspace.card_rows import links_of, values_of


def print_card(card: Card, schema: Schema) -> None:
    """A card for the terminal."""
    kinds = " · ".join(card.node.labels)
    print(f"{card.node.name}  ({card.node.id}; {kinds})\n")
    print_table(Table(("value", "", "known by", "date", "source"), [row[1:] for row in values_of(card, schema)]), wrap=True)
    print(f"\nRelationships in our data: {len(card.links)}\n")
    print_table(Table(("relationship", "with", "known by", "date", "source"), [row[1:] for row in links_of(card)]), wrap=True)
