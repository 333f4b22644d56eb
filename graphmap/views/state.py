"""What is shown, as one value: a page's address, a figure's sidecar and the Cypher that fills both are made of it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, TypeGuard

from graphmap.errors import UsageError
from graphmap.views.style import LAYERS

PAGES = ("overview", "explore", "corridor", "chains", "query", "data", "about")
LANGUAGES = ("nl", "en")
DEPTHS = (1, 2)
DEPTH = 2
CONFIDENCES = ("", "medium", "high")
LONGEST = 200
"""Characters of an id or a word that an address may give."""

LONGEST_STATEMENT = 20_000
MOST = 300
"""Ids that an address may list."""

BRIEF = 60
"""Characters of a value that makes no sense, as a message repeats it."""

CHOICES: Mapping[str, tuple[object, ...]] = {
    "page": PAGES,
    "depth": DEPTHS,
    "confidence": CONFIDENCES,
    "gone": (False, True),
    "language": LANGUAGES,
}
"""What some fields of a view can be, by name."""


@dataclass(frozen=True, slots=True)
class State:
    """A view.

    Parameters
    ----------
    page
        One of ``PAGES``.
    id
        What the page is about: on *Explore* the node in the middle, on *Value chains* the chain, on *Query* the name of the query; empty:
        the page chooses.
    to
        The other end, where *Explore* shows the connection of two nodes.
    select
        Ids of the nodes, relationships, stages or sections that are selected.
    depth, layers, kinds, sectors, places, confidence, gone
        The filter: steps from the middle; layers that are on (None: those that suit the node); organisation kinds, sector groups and
        municipalities (none: all); the least confidence in words; whether ended and planned links are shown too.
    expanded, hidden
        Nodes whose neighbours were added, and nodes that were taken out.
    show
        Which of a page's pictures: on *Corridor* ``strip`` or ``map``; empty: the first.
    parameters
        Values for the parameters of a query, as text.
    cypher
        A statement of one's own.
    """

    page: str = "overview"
    id: str = ""
    to: str = ""
    select: tuple[str, ...] = ()
    depth: int = DEPTH
    layers: tuple[str, ...] | None = None
    kinds: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    confidence: str = ""
    gone: bool = False
    expanded: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    show: str = ""
    parameters: tuple[tuple[str, str], ...] = ()
    cypher: str = ""
    language: str = "en"

    def at(self, id: str) -> "State":
        """The same view round another node; what was selected, expanded or hidden round the former one is forgotten."""
        layers = None if _kind(id) != _kind(self.id) else self.layers
        return replace(self, id=id, to="", layers=layers, select=(), expanded=(), hidden=())

    def on(self, page: str, **changes: Any) -> "State":
        """Another page in the same language, at its beginning but for the changes."""
        return State(page=page, language=self.language, **changes)

    def query(self) -> dict[str, str]:
        """As parameters of the page's address, without the page itself; what is the default is left out, but for the language."""
        given = {
            "id": self.id,
            "to": self.to,
            "select": _joined(self.select),
            "depth": str(self.depth) if self.depth != DEPTH else "",
            "layers": "" if self.layers is None else ",".join(self.layers) or "none",
            "kinds": _joined(self.kinds),
            "sectors": _joined(self.sectors),
            "places": _joined(self.places),
            "confidence": self.confidence,
            "gone": "1" if self.gone else "",
            "expanded": _joined(self.expanded),
            "hidden": _joined(self.hidden),
            "show": self.show,
            "parameters": json.dumps(dict(self.parameters), ensure_ascii=False) if self.parameters else "",
            "cypher": self.cypher,
            "lang": self.language,
        }
        return {name: value for name, value in given.items() if value}

    def plain(self) -> dict[str, Any]:
        """As JSON takes it, with nothing left out."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return values | {"parameters": dict(self.parameters)}


def read(query: Mapping[str, Any], page: str = "overview", language: str = "en") -> State:
    """The view that an address asks for; whatever it gives that makes no sense is the default, ``language`` being that of the browser."""
    text = {name: str(value) for name, value in query.items()}
    layers, depth, asked = text.get("layers", ""), text.get("depth", ""), text.get("lang", "")
    chosen = tuple(name for name in LAYERS if name in layers.split(","))
    return State(
        page=page if page in PAGES else "overview",
        id=_word(text.get("id", "")),
        to=_word(text.get("to", "")),
        select=_split(text.get("select", "")),
        depth=int(depth) if depth in {str(d) for d in DEPTHS} else DEPTH,
        layers=chosen if chosen or layers == "none" else None,
        kinds=_split(text.get("kinds", "")),
        sectors=_split(text.get("sectors", "")),
        places=_split(text.get("places", "")),
        confidence=text.get("confidence", "") if text.get("confidence") in CONFIDENCES else "",
        gone=text.get("gone") == "1",
        expanded=_split(text.get("expanded", "")),
        hidden=_split(text.get("hidden", "")),
        show=_word(text.get("show", "")),
        parameters=_pairs(text.get("parameters", "")),
        cypher=text.get("cypher", "")[:LONGEST_STATEMENT],
        language=asked if asked in LANGUAGES else language,
    )


def from_plain(values: object) -> State:
    """The view that ``State.plain`` gave; unknown names are left out, UsageError for a value that no view has."""
    if not isinstance(values, Mapping):
        raise UsageError(f"A view has its fields by name; {_brief(values)} has none.")
    given: dict[str, Any] = {field.name: values[field.name] for field in fields(State) if field.name in values}
    for name, value in given.items():
        if not _fits(name, value):
            raise UsageError(f"The {name} of a view cannot be {_brief(value)}.")
    given = {name: tuple(value) if isinstance(value, list) else value for name, value in given.items()}
    return State(**given | {"parameters": tuple(sorted(given.get("parameters", {}).items()))})


def _fits(name: str, value: object) -> bool:
    """Whether a field of a view can have a value that came out of JSON."""
    if name in CHOICES:
        return any(value == choice and type(value) is type(choice) for choice in CHOICES[name])
    if name == "parameters":
        return isinstance(value, Mapping) and _texts([*value, *value.values()])
    if name == "layers":
        return value is None or (_texts(value) and set(value) <= set(LAYERS))
    return _texts(value) if isinstance(getattr(State(), name), tuple) else _texts([value])


def _texts(values: object) -> TypeGuard[list[str]]:
    return isinstance(values, list) and all(isinstance(value, str) for value in values)


def _brief(value: object) -> str:
    said = repr(value)
    return said if len(said) <= BRIEF else f"{said[:BRIEF]}…"


def _kind(id: str) -> str:
    return id.partition(":")[0] if ":" in id else ""


def _word(text: str) -> str:
    return text.strip()[:LONGEST]


def _joined(ids: tuple[str, ...]) -> str:
    """Ids in one text; a comma inside one is written as %2C."""
    return ",".join(id.replace("%", "%25").replace(",", "%2C") for id in ids)


def _split(text: str) -> tuple[str, ...]:
    ids = (_word(part.replace("%2C", ",").replace("%25", "%")) for part in text.split(","))
    return tuple(dict.fromkeys(id for id in ids if id))[:MOST]


def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    try:
        found = json.loads(text) if text else {}
    except ValueError:
        return ()
    return tuple(sorted((str(name), str(value)) for name, value in found.items())) if isinstance(found, dict) else ()
