"""The four doors of the overview: for each action line one number, what is not known, how it is counted, and the page that works on it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from graphmap.ui.bar import Part, bar
from graphmap.ui.words import word
from graphmap.views.cards import name_of
from graphmap.views.state import State
from graphmap.views.style import KINDS, LAYERS, PALETTES, STATES, Theme
from graphmap.views.words import number
from graphmap.workspace.overview import Overview

READY: Mapping[Theme, tuple[str, str]] = {"light": ("#5AAE61", "#3B8142"), "dark": ("#5AAE61", "#5AAE61")}
"""Fill and outline of a supply link whose two ends could exchange data at once."""


@dataclass(frozen=True, slots=True)
class Door:
    """What a door says.

    Parameters
    ----------
    count, total
        Its number, and of how many; ``total`` 0: there is no whole that it is a part of.
    picture
        A bar or a line of dots as HTML.
    said, unknown, how
        What the number counts, what is not known, and the rule.
    to, way
        The view that works on it, and the words of the link.
    """

    count: int
    total: int
    picture: str
    said: str
    unknown: str
    how: str
    to: State
    way: str


def doors(found: Overview, state: State, theme: Theme) -> list[tuple[str, Door]]:
    """For each action line of the data its door as HTML and as what it says; a line that no page works on has none."""
    shown = []
    for line in found.lines:
        made = DOORS.get(line.id)
        if made:
            door = made(found, state, theme)
            shown.append(
                (_html(str(line.properties.get("number", "")), name_of(line.properties, state.language), door, state.language), door)
            )
    return shown


def chains(found: Overview, state: State, theme: Theme) -> Door:
    """New value chains: stages by how many are known."""
    language, stages = state.language, found.stages
    total = sum(stages.values())
    parts = [
        Part(stages.get(name, 0), word(key, language), STATES[name][theme].fill, STATES[name][theme].edge, name == "missing")
        for name, key in (
            ("covered", "bar_covered"),
            ("thin", "bar_thin"),
            ("single", "bar_single"),
            ("outside", "bar_outside"),
            ("missing", "bar_missing"),
            ("market", "bar_market"),
        )
    ]
    weaker = ", ".join(f"{number(part.count, language)}\u00a0{part.name}" for part in parts[1:] if part.count)
    return Door(
        count=stages.get("covered", 0),
        total=total,
        picture=bar(parts, language),
        said=word("door_chains", language, chains=found.chains),
        unknown=word("door_chains_unknown", language, rest=total - stages.get("covered", 0), states=weaker),
        how=word("door_chains_how", language),
        to=state.on("chains"),
        way=word("go_chains", language),
    )


def digital(found: Overview, state: State, theme: Theme) -> Door:
    """Digital supply chains: supply links that are known to be digital."""
    language, supply = state.language, found.digital
    colour, single = LAYERS["digital"].colour(theme), STATES["single"][theme]
    parts = [
        Part(supply.digital + supply.inferred, word("bar_digital", language), colour, colour),
        Part(supply.ready, word("bar_ready", language), *READY[theme]),
        Part(supply.one_step, word("bar_step", language), single.fill, single.edge),
        _unknown(supply.unknown, word("bar_unknown", language), theme),
    ]
    return Door(
        count=supply.digital + supply.inferred,
        total=supply.links,
        picture=bar(parts, language),
        said=word("door_digital", language, ready=supply.ready, step=supply.one_step),
        unknown=word("door_digital_unknown", language, unknown=supply.unknown),
        how=word("door_digital_how", language),
        to=state.on("query", id="digital_coverage"),
        way=word("go_digital", language),
    )


def skills(found: Overview, state: State, theme: Theme) -> Door:
    """Skilled people: skills that a known course teaches."""
    language, colour = state.language, LAYERS["people"].colour(theme)
    rest = found.skills - found.taught
    parts = [Part(found.taught, word("bar_course", language), colour, colour), _unknown(rest, word("bar_no_course", language), theme)]
    return Door(
        count=found.taught,
        total=found.skills,
        picture=bar(parts, language),
        said=word("door_skills", language),
        unknown=word("door_skills_unknown", language, rest=rest),
        how=word("door_skills_how", language),
        to=state.on("query", id="skills_without_course"),
        way=word("go_skills", language),
    )


def corridor(found: Overview, state: State, theme: Theme) -> Door:
    """The chain of innovation clusters: those along the line."""
    language, line = state.language, found.line
    stations = sum(line.stations)
    return Door(
        count=stations,
        total=0,
        picture=_dots(line.stations, KINDS["cluster"].colour(theme), language),
        said=word("door_corridor", language, links=line.links),
        unknown=word("door_corridor_unknown", language, placed=line.placed, unplaced=line.unplaced),
        how=word("door_corridor_how", language, inside=line.inside, stations=stations),
        to=state.on("corridor"),
        way=word("go_corridor", language),
    )


DOORS: Mapping[str, Callable[[Overview, State, Theme], Door]] = {
    "action-line:1": chains,
    "action-line:2": digital,
    "action-line:3": skills,
    "action-line:4": corridor,
}
"""The door of each action line of the region's plan."""


def _unknown(count: int, name: str, theme: Theme) -> Part:
    return Part(count, name, "transparent", PALETTES[theme].faint, dotted=True)


def _dots(counts: Sequence[int], colour: str, language: str) -> str:
    """A line with a dot for each section, its area by the number of clusters."""
    sizes = [round(4 + 3.2 * count**0.5) for count in counts]
    spans = "".join(f'<span style="width: {size}px; height: {size}px; background: {colour}"></span>' for size in sizes)
    said = word("bar_sections", language, sections=len(counts))
    return f'<div class="gm-dots" role="img" aria-label="{escape(said)}" title="{escape(said)}">{spans}</div>'


def _html(position: str, name: str, door: Door, language: str) -> str:
    """A door as HTML. Every text is escaped."""
    if not door.total and not door.count:
        number_said, rest = number(0, language), f'<p class="gm-door-said">{escape(word("door_nothing", language))}</p>'
    else:
        total = escape(word("of_total", language, total=door.total)) if door.total else ""
        number_said = f"{number(door.count, language)}<small>{total}</small>"
        rest = (
            f'{door.picture}<p class="gm-door-said">{escape(door.said)}</p><p class="gm-door-unknown">{escape(door.unknown)}</p>'
            f'<details class="gm-door-how"><summary>{escape(word("door_how", language))}</summary><p>{escape(door.how)}</p></details>'
        )
    head = f'<h2 class="gm-door-line"><span>{escape(position)}</span>{escape(name)}</h2>'
    return f'<div class="gm-door">{head}<p class="gm-door-number">{number_said}</p>{rest}</div>'
