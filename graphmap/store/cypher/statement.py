"""One Cypher statement with its clauses, patterns and names found: what the gate and the stores' dialects look at."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from graphmap.store.cypher.brackets import CLAUSES, Brackets
from graphmap.store.cypher.tokens import words

CONSTANTS = words("TRUE FALSE NULL END ASC DESC ASCENDING DESCENDING")
AGGREGATES = words("COUNT SUM AVG MIN MAX COLLECT STDEV STDEVP PERCENTILECONT PERCENTILEDISC")
SUBQUERIES = words("EXISTS COUNT COLLECT")
SHORTEST = words("shortestpath allshortestpaths")


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


class Statement(Brackets):
    """A statement whose parts can be asked for."""

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

    @cached_property
    def predicate_brackets(self) -> frozenset[int]:
        """The opening brackets of the nodes and relationships of patterns that are conditions."""
        return frozenset(i for chain in self.chains if self.is_predicate(chain) for i in self.brackets_of(chain))

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
