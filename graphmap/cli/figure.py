"""The command that draws a figure for a report, or draws one again from its sidecar."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graphmap.cli.opening import open_workspace
from graphmap.cli.options import Language, RevisionOption, StoreOption, WorkspaceOption
from graphmap.errors import UsageError

if TYPE_CHECKING:
    from graphmap.workspace.figure import Written

BESIDE = frozenset({"sidecar", "output", "redraw", "workspace"})
"""Parameters of the command that --from leaves a choice in."""


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
    sidecar: Annotated[
        str | None, typer.Option("--from", metavar="FILE", help="Draw the figure of this sidecar again.", show_default=False)
    ] = None,
    redraw: Annotated[bool, typer.Option("--redraw", help="With --from: draw it even where other versions change its bytes.")] = False,
    sheet: Annotated[Sheet, typer.Option(help="Page that it is laid out for.")] = Sheet.a4,
    lang: Annotated[Language, typer.Option(help="Language of the figure.")] = Language.en,
    theme: Annotated[Theme, typer.Option(help="Colours.")] = Theme.light,
    cypher: Annotated[str | None, typer.Option("--cypher", "-c", help="Query: a statement instead of a name.", show_default=False)] = None,
    show: Annotated[
        str, typer.Option(help="Corridor: strip, expected or map. Chain: published, to count only that.", show_default=False)
    ] = "",
    depth: Annotated[int, typer.Option(min=1, max=2, help="Ego network: steps from the middle.")] = 2,
    layers: Annotated[str | None, typer.Option(help="Layers of links, joined by commas; none for none.", show_default=False)] = None,
    kinds: Annotated[str, typer.Option(help="Kinds of organisations, joined by commas.", show_default=False)] = "",
    sectors: Annotated[str, typer.Option(help="Sector groups, joined by commas.", show_default=False)] = "",
    places: Annotated[str, typer.Option(help="Municipalities, joined by commas (%2C is a comma inside a name).", show_default=False)] = "",
    confidence: Annotated[Confidence | None, typer.Option(help="Least confidence of links.", show_default=False)] = None,
    gone: Annotated[bool, typer.Option("--gone", help="Ended and planned links too.")] = False,
    expanded: Annotated[str, typer.Option(help="Ids of nodes whose neighbours are added, joined by commas.", show_default=False)] = "",
    hidden: Annotated[str, typer.Option(help="Ids of nodes that are taken out, joined by commas.", show_default=False)] = "",
    revision: RevisionOption = None,
    store: StoreOption = None,
    workspace: WorkspaceOption = None,
) -> None:
    """Draw a picture for a report: ego ID, path ID ID, corridor, chain ID, or the answer of a query.

    It has title, legend, sources, date and counts; beside it lies a sidecar (.json) from which --from makes the same bytes again.
    query NAME draws a named query, with its parameters as graphmap query takes them; query --cypher STATEMENT what that returns.

    Example: graphmap figure ego tu-delft --sheet column --lang nl -o tu-delft.pdf
    """
    from graphmap import workspace as work
    from graphmap.cli.ask import split
    from graphmap.workspace.figure_words import query_view, view

    words, values = split(context.args)
    if sidecar is not None and words[:1] != ["query"]:
        others = [*words, *(f"--{name}" for name in (*values, *sorted(_given(context) - BESIDE)))]
        if others:
            raise UsageError(
                f"With --from everything comes from the sidecar: leave out {others[0]}. Only --output, --redraw and --workspace go with it."
            )
        with open_workspace(workspace, store) as home:
            _told(work.redraw(home, Path(sidecar), output, anyway=redraw))
        return
    if redraw:
        raise UsageError("--redraw goes with --from FILE, the sidecar of the figure to draw again.")
    values |= {} if sidecar is None else {"from": sidecar}  # a query's parameter may have that name
    given = {"kinds": kinds, "sectors": sectors, "places": places, "expanded": expanded, "hidden": hidden, "show": show}
    given |= {"depth": str(depth), "confidence": confidence.value if confidence else "", "gone": "1" if gone else "", "lang": lang.value}
    given |= {} if layers is None else {"layers": layers or "none"}
    state = query_view(words[1:], cypher, values, lang.value) if words[:1] == ["query"] else view(words, values, given)
    _only_its_own(context, words[0])
    with open_workspace(workspace, store) as home:
        state = work.named(home, state, revision)
        path = output or Path(f"{work.stem(state)}.svg")
        asked = work.Figure(state, path.suffix.lower().removeprefix("."), sheet.value, theme.value)
        _told(work.figure(home, asked, path, revision))


def _only_its_own(context: typer.Context, kind: str) -> None:
    """UsageError for an option of another kind of figure, which would make no difference to this one."""
    from graphmap.workspace.figure_command import OPTIONS

    others = {option for options in OPTIONS.values() for option in options} - {*OPTIONS[kind]}
    for name in sorted(others & _given(context)):
        more = f" A parameter of that name is given as JSON: --{name}:=VALUE." if kind == "query" else ""
        takes = ", ".join(f"--{option}" for option in OPTIONS[kind])
        raise UsageError(f"--{name} is no option of figure {kind}. It takes {takes}.{more}")


def _given(context: typer.Context) -> set[str]:
    """The parameters of the command that stand on the command line."""
    sources = {name: context.get_parameter_source(name) for name in context.params}
    return {name for name, source in sources.items() if source is not None and source.name == "COMMANDLINE"}


def _told(written: "Written") -> None:
    """The files that were written; what is odd about the question, on standard error."""
    from graphmap.cli.output import note

    typer.echo(written.path)
    typer.echo(written.sidecar)
    for text in written.notes:
        note(f"Note: {text}")
