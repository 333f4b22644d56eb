"""Where one question ends: at a ``;``, at an empty line, or, for a command, at the end of its line."""

from collections.abc import Iterable, Iterator

from graphmap.store.cypher.tokens import LEXEME

COMMAND = ":"
"""What a command of the prompt begins with; no statement does."""

OPENING = ("'", '"', "`", "/*")
"""What begins a string, a quoted name or a comment."""


def inputs(lines: Iterable[str]) -> Iterator[str]:
    """The questions and commands in some lines, one at a time and as soon as each has ended."""
    begun = ""
    for line in lines:
        if not begun and line.lstrip().startswith(COMMAND):
            yield line.strip()
            continue
        begun += line if line.endswith("\n") else line + "\n"
        if not line.strip() and not is_open(begun):
            yield from statements(begun)
            begun = ""
            continue
        *whole, begun = pieces(begun)
        yield from filter(holds_something, whole)
        begun = begun if holds_something(begun) or is_open(begun) else ""
    yield from statements(begun)


def has_ended(text: str) -> bool:
    """Whether what was typed is to be asked: nothing, a command, or statements to their end."""
    if not text.strip() or text.lstrip().startswith(COMMAND):
        return True
    return not is_open(text) and (not holds_something(pieces(text)[-1]) or not text.split("\n")[-1].strip())


def statements(text: str) -> list[str]:
    """The statements in a text, with a ``;`` between each two and perhaps after the last."""
    return [piece.strip() for piece in pieces(text) if holds_something(piece)]


def pieces(text: str) -> list[str]:
    """What stands before, between and after the ``;`` of a text; one in a string, a name or a comment is none."""
    cuts = [at for kind, lexeme, at in lexemes(text) if lexeme == ";" and kind == "symbol"]
    starts, ends = [0, *(at + 1 for at in cuts)], [*cuts, len(text)]
    return [text[start:end] for start, end in zip(starts, ends, strict=True)]


def holds_something(text: str) -> bool:
    """Whether there is more than blanks and comments in a text."""
    return any(kind not in ("space", "comment") for kind, _, _ in lexemes(text))


def is_open(text: str) -> bool:
    """Whether a text ends within a string, a quoted name or a comment."""
    return any(kind == "open" for kind, _, _ in lexemes(text))


def lexemes(text: str) -> Iterator[tuple[str, str, int]]:
    """The parts of a text, each with its kind and place; ``open`` is what does not end, ``other`` a character that has no place."""
    at = 0
    while at < len(text):
        found = LEXEME.match(text, at)
        if found:
            yield found.lastgroup or "", found.group(), at
            at = found.end()
        elif text.startswith(OPENING, at):
            yield "open", text[at:], at
            return
        else:
            yield "other", text[at], at
            at += 1
