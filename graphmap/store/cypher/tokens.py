"""The words of a Cypher statement, read with its strings, comments and quoted names told apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NoReturn

from graphmap.errors import QueryError, QueryRefusedError

Kind = Literal["word", "quoted", "string", "number", "parameter", "symbol"]

LEXEME = re.compile(
    r"""(?P<space>\s+)
      | (?P<comment>//[^\r\n]*|/\*.*?\*/)
      | (?P<string>'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")
      | (?P<quoted>`(?:``|[^`])*`)
      | (?P<parameter>\$(?:\w+|`(?:``|[^`])*`))
      | (?P<number>(?:0[xX][0-9a-fA-F]+|0o[0-7]+|(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)(?!\w))
      | (?P<word>[^\W\d]\w*)
      | (?P<symbol><=|>=|<>|!=|=~|\+=|\.\.|\|\||::|/(?!\*)|[-+*%^=<>()\[\]{}.,:;|&!$])
    """,
    re.VERBOSE | re.DOTALL,
)
ESCAPES = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f", "\\": "\\", "'": "'", '"': '"'}


@dataclass(frozen=True, slots=True)
class Token:
    """One word, name, value or sign.

    Parameters
    ----------
    text
        A quoted name, a string or a parameter without its marks; everything else as written.
    start, end
        Where it stands in the text that ``read`` returns.
    """

    kind: Kind
    text: str
    start: int
    end: int

    @property
    def keyword(self) -> str:
        """An unquoted word in capitals, as engines compare keywords; empty for everything else."""
        return self.text.casefold().upper() if self.kind == "word" else ""


def words(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


def read(source: str) -> tuple[str, tuple[Token, ...]]:
    """The statement without comments and with strings, names and blanks in their plainest form, and its tokens.

    Lines keep their numbers.

    Raises
    ------
    QueryRefusedError
        A Unicode escape, or a character that does not belong in a statement.
    QueryError
        A string, quoted name or comment that does not end, or an unknown escape in a string.
    """
    if escape := re.search(r"\\[uU]", source):
        _refuse(source, escape.start(), r"holds the Unicode escape \u. Write the character itself.")
    if "\0" in source:
        _refuse(source, source.index("\0"), "holds a NUL character. Take it out.")
    parts: list[str] = []
    tokens: list[Token] = []
    length = 0
    for kind, lexeme, at in _lexemes(source):
        plain, text = _plain(kind, lexeme, source, at)
        if parts and plain[0] in "`'" and parts[-1].endswith(plain[0]):
            parts.append(" ")
            length += 1
        if kind not in ("space", "comment"):
            tokens.append(Token(kind, text, length, length + len(plain.rstrip("\n"))))  # type: ignore[arg-type]
        parts.append(plain)
        length += len(plain)
    return "".join(parts), tuple(tokens)


def line_of(text: str, at: int) -> int:
    """The line number, from 1, of a position."""
    return text.count("\n", 0, at) + 1


def quote(name: str) -> str:
    """A name in back-quotes."""
    return "`" + name.replace("`", "``") + "`"


def string(text: str) -> str:
    """A string literal, on one line."""
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\r", "\\r") + "'"


def _lexemes(source: str) -> Iterator[tuple[str, str, int]]:
    at = 0
    while at < len(source):
        found = LEXEME.match(source, at)
        if found is None or found.lastgroup is None:
            _complain(source, at)
        yield found.lastgroup, found.group(), at
        at = found.end()


def _plain(kind: str, lexeme: str, source: str, at: int) -> tuple[str, str]:
    """How a lexeme is written plainly, and the text of its token."""
    breaks = "\n" * lexeme.count("\n")
    match kind:
        case "space" | "comment":
            return breaks or " ", ""
        case "string":
            text = re.sub(r"\\(.)", lambda escape: _unescape(escape.group(1), source, at), lexeme[1:-1], flags=re.DOTALL)
            return string(text) + breaks, text
        case "quoted":
            return lexeme, lexeme[1:-1].replace("``", "`")
        case "parameter":
            name = lexeme[2:-1].replace("``", "`") if lexeme[1] == "`" else lexeme[1:]
            return lexeme, name
        case "word" if not lexeme.isascii():
            return quote(lexeme), lexeme
    return lexeme, lexeme


def _unescape(character: str, source: str, at: int) -> str:
    if character not in ESCAPES:
        raise QueryError(f"Line {line_of(source, at)}: a string holds the unknown escape \\{character}. Write \\\\ for a backslash.")
    return ESCAPES[character]


def _complain(source: str, at: int) -> NoReturn:
    character = source[at]
    unended = {"'": "a string", '"': "a string", "`": "a name in back-quotes", "/": "a comment"}
    if character in unended and (character != "/" or source.startswith("/*", at)):
        raise QueryError(f"Line {line_of(source, at)}: {unended[character]} that begins there does not end. Close it.")
    if character.isdigit() or character == ".":
        raise QueryError(f"Line {line_of(source, at)}: {source[at : at + 12].split()[0]!r} is not a number. Write it like 1500 or 1.5e3.")
    _refuse(source, at, f"holds the character {character!r} (U+{ord(character):04X}), which has no place there. Take it out.")


def _refuse(source: str, at: int, what: str) -> NoReturn:
    raise QueryRefusedError(f"Line {line_of(source, at)} {what}")
