"""How many known links cross each point of the corridor's main line, and how many would by chance."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import cos, hypot, log, radians

from graphmap.analysis.corridor import Corridor, Flow, Section, unplaced

Pair = tuple[str, str]
EXPONENTS = tuple(step / 20 for step in range(41))
"""Exponents of distance that are tried: 0 (distance does not matter) to 2."""

NEAREST = 2.0
"""Km below which distance makes no difference: a section is some km long itself."""

ROUNDS = 500
LEAST = 30.0
"""Expected links below which a point of the line is too small for a comparison."""

ADDED = 5
"""Rows that could be added to the data and must not change which point is the weakest."""

DEGREE = 111.2
"""Km of a degree of latitude."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A point of the main line between two neighbouring sections; a branch goes with the section that it leaves.

    Parameters
    ----------
    before, after
        Ids of the sections on its two sides.
    known
        Known links across it, by layer.
    expected
        Links across it if each section keeps its number of links and the other ends fall by chance, near ones more often.
    """

    before: str
    after: str
    known: Mapping[str, int]
    expected: float

    @property
    def count(self) -> int:
        """Known links across it, of all layers."""
        return sum(self.known.values())


def cuts(corridor: Corridor) -> list[Cut]:
    """Every point of the main line, in order; none where there is no link."""
    order = [section.id for section in corridor.sections]
    pairs = _pairs(corridor.flows, order)
    if not pairs:
        return []
    expected = _expected(corridor.sections, pairs)
    root = {section.id: section.branch_of if section.branch_of in order else section.id for section in corridor.sections}
    trunk = [id for id in order if root[id] == id]
    found = []
    for i, (before, after) in enumerate(pairwise(trunk)):
        left = {id for id in order if root[id] in trunk[: i + 1]}
        known: Counter[str] = Counter()
        for flow in corridor.flows:
            known[flow.layer] += flow.count if (flow.start in left) != (flow.end in left) else 0
        chance = sum(links for (a, b), links in expected.items() if (a in left) != (b in left))
        found.append(Cut(before, after, dict(sorted(known.items())), chance))
    return found


def weakest(corridor: Corridor) -> Cut | None:
    """The point with the fewest known links for what is expected there, where that can be said.

    None if five added rows could put another point in its place, or if organisations known by town only, at any of the sections where they
    may be, would; None too if there are such organisations and their links were not read.
    """
    if corridor.loose is None and unplaced(corridor)[1]:
        return None
    found = [_weakest(cuts(version)) for version in (corridor, *_versions(corridor))]
    places = {(cut.before, cut.after) if cut else None for cut in found}
    return found[0] if len(places) == 1 else None


def _weakest(found: Sequence[Cut]) -> Cut | None:
    large = sorted((cut.count / cut.expected, i, cut) for i, cut in enumerate(found) if cut.expected >= LEAST)
    if len(large) < 2:
        return None
    least, second = large[0][2], large[1][0]
    return least if (least.count + ADDED) / least.expected < second else None


def _versions(corridor: Corridor) -> Iterable[Corridor]:
    """The corridor with those who are known by town only at one of the sections of their town; for each such section."""
    loose = corridor.loose or ()
    for section in sorted({flow.start for flow in loose}):
        yield replace(corridor, flows=[*corridor.flows, *(flow for flow in loose if flow.start == section != flow.end)])


def _pairs(flows: Iterable[Flow], order: Sequence[str]) -> Counter[Pair]:
    """Links by pair of sections, whatever their layer and direction."""
    pairs: Counter[Pair] = Counter()
    for flow in flows:
        pairs[(flow.start, flow.end) if order.index(flow.start) < order.index(flow.end) else (flow.end, flow.start)] += flow.count
    return pairs


def _expected(sections: Sequence[Section], pairs: Mapping[Pair, int]) -> dict[Pair, float]:
    """Expected links by pair, for the exponent of distance that makes the known ones likeliest (Poisson)."""
    best, likelihood = dict[Pair, float](), float("-inf")
    for exponent in EXPONENTS:
        model = _model(sections, pairs, exponent)
        found = sum(n * log(model[pair]) for pair, n in pairs.items() if n) - sum(model.values())
        if found > likelihood:
            best, likelihood = model, found
    return best


def _model(sections: Sequence[Section], pairs: Mapping[Pair, int], exponent: float) -> dict[Pair, float]:
    """Links by pair as weight × weight / distance^exponent, the weights such that each section has as many as it is known to have.

    Iterative proportional fitting of a doubly constrained gravity model (Wilson 1967), symmetric, without links inside a section.
    """
    degree: Counter[str] = Counter()
    for (a, b), n in pairs.items():
        degree.update({a: n, b: n})
    ids = [section.id for section in sections if degree[section.id]]
    place = {section.id: section for section in sections}
    near = {(a, b): max(distance(place[a], place[b]), NEAREST) ** -exponent for a in ids for b in ids if a != b}
    weight = dict.fromkeys(ids, 1.0)
    for _ in range(ROUNDS):
        moved = 0.0
        for a in ids:
            fitted = degree[a] / max(sum(weight[b] * near[a, b] for b in ids if b != a), 1e-12)
            moved, weight[a] = max(moved, abs(fitted - weight[a]) / max(weight[a], 1e-12)), fitted
        if moved < 1e-6:
            break
    return {(a, b): max(weight[a] * weight[b] * near[a, b], 1e-12) for i, a in enumerate(ids) for b in ids[i + 1 :]}


def distance(a: Section, b: Section) -> float:
    """Km between two sections as the crow flies (on a plane, right to a thousandth within the province)."""
    return hypot((a.lat - b.lat) * DEGREE, (a.lon - b.lon) * DEGREE * cos(radians((a.lat + b.lat) / 2)))
