"""The named queries: queries/*.cypher, each with a header that says what it answers and what it takes.

A header is a block of ``//`` lines at the top::

    // title: Suppliers of a company
    // titel: Leveranciers van een bedrijf
    // description: Who is known to supply it.
    // beschrijving: Wie er voor zover bekend aan levert.
    // param company: string = "damen-shipyards-group" | id of the company | id van het bedrijf

A parameter without ``= default`` is required. Its kind is string, id (of a node that must be there), integer, float, boolean,
list (of strings) or types: names of relationship types such as ``"SUPPLIES|OWNS"``, checked against the schema and written into
the pattern where ``$name`` stands.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Literal, NoReturn, get_args

from graphmap.errors import GraphMapError, UsageError
from graphmap.model import Value
from graphmap.schema import load_schema

Kind = Literal["string", "id", "integer", "float", "boolean", "list", "types"]
TEXTS = ("title", "titel", "description", "beschrijving")
PARAMETER = re.compile(r"(?P<name>[a-z][a-z0-9_]*): (?P<kind>[a-z]+)(?: = (?P<default>.+?))? \| (?P<en>[^|]+) \| (?P<nl>[^|]+)")
USED = re.compile(r"\$([A-Za-z_][A-Za-z0-9_]*)")
STRINGS = re.compile(r"'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|//[^\n]*")


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a query takes; ``default`` None = required; ``help_*`` tells people what it is."""

    name: str
    kind: Kind
    default: Value | None
    help_en: str
    help_nl: str

    def help(self, language: str) -> str:
        """What it is, in ``en`` or ``nl``."""
        return self.help_nl if language == "nl" else self.help_en

    def value(self, given: str | Value) -> Value:
        """A value as given, or from its text on a command line; UsageError if it is not of the kind."""
        try:
            return _typed(self.kind, given)
        except ValueError as error:
            raise UsageError(f"--{self.name} takes {error}, not {given!r}.") from None


@dataclass(frozen=True, slots=True)
class Query:
    """A named query."""

    name: str
    title_en: str
    title_nl: str
    description_en: str
    description_nl: str
    parameters: tuple[Parameter, ...]
    cypher: str

    def title(self, language: str) -> str:
        """Its title in ``en`` or ``nl``."""
        return self.title_nl if language == "nl" else self.title_en

    def description(self, language: str) -> str:
        """What it answers, in ``en`` or ``nl``."""
        return self.description_nl if language == "nl" else self.description_en

    def bind(self, values: Mapping[str, str | Value]) -> tuple[str, dict[str, Value]]:
        """The statement to run and its parameters, defaults filled in.

        Raises
        ------
        UsageError
            A value is missing or of the wrong kind, or there is no such parameter.
        """
        known = {parameter.name: parameter for parameter in self.parameters}
        if strange := [name for name in values if name not in known]:
            takes = ", ".join(f"--{name}" for name in known) or "no parameters"
            raise UsageError(f"{self.name} has no parameter --{strange[0]}. It takes {takes}.")
        statement, bound = self.cypher, {}
        for parameter in self.parameters:
            given = values.get(parameter.name, parameter.default)
            if given is None:
                raise UsageError(f"{self.name} needs --{parameter.name}: {parameter.help_en}.")
            value = parameter.value(given)
            if parameter.kind == "types":
                statement = re.sub(rf"\${parameter.name}\b", str(value), statement)
            else:
                bound[parameter.name] = value
        return statement, bound


def catalogue(folder: Path | None = None) -> dict[str, Query]:
    """All queries by name, in order of name; those that ship unless a folder is given. GraphMapError for a query with a wrong header."""
    return _read(folder) if folder else dict(_shipped())


@cache
def _shipped() -> dict[str, Query]:
    return _read(files("queries"))


def _read(folder: Traversable) -> dict[str, Query]:
    found = sorted((file for file in folder.iterdir() if file.name.endswith(".cypher")), key=lambda file: file.name)
    return {query.name: query for query in (_parse(file.name.removesuffix(".cypher"), file.read_text(encoding="utf-8")) for file in found)}


