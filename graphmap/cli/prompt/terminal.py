"""The prompt on a terminal: history, completion, colours, and several lines until a statement has ended. Only here is prompt_toolkit."""

import asyncio
from collections.abc import Callable, Iterable
from pathlib import Path

from platformdirs import user_state_path
from prompt_toolkit import PromptSession
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.history import FileHistory, History, InMemoryHistory
from prompt_toolkit.input import Input
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.lexers import Lexer
from prompt_toolkit.output import Output

from graphmap import workspace as work
from graphmap.catalogue import catalogue
from graphmap.cli.output import note
from graphmap.cli.prompt.commands import COMMANDS
from graphmap.cli.prompt.completing import KEYWORDS, Known, suggestions
from graphmap.cli.prompt.inputs import has_ended, lexemes
from graphmap.cli.prompt.session import FORMS, Session
from graphmap.errors import GraphMapError
from graphmap.workspace import saved as keeping

PROMPT, MORE = "graphmap> ", "     ...> "
COLOURS = {"string": "ansigreen", "number": "ansimagenta", "parameter": "ansicyan", "comment": "italic", "open": "ansigreen"}
"""Styles by kind of what is typed; keywords are bold."""


def talk(session: Session, history: Path | None = None, *, input: Input | None = None, output: Output | None = None) -> None:
    """Ask and answer until the person leaves; what goes wrong is a message, and the next prompt.

    Parameters
    ----------
    history
        File of what was typed before; None: nothing is kept.
    input, output
        Other than the terminal, for tests.
    """
    asking: PromptSession[str] = PromptSession(
        history=_history(history),
        completer=GraphCompleter(lambda: known(session)),
        lexer=CypherLexer(),
        key_bindings=keys(),
        multiline=True,
        prompt_continuation=MORE,
        input=input,
        output=output,
    )
    while not session.ended:
        try:
            text = asking.prompt(PROMPT, in_thread=_in_loop())
        except KeyboardInterrupt:
            continue
        except EOFError:
            return
        try:
            session.take(text)
        except KeyboardInterrupt:
            note("Stopped.")
        except GraphMapError as error:
            note(f"graphmap: {error}")


def history_file() -> Path:
    """Where what a person typed is kept: in the folder of the account, since a workspace may be shared."""
    return Path(user_state_path("graphmap", appauthor=False)) / "shell-history"


def known(session: Session) -> Known:
    """What can be named at the prompt now."""
    return Known(
        schema=work.store(session.home, session.revision).schema(),
        queries={query.name: [parameter.name for parameter in query.parameters] for query in catalogue().values()},
        commands=[*COMMANDS],
        saved=[kept.name for kept in keeping.saved(session.home)],
        formats=FORMS,
    )


def keys() -> KeyBindings:
    """Enter asks when a statement has ended, else it begins a new line."""
    found = KeyBindings()

    @found.add("enter")
    def _(event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        if has_ended(buffer.text):
            buffer.validate_and_handle()
        else:
            buffer.insert_text("\n")

    return found


class GraphCompleter(Completer):
    """Completion by what the graph holds."""

    def __init__(self, known: Callable[[], Known]) -> None:
        self.known = known

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        """What may follow the text before the cursor."""
        for found in suggestions(document.text_before_cursor, self.known()):
            yield Completion(found.text, start_position=-found.replaces, display_meta=found.kind)


class CypherLexer(Lexer):
    """Colours by the words of a statement."""

    def lex_document(self, document: Document) -> Callable[[int], StyleAndTextTuples]:
        """The styled parts of each line."""
        lines: list[StyleAndTextTuples] = [[]]
        for kind, text, _ in lexemes(document.text):
            style = "bold" if kind == "word" and text.upper() in KEYWORDS else COLOURS.get(kind, "")
            first, *more = text.split("\n")
            lines[-1].append((style, first))
            lines.extend([(style, line)] for line in more)
        return lambda number: lines[number] if number < len(lines) else []


def _history(file: Path | None) -> History:
    """The history in a file that only its owner reads; in memory where there can be none."""
    if file is None:
        return InMemoryHistory()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        with file.open("a", encoding="utf-8"):
            return FileHistory(file)
    except OSError:
        return InMemoryHistory()


def _in_loop() -> bool:
    """Whether this thread already runs an event loop, as a notebook does: the prompt then needs a thread of its own."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True
