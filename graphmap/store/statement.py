"""One Cypher statement with its brackets, clauses, patterns and names found: what the gate and the stores' dialects look at."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from graphmap.errors import QueryError
from graphmap.store.tokens import Token, line_of, read

OPENING = {"(": ")", "[": "]", "{": "}"}
CLAUSES = frozenset({"MATCH", "OPTIONAL", "WHERE", "WITH", "RETURN", "UNWIND", "CALL", "UNION", "ORDER", "SKIP", "OFFSET", "LIMIT", "YIELD"})
OPERATORS = frozenset(
    "WHERE WITH RETURN DISTINCT UNWIND AS IN AND OR XOR NOT CASE WHEN THEN ELSE BY SKIP OFFSET LIMIT YIELD CONTAINS IS MATCH OPTIONAL ORDER"
    " CALL STARTS ENDS".split()
)
"""Words after which a word is an operand, so that it begins no clause."""

CONSTANTS = frozenset({"TRUE", "FALSE", "NULL", "END", "ASC", "DESC", "ASCENDING", "DESCENDING"})
AGGREGATES = frozenset({"COUNT", "SUM", "AVG", "MIN", "MAX", "COLLECT", "STDEV", "STDEVP", "PERCENTILECONT", "PERCENTILEDISC"})
SHORTEST = frozenset({"shortestpath", "allshortestpaths"})
SUBQUERIES = frozenset({"EXISTS", "COUNT", "COLLECT"})


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause: its keyword, and the tokens ``first`` up to but not including ``end`` after it."""

    keyword: str
    at: int
    first: int
    end: int


@dataclass(frozen=True, slots=True)
class Chain:
    """A pattern: from the ``(`` of its first node to the ``)`` of its last; ``steps`` are the tokens between each two nodes."""

    first: int
    last: int
    steps: tuple[tuple[int, int], ...]


