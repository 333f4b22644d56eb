"""The commands of the prompt, each with its help; a colon stands before them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from graphmap import workspace as work
from graphmap.catalogue import catalogue
from graphmap.cli.output import note
from graphmap.cli.prompt.inputs import statements
from graphmap.cli.prompt.session import FORMS, Session, cut, pairs
from graphmap.errors import UsageError
from graphmap.model import Table
from graphmap.views.state import State
from graphmap.workspace import saved as keeping
from graphmap.workspace.explaining import explain
from graphmap.workspace.written import for_statement


@dataclass(frozen=True, slots=True)
class Command:
    """A command: how it is written, what it does for people, and what does it with the words after its name."""

    usage: str
    help: str
    do: Callable[[Session, list[str]], None]
    takes_statement: bool = False


def obey(session: Session, text: str) -> None:
    """Do a command as it was typed; UsageError, with what comes near, for one that there is not."""
    name, _, rest = text.partition(" ")
    if name not in COMMANDS:
        near = get_close_matches(name, COMMANDS, 1)
        raise UsageError(f"There is no command {name}." + (f" Near: {near[0]}." if near else "") + " :help lists them.")
    command = COMMANDS[name]
    command.do(session, [*statements(rest)[:1]] if command.takes_statement else cut(rest))


def _help(session: Session, words: list[str]) -> None:
    width = max(len(command.usage) for command in COMMANDS.values()) + 2
    print("A statement ends with ; or an empty line. Commands:\n")
    for command in COMMANDS.values():
        print(f"  {command.usage:{width}}{command.help}")


def _queries(session: Session, words: list[str]) -> None:
    found = catalogue()
    if not words:
        rows = [(query.name, query.title("en"), ", ".join(p.name for p in query.parameters)) for query in found.values()]
        session.print(Table(("query", "title", "parameters"), rows))  # type: ignore[arg-type]
        return
    if (name := _one(words, "query")) not in found:
        raise UsageError(f"There is no query {name!r}. :queries lists them.")
    print(found[name].cypher)


def _query(session: Session, words: list[str]) -> None:
    if not words:
        raise UsageError("Name a query: :query NAME parameter=value. :queries lists them.")
    session.ask(State("query", words[0], parameters=tuple(sorted(pairs(words[1:]).items()))))


def _explain(session: Session, words: list[str]) -> None:
    asked = session.stated(words[0]) if words else session.asked
    if asked is None:
        raise UsageError("There is nothing to explain yet. Write :explain and a statement, or ask one first.")
    session.print(explain(session.home, asked, revision=session.revision))


def _params(session: Session, words: list[str]) -> None:
    if words == ["clear"]:
        session.parameters.clear()
    elif words:
        session.parameters.update(work.typed(pairs(words)))
    else:
        for name, value in for_statement(session.parameters):
            print(f"{name}={value}")
        if not session.parameters:
            note("No values are set. Set them with :params name=text other:=5")


def _schema(session: Session, words: list[str]) -> None:
    schema = work.store(session.home, session.revision).schema()
    counts = {
        **{name: ("label", count) for name, count in schema.labels.items()},
        **{name: ("type", n) for name, n in schema.types.items()},
    }
    if unknown := [word for word in words if word not in counts]:
        raise UsageError(f"There is no label or type {unknown[0]!r}. :schema lists them.")
    rows = [(name, *counts[name], ", ".join(schema.properties.get(name, ()))) for name in words or counts]
    session.print(Table(("name", "sort", "count", "properties"), rows))  # type: ignore[arg-type]


def _format(session: Session, words: list[str]) -> None:
    if words:
        session.choose(_one(words, "format"))
    if session.talks or not words:
        note(f"Rows come out as {session.form.value}.")


def _save(session: Session, words: list[str]) -> None:
    if session.asked is None or session.answer is None:
        raise UsageError("There is nothing to save yet. Ask something that is answered first.")
    if not words:
        raise UsageError("Give a name: :save NAME, and perhaps what it is for.")
    kept = keeping.save(session.home, words[0], session.asked, note=" ".join(words[1:]))
    note(f"{kept.name} is saved by {kept.owner}. Ask it again with :run {kept.name}")


def _saved(session: Session, words: list[str]) -> None:
    rows = [(kept.name, kept.owner, kept.created[:10], kept.brief, kept.note) for kept in keeping.saved(session.home)]
    session.print(Table(("name", "owner", "saved", "asks", "note"), rows))  # type: ignore[arg-type]


def _run(session: Session, words: list[str]) -> None:
    if not words:
        raise UsageError("Name a saved question: :run NAME. :saved lists them.")
    session.ask(keeping.with_values(keeping.saved_as(session.home, words[0]).state, pairs(words[1:])))


def _export(session: Session, words: list[str]) -> None:
    for path in session.export(Path(_one(words, "file")).expanduser()):
        note(f"{path} is written.")


def _quit(session: Session, words: list[str]) -> None:
    session.ended = True


def _one(words: list[str], what: str) -> str:
    if len(words) != 1:
        raise UsageError(f"Give one {what}.")
    return words[0]


COMMANDS: Mapping[str, Command] = {
    ":help": Command(":help", "this list", _help),
    ":schema": Command(":schema [NAME…]", "labels and types, with how many there are and their properties", _schema),
    ":queries": Command(":queries [NAME]", "the named queries, or the Cypher of one", _queries),
    ":query": Command(":query NAME name=value…", "ask a named query", _query),
    ":params": Command(":params [name=text name:=JSON…]", "set values of $name in statements, or show them; :params clear", _params),
    ":explain": Command(":explain [STATEMENT]", "how a statement, or the last question, would be answered", _explain, takes_statement=True),
    ":format": Command(f":format {'|'.join(FORMS)}", "how rows come out", _format),
    ":save": Command(":save NAME [NOTE]", "keep the last question in the ledger, for all who share the workspace", _save),
    ":saved": Command(":saved", "the questions that people keep", _saved),
    ":run": Command(":run NAME [name=value…]", "ask a saved question, perhaps with other values", _run),
    ":export": Command(
        ":export FILE", "write the last answer: .csv .xlsx .json .parquet, or its graph: .graphml .gexf .geojson .cypher", _export
    ),
    ":quit": Command(":quit", "leave, as does Ctrl-D", _quit),
}
"""The commands by name, in the order of the help."""
