"""The rows of a table -> records, and what is wrong with those that are refused."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from graphmap.identifiers import slug
from graphmap.model import PRIVATE, Problem, Record, Value, Where
from graphmap.schema import load_schema
from loaders.workbook.columns import EXAMPLE, PROVENANCE, Sheet, relation_types, sheets
from loaders.workbook.organisations import Organisations, local_id
from loaders.workbook.provenance import provenance_of
from loaders.workbook.read import Row, Table
from loaders.workbook.values import lost_zeros, typed

Rows = Iterator[Record | Problem]


@dataclass(frozen=True, slots=True)
class Seen:
    """What the rows read so far are: organisations that others may mean, and the keys of all."""

    organisations: Organisations = field(default_factory=Organisations)
    keys: dict[str, Where] = field(default_factory=dict)


def records(table: Table, seen: Seen) -> Rows:
    """What the rows of a table say: a record each, or every problem of the row; the template's example row is passed over."""
    for row in table.rows:
        if row.values.get(next(iter(table.sheet.columns))) != EXAMPLE:
            yield from READERS[table.sheet.name](row, seen)
        elif any(row.values.get(column, "") != table.sheet.columns[column].example for column in row.headings):
            yield row.problem(
                next(iter(table.sheet.columns)),
                "a changed example row, which is not loaded",
                "Give it an id of its own, or delete the row.",
            )


def _organisation(row: Row, seen: Seen) -> Rows:
    name = row.values.get("name", "")
    local = local_id(row.values.get("id", ""), name)
    seen.organisations.add(local, name, row.where)
    properties = _properties(row, "Organisation", {"id"})
    draft = _Draft("organisations", "Organisation", (local,) if local else (), properties, id=PRIVATE + local)
    for item in _checked(row, draft, seen, "Delete one of the two, or give each an id of its own."):
        if isinstance(item, Problem) and local and seen.organisations.rows[local] is row.where:
            seen.organisations.refused.add(local)
        yield item


def _relation(row: Row, seen: Seen) -> Rows:
    column = sheets()["relations"].columns["type"]
    text = row.values.get("type", "")
    type = column.word(text)
    problems: list[Problem] = []
    if text and not type:
        problems.append(row.problem("type", "not a type of relation between organisations", f"Use one of {', '.join(column.words)}."))
    start, end = (_end(row, name, seen, problems) for name in ("from", "to"))
    label = type or next(iter(relation_types(load_schema())))
    properties = _properties(row, label, {"from", "type", "to"})
    if not type:
        properties = {name: value for name, value in properties.items() if name in load_schema().every_relationship}
    values = (str(properties.get(name, "")) for name in load_schema().types[label].key)
    key = (start, type, end, *values) if start and type and end else ()
    draft = _Draft("relations", label, key, properties, start=PRIVATE + start, end=PRIVATE + end)
    yield from _checked(row, draft, seen, "Delete one of the two, or tell them apart in the column what.", problems)


def _capability(row: Row, seen: Seen) -> Rows:
    problems: list[Problem] = []
    start = _end(row, "organisation", seen, problems)
    capability = row.values.get("capability", "").removeprefix("capability:")
    key = (start, slug(capability)) if start and capability else ()
    properties = _properties(row, "HAS_CAPABILITY", {"organisation", "capability"})
    draft = _Draft("capabilities", "HAS_CAPABILITY", key, properties, start=PRIVATE + start, end=f"{PRIVATE}capability:{capability}")
    yield from _checked(row, draft, seen, "Delete one of the two.", problems)


READERS: Mapping[str, Callable[[Row, Seen], Rows]] = {
    "organisations": _organisation,
    "relations": _relation,
    "capabilities": _capability,
}


@dataclass(frozen=True, slots=True)
class _Draft:
    """A record without its provenance; ``key`` is empty where the row lacks what would tell it from others."""

    sheet: str
    label: str
    key: tuple[str, ...]
    properties: Mapping[str, Value]
    id: str = ""
    start: str = ""
    end: str = ""


def _properties(row: Row, element: str, others: set[str]) -> dict[str, Value]:
    """The values of the columns that are properties of the element; ``others`` are columns with a meaning of their own."""
    values = {name: typed(element, name, text) for name, text in row.values.items() if name not in others and name not in PROVENANCE}
    return {name: value for name, value in values.items() if value != []}


def _end(row: Row, column: str, seen: Seen, problems: list[Problem]) -> str:
    """The local id of the organisation that a column names; a name that two rows bear is a problem."""
    text = row.values.get(column, "")
    if not text:
        return ""
    found = seen.organisations.find(text)
    if len(found) > 1:
        rows = " and ".join(f"row {where.row}" for where in found.values())
        problems.append(row.problem(column, f"the name of more than one organisation: {rows}", "Write the id of the one that is meant."))
    local = next(iter(found))
    if local in seen.organisations.refused:
        problems.append(row.problem(column, f"its organisation, row {found[local].row}, was refused", "Mend that row first."))
    return local


def _checked(row: Row, draft: _Draft, seen: Seen, advice: str, own: Iterable[Problem] = ()) -> Rows:
    """The record of a row, or everything that is wrong with the row."""
    sheet = sheets()[draft.sheet]
    provenance = provenance_of(row, sheet.columns)
    key = "/".join(part.replace("%", "%25").replace("/", "%2F") for part in (draft.sheet, *draft.key))
    record = Record(
        dataset="",
        key=key,
        id=draft.id,
        label=draft.label,
        properties=draft.properties,
        source=provenance.source,
        method=provenance.method,
        confidence=provenance.confidence,
        source_date=provenance.source_date,
        start=draft.start,
        end=draft.end,
        where=(row.where,),
    )
    problems = [*row.faults, *_missing(row, sheet), *own, *_complaints(row, record), *provenance.problems]
    if draft.key and (first := seen.keys.setdefault(key, row.where)) is not row.where:
        problems.append(row.problem(next(iter(row.values)), f"says the same thing as row {first.row}", advice))
    if problems:
        yield from problems
    else:
        yield record


def _missing(row: Row, sheet: Sheet) -> Iterator[Problem]:
    faulty = {problem.column for problem in row.faults}
    for name in sheet.required:
        if name not in row.values and row.headings[name] not in faulty:
            yield row.problem(name, "is empty", f"Fill it in: {sheet.columns[name].en}.")


def _complaints(row: Row, record: Record) -> Iterator[Problem]:
    """What the schema finds wrong with the values; the ids of the graph are not known yet."""
    schema = load_schema()
    for problem in schema.check_values(record):
        lost = lost_zeros(schema.properties[problem.column], row.values[problem.column])
        advice = (
            f"If leading zeros were lost, write {lost} in a cell that is formatted as text; else look it up." if lost else problem.advice
        )
        yield row.problem(problem.column, problem.message, advice)
