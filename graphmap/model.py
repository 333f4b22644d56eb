"""The values that travel through graphmap: what sources say (in), what the graph holds (out), what people decided."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Literal, get_args

Value = str | int | float | bool | list[str]
"""A property's value. None means absent and is never stored; a reduced date (``2024``, ``2024-05``, ``2024-05-17``) is a string."""

Method = Literal["decision", "register", "published", "self_declared", "survey", "matched", "inferred", "expert", "illustrative"]
"""How a source knows what it says, strongest first: the order is the rule by which the shown value is chosen."""

METHODS: tuple[Method, ...] = get_args(Method)
Visibility = Literal["public", "members"]
CONFIDENCE: Mapping[str, float] = {"high": 0.9, "medium": 0.6, "low": 0.3}


PRIVATE = "?"
"""An id that begins so is private to its file (a person's own row id); resolve.identify gives it an id of the graph."""


CONFIDENCE_LEAST = {"high": 0.8, "medium": 0.5, "low": 0.0}
"""The least confidence, between 0 and 1, that each word stands for."""


def confidence_word(confidence: float) -> str:
    """The word for a confidence between 0 and 1: high from .8, medium from .5, else low."""
    return next(word for word, least in CONFIDENCE_LEAST.items() if confidence >= least or word == "low")


def source_id(address: str) -> str:
    """The id of the source at ``address``: ``source:`` and 12 hex digits of its sha256."""
    return f"source:{sha256(address.encode()).hexdigest()[:12]}"


@dataclass(frozen=True, slots=True)
class Dataset:
    """What one loader reads, or one file of a person: the unit that is loaded again, replaced and credited.

    Parameters
    ----------
    date
        ISO day on which it was compiled; empty where that is not known, and the day of its load stands for it.
    """

    id: str
    title: str
    publisher: str
    licence: str
    attribution: str = ""
    address: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """The publication or register entry that a record cites."""

    id: str
    name: str
    address: str
    dataset: str
    licence: str


@dataclass(frozen=True, slots=True)
class Where:
    """A place in a file: ``row`` is what a spreadsheet or editor shows (the heading is row 1); 0 = the file as a whole."""

    file: str
    row: int = 0
    sheet: str = ""

    def __str__(self) -> str:
        parts = [self.file] + ([f"sheet {self.sheet}"] if self.sheet else []) + ([f"row {self.row}"] if self.row else [])
        return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class Problem:
    """A row, or a value of one, that was refused: what, where, and what to do."""

    where: Where
    column: str
    value: str
    message: str
    advice: str

    def __str__(self) -> str:
        column = f", column {self.column}" if self.column else ""
        value = f" ({self.value!r})" if self.value else ""
        return f"{self.where}{column}: {self.message}{value}. {self.advice}"


@dataclass(frozen=True, slots=True)
class Record:
    """What one source says of one node or relationship; never overwritten.

    Parameters
    ----------
    dataset, key
        The dataset and the record's own key in it: a later load of the same key takes this record's place.
    id
        Of the element. For a relationship ``Schema.relationship_id`` makes it from the ends, the type and the key properties.
    label
        Primary label of a node, or type of a relationship.
    properties
        What the source says, by property name of the schema, without ``id``, without provenance and without None.
    source_date
        Reduced date on which the source said it, where known.
    confidence
        0 to 1.
    start, end
        Ids of the ends of a relationship; empty for a node.
    where
        The rows that it was read from; kept in the ledger, not in the graph.
    """

    dataset: str
    key: str
    id: str
    label: str
    properties: Mapping[str, Value]
    source: Source
    method: Method
    confidence: float
    source_date: str | None = None
    start: str = ""
    end: str = ""
    visibility: Visibility = "public"
    where: tuple[Where, ...] = ()

    @property
    def is_node(self) -> bool:
        """Whether it speaks of a node (else of a relationship)."""
        return not self.start


@dataclass(frozen=True, slots=True)
class Node:
    """A node of the graph; ``labels`` holds the primary label first; ``properties`` holds ``id``, ``name`` and the provenance too."""

    id: str
    labels: tuple[str, ...]
    properties: Mapping[str, Value]

    @property
    def label(self) -> str:
        """The primary label."""
        return self.labels[0]

    @property
    def name(self) -> str:
        """The name that people see."""
        return str(self.properties.get("name", self.id))


@dataclass(frozen=True, slots=True)
class Named:
    """What a node is called: its name first, then its Dutch name and aliases; ``place`` is its municipality, where known."""

    id: str
    labels: tuple[str, ...]
    names: tuple[str, ...]
    place: str = ""
    name_nl: str = ""

    def name_in(self, language: str) -> str:
        """The name in a language, where it has one of its own; else its first name, or its id."""
        return (self.name_nl if language == "nl" else "") or next(iter(self.names), self.id)


@dataclass(frozen=True, slots=True)
class Relationship:
    """A relationship of the graph from node ``start`` to node ``end``; ``properties`` holds ``id`` and the provenance too."""

    id: str
    type: str
    start: str
    end: str
    properties: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Path:
    """A walk that a query returned: n nodes and the n − 1 relationships between them."""

    nodes: tuple[Node, ...]
    relationships: tuple[Relationship, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """One value that one source gives for one property of an element on which two or more records speak."""

    id: str
    about: str
    property: str
    value_text: str
    source: str
    method: Method
    confidence: float
    shown: bool
    source_date: str | None = None


@dataclass(frozen=True, slots=True)
class Dangling:
    """A relationship that is left out of the graph since ``missing``, one of its ends, is not in it."""

    id: str
    missing: str


Element = Node | Relationship | Source | Claim | Dangling
"""What resolve makes of records."""


@dataclass(frozen=True, slots=True)
class Load:
    """One file taken into the ledger; ``undone_at`` tells when it was taken back (it is never deleted)."""

    id: int
    dataset: str
    file: str
    loaded_at: str
    records: int
    digest: str
    replace: bool = False
    undone_at: str | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided: that two ids are the ``same`` or ``different``, or which ``value`` a property has, and why."""

    kind: Literal["same", "different", "value"]
    about: str
    reason: str
    made_at: str
    other: str = ""
    property: str = ""
    value: Value | None = None
    id: int = field(default=0, compare=False)


Cell = Value | None | Node | Relationship | Path | list["Cell"] | dict[str, "Cell"]
"""What one field of an answer can hold."""


@dataclass(frozen=True, slots=True)
class Table:
    """An answer: ``rows`` of ``len(columns)`` cells each; ``cut`` tells that there were more than ``limit`` rows.

    ``notes`` name what the statement asks for that the graph does not know: a label, type or property, perhaps mistyped.
    """

    columns: tuple[str, ...]
    rows: list[tuple[Cell, ...]]
    cut: bool = False
    limit: int = 0
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Credits:
    """What goes along with every figure and file: which graph it is from, as of when (ISO day of its newest dataset), and whose data.

    Parameters
    ----------
    sources
        What the ids of sources in a table stand for; a graph has them among its nodes.
    """

    revision: str
    date: str
    datasets: tuple[Dataset, ...]
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class GraphRows:
    """A graph as two streams, each of which may be read more than once, with its credits: what exports take."""

    nodes: Iterable[Node]
    relationships: Iterable[Relationship]
    credits: Credits