def _parse(name: str, text: str) -> Query:
    lines = text.splitlines()
    height = next((number for number, line in enumerate(lines) if not line.startswith("//")), len(lines))
    texts: dict[str, str] = {}
    parameters: list[Parameter] = []
    for line in lines[:height]:
        key, _, rest = line.removeprefix("//").strip().partition(": ")
        if key in TEXTS and key not in texts and rest:
            texts[key] = rest
        elif key.startswith("param "):
            parameters.append(_parameter(name, line.removeprefix("//").strip().removeprefix("param ")))
        else:
            _refuse(name, f"the header line {line!r} is not understood. Write title, titel, description, beschrijving (once each) or param")
    if missing := [key for key in TEXTS if key not in texts]:
        _refuse(name, f"the header lacks {', '.join(missing)}")
    cypher = "\n".join(lines[height:]).strip()
    _compare(name, [parameter.name for parameter in parameters], USED.findall(STRINGS.sub("", cypher)))
    return Query(name, texts["title"], texts["titel"], texts["description"], texts["beschrijving"], tuple(parameters), cypher)


def _parameter(query: str, text: str) -> Parameter:
    found = PARAMETER.fullmatch(text)
    if not found or found["kind"] not in get_args(Kind):
        _refuse(query, f"param {text!r} is not of the form NAME: {'|'.join(get_args(Kind))} = DEFAULT | English help | Dutch help")
    kind: Kind = found["kind"]  # type: ignore[assignment]
    try:
        default = None if found["default"] is None else _typed(kind, json.loads(found["default"]))
    except ValueError as error:
        _refuse(query, f"the default of {found['name']} is not {error}")
    return Parameter(found["name"], kind, default, found["en"].strip(), found["nl"].strip())


def _compare(query: str, declared: list[str], used: list[str]) -> None:
    if unused := [name for name in declared if name not in used]:
        _refuse(query, f"parameter {unused[0]} is declared but not used")
    if undeclared := [name for name in used if name not in declared]:
        _refuse(query, f"parameter {undeclared[0]} is used but not declared")
    if twice := [name for name in declared if declared.count(name) > 1]:
        _refuse(query, f"parameter {twice[0]} is declared twice")


def _refuse(query: str, message: str) -> NoReturn:
    raise GraphMapError(f"queries/{query}.cypher: {message}.")


def _typed(kind: Kind, given: str | Value) -> Value:
    """A value of the kind, from itself or from text; ValueError says what it should be."""
    match kind:
        case "string" | "id" if isinstance(given, str):
            return given
        case "integer" if isinstance(given, int) and not isinstance(given, bool):
            return given
        case "integer" if isinstance(given, str) and re.fullmatch(r"[+-]?[0-9]+", given.strip()):
            return int(given)
        case "float" if isinstance(given, int | float) and not isinstance(given, bool):
            return float(given)
        case "float" if isinstance(given, str) and re.fullmatch(r"[+-]?[0-9]+([.,][0-9]+)?", given.strip()):
            return float(given.replace(",", "."))
        case "boolean" if isinstance(given, bool):
            return given
        case "boolean" if isinstance(given, str) and given.casefold() in ("true", "yes", "ja", "false", "no", "nee"):
            return given.casefold() in ("true", "yes", "ja")
        case "list" if isinstance(given, list | str):
            return given if isinstance(given, list) else [part.strip() for part in given.split(";") if part.strip()]
        case "types" if isinstance(given, str) and given and all(type in load_schema().types for type in given.split("|")):
            return given
    wanted = {
        "string": "text",
        "id": "the id of a node",
        "integer": "a whole number",
        "float": "a number",
        "boolean": "yes or no",
        "list": "texts with ; between them",
        "types": f"relationship types with | between them ({', '.join(load_schema().types)})",
    }
    raise ValueError(wanted[kind])
