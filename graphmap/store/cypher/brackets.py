"""The tokens of one statement with their brackets, and what each of them is: a clause, a label, a property, a call."""

from functools import cached_property

from graphmap.errors import QueryError
from graphmap.store.cypher.tokens import line_of, read, words

OPENING = {"(": ")", "[": "]", "{": "}"}
CLAUSES = words("MATCH OPTIONAL WHERE WITH RETURN UNWIND CALL UNION ORDER SKIP OFFSET LIMIT YIELD")
OPERATORS = words(
    "WHERE WITH RETURN DISTINCT UNWIND AS IN AND OR XOR NOT CASE WHEN THEN ELSE BY SKIP OFFSET LIMIT YIELD CONTAINS IS MATCH OPTIONAL ORDER"
    " CALL STARTS ENDS"
)
"""Words after which a word is an operand, so that it begins no clause."""


class Brackets:
    """A statement that ``read`` could read and whose brackets match.

    Parameters
    ----------
    source
        As a person wrote it; one ``;`` at the end is left out.

    Raises
    ------
    QueryError
        It is empty, or a bracket is missing.
    QueryRefusedError
        It holds a Unicode escape or a character that has no place in it.
    """

    def __init__(self, source: str) -> None:
        text, tokens = read(source)
        while tokens and tokens[-1].text == ";" and tokens[-1].kind == "symbol":
            tokens = tokens[:-1]
        if not tokens:
            raise QueryError("The statement is empty. Write one, such as MATCH (o:Organisation) RETURN o.name LIMIT 10.")
        self.text = text[: tokens[-1].end]
        self.tokens = tokens
        self.partner, self.parent = self._brackets()

    def _brackets(self) -> tuple[dict[int, int], list[int]]:
        """The other bracket of each bracket, and of each token the bracket that it stands in (-1: none)."""
        partner: dict[int, int] = {}
        parent: list[int] = []
        open: list[int] = []
        for i in range(len(self.tokens)):
            sign = self.sign(i)
            if sign in OPENING.values():
                if not open or OPENING[self.sign(open[-1])] != sign:
                    raise QueryError(f"Line {self.line(i)}: {sign} closes no bracket. Take it out or open one.")
                partner[i] = open[-1]
                partner[open.pop()] = i
            parent.append(open[-1] if open else -1)
            if sign in OPENING:
                open.append(i)
        if open:
            raise QueryError(f"Line {self.line(open[-1])}: the bracket {self.sign(open[-1])} is not closed.")
        return partner, parent

    # -------------------------------------------------------- single tokens

    def sign(self, i: int) -> str:
        """The sign at ``i``; empty where there is none."""
        return self.tokens[i].text if 0 <= i < len(self.tokens) and self.tokens[i].kind == "symbol" else ""

    def keyword(self, i: int) -> str:
        """The unquoted word at ``i`` in capitals; empty where there is none."""
        return self.tokens[i].keyword if 0 <= i < len(self.tokens) else ""

    def name(self, i: int) -> str:
        """The name at ``i``, quoted or not; empty where there is none."""
        return self.tokens[i].text if 0 <= i < len(self.tokens) and self.tokens[i].kind in ("word", "quoted") else ""

    def line(self, i: int) -> int:
        """The line number of token ``i``."""
        return line_of(self.text, self.tokens[min(i, len(self.tokens) - 1)].start)

    def slice(self, first: int, last: int) -> str:
        """The text from token ``first`` to token ``last``, both included; empty if the last comes before the first."""
        return "" if last < first else self.text[self.tokens[first].start : self.tokens[last].end]

    def is_property(self, i: int) -> bool:
        """Whether the name at ``i`` stands behind the dot of ``x.name`` or of ``{.name}``."""
        return self.sign(i - 1) == "." and self.tokens[i - 2].kind != "number"

    def is_key(self, i: int) -> bool:
        """Whether the name at ``i`` is a key of a map: ``{name: …``."""
        return self.sign(i + 1) == ":" and self.sign(i - 1) in ("{", ",") and self.sign(self.parent[i]) == "{"

    def is_label(self, i: int) -> bool:
        """Whether the name at ``i`` is a label or a relationship type."""
        first = i
        while self.sign(first - 1) in ("|", "&") and self.name(first - 2):
            first -= 2
        if self.sign(first - 1) != ":":
            return self.sign(first - 1) == "!" and self.sign(first - 2) == ":"
        return not self.is_key(first - 2) if first == i else first - 1 - self.parent[first] <= 2

    def ends_operand(self, i: int) -> bool:
        """Whether an expression or a pattern may end at ``i``, so that a clause may begin behind it."""
        if i < 0:
            return True
        if self.tokens[i].kind != "symbol":
            return self.keyword(i) not in OPERATORS or self.is_property(i) or self.is_label(i)
        return self.sign(i) in (")", "]", "}", "*")

    def starts_clause(self, i: int) -> bool:
        """Whether the word at ``i`` stands where a clause begins."""
        if not self.keyword(i) or self.is_property(i) or self.is_label(i) or self.is_key(i):
            return False
        return self.ends_operand(i - 1) or self.sign(i - 1) == "{"

    @cached_property
    def parameters(self) -> frozenset[str]:
        """The names of the parameters that it uses."""
        return frozenset(t.text for t in self.tokens if t.kind == "parameter")

    # -------------------------------------------------------- calls

    def called(self, i: int) -> int | None:
        """Where the name of the function or procedure whose ``(`` is at ``i`` begins; None where it is no call."""
        if self.sign(i) != "(" or not self.name(i - 1) or self.is_label(i - 1):
            return None
        first = i - 1
        while self.sign(first - 1) == "." and self.name(first - 2):
            first -= 2
        alone = first == i - 1
        if alone and (self.keyword(first) in OPERATORS | CLAUSES or "SHORTEST" in [self.keyword(k) for k in range(first - 2, first + 1)]):
            return None
        return first

    def function(self, i: int) -> str:
        """The whole name of the function or procedure whose ``(`` is at ``i``, in lower case; empty where it is no call."""
        first = self.called(i)
        return "" if first is None else ".".join(self.name(k) for k in range(first, i, 2)).casefold()

    def arguments(self, i: int) -> list[tuple[int, int]]:
        """First and last token of each argument of the call whose ``(`` is at ``i``."""
        end = self.partner[i]
        commas = [k for k in range(i + 1, end) if self.sign(k) == "," and self.parent[k] == i]
        return [(a, b - 1) for a, b in zip([i + 1, *(k + 1 for k in commas)], [*commas, end], strict=True) if b > a]
