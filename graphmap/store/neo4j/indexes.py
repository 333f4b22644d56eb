"""The constraints and indexes that the schema asks of a Neo4j database."""

from typing import TYPE_CHECKING

from graphmap.errors import StoreError
from graphmap.schema import Schema
from graphmap.store.cypher.tokens import quote

if TYPE_CHECKING:
    from neo4j import ManagedTransaction, Session

OWN = "graphmap_"
"""How their names begin; nothing else is touched."""

FOUND_BY = ("name", "kvk", "lei", "ror", "lat", "lon")
"""The properties by which people look nodes up, besides the id."""

NAMES = ("name", "name_nl", "aliases")
UNNAMED = ("Claim", "Source")
PATIENCE = 300
"""Seconds that indexes may take until they can be used."""


def constraints(schema: Schema) -> dict[str, str]:
    """The statement of each constraint by its name: an id is unique with each label, primary or second, and with each type."""
    nodes = {f"{OWN}{label}_id": f"FOR (n:{quote(label)}) REQUIRE n.id IS UNIQUE" for label in schema.labels}
    links = {f"{OWN}{type}_id": f"FOR ()-[r:{quote(type)}]-() REQUIRE r.id IS UNIQUE" for type in schema.types}
    return {name: f"CREATE CONSTRAINT {quote(name)} IF NOT EXISTS {text}" for name, text in {**nodes, **links}.items()}


def indexes(schema: Schema) -> dict[str, str]:
    """The statement of each index by its name: ranges of what nodes are found by, and one full text of all names."""
    found = {}
    for name, label in schema.labels.items():
        for property in FOUND_BY:
            if property in schema.properties_of(label.of or name):
                index = f"{OWN}{name}_{property}"
                found[index] = f"CREATE INDEX {quote(index)} IF NOT EXISTS FOR (n:{quote(name)}) ON (n.{quote(property)})"
    named = "|".join(quote(label) for label in schema.primary_labels if label not in UNNAMED)
    text = ", ".join(f"n.{name}" for name in NAMES)
    return {**found, f"{OWN}names": f"CREATE FULLTEXT INDEX {OWN}names IF NOT EXISTS FOR (n:{named}) ON EACH [{text}]"}


def constrain(session: "Session", schema: Schema) -> None:
    """Make the constraints that are missing, and drop those of an older schema.

    StoreError if the database knew the labels before in another order: ``labels(n)`` would not begin with the primary one.
    """
    session.execute_write(_define, "CONSTRAINT", constraints(schema))
    order = [str(record["label"]) for record in session.run("CALL db.labels() YIELD label")]
    late = [name for name, label in schema.labels.items() if label.of and order.index(name) < order.index(label.of)]
    if late:
        raise StoreError(f"The database knew the label {late[0]} before {schema.labels[late[0]].of}. Publish to a new, empty database.")


def index(session: "Session", schema: Schema) -> None:
    """Make the indexes that are missing, drop those of an older schema, and wait until all can be used.

    It is done once the data is in: an index of many nodes takes less time than many nodes that each enter an index.
    """
    session.execute_write(_define, "INDEX", indexes(schema))
    session.run("CALL db.awaitIndexes($seconds)", seconds=PATIENCE).consume()


def _define(transaction: "ManagedTransaction", sort: str, wanted: dict[str, str]) -> None:
    shown = "SHOW CONSTRAINTS YIELD name" if sort == "CONSTRAINT" else "SHOW INDEXES YIELD name, owningConstraint"
    condition = "" if sort == "CONSTRAINT" else " AND owningConstraint IS NULL"
    found = transaction.run(f"{shown} WHERE name STARTS WITH $own{condition} RETURN name", own=OWN)
    there = {str(record["name"]) for record in found}
    for name in sorted(there - wanted.keys()):
        transaction.run(f"DROP {sort} {quote(name)}").consume()
    for name, statement in wanted.items():
        if name not in there:
            transaction.run(statement).consume()
