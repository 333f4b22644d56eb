"""The gap list: for which stages fewer than three are known, the worst first, who is left, and the nearest able one outside."""

from collections.abc import Sequence

from graphmap.analysis.coverage import Need, Stage
from graphmap.views.chain.breaking import lines_of
from graphmap.views.chain.sign import sign
from graphmap.views.chain.subject import Subject
from graphmap.views.scene import Item, Label

INDENT, LEAD = 26.0, 16.25
BETWEEN = 30.0
"""Px between two columns of the list."""

HEAD = 44.0
"""Px from its upper edge to the first baseline."""

NAMES = 4
"""Names that one line of the list gives at most."""

Entry = tuple[Stage, list[str], list[str]]
"""A stage, the lines of its heading, and those below."""


def gaps(subject: Subject, x: float, y: float, room: float, columns: int) -> tuple[list[Item], float]:
    """The list with its upper left corner at a point, in columns of equal width; and its lower edge."""
    palette, weak = subject.palette, subject.coverage.gaps
    head = subject.text(heading(subject))
    items: list[Item] = []
    for i, text in enumerate(lines_of(head, room, 16, 600)):
        items.append(Label(text, x, y + 14 + i * 20, size=16, weight=600, colour=palette.ink))
    top = y + HEAD + 20 * (len(items) - 1)
    columns = max(1, min(columns, len(weak)))
    wide = (room - BETWEEN * (columns - 1)) / columns
    low = top - HEAD + 24
    entries = [_entry(subject, stage, wide - INDENT) for stage in weak]
    for i, column in enumerate(_dealt(entries, columns)):
        left, at = x + i * (wide + BETWEEN), top
        for entry in column:
            items += _drawn(subject, entry, left, at)
            at += _depth(entry)
            low = max(low, at - 12)
    return items, low


def heading(subject: Subject) -> str:
    """The key of the list's heading."""
    return subject.exact("gaps_title") if subject.coverage.gaps else "gaps_none"


def reasons(subject: Subject, need: Need) -> list[str]:
    """Why a need is a gap: who is left, who does not count, and the nearest able one outside."""
    name = subject.name(need.capability)
    inside = sorted((subject.faces.label(able.id), able.id) for able in need.inside)
    if len(inside) > 1:
        told = [subject.say("gap_two", need=name, one=inside[0][0], other=inside[1][0])]
    elif inside:
        told = [subject.say("gap_one", need=name, one=inside[0][0])]
    else:
        told = [subject.say(subject.exact("gap_nobody"), need=name)]
    apart = sorted(subject.faces.label(able.id) for able in need.apart if able.where == "inside")
    if apart:
        told.append(subject.say(subject.exact("gap_apart"), n=len(apart), names=_some(apart)))
    unknown = sorted(subject.faces.label(able.id) for able in need.at("unknown"))
    if unknown:
        told.append(subject.say("gap_unknown", names=_some(unknown)))
    return [*told, nearest(subject, need)]


def nearest(subject: Subject, need: Need) -> str:
    """The nearest able one that is known outside the region."""
    found = need.nearest
    if not found:
        return subject.text(subject.exact("nearest_none"))
    name, place = subject.faces.label(found.id), str(subject.faces.data(found.id).get("municipality", ""))
    if found.km is None:
        return subject.say("nearest_unknown", name=name)
    values = {"name": name, "km": round(found.km)}
    return subject.say("nearest", place=place, **values) if place else subject.say("nearest_bare", **values)


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:NAMES]) + (" …" if len(names) > NAMES else "")


def _entry(subject: Subject, stage: Stage, room: float) -> Entry:
    head = subject.say("gap_head", stage=subject.name(stage.id), state=subject.state(stage.state))
    weak = [need for need in stage.essential if need.state == stage.state]
    told = [text for need in weak for reason in reasons(subject, need) for text in lines_of(reason, room, even=False)]
    return stage, lines_of(head, room, 13, 600), told


def _depth(entry: Entry) -> float:
    return LEAD * (len(entry[1]) + len(entry[2])) + 13


def _dealt(entries: Sequence[Entry], columns: int) -> list[list[Entry]]:
    """In order over columns of which the deepest is as short as can be."""
    depths = [_depth(entry) for entry in entries]
    limits = sorted({sum(depths[i:j]) for i in range(len(depths)) for j in range(i + 1, len(depths) + 1)})
    for limit in limits:
        dealt: list[list[Entry]] = [[]]
        for entry, depth in zip(entries, depths, strict=True):
            if sum(map(_depth, dealt[-1])) + depth > limit + 0.1:
                dealt.append([])
            dealt[-1].append(entry)
        if len(dealt) <= columns and max(depths) <= limit:
            return dealt
    return []


def _drawn(subject: Subject, entry: Entry, x: float, y: float) -> list[Item]:
    stage, head, told = entry
    items = sign(stage.state, x + 8, y - 4.5, subject.look(stage.state).edge, stage.id)
    for i, text in enumerate(head):
        items.append(Label(text, x + INDENT, y + i * LEAD, weight=600, colour=subject.palette.ink, of=stage.id))
    for i, text in enumerate(told):
        items.append(Label(text, x + INDENT, y + (len(head) + i) * LEAD, colour=subject.palette.soft, of=stage.id))
    return items
