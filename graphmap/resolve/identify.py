"""Ids private to a file -> ids of the graph: which known thing a row is, or the new id that it gets. Pure."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from itertools import chain, count

from graphmap.identifiers import external_ids, fold, slug
from graphmap.model import PRIVATE, Problem, Record, Where
from graphmap.schema import Schema

BY_NAME = "name:"
"""Begins the local id of a row without an id of its own: its loader made it of the row's name. People are not shown it."""

NEAR = 3
"""Near ones that an advice names at most."""

LIKENESS = 60
"""From 0 to 100: what is less like the text that was written is not offered."""

ALIKE = 60
"""From 0 to 100: a name that is less like every known one is another organisation's, not a new spelling."""

OFFERS = 100
"""Different texts of one file for which near ones are sought: each costs 30 ms in a graph of 31,000 names."""

Assign = Callable[[str, str], None]
"""Called with the local id and the id of the graph of every thing that is met for the first time in its dataset."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known before the file is read.

    Parameters
    ----------
    assigned
        Local id -> id of the graph, as recorded for the file's dataset: never computed again.
    ids
        Ids of the graph's nodes.
    taken
        Every id that may not be given out again.
    external
        External identifier (``kvk``, value) -> id of the node that has it.
    names
        For a label: folded name -> id of the node.
    """

    assigned: Mapping[str, str]
    ids: Container[str]
    taken: Container[str]
    external: Mapping[tuple[str, str], str]
    names: Callable[[str], Mapping[str, str]]


def identify(items: Iterable[Record | Problem], known: Known, schema: Schema, assign: Assign) -> Iterator[Record | Problem]:
    """Give every record of one dataset ids of the graph, one by one; nodes come before the relationships that join them.

    A node keeps the id that was recorded for it; else it is the node that has one of its external identifiers, else the one whose id
    it bears, else (an organisation excepted) the one whose name it has; else its id is new, made of its name. A row that the schema
    refuses, or whose identifiers belong to two nodes, becomes Problems and gets no id; so does a relationship with an unknown end.
    """
    run = _Run(known, schema, assign)
    for item in items:
        if isinstance(item, Problem):
            yield item
        elif item.is_node:
            yield from run.node(item) if item.id.startswith(PRIVATE) else [item]
        else:
            yield from run.relationship(item)


