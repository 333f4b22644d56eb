"""Lists beside the strip: what is at no station, and the clusters by number where the columns have no room for their names."""

from collections import Counter
from collections.abc import Iterator, Sequence

from graphmap.analysis.corridor import Corridor, Member, members_at, unplaced
from graphmap.views.corridor_names import UNPLACED, member_name, station_name, town_name
from graphmap.views.geometry import Box
from graphmap.views.scene import Item, Label
from graphmap.views.strip.hanging import RADIUS, mark
from graphmap.views.style import PALETTES, Palette, Theme
from graphmap.views.text import fit, short, text_width, wrap
from graphmap.views.words import TEXTS, say

LEAD = 16.3
"""Px between two lines."""

WIDTHS = (380.0, 320.0, 440.0, 520.0, 700.0)
"""Px of the block that are tried, the usual one first."""

STEP = 16
"""Px between two left edges that are tried."""

NAMED = 10
"""Organisations off the corridor, and towns, that are named; of more, the number is said."""

LONGEST = 300.0
"""Px of a name in the numbered list at most."""


def outside(corridor: Corridor, items: Sequence[Item], room: Box, level: float, language: str, palette: Palette) -> Iterator[Label]:
    """What is at no station, where the sheet has room for it under the line: ``room`` begins where nothing hangs any more."""
    title, parts = _said(corridor, language)
    if not parts and not title:
        return
    boxes = [box for box in (item.box for item in items) if box[3] > level]
    best: tuple[float, float, float] | None = None
    least = text_width(title, 13, 600)
    for width in [*(w for w in WIDTHS if least <= w < room[2] - room[0]), room[2] - room[0]]:
        height = (len(_lines(parts, width)) + (1 if title else 0)) * LEAD
        for left in _edges(boxes, room, width):
            top = max([level + 20, *(b[3] for b in boxes if b[0] < left + width + 14 and left - 14 < b[2])])
            bottom = max(top + 34 + height, room[3] - 4 if room[3] != float("inf") else 0.0)
            key = (bottom, left, width)
            best = key if best is None or (bottom, left) < best[:2] else best
    if best:
        bottom, left, width = best
        lines = _lines(parts, width)
        y = bottom - 4 - (len(lines) - 1) * LEAD
        if title:
            yield Label(fit(title, width, 13, 600), left, y - LEAD - 2, weight=600, colour=palette.ink)
        for i, text in enumerate(lines):
            yield Label(text, left, y + i * LEAD, colour=palette.soft)


def directory(clusters: Sequence[tuple[int, Member]], room: Box, language: str, theme: Theme) -> tuple[list[Item], float]:
    """Number, mark and name of all clusters in columns, and the lowest baseline."""
    palette, width = PALETTES[theme], room[2] - room[0]
    if not clusters:
        return [], room[1] - 42
    title = fit(TEXTS["strip_directory"][language], width, 13, 600)
    items: list[Item] = [Label(title, room[0], room[1], weight=600, colour=palette.ink)]
    figure = text_width("0" * len(str(len(clusters))), 13)
    longest = min(max(text_width(station_name(member, language), 13) for _, member in clusters), LONGEST)
    across = min(max(int(width // (longest + figure + 41)), 1), len(clusters))
    down = -(-len(clusters) // across)
    step = width / max(int(width // (longest + figure + 41)), 1)
    for i, (number, member) in enumerate(clusters):
        x, y = room[0] + i // down * step, room[1] + 22 + i % down * 17
        items.append(Label(str(number), x + figure, y, "end", colour=palette.soft, of=member.id))
        items.append(mark(member, x + figure + 8 + RADIUS, y - 4.5, theme))
        name = fit(station_name(member, language), step - figure - 40, 13)
        items.append(Label(name, x + figure + 26, y, colour=palette.ink, of=member.id))
    return items, room[1] + 22 + (down - 1) * 17


def _edges(boxes: Sequence[Box], room: Box, width: float) -> list[float]:
    """Left edges that are tried: that of the sheet, and those right of something, as far as the block stays on the sheet."""
    edges = {room[0], *(float(round((b[2] + 24) / STEP) * STEP) for b in boxes)}
    return sorted(edge for edge in edges if room[0] <= edge <= room[2] - width)


def _lines(parts: Sequence[str], width: float) -> list[str]:
    return [fit(line, width, 13) for part in parts for line in wrap(part, width, 13)]


def _said(corridor: Corridor, language: str) -> tuple[str, list[str]]:
    """The heading, and a sentence for each reason."""
    off, lost = unplaced(corridor)
    placed, ended = sum(len(found) for found in members_at(corridor).values()), corridor.left_out.get("ended", 0)
    total = placed + len(off) + len(lost)
    title = say("strip_off", language, n=total - placed, total=total) if off or lost else ""
    parts = []
    if off:
        named = ", ".join(_with_town(member, language) for member in off[:NAMED])
        more = say("strip_and_more", language, n=len(off) - NAMED) if len(off) > NAMED else ""
        parts.append(say("strip_off_corridor", language, n=len(off), names=named + more))
    towns = Counter(member.municipality for member in lost if member.rule == UNPLACED)
    if towns:
        known = sorted((-n, town) for town, n in towns.items() if town)
        names = ", ".join(town_name(town, language) + (f" {-n}" if len(known) > 1 else "") for n, town in known[:NAMED])
        more = say("strip_and_more", language, n=len(known) - NAMED) if len(known) > NAMED else ""
        by_town = "strip_by_town" if len(known) == 1 else "strip_by_towns"
        reasons = [say(by_town, language, n=-sum(n for n, _ in known), names=names + more)] if known else []
        reasons += [say("strip_homeless", language, n=towns[""])] if towns[""] else []
        parts.append(say("strip_lost", language, n=sum(towns.values()), reasons="; ".join(reasons)))
    if rest := sum(member.rule != UNPLACED for member in lost):
        parts.append(say("strip_nowhere", language, n=rest))
    if ended:
        parts.append(say("strip_ended", language, n=ended))
    return title, parts


def _with_town(member: Member, language: str) -> str:
    town = town_name(member.municipality, language)
    return short(member_name(member, language)) + (f" ({town})" if town else "")
