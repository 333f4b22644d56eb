"""The columns of the three sheets as data: names, help, words and examples, from schema.toml wherever it knows them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from graphmap.schema import RelationshipType, Schema, Words, load_schema
from loaders.workbook.values import word_key, words_by_name

EXAMPLE = "example-row"
"""What the first column of the template's example rows holds: those rows are not loaded."""

ORGANISATION = (
    *("id", "name", "kind", "aliases", "municipality", "country", "in_region", "street", "postcode", "lat", "lon"),
    *("coordinate_precision", "website", "sectors", "sector_groups", "technologies", "products", "employees", "employees_year"),
    *("founded", "ended", "status", "kvk", "vestiging", "lei", "ror", "pic", "vat", "rsin", "wikidata", "gln", "os_id", "note"),
)
"""Properties of an organisation in the order in which people fill them in."""

PROVENANCE = ("source", "source_date", "method", "confidence")

HELP = {
    "id": ("your own id of the row, or the id that the organisation has in the graph", "uw eigen id van de rij, of het id in de graaf"),
    "from": ("id or name of the organisation where the relation begins", "id of naam van de organisatie waar de relatie begint"),
    "type": ("type of the relation", "type van de relatie"),
    "to": ("id or name of the organisation where the relation ends", "id of naam van de organisatie waar de relatie eindigt"),
    "organisation": ("id or name of the organisation", "id of naam van de organisatie"),
    "capability": ("id or name of the capability", "id of naam van de bekwaamheid"),
    "source": ("web address of the source, or in words where you know it from", "webadres van de bron, of in woorden hoe u het weet"),
}
"""English and Dutch help of the columns that are no property of the schema, or mean something else here."""

CONFIDENCE_NAMES: Words = {
    "high": {"en": "high", "nl": "hoog"},
    "medium": {"en": "medium", "nl": "midden"},
    "low": {"en": "low", "nl": "laag"},
}

EXAMPLES: Mapping[str, Mapping[str, str]] = {
    "organisations": {
        "id": EXAMPLE,
        "name": "Example Metaalbewerking BV",
        "kind": "company",
        "aliases": "Example Metal; EMB",
        "municipality": "Delft",
        "country": "NL",
        "in_region": "yes",
        "postcode": "2600 AA",
        "website": "https://example.org",
        "sector_groups": "manufacturing; high-tech",
        "products": "milled parts; sheet metal",
        "employees": "25",
        "employees_year": "2025",
        "founded": "1987",
        "status": "active",
        "kvk": "01234567",
        "source": "https://example.org/about",
        "source_date": "2025-11",
        "method": "self_declared",
        "confidence": "high",
    },
    "relations": {
        "from": EXAMPLE,
        "type": "SUPPLIES",
        "to": "Example Shipyard BV",
        "what": "milled parts",
        "since": "2021",
        "status": "running",
        "source": "own administration",
        "source_date": "2025-11-03",
        "method": "self_declared",
        "confidence": "medium",
    },
    "capabilities": {
        "organisation": EXAMPLE,
        "capability": "metal milling",
        "level": "core",
        "evidence": "five-axis milling machines",
        "source": "https://example.org/machines",
        "source_date": "2025",
        "method": "self_declared",
        "confidence": "high",
    },
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its help in two languages, its closed list of words with all their names, and what the example row holds."""

    name: str
    en: str
    nl: str
    required: bool = False
    words: Words = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    several: bool = False
    example: str = ""

    def word(self, text: str) -> str:
        """The word that ``text`` means, whichever of its names it uses; empty if none."""
        return self.names.get(word_key(text), "")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of the workbook, or one CSV file of the same name."""

    name: str
    columns: Mapping[str, Column]

    @property
    def required(self) -> tuple[str, ...]:
        """Names of the columns without which a row says nothing."""
        return tuple(column.name for column in self.columns.values() if column.required)

    @property
    def example(self) -> dict[str, str]:
        """The example row of the template, without its empty cells."""
        return {column.name: column.example for column in self.columns.values() if column.example}


def relation_types(schema: Schema) -> dict[str, RelationshipType]:
    """The types that join two organisations, by name."""
    return {name: type for name, type in schema.types.items() if ("Organisation", "Organisation") in type.ends}


@cache
def sheets() -> dict[str, Sheet]:
    """The three sheets by name, in the order in which they are read."""
    schema = load_schema()
    types = relation_types(schema)
    own = dict.fromkeys(name for type in types.values() for name in type.properties)
    of_every = tuple(name for name in schema.every_relationship if name != "id")
    return {
        "organisations": _sheet("organisations", ("Organisation",), ORGANISATION, ("name", "kind")),
        "relations": _sheet("relations", tuple(types), ("from", "type", "to", *of_every, *own), ("from", "type", "to")),
        "capabilities": _sheet(
            "capabilities",
            ("HAS_CAPABILITY",),
            ("organisation", "capability", *schema.types["HAS_CAPABILITY"].properties, "evidence"),
            ("organisation", "capability"),
        ),
    }


def _sheet(name: str, elements: tuple[str, ...], columns: tuple[str, ...], required: tuple[str, ...]) -> Sheet:
    made = (_column(elements, column, column in required, EXAMPLES[name].get(column, "")) for column in (*columns, *PROVENANCE))
    return Sheet(name, {column.name: column for column in made})


def _column(elements: tuple[str, ...], name: str, required: bool, example: str) -> Column:
    schema = load_schema()
    property = schema.properties[name] if name not in HELP else None
    en, nl = (property.en, property.nl) if property else HELP[name]
    words = _words(elements, name)
    several = property is not None and property.type == "list"
    return Column(name, en, nl, required, words, words_by_name(words), several, example)


def _words(elements: tuple[str, ...], name: str) -> Words:
    """The closed list of a column; in relations that of the types that have the property."""
    schema = load_schema()
    if name == "type":
        return {type.name: {"en": type.en, "nl": type.nl} for type in relation_types(schema).values()}
    if name == "confidence":
        return CONFIDENCE_NAMES
    if name == "method":
        return {word: names for word, names in schema.words["method"].items() if word != "decision"}
    if name not in schema.properties:
        return {}
    having = [element for element in elements if name in schema.properties_of(element)]
    return {word: names for element in having for word, names in schema.words_of(element, name).items()}
