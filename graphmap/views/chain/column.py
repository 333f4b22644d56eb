"""The standing chain: the spine downwards in lying boxes, side inputs and the gap list in a column left of it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from graphmap.analysis.coverage import Passage
from graphmap.views.chain.arrow import Route, arrow, figure
from graphmap.views.chain.box import box, height
from graphmap.views.chain.gaps import gaps
from graphmap.views.chain.seats import layers
from graphmap.views.chain.subject import Subject
from graphmap.views.chain.tracks import count, tracks
from graphmap.views.geometry import Box
from graphmap.views.scene import Item

SIDE, LANE, GAP = 250.0, 44.0, 26.0
"""Px of the left column, of the lane between the columns, and between two boxes."""

FIRST, PITCH = 44.0, 20.0
TRACK, MOST_TRACKS = 5.0, 12
"""Px between two lines in the lane, and how many there are before they lie on each other."""

STUB = 16.0
"""Px for a number at either side of the lane."""

LIST = 300.0


def column(subject: Subject, room: Box) -> tuple[list[Item], list[Item]]:
    """What lies beneath (arrows, boxes, the list) and what stands on top (numbers)."""
    left, top, right, _ = room
    stages = subject.coverage.by_id
    _, spine = layers([*stages], subject.links)
    passages = subject.coverage.passages
    places = {id: i for i, id in enumerate(spine)}
    direct = {p.id for p in passages if places.get(p.end, -9) == places.get(p.start, -7) + 1}
    round_about = [passage for passage in passages if passage.id not in direct]
    offset, least = _ports(round_about)
    lane = LANE
    for _ in range(2):
        wide = right - left - SIDE - lane
        high = {id: max(height(subject, stage, wide if id in places else SIDE), least[id]) for id, stage in stages.items()}
        tops, low_side, low_spine = _tops(subject, spine, high, top)
        taken = tracks({p.id: (tops[p.start] + offset[p.id, 0], tops[p.end] + offset[p.id, 1]) for p in round_about}, 4.0)
        lane = max(LANE, 2 * STUB + 12 + TRACK * min(count(taken), MOST_TRACKS))
    x_spine = right - wide
    routes = {p.id: _down(tops, high, x_spine + wide / 2, p) for p in passages if p.id in direct}
    for p in round_about:
        x = left + SIDE + STUB + 2 + TRACK * min(taken[p.id], MOST_TRACKS)
        routes[p.id] = _about(p, places, (left + SIDE, x, x_spine), (tops[p.start] + offset[p.id, 0], tops[p.end] + offset[p.id, 1]))
    known = {passage.id: len(passage.links) for passage in passages}
    ground = [item for id in sorted(routes, key=lambda id: (known[id], id)) for item in arrow(subject, routes[id], known[id], id)]
    for id, stage in stages.items():
        ground += (
            box(subject, stage, x_spine, tops[id], wide, high[id]) if id in places else box(subject, stage, left, tops[id], SIDE, high[id])
        )
    front = [item for id in sorted(routes) for item in figure(subject, routes[id], known[id], id)]
    return [*ground, *_list(subject, (left, right), low_side, low_spine)], front


def _ports(passages: Sequence[Passage]) -> tuple[dict[tuple[str, int], float], Mapping[str, float]]:
    """Px from the upper edge of its box to where each arrow round by the lane leaves (id, 0) and enters (id, 1)."""
    offset: dict[tuple[str, int], float] = {}
    least: dict[str, float] = defaultdict(float)
    used: dict[str, int] = defaultdict(int)
    for end in (1, 0):
        for passage in passages:
            stage = passage.end if end else passage.start
            offset[passage.id, end] = FIRST + PITCH * used[stage]
            least[stage] = max(least[stage], offset[passage.id, end] + 16)
            used[stage] += 1
    return offset, least


def _tops(subject: Subject, spine: Sequence[str], high: Mapping[str, float], top: float) -> tuple[dict[str, float], float, float]:
    """Upper edges; side inputs stand so that the last one is level with the stage that they feed. With the lower edge of either column."""
    tops, y = dict[str, float](), top
    for id in spine:
        tops[id] = y
        y += high[id] + GAP
    low = top
    for target, feeding in _feeding(subject, spine):
        want = tops[target] - sum(high[id] + GAP for id in feeding[:-1])
        for id in feeding:
            tops[id] = low = max(low, want)
            want = low = low + high[id] + GAP
    return tops, low, y - GAP


def _feeding(subject: Subject, spine: Sequence[str]) -> list[tuple[str, list[str]]]:
    """The stages beside the spine by the stage of the spine that they lead to, or else come from."""
    after: dict[str, list[str]] = defaultdict(list)
    before: dict[str, list[str]] = defaultdict(list)
    for start, end in subject.links:
        after[start].append(end)
        before[end].append(start)
    order = [stage.id for stage in subject.coverage.stages]
    place = {id: i for i, id in enumerate(spine)}
    leads: dict[str, int] = dict(place)
    for id in reversed(order):
        if id not in leads and (found := [leads[other] for other in after[id] if other in leads]):
            leads[id] = min(found)
    for id in order:
        if id not in leads:
            leads[id] = max((leads[other] for other in before[id] if other in leads), default=len(spine) - 1)
    beside = [id for id in order if id not in place]
    return [(target, mine) for target in spine if (mine := [id for id in beside if leads[id] == place[target]])]


def _down(tops: Mapping[str, float], high: Mapping[str, float], x: float, passage: Passage) -> Route:
    low = tops[passage.end]
    return Route(((x, tops[passage.start] + high[passage.start]), (x, low)), (x + 10, low - GAP / 2 + 4))


def _about(passage: Passage, places: Mapping[str, int], xs: tuple[float, float, float], ys: tuple[float, float]) -> Route:
    """Through the lane between the columns; the number stands where the arrow leaves."""
    side, x, spine = xs
    begin, end = (spine if passage.start in places else side), (spine if passage.end in places else side)
    points = ((begin, ys[0]), (x, ys[0]), (x, ys[1]), (end, ys[1]))
    if passage.start in places:
        return Route(points, (spine - 4, ys[0] - 6), "end")
    return Route(points, (side + 4, ys[0] - 6))


def _list(subject: Subject, ends: tuple[float, float], low_side: float, low_spine: float) -> list[Item]:
    """The gap list under the side inputs, or below everything where the sheet becomes shorter by that."""
    left, right = ends
    beside, low = gaps(subject, left, low_side + 14, SIDE, 1)
    below, lower = gaps(subject, left, max(low_side - GAP, low_spine) + 36, right - left, int((right - left) // LIST))
    return beside if max(low, low_spine) <= lower else below
