"""Types come from the schema; what does not fit it is text."""

from graphmap.exports.columns import Column, columns_of, free
from graphmap.model import Node, Value
from graphmap.schema import Schema


def node(**properties: Value | None) -> Node:
    return Node("a", ("Organisation",), {"id": "a", **properties})  # type: ignore[dict-item]


def test_properties_come_in_the_order_of_the_schema_and_strange_ones_last(schema: Schema) -> None:
    columns = columns_of([node(zebra=1, lat=52.0, name="A"), node(employees=5, apple="x", sectors=["a"])], schema)
    assert columns.count == 2
    assert columns.columns == (
        Column("name", "name", "string"),
        Column("lat", "lat", "float"),
        Column("sectors", "sectors", "list"),
        Column("employees", "employees", "integer"),
        Column("apple", "apple", "string"),
        Column("zebra", "zebra", "string"),
    )


def test_a_property_whose_values_are_not_all_of_its_type_is_text(schema: Schema) -> None:
    columns = columns_of([node(employees=5, comparable=1, lat=52), node(employees="many", comparable=True)], schema).columns
    assert {c.name: c.type for c in columns} == {"employees": "string", "comparable": "string", "lat": "float"}


def test_a_property_that_is_always_absent_keeps_its_type(schema: Schema) -> None:
    assert columns_of([node(employees=None)], schema).columns == (Column("employees", "employees", "integer"),)


def test_a_name_that_the_format_uses_gets_a_mark(schema: Schema) -> None:
    assert columns_of([node(labels="x")], schema, ("labels",)).columns == (Column("labels", "labels_", "string"),)
    assert free("name", ("labels",)) == "name"
