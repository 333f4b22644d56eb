"""What happens at the prompt, whoever types: statements are asked, commands are done; the terminal is elsewhere."""

import shlex
from collections.abc import Mapping
from pathlib import Path
from time import perf_counter

from graphmap import workspace as work
from graphmap.cli.options import RowFormat
from graphmap.cli.output import note, print_rows
from graphmap.cli.prompt.inputs import COMMAND, lexemes, statements
from graphmap.errors import UsageError
from graphmap.exports import FORMATS, format_of, write_table
from graphmap.model import Credits, Table
from graphmap.views.state import State
from graphmap.workspace import saved as keeping
from graphmap.workspace.written import for_statement

FORMS = ("table", "csv", "json")
"""How rows come out at the prompt."""


class Session:
    """One sitting at the prompt, over one revision of the graph.

    Parameters
    ----------
    talks
        Whether a person sits there, who is told how many rows there are and how long it took.
    """

    def __init__(self, home: work.Workspace, revision: str, form: str = "table", *, talks: bool = False) -> None:
        self.home = home
        self.revision = revision
        self.talks = talks
        self.parameters: dict[str, object] = {}
        self.asked: State | None = None
        self.answer: Table | None = None
        self.ended = False
        self.form = RowFormat.table
        self.choose(form)

    def take(self, text: str) -> None:
        """Do what was typed: a command, or statements one after the other; GraphMapError for the first that fails."""
        from graphmap.cli.prompt.commands import obey

        if text.lstrip().startswith(COMMAND):
            obey(self, text.strip())
            return
        for statement in statements(text):
            self.ask(self.stated(statement))

    def stated(self, statement: str) -> State:
        """The question of a statement, with those of the values set that it uses."""
        names = {text.removeprefix("$").strip("`") for kind, text, _ in lexemes(statement) if kind == "parameter"}
        used = {name: value for name, value in self.parameters.items() if name in names}
        return State("query", cypher=statement, parameters=for_statement(used))

    def ask(self, state: State) -> None:
        """Ask a question and print its rows; it is then what is saved, explained and exported."""
        began = perf_counter()
        self.answer = None
        self.asked = state
        table = keeping.ask(self.home, state, revision=self.revision)
        self.answer = table
        self.print(table)
        if self.talks:
            note(f"{len(table.rows):,} row{'' if len(table.rows) == 1 else 's'}, {perf_counter() - began:.2f} s")

    def print(self, table: Table, *, wrap: bool = False) -> None:
        """Rows in the form that was chosen."""
        print_rows(table, self.form, None, self.credits, wrap)

    def choose(self, form: str) -> None:
        """Choose how rows come out; UsageError for what is no text."""
        if form not in FORMS:
            raise UsageError(f"Rows come out here as {', '.join(FORMS)}, not as {form!r}. Files are written with :export FILE.")
        self.form = RowFormat(form)

    def export(self, file: Path) -> list[Path]:
        """Write the last answer to a file: its rows, or where the format takes only a graph its nodes and relationships."""
        if self.asked is None or self.answer is None:
            raise UsageError("There is no answer yet. Ask something first.")
        format = format_of(file)
        if FORMATS[format].write_table:
            return write_table(self.answer, file, format, work.credits_of(self.home, self.answer, self.revision))
        statement, values = self.question(self.asked)
        return work.export(self.home, file, format=format, cypher=statement, parameters=values, revision=self.revision)

    def question(self, state: State) -> tuple[str, Mapping[str, object]]:
        """The Cypher of a question, and its values."""
        given = dict(state.parameters)
        if state.cypher:
            return state.cypher, work.typed(given)
        statement, values = work.settled(self.home, state.id, {**given}, self.revision)
        return statement, {**values}

    @property
    def credits(self) -> Credits:
        """Whose data it is."""
        return work.snapshot(self.home, self.revision).manifest.credits


def pairs(words: list[str]) -> dict[str, str]:
    """The values of ``name=text`` and ``name:=JSON``, also with -- before them; UsageError for a word that is none."""
    found: dict[str, str] = {}
    for word in words:
        name, equals, value = word.removeprefix("--").partition("=")
        if not equals or not name.removesuffix(":"):
            raise UsageError(f"{word!r} gives no value. Write name=text, or name:=JSON (top:=5).")
        found[name] = value
    return found


def cut(text: str) -> list[str]:
    """The words of a command, quoted as in a shell; UsageError where a quote does not end."""
    try:
        return shlex.split(text)
    except ValueError as error:
        raise UsageError(f"{text!r}: {str(error).lower().rstrip('.')}. Close the quote.") from error