class Statement:
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
        """The text from token ``first`` to token ``last``, both included."""
        return self.text[self.tokens[first].start : self.tokens[last].end]

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

    # -------------------------------------------------------- queries within it

    @cached_property
    def blocks(self) -> list[int]:
        """Where a query begins: -1 for the whole statement, else the ``{`` of EXISTS, COUNT, COLLECT and CALL."""
        return [-1, *(i for i in range(len(self.tokens)) if self.sign(i) == "{" and self.subquery(i))]

    def subquery(self, i: int) -> str:
        """The word whose braces open at ``i``: EXISTS, COUNT, COLLECT or CALL; empty for a map."""
        word = self.keyword(i - 1)
        if word in SUBQUERIES and not self.is_property(i - 1) and self._holds_query(i):
            return word
        before = self.partner[i - 1] - 1 if self.sign(i - 1) == ")" else i - 1
        return "CALL" if self.keyword(before) == "CALL" and not self.is_property(before) else ""

    def _holds_query(self, i: int) -> bool:
        return self.sign(i + 1) == "(" or self.keyword(i + 1) in CLAUSES or (self.sign(i + 2) == "=" and self.sign(i + 1) == "")

    def clauses(self, block: int) -> list[Clause]:
        """The clauses of one query; a pattern without a keyword at its beginning counts as MATCH."""
        first, end = block + 1, len(self.tokens) if block < 0 else self.partner[block]
        starts = [i for i in range(first, end) if self.parent[i] == block and self.keyword(i) in CLAUSES and self.starts_clause(i)]
        made = [Clause("MATCH", first, first, starts[0] if starts else end)] if block >= 0 and starts[:1] != [first] else []
        for i, following in zip(starts, [*starts, end][1:], strict=True):
            made.append(Clause(self.keyword(i), i, i + 1, following))
        return made

    def items(self, clause: Clause) -> list[tuple[int, int]]:
        """The parts of a clause between its commas, each as first and last token; DISTINCT is left out."""
        parent = self.parent[clause.at] if clause.at < len(self.tokens) else -1
        first = clause.first + (self.keyword(clause.first) in ("DISTINCT", "ALL"))
        commas = [i for i in range(first, clause.end) if self.sign(i) == "," and self.parent[i] == parent]
        return [(a, b - 1) for a, b in zip([first, *(i + 1 for i in commas)], [*commas, clause.end], strict=True) if b > a]

    # -------------------------------------------------------- patterns

    @cached_property
    def chains(self) -> list[Chain]:
        """Every pattern with at least one relationship."""
        found: list[Chain] = []
        taken = -1
        for i in range(len(self.tokens)):
            if self.sign(i) == "(" and i > taken and (steps := list(self._steps(i))):
                found.append(Chain(i, self.partner[steps[-1][1] + 1], tuple(steps)))
                taken = steps[-1][1] + 1
        return found

    def _steps(self, node: int) -> Iterator[tuple[int, int]]:
        while step := self._step(self.partner[node] + 1):
            yield step
            node = step[1] + 1

    def _step(self, i: int) -> tuple[int, int] | None:
        """The relationship pattern that begins at ``i``: its first and last token."""
        at = i + (self.sign(i) == "<")
        if self.sign(at) != "-":
            return None
        at += 1
        if self.sign(at) == "[":
            at = self.partner[at] + 1
        if self.sign(at) != "-":
            return None
        at += self.sign(at + 1) == ">"
        return (i, at) if self.sign(at + 1) == "(" else None

    def bracket(self, step: tuple[int, int]) -> tuple[int, int] | None:
        """The ``[`` and ``]`` of a relationship pattern."""
        at = next((i for i in range(step[0], step[1]) if self.sign(i) == "["), None)
        return None if at is None else (at, self.partner[at])

    def star(self, step: tuple[int, int]) -> int | None:
        """Where the ``*`` of a relationship pattern of variable length stands."""
        bracket = self.bracket(step)
        inside = range(bracket[0] + 1, bracket[1]) if bracket else range(0)
        return next((i for i in inside if self.sign(i) == "*" and self.parent[i] == inside.start - 1), None)

    # -------------------------------------------------------- names

    def called(self, i: int) -> int | None:
        """Where the name of the function or procedure whose ``(`` is at ``i`` begins; None where it is no call."""
        if self.sign(i) != "(" or not self.name(i - 1) or self.is_label(i - 1):
            return None
        first = i - 1
        while self.sign(first - 1) == "." and self.name(first - 2):
            first -= 2
        return None if first == i - 1 and self.keyword(first) in OPERATORS | CLAUSES else first

    def function(self, i: int) -> str:
        """The whole name of the function or procedure whose ``(`` is at ``i``, in lower case; empty where it is no call."""
        first = self.called(i)
        return "" if first is None else ".".join(self.name(k) for k in range(first, i, 2)).casefold()

    def arguments(self, i: int) -> list[tuple[int, int]]:
        """First and last token of each argument of the call whose ``(`` is at ``i``."""
        end = self.partner[i]
        commas = [k for k in range(i + 1, end) if self.sign(k) == "," and self.parent[k] == i]
        return [(a, b - 1) for a, b in zip([i + 1, *(k + 1 for k in commas)], [*commas, end], strict=True) if b > a]

    @cached_property
    def node_names(self) -> frozenset[str]:
        """Variables of nodes that patterns bind."""
        return self._bound("(")

    @cached_property
    def pattern_names(self) -> frozenset[str]:
        """Variables of nodes and relationships that patterns bind."""
        return self.node_names | self._bound("[")

    def _bound(self, opening: str) -> frozenset[str]:
        return frozenset(self.name(i + 1) for i in self.pattern_brackets if self.sign(i) == opening and self.name(i + 1))

    @cached_property
    def pattern_brackets(self) -> frozenset[int]:
        """The opening brackets of the nodes and relationships of patterns that bind: those of MATCH and of comprehensions."""
        found = {i for chain in self.chains if not self.is_predicate(chain) for i in self.brackets_of(chain)}
        for block in self.blocks:
            for clause in self.clauses(block):
                if clause.keyword in ("MATCH", "OPTIONAL"):
                    found |= {i for i in range(clause.first, clause.end) if self.sign(i) == "(" and self.parent[i] == block}
        return frozenset(i for i in found if not self.function(i))

    def brackets_of(self, chain: Chain) -> list[int]:
        """The opening brackets of the nodes and relationships of a pattern."""
        brackets = [bracket[0] for step in chain.steps if (bracket := self.bracket(step))]
        return sorted([chain.first, *(step[1] + 1 for step in chain.steps), *brackets])

    def is_predicate(self, chain: Chain) -> bool:
        """Whether a pattern is a condition: it stands where an expression does, and binds nothing."""
        opening = self.parent[chain.first]
        if self.sign(opening) == "[":
            return self.sign(opening + 2) != "=" and chain.first != opening + 1
        if self.sign(opening) == "(":
            return self.function(opening) not in SHORTEST
        if opening not in self.blocks:
            return True
        clause = next(c for c in self.clauses(opening) if c.first <= chain.first < c.end)
        return clause.keyword not in ("MATCH", "OPTIONAL")

    @cached_property
    def alias_names(self) -> dict[str, int]:
        """Names given by AS, YIELD, ``name IN`` and ``name =``, with the place where that was done last."""
        found: dict[str, int] = {}
        for i in range(len(self.tokens)):
            if not self.name(i) or self.is_property(i) or self.is_key(i):
                continue
            listed = self.keyword(i + 1) == "IN" and self.sign(i - 1) in ("[", "(")
            named = self.sign(i + 1) == "=" and (self.sign(i - 1) in ("[", "(", "{", ",") or self.keyword(i - 1) == "MATCH")
            if self.keyword(i - 1) in ("AS", "YIELD") or listed or named or self._reduced(i):
                found[self.name(i)] = i
        for i in self._yielded():
            found.setdefault(self.name(i), i)
        return found

    def _reduced(self, i: int) -> bool:
        """Whether it is the second variable of ``reduce(a = 0, x IN …``."""
        return self.keyword(i + 1) == "IN" and self.sign(i - 1) == "," and self.function(self.parent[i]) == "reduce"

    def _yielded(self) -> Iterator[int]:
        for block in self.blocks:
            for clause in self.clauses(block):
                if clause.keyword == "YIELD":
                    yield from (first for first, _ in self.items(clause) if self.name(first))


def place(statement: Statement, i: int) -> str:
    """``Line 3`` of a token, as messages begin."""
    return f"Line {statement.line(i)}"
