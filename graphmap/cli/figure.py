"""The command that draws a figure for a report, or draws one again from its sidecar."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graphmap.cli.opening import open_workspace
from graphmap.cli.options import Language, RevisionOption, WorkspaceOption
from graphmap.errors import UsageError

if TYPE_CHECKING:
    from graphmap.views.state import State

KINDS: Mapping[str, tuple[str, int]] = {"ego": ("explore", 1), "path": ("explore", 2), "corridor": ("corridor", 0), "chain": ("chains", 1)}
"""Page and number of ids by kind of figure."""


class Sheet(StrEnum):
    """Pages that figures are laid out for."""

    a4 = "a4"
    a3 = "a3"
    wide = "16:9"
    column = "column"


class Theme(StrEnum):
    """Themes of figures."""

    light = "light"
    dark = "dark"


class Confidence(StrEnum):
    """The least confidence of the links that are drawn."""

    medium = "medium"
    high = "high"


OutputOption = Annotated[
    Path | None,
    typer.Option("--output", "-o", help="File to write; its ending (.svg .png .pdf .html) tells the format.", show_default=False),
]


def figure(
    context: typer.Context,
    output: OutputOption = None,
    sidecar: Annotated[Path | None, typer.Option("--from", help="Draw the figure of this sidecar again.", show_default=False)] = None,
    redraw: Annotated[bool, typer.Option("--redraw", help="With --from: draw it even where other versions change its bytes.")] = False,
    sheet: Annotated[Sheet, typer.Option(help="Page that it is laid out for.")] = Sheet.a4,
    lang: Annotated[Language, typer.Option(help="Language of the figure.")] = Language.en,
    theme: Annotated[Theme, typer.Option(help="Colours.")] = Theme.light,
    show: Annotated[str, typer.Option(help="Corridor: strip or map.", show_default=False)] = "",
    depth: Annotated[int, typer.Option(min=1, max=2, help="Ego network: steps from the middle.")] = 2,
    layers: Annotated[str | None, typer.Option(help="Layers of links, joined by commas; none for none.", show_default=False)] = None,
    kinds: Annotated[str, typer.Option(help="Kinds of organisations, joined by commas.", show_default=False)] = "",
    sectors: Annotated[str, typer.Option(help="Sector groups, joined by commas.", show_default=False)] = "",
    places: Annotated[str, typer.Option(help="Municipalities, joined by commas.", show_default=False)] = "",
    confidence: Annotated[Confidence | None, typer.Option(help="Least confidence of links.", show_default=False)] = None,
    gone: Annotated[bool, typer.Option("--gone", help="Ended and planned links too.")] = False,
    expanded: Annotated[str, typer.Option(help="Ids of nodes whose neighbours are added, joined by commas.", show_default=False)] = "",
    hidden: Annotated[str, typer.Option(help="Ids of nodes that are taken out, joined by commas.", show_default=False)] = "",
    revision: RevisionOption = None,
    workspace: WorkspaceOption = None,
) -> None:
    """Draw a picture for a report: ego ID, path ID ID, corridor, or chain ID.

    It has title, legend, sources, date and counts; beside it lies a sidecar (.json) from which --from makes the same bytes again.

    Example: graphmap figure ego tu-delft --sheet column --lang nl -o tu-delft.pdf
    """
    from graphmap import workspace as work
    from graphmap.cli.ask import split
    from graphmap.views.state import read

    words, values = split(context.args)
    if sidecar:
        if words or values:
            raise UsageError("With --from everything comes from the sidecar; give only --output and --redraw beside it.")
        with open_workspace(workspace) as home:
            _told(work.redraw(home, sidecar, output, anyway=redraw))
        return
    if values:
        raise UsageError(f"--{next(iter(values))} is no option of figure. graphmap figure --help lists them.")
    page, ids = _asked(words)
    given = {"kinds": kinds, "sectors": sectors, "places": places, "expanded": expanded, "hidden": hidden, "show": show}
    given |= {"depth": str(depth), "confidence": confidence.value if confidence else "", "gone": "1" if gone else "", "lang": lang.value}
    given |= {} if layers is None else {"layers": layers or "none"}
    state = read({**given, **ids}, page)
    _check(state, {**given, **ids})
    with open_workspace(workspace) as home:
        state = work.named(home, state, revision)
        path = output or Path(f"{work.stem(state)}.svg")
        asked = work.Figure(state, path.suffix.lower().removeprefix("."), sheet.value, theme.value)
        _told(work.figure(home, asked, path, revision))


def _asked(words: Sequence[str]) -> tuple[str, dict[str, str]]:
    """The page and the ids that the words name."""
    kind, *ids = words or [""]
    if kind not in KINDS:
        raise UsageError(f"There is no figure {kind!r}. Choose {', '.join(KINDS)}.")
    page, count = KINDS[kind]
    if len(ids) != count:
        raise UsageError(f"figure {kind} takes {count} id{'' if count == 1 else 's'}, not {len(ids)}. graphmap search finds ids by name.")
    return page, dict(zip(("id", "to"), ids, strict=False))


def _check(state: "State", given: Mapping[str, str]) -> None:
    """UsageError where an option says what no layer, picture or confidence is called."""
    from graphmap.views.style import LAYERS

    layers = [name for name in given.get("layers", "").split(",") if name and name != "none"]
    for name in layers:
        if name not in LAYERS:
            raise UsageError(f"There is no layer {name!r}. Layers are {', '.join(LAYERS)}.")
    if state.show not in ("", "strip", "map"):
        raise UsageError(f"There is no {state.show!r} of the corridor. Choose strip or map.")


def _told(paths: Sequence[Path]) -> None:
    for path in paths:
        typer.echo(path)
