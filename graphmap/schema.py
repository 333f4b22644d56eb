"""The graph model, read from schema.toml, and the check of a record against it."""

import json
import math
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

from graphmap.identifiers import IDENTIFIERS, valid
from graphmap.model import METHODS, Problem, Record, Value, Where

RESERVED = {"title", "type", "label", "labels"}
"""Property names that engines use for themselves."""

_REDUCED_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
ID = re.compile(r"([a-z-]+:)?[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)*")

CANONICAL = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

Words = Mapping[str, Mapping[str, str]]
"""A closed list: word -> its name by language (``en``, ``nl``)."""

Complaint = tuple[str, str]
"""Message and advice."""

Check = Callable[[Value], Complaint | None]
"""The test of one property's value; None means that it is good."""


@dataclass(frozen=True, slots=True)
class Property:
    """One property: ``type`` is string, integer, float, boolean or list (of strings)."""

    name: str
    type: str
    en: str
    nl: str
    unit: str = ""
    format: str = ""
    words: str = ""
    range: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Label:
    """A node label. A second label names its primary one in ``of``; ``second`` maps a kind to its second label."""

    name: str
    en: str
    nl: str
    look: str
    meaning_en: str = ""
    meaning_nl: str = ""
    prefix: str = ""
    of: str = ""
    properties: tuple[str, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)
    second: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RelationshipType:
    """A relationship type.

    Parameters
    ----------
    key
        The properties that are part of its id.
    ends
        Pairs of primary labels, ``*`` = any.
    passive
        Its name as read from its end, by language; empty where it reads the same either way.
    """

    name: str
    en: str
    nl: str
    layer: str
    ends: tuple[tuple[str, str], ...]
    key: tuple[str, ...] = ()
    properties: tuple[str, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)
    passive: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Schema:
    """The whole model; ``load_schema()`` gives the one that ships."""

    version: int
    words: Mapping[str, Words]
    layers: Words
    properties: Mapping[str, Property]
    labels: Mapping[str, Label]
    types: Mapping[str, RelationshipType]
    every_node: tuple[str, ...]
    every_relationship: tuple[str, ...]
    provenance: tuple[str, ...]
    united: frozenset[str]
    prefixes: Mapping[str, str]
    checks: dict[str, dict[str, Check]]

    @property
    def primary_labels(self) -> list[str]:
        """The labels by which a node is stored, in the order of the file."""
        return [name for name, label in self.labels.items() if not label.of]

    def properties_of(self, name: str) -> tuple[str, ...]:
        """All properties that an element with this primary label or type may have, ``id`` first, provenance last."""
        if name in self.types:
            return _distinct(self.every_relationship, self.types[name].properties, self.provenance)
        return _distinct(self.every_node, self.labels[name].properties, self.provenance)

    def words_of(self, name: str, property: str) -> Words:
        """The words allowed for a property of a label or type; empty where any text is."""
        own = self.types[name].words if name in self.types else self.labels[name].words
        if name in self.types and property == "status":
            return self.words["status"]
        return self.words.get(own.get(property, "") or self.properties[property].words, {})

    def label_of(self, id: str) -> str:
        """The primary label that an id belongs to; empty if its prefix is unknown."""
        return self.prefixes.get(id.partition(":")[0], "") if ":" in id else self.prefixes[""]

    def node_labels(self, label: str, properties: Mapping[str, Value]) -> tuple[str, ...]:
        """Primary label and, where the kind has one, the second."""
        second = self.labels[label].second.get(str(properties.get("kind", "")))
        return (label, second) if second else (label,)

    def relationship_id(self, start: str, type: str, end: str, properties: Mapping[str, Value]) -> str:
        """First 16 hex digits of the sha256 over start, type, end and the values of the type's key properties."""
        parts = [start, type, end, *(properties.get(key) for key in self.types[type].key)]
        return sha256(CANONICAL(parts).encode()).hexdigest()[:16]

    def check(self, record: Record) -> list[Problem]:
        """What is wrong with a record, one Problem each; an empty list means that it may enter the ledger."""
        return self._problems(record, self._complaints(record))

    def check_values(self, record: Record) -> list[Problem]:
        """What is wrong with the values and the provenance of a record whose ids are still those of its file."""
        return self._problems(record, self._complaints_of_values(record))

    def _problems(self, record: Record, complaints: Iterable[tuple[str, Value, str, str]]) -> list[Problem]:
        where = record.where[0] if record.where else Where(record.dataset)
        return [Problem(where, column, _text(value), message, advice) for column, value, message, advice in complaints]

    def _complaints(self, record: Record) -> Iterator[tuple[str, Value, str, str]]:
        if record.label in self.checks:
            yield from self._complaints_of_ends(record) if record.label in self.types else self._complaints_of_id(record)
        yield from self._complaints_of_values(record)

    def _complaints_of_values(self, record: Record) -> Iterator[tuple[str, Value, str, str]]:
        checks = self.checks.get(record.label)
        if checks is None:
            yield "label", record.label, "unknown label or type", f"Use one of {_list(self.primary_labels + list(self.types))}."
            return
        for name, value in record.properties.items():
            check = checks.get(name)
            complaint = (f"{record.label} has no such property", f"It may have {_list(checks)}.") if check is None else check(value)
            if complaint:
                yield name, value, *complaint
        if record.method not in METHODS:
            yield "method", record.method, "unknown method", f"Use one of {_list(METHODS)}."
        if not 0 <= record.confidence <= 1:
            yield "confidence", record.confidence, "not between 0 and 1", "Use high, medium, low or a number from 0 to 1."
        if record.source_date is not None and not is_reduced_date(record.source_date):
            yield "source_date", record.source_date, "not a date", "Write 2024, 2024-05 or 2024-05-17."

    def _complaints_of_id(self, record: Record) -> Iterator[tuple[str, Value, str, str]]:
        if not ID.fullmatch(record.id) or self.label_of(record.id) != record.label:
            prefix = self.labels[record.label].prefix
            yield (
                "id",
                record.id,
                f"not an id of {record.label}",
                f"Write {prefix + ':' if prefix else ''}slug in lower case, digits and hyphens.",
            )

    def _complaints_of_ends(self, record: Record) -> Iterator[tuple[str, Value, str, str]]:
        type = self.types[record.label]
        ends = (self.label_of(record.start), self.label_of(record.end))
        if not any(a in ("*", ends[0]) and b in ("*", ends[1]) for a, b in type.ends) or "" in ends:
            allowed = _list(f"{a} → {b}" for a, b in type.ends)
            yield "label", record.label, f"{record.label} cannot join {record.start} to {record.end}", f"It runs {allowed}."
        elif record.start == record.end:
            yield "label", record.label, f"{record.label} joins {record.start} to itself", "Write two different ends."
        elif record.id != self.relationship_id(record.start, record.label, record.end, record.properties):
            yield "id", record.id, "not the id that its ends, type and key properties give", "Make it with Schema.relationship_id."


