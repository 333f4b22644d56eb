"""The schema holds together, and the check refuses what it does not allow, with advice."""

import tomllib
from dataclasses import replace
from importlib.resources import files

import pytest

from graphmap.model import Record, Source, Value, Where
from graphmap.schema import load_schema, parse_schema

SCHEMA = load_schema()
SOURCE = Source("source:1", "example", "https://example.org", "d", "CC0 1.0")
ACME = Record("d", "k", "acme", "Organisation", {"name": "Acme"}, SOURCE, "published", 0.9, where=(Where("my.xlsx", 7, "organisations"),))


def supplies(start: str = "acme", end: str = "apex", **properties: Value) -> Record:
    id = SCHEMA.relationship_id(start, "SUPPLIES", end, properties)
    return Record("d", "k", id, "SUPPLIES", properties, SOURCE, "published", 0.9, start=start, end=end)


def test_every_label_has_a_look_and_every_type_a_layer_and_both_have_names_in_two_languages() -> None:
    for label in SCHEMA.labels.values():
        assert label.look, label.name
        assert label.en, label.name
        assert label.nl, label.name
        assert label.of or (label.meaning_en and label.meaning_nl), label.name
    for type in SCHEMA.types.values():
        assert type.layer in SCHEMA.layers, type.name
        assert type.en, type.name
        assert type.nl, type.name


def test_every_property_has_a_meaning_in_two_languages_and_is_used() -> None:
    used = {name for owner in [*SCHEMA.primary_labels, *SCHEMA.types] for name in SCHEMA.properties_of(owner)}
    assert used == SCHEMA.properties.keys()
    for property in SCHEMA.properties.values():
        assert property.en, property.name
        assert property.nl, property.name


def test_ends_and_second_labels_are_labels() -> None:
    for type in SCHEMA.types.values():
        assert {end for pair in type.ends for end in pair} <= {*SCHEMA.primary_labels, "*"}, type.name
    assert set(SCHEMA.labels["Organisation"].second.values()) == {name for name, label in SCHEMA.labels.items() if label.of}


def test_every_word_has_a_name_in_two_languages() -> None:
    for words in SCHEMA.words.values():
        assert all(set(names) == {"en", "nl"} for names in words.values())


def test_a_schema_that_uses_an_undeclared_or_reserved_property_is_refused() -> None:
    data = tomllib.loads(files("graphmap").joinpath("schema.toml").read_text(encoding="utf-8"))
    data["labels"]["Skill"]["properties"] = ["colour"]
    with pytest.raises(ValueError, match=r"Skill.*colour"):
        parse_schema(data)
    data["labels"]["Skill"]["properties"] = ["title"]
    data["properties"]["title"] = {"type": "string", "en": "x", "nl": "x"}
    with pytest.raises(ValueError, match=r"Skill.*title"):
        parse_schema(data)


def test_good_records_pass() -> None:
    assert SCHEMA.check(replace(ACME, properties={"name": "Acme", "employees": 10, "lat": 52.0, "kvk": "01234567", "sectors": ["x"]})) == []
    assert SCHEMA.check(supplies(what="gears", status="running", since="2020-05")) == []


def test_the_label_follows_from_the_id() -> None:
    assert SCHEMA.label_of("tu-delft") == "Organisation"
    assert SCHEMA.label_of("stage:quantum-computing/integration") == "Stage"
    assert SCHEMA.label_of("nothing:x") == ""


def test_relations_that_differ_in_a_key_property_have_different_ids_and_others_do_not_matter() -> None:
    assert supplies(what="gears").id != supplies(what="wheels").id != supplies().id
    assert supplies(what="gears", since="2020").id == supplies(what="gears").id
    assert len(supplies().id) == 16


@pytest.mark.parametrize(
    ("properties", "column", "message"),
    [
        ({"colour": "red"}, "colour", "no such property"),
        ({"employees": 1.5}, "employees", "not an integer"),
        ({"employees": True}, "employees", "not an integer"),
        ({"employees": -1}, "employees", "out of range"),
        ({"lat": 95.0}, "lat", "out of range"),
        ({"lat": float("nan")}, "lat", "not a float"),
        ({"name": ""}, "name", "not a string"),
        ({"sectors": "steel"}, "sectors", "not a list"),
        ({"sector_groups": ["circular", "steel"]}, "sector_groups", "not one of the words"),
        ({"kind": "firm"}, "kind", "not one of the words"),
        ({"status": "running"}, "status", "not one of the words"),
        ({"kvk": "1234567"}, "kvk", "not a valid kvk"),
        ({"website": "www.acme.nl"}, "website", "not a web address"),
    ],
)
def test_a_wrong_value_is_a_problem_with_place_column_value_and_advice(properties: dict[str, Value], column: str, message: str) -> None:
    (problem,) = SCHEMA.check(replace(ACME, properties=properties))
    assert (problem.where, problem.column) == (Where("my.xlsx", 7, "organisations"), column)
    assert message in problem.message
    assert problem.advice
    assert str(problem).startswith("my.xlsx, sheet organisations, row 7, column ")


@pytest.mark.parametrize(
    ("record", "column"),
    [
        (replace(ACME, label="Firm"), "label"),
        (replace(ACME, id="Acme B.V."), "id"),
        (replace(ACME, id="skill:acme"), "id"),
        (replace(ACME, method="guessed"), "method"),  # type: ignore[arg-type]
        (replace(ACME, confidence=1.5), "confidence"),
        (replace(ACME, source_date="17-05-2024"), "source_date"),
        (supplies(end="skill:welding"), "label"),
        (supplies(end="nothing:x"), "label"),
        (supplies(end="acme"), "label"),
        (supplies(since="2024-02-31"), "since"),
        (replace(supplies(), id="0" * 16), "id"),
        (supplies(status="active"), "status"),
        (supplies(since="2024-13"), "since"),
    ],
)
def test_a_wrong_record_is_a_problem(record: Record, column: str) -> None:
    assert [problem.column for problem in SCHEMA.check(record)] == [column]
