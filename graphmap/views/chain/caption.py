"""The sentences round a chain's picture: the title that counts, the legend of what occurs, sources, and how many of how many."""

from graphmap.views.chain.arrow import samples
from graphmap.views.chain.sign import sign
from graphmap.views.chain.subject import Subject
from graphmap.views.geometry import rectangle
from graphmap.views.samples import mark_entry
from graphmap.views.scene import Caption, LegendEntry, Shape, Stroke
from graphmap.views.style import KINDS, STATES
from graphmap.views.words import PLURALS, TEXTS


def caption(subject: Subject, host: str, credit: str) -> Caption:
    """All that stands round the picture; ``host`` published the structure of the chain, ``credit`` says whose data it is, as of when."""
    only = subject.text("chain_published_only") if subject.coverage.published_only else ""
    return Caption(
        title(subject),
        subject.text("chain_subtitle") + only,
        legend(subject),
        sources(subject, host, credit),
        foot(subject),
    )


def title(subject: Subject) -> str:
    """How many stages there are in each state."""
    coverage, name = subject.coverage, subject.name(subject.coverage.id)
    if not coverage.stages:
        return subject.say("chain_title_empty", name=name)
    rest = [state for state in STATES if state != "covered" and coverage.states[state]]
    told = "".join(_in_state(subject, state, coverage.states[state]) for state in rest)
    return subject.say("chain_title", name=name, covered=coverage.states["covered"], n=len(coverage.stages), rest=told)


def _in_state(subject: Subject, state: str, n: int) -> str:
    """How many stages are in a state that is not the best one."""
    key = subject.exact(f"chain_title_{state}")
    return subject.say(f"{key}_one" if n == 1 and f"{key}_one" in TEXTS else key, n=n)


def foot(subject: Subject) -> str:
    """How many organisations of the region stand in the picture's boxes, or are counted there."""
    coverage = subject.coverage
    return subject.say("chain_count", n=len(coverage.inside), total=coverage.total, firms=subject.text("firms"))


def sources(subject: Subject, host: str, credit: str) -> str:
    """Where it comes from, what is left out, whose data, as of when."""
    after = subject.say("chain_after", host=host) if host else ""
    left = [subject.say(f"left_{key}" + ("_one" if n == 1 else ""), n=n) for key, n in sorted(subject.coverage.left_out.items()) if n]
    told = [subject.say("chain_left_out", what=", ".join(left))] if left else []
    return " ".join([subject.say("chain_sources", after=after), *told, *([credit] if credit else [])])


def legend(subject: Subject) -> tuple[tuple[LegendEntry, ...], ...]:
    """One row: states, kinds, hollow and rimmed marks that occur, then the arrows."""
    entries = [_state(subject, state) for state in STATES if subject.coverage.states[state]]
    return ((*entries, *_kinds(subject), *samples(subject)),)


def _state(subject: Subject, state: str) -> LegendEntry:
    look, text = subject.look(state), subject.text(subject.exact(f"legend_{state}"))
    icon = tuple(sign(state, 8, 0, look.edge))
    if not icon:
        icon = (Shape(rectangle(0, -6, 18, 12, 2), look.fill, Stroke(look.edge, 1.2)),)
        return LegendEntry(text, "", icon, 26)
    return LegendEntry(text, "", icon, 22)


def _kinds(subject: Subject) -> list[LegendEntry]:
    faces, palette = subject.faces, subject.palette
    groups = {faces.group(id) for id in subject.drawn}
    entries = []
    for group, kind in KINDS.items():
        if group in groups:
            fill = palette.paper if kind.hollow else kind.colour(faces.theme)
            edge = kind.colour(faces.theme) if kind.hollow else palette.paper
            entries.append(mark_entry(PLURALS[group][subject.language], kind.shape, fill, edge, palette))
    regions = {faces.region(id) for id in subject.drawn}
    colour = KINDS["company"].colour(faces.theme)
    if "outside" in regions:
        entries.append(mark_entry(subject.text("outside"), "dot", palette.paper, colour, palette))
    if "unknown" in regions:
        entries.append(mark_entry(subject.text("unknown"), "dot", colour, palette.paper, palette, palette.faint))
    return entries