class _Run:
    """One file on its way: what its rows have become so far."""

    def __init__(self, known: Known, schema: Schema, assign: Assign) -> None:
        self.known = known
        self.schema = schema
        self.assign = assign
        self.ids: dict[str, str] = {}
        self.given: set[str] = set()
        self.refused: set[str] = set()
        self.external: dict[tuple[str, str], str] = {}
        self.names = cache(known.names)
        self.near = cache(self._near)

    def node(self, record: Record) -> Iterator[Record | Problem]:
        """A node with its id, or everything that is wrong with the row."""
        local = record.id.removeprefix(PRIVATE)
        id = self.ids.get(local) or self.known.assigned.get(local)
        matches = {} if id else self._matches(record)
        problems = self.schema.check_values(record)
        recorded = local in self.known.assigned and local not in self.ids and not local.startswith(BY_NAME)
        if recorded and id and local != id and self._is_another(record, id):
            problems.append(_another(record, local, id, self.called[id]))
        if len(matches) > 1:
            problems.append(_conflict(record, matches))
        if problems:
            self.refused.add(local)
            yield from problems
            return
        id = id or next(iter(matches), "") or self._same(record, local) or self._new(record, local)
        if local not in self.ids:
            self.ids[local] = id
            if local not in self.known.assigned:
                self.assign(local, id)
        for identifier in external_ids(record.properties):
            self.external.setdefault(identifier, id)
        yield replace(record, id=id)

    def relationship(self, record: Record) -> Iterator[Record | Problem]:
        """A relationship between known ends, with the id that they give; or a Problem for each end that is not known."""
        if not (record.start.startswith(PRIVATE) or record.end.startswith(PRIVATE)):
            yield record
            return
        start, end = self._end(record.start), self._end(record.end)
        if start and end:
            made = record.label in self.schema.types
            id = self.schema.relationship_id(start, record.label, end, record.properties) if made else record.id
            yield replace(record, id=id, start=start, end=end)
        first = "organisation" if record.label == "HAS_CAPABILITY" else "from"
        for text, found, column in ((record.start, start, first), (record.end, end, "to")):
            if not found:
                yield self._unknown(record, text.removeprefix(PRIVATE), column)

    def _matches(self, record: Record) -> dict[str, tuple[str, str]]:
        """The nodes that have external identifiers of this one, each with the first such identifier."""
        found: dict[str, tuple[str, str]] = {}
        for identifier in external_ids(record.properties):
            if id := self.known.external.get(identifier) or self.external.get(identifier):
                found.setdefault(id, identifier)
        return found

    def _is_another(self, record: Record, id: str) -> bool:
        """Whether a row whose id was recorded in an earlier file now bears a name that is nothing like any of that organisation's."""
        name, names = fold(str(record.properties.get("name", ""))), self.called.get(id, [])
        if not name or not names or name in names or id in self._matches(record):
            return False
        from rapidfuzz import fuzz  # here: it is slow to import, and most names stay as they are

        return all(fuzz.token_set_ratio(name, known) < ALIKE for known in names)

    @cached_property
    def called(self) -> dict[str, list[str]]:
        """The folded names of each organisation of the graph."""
        called: dict[str, list[str]] = {}
        for name, id in self.names("Organisation").items():
            called.setdefault(id, []).append(name)
        return called

    def _same(self, record: Record, local: str) -> str:
        """The node whose id this one bears; of what is no organisation also the one whose name it has. Empty if none."""
        if local in self.known.ids and self.schema.label_of(local) == record.label:
            return local
        prefix = self.schema.labels[record.label].prefix
        return self._named(prefix, _name(record, local, prefix)) if prefix else ""

    def _new(self, record: Record, local: str) -> str:
        """An id that nothing ever had: the slug of the name, with -2, -3 … where it is taken."""
        prefix = self.schema.labels[record.label].prefix
        stem = f"{prefix}:" * bool(prefix) + slug(_name(record, local, prefix))
        candidates = chain([stem], (f"{stem}-{number}" for number in count(2)))
        id = next(id for id in candidates if id not in self.known.taken and id not in self.known.ids and id not in self.given)
        self.given.add(id)
        return id

    def _end(self, text: str) -> str:
        """The node that an end means; empty if there is none."""
        if not text.startswith(PRIVATE):
            return text
        local = text.removeprefix(PRIVATE)
        if id := self.ids.get(local) or self.known.assigned.get(local) or (local if local in self.known.ids else ""):
            return id
        prefix, _, name = local.partition(":")
        return self._named(prefix, name) if self._is_prefix(prefix) else ""

    def _named(self, prefix: str, name: str) -> str:
        """The node with this slug or, folded, this name, Dutch name or alias; empty if there is none."""
        id = f"{prefix}:{slug(name)}"
        return id if id in self.known.ids else self.names(self.schema.prefixes[prefix]).get(fold(name.strip()), "")

    def _is_prefix(self, prefix: str) -> bool:
        return prefix != "" and prefix in self.schema.prefixes

    def _unknown(self, record: Record, local: str, column: str) -> Problem:
        prefix, _, name = local.partition(":")
        if local in self.refused:
            return _problem(record, column, local.removeprefix(BY_NAME), "its own row was refused", "Mend that row first.")
        if self._is_prefix(prefix):
            label = self.schema.labels[self.schema.prefixes[prefix]]
            column = "capability" if label.name == "Capability" else column
            advice = f"Write the name or id of one that is in the graph{self.near(label.name, name)}."
            return _problem(record, column, name, f"no {label.en} of the graph", advice)
        text = local.removeprefix(BY_NAME)
        near = self.near("Organisation", text)
        advice = f"Add a row for it, or write the id of an organisation of the graph{near}."
        return _problem(record, column, text, "neither a row of this file nor an id of the graph", advice)

    def _near(self, label: str, text: str) -> str:
        """Up to three things that people may have meant, as the end of a sentence: ids of organisations, names of the rest."""
        if self.near.cache_info().currsize >= OFFERS:
            return ""
        from rapidfuzz import fuzz, process  # here: it is slow to import, and most files have no unknown end

        names = self.names(label)
        own = {fold(local.removeprefix(BY_NAME)): local.removeprefix(BY_NAME) for local in self.ids} if label == "Organisation" else {}
        found = process.extract(fold(text), [*own, *names], scorer=fuzz.WRatio, score_cutoff=LIKENESS, limit=4 * NEAR)
        words = [own.get(name) or (names[name] if label == "Organisation" else name) for name, _, _ in found]
        near = list(dict.fromkeys(words))[:NEAR]
        return f" (near ones: {', '.join(near)})" if near else ""


def _name(record: Record, local: str, prefix: str) -> str:
    return str(record.properties.get("name", local.removeprefix(f"{prefix}:" if prefix else BY_NAME)))


def _another(record: Record, local: str, id: str, names: list[str]) -> Problem:
    message = f"the row id {local} was given to {names[0]} ({id}) in an earlier file of this dataset"
    advice = f"If this is another file, name it with --dataset. If {id} has a new name, write {id} as its id."
    return _problem(record, "name", str(record.properties["name"]), message, advice)


def _conflict(record: Record, matches: Mapping[str, tuple[str, str]]) -> Problem:
    """Two identifiers of one row that belong to different nodes."""
    (first, (name, value)), (second, (column, other)) = list(matches.items())[:2]
    message = f"belongs to {second}, while {name} {value} belongs to {first}"
    return _problem(record, column, other, message, "Correct the one that is wrong, or leave it empty.")


def _problem(record: Record, column: str, value: str, message: str, advice: str) -> Problem:
    return Problem(record.where[0] if record.where else Where(record.dataset), column, value, message, advice)
