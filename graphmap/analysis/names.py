"""Finding nodes by name: typing errors, accents, Dutch and English names, abbreviations."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from graphmap.identifiers import fold
from graphmap.model import Named

EXACT = 100.0
"""Score of a node whose very name it is."""

CLOSED = 2.0
"""What it costs that the words of a name are written together, or apart."""

CLOSE = 80.0
"""Similarity (0 to 100) from which a name counts as a typing error of the text."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A found node: ``matched`` is the name that fitted, ``score`` 0 to 100 (100 = that very name)."""

    node: Named
    matched: str
    score: float


class NameIndex:
    """All names of a graph, folded once."""

    def __init__(self, nodes: Iterable[Named]) -> None:
        self.nodes = list(nodes)
        self.entries = [(fold(name), number, name) for number, node in enumerate(self.nodes) for name in node.names]
        self.entries += [(node.id, number, node.id) for number, node in enumerate(self.nodes)]
        self.folded = [entry[0] for entry in self.entries]
        self.closed = [_closed(name) for name in self.folded]

    def search(self, text: str, limit: int = 20) -> list[Hit]:
        """The best hits: a name itself, its beginning, words or parts of it, then names with typing errors; best first.

        Spaces and signs do not part names ("tudelft"). Of equal scores a figure comes after what it is about, then the shorter name comes
        first, then the id, so that the answer is always the same.
        """
        wanted = fold(text.strip())
        if not wanted:
            return []
        best: dict[int, Hit] = {}
        for entry, number, name in self.entries:
            if wanted in entry:
                self._keep(best, number, name, _containment(wanted, entry))
        closed = _closed(wanted)
        for at, name_closed in enumerate(self.closed):
            if closed and name_closed.startswith(closed):
                self._keep(best, self.entries[at][1], self.entries[at][2], _containment(closed, name_closed) - CLOSED)
        if len(best) < limit and len(wanted) > 2:
            for number, name, score in self._resembling(wanted, limit * 3):
                self._keep(best, number, name, score * 0.75)
        return sorted(best.values(), key=_rank)[:limit]

    def _resembling(self, wanted: str, limit: int) -> Iterator[tuple[int, str, float]]:
        """Names that hold something like the text; a name much shorter than the text is none, though all of it may occur there."""
        candidates = {i: entry for i, entry in enumerate(self.folded) if len(entry) >= 0.7 * len(wanted)}
        for _, score, at in process.extract(wanted, candidates, scorer=fuzz.partial_ratio, processor=None, limit=limit, score_cutoff=CLOSE):
            _, number, name = self.entries[at]
            yield number, name, score

    def _keep(self, best: dict[int, Hit], number: int, name: str, score: float) -> None:
        if number not in best or score > best[number].score:
            best[number] = Hit(self.nodes[number], name, round(score, 1))


def _rank(hit: Hit) -> tuple[float, bool, int, str]:
    return (-hit.score, "Figure" in hit.node.labels, len(hit.matched), hit.node.id)


def _closed(name: str) -> str:
    """A folded name without what stands between its words."""
    return "".join(filter(str.isalnum, name))


def _containment(wanted: str, name: str) -> float:
    """How well a name that contains the text fits: 100 itself, 95 its beginning, 90 the beginning of a word, 80 anywhere."""
    if wanted == name:
        return EXACT
    if name.startswith(wanted):
        return 95
    return 90 if f" {wanted}" in name or f"-{wanted}" in name else 80
