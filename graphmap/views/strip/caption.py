"""The sentences round the strip."""

from collections.abc import Sequence

from graphmap.analysis.corridor import Corridor, members_at, stations_at
from graphmap.analysis.cuts import Cut
from graphmap.views.corridor_names import brief_names, section_name
from graphmap.views.filtering import layers_shown
from graphmap.views.scene import Caption, Row
from graphmap.views.strip.bundles import Arc
from graphmap.views.words import TEXTS, say


def caption(
    corridor: Corridor, found: Sequence[Arc], drawn: Sequence[Arc], legend: tuple[Row, ...], cuts: Sequence[Cut], weak: Cut | None,
    language: str, sources: str, layers: Sequence[str] | None = None,
) -> Caption:  # fmt: skip
    """Title, subtitle, legend and foot; ``sources`` ends the foot: whose data, and as of when. The subtitle names ``layers``, if any."""
    between, shown = sum(arc.count for arc in found), sum(arc.count for arc in drawn)
    on = sum(len(members) for members in members_at(corridor).values())
    return Caption(
        _title(corridor, between, weak, language),
        ". ".join(part for part in (_subtitle(corridor, language), layers_shown(layers, language)) if part),
        legend,
        _foot(corridor, between - shown, cuts, weak, language, sources),
        say(
            "strip_count",
            language,
            on=on,
            total=len(corridor.members),
            drawn=shown,
            links=between + corridor.inside,
            firms=TEXTS["firms"][language],
        ),
    )


def _title(corridor: Corridor, between: int, weak: Cut | None, language: str) -> str:
    if not weak:
        return say("strip_plain", language, n=between)
    names = brief_names(corridor.sections, language)
    values = {"before": names[weak.before], "after": names[weak.after], "n": weak.count, "expected": round(weak.expected)}
    return say("strip_finding", language, **values)


def _subtitle(corridor: Corridor, language: str) -> str:
    trunk = [section_name(section, language) for section in corridor.sections if not section.branch_of]
    clusters = sum(len(found) for found in stations_at(corridor).values())
    if len(corridor.sections) == 1 or not trunk:
        names = [section_name(section, language) for section in corridor.sections[:1]]
        return say("strip_sub_one", language, first=names[0], clusters=clusters) if names else ""
    return say("strip_sub", language, sections=len(corridor.sections), first=trunk[0], last=trunk[-1], clusters=clusters)


def _foot(corridor: Corridor, single: int, cuts: Sequence[Cut], weak: Cut | None, language: str, sources: str) -> str:
    parts = [TEXTS["strip_source"][language]]
    if corridor.inside or single:
        parts.append(say("strip_not_drawn", language, inside=corridor.inside, single=single))
    if gone := corridor.left_out.get("gone", 0):
        parts.append(say("strip_gone", language, n=gone))
    if cuts:
        parts.append(say("strip_expected", language, n=len(cuts)))
    if weak:
        parts.append(TEXTS["strip_tried"][language])
    return " ".join(part for part in [*parts, TEXTS["strip_scale"][language], sources] if part)