def _distinct(*groups: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for group in groups for name in group))


def _list(names: Iterable[str]) -> str:
    return ", ".join(names)


def _text(value: Value) -> str:
    return "; ".join(value) if isinstance(value, list) else str(value)


def is_reduced_date(text: str) -> bool:
    """Whether text is a year, a month of a year, or a day that the calendar has."""
    if not _REDUCED_DATE.fullmatch(text):
        return False
    try:
        date.fromisoformat(text + "-01-01"[len(text) - 4 :] if len(text) < 10 else text)
    except ValueError:
        return False
    return True


def _is_address(text: str) -> bool:
    return re.match(r"https?://[^\s/]+", text) is not None


def _check_type(property: Property, value: Value) -> Complaint | None:
    match property.type:
        case "integer":
            good, advice = isinstance(value, int) and not isinstance(value, bool), "Write a whole number."
        case "float":
            good, advice = isinstance(value, float) and math.isfinite(value), "Write a number."
        case "boolean":
            good, advice = isinstance(value, bool), "Write yes or no."
        case "list":
            good, advice = isinstance(value, list) and all(isinstance(v, str) and v for v in value), "Write words with ; between them."
        case _:
            good, advice = isinstance(value, str) and value != "", "Write text, or leave the cell empty."
    return None if good else (f"not {'an' if property.type == 'integer' else 'a'} {property.type}", advice)


def _check_format(property: Property, value: Value) -> Complaint | None:
    if property.format == "date" and not is_reduced_date(str(value)):
        return "not a date", "Write 2024, 2024-05 or 2024-05-17."
    if property.format == "address" and not _is_address(str(value)):
        return "not a web address", "Write it with https:// in front."
    if property.format in IDENTIFIERS and not valid(property.format, str(value)):
        return f"not a valid {property.format}", f"Write {IDENTIFIERS[property.format][1]}."
    return None


def _checker(property: Property, words: Words) -> Check:
    """The test of one property of one label or type: type, then format, range and words."""

    def check(value: Value) -> Complaint | None:
        if complaint := _check_type(property, value):
            return complaint
        if property.format and (complaint := _check_format(property, value)):
            return complaint
        if property.range and isinstance(value, int | float) and not property.range[0] <= value <= property.range[1]:
            return "out of range", f"Write a value from {property.range[0]:g} to {property.range[1]:g}."
        if words and not all(v in words for v in (value if isinstance(value, list) else [value])):
            return "not one of the words for it", f"Use one of {_list(words)}."
        return None

    return check


def _tuples(entry: Mapping[str, Any]) -> dict[str, Any]:
    return {
        key: tuple(tuple(v) if isinstance(v, list) else v for v in value) if isinstance(value, list) else value
        for key, value in entry.items()
    }


@cache
def load_schema() -> Schema:
    """The schema that ships with this release."""
    return parse_schema(tomllib.loads(files("graphmap").joinpath("schema.toml").read_text(encoding="utf-8")))


def parse_schema(data: Mapping[str, Any]) -> Schema:
    """A schema from the content of a schema.toml; raises ValueError where it contradicts itself."""
    properties = {name: Property(name=name, **_tuples(entry)) for name, entry in data["properties"].items()}
    labels = {name: Label(name=name, **_tuples(entry)) for name, entry in data["labels"].items()}
    types = {name: RelationshipType(name=name, **_tuples(entry)) for name, entry in data["types"].items()}
    every = data["every"]
    schema = Schema(
        version=data["version"],
        words=data["words"],
        layers=data["layers"],
        properties=properties,
        labels=labels,
        types=types,
        every_node=tuple(every["node"]),
        every_relationship=tuple(every["relationship"]),
        provenance=tuple(every["provenance"]),
        united=frozenset(data["resolve"]["united"]),
        prefixes={label.prefix: n for n, label in labels.items() if not label.of},
        checks={},
    )
    for name in [*schema.primary_labels, *types]:
        allowed = [p for p in schema.properties_of(name) if p != "id" and p not in schema.provenance]
        unknown = [p for p in [*allowed, *(types[name].key if name in types else ())] if p not in properties]
        if unknown or RESERVED & set(allowed):
            raise ValueError(f"schema.toml, {name}: undeclared or reserved properties {unknown or sorted(RESERVED & set(allowed))}")
        schema.checks[name] = {p: _checker(properties[p], schema.words_of(name, p)) for p in allowed}
    return schema
