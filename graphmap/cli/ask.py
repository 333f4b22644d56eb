"""Commands that ask: search, show, path, queries, query."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from graphmap.cli.opening import open_workspace
from graphmap.cli.options import FormatOption, Language, OutputOption, RevisionOption, RowFormat, StoreOption, WorkspaceOption
from graphmap.errors import UsageError

if TYPE_CHECKING:
    from graphmap.views.state import State


def search(
    text: Annotated[str, typer.Argument(help="A name or a part of one, in Dutch or English; typing errors are forgiven.")],
    limit: Annotated[int, typer.Option(min=1, help="Hits at most.")] = 20,
    revision: RevisionOption = None,
    format: FormatOption = RowFormat.table,
    output: OutputOption = None,
    store: StoreOption = None,
    workspace: WorkspaceOption = None,
) -> None:
    """Find nodes by name, Dutch name, alias or id.

    Example: graphmap search "technische universiteit"
    """
    from graphmap import workspace as work
    from graphmap.cli.output import print_rows
    from graphmap.model import Table

    with open_workspace(workspace, store) as home:
        manifest = work.snapshot(home, revision).manifest
        hits = work.search(home, text, limit, manifest.revision)
    rows: list[tuple[object, ...]] = [
        (hit.node.id, hit.node.name_in("en"), hit.node.labels[-1], hit.node.place, hit.matched, hit.score) for hit in hits
    ]
    print_rows(Table(("id", "name", "kind", "place", "matched", "score"), rows), format, output, manifest.credits)  # type: ignore[arg-type]


def show(
    id: Annotated[str, typer.Argument(help="Id of the node; graphmap search finds it.")],
    revision: RevisionOption = None,
    format: FormatOption = RowFormat.table,
    output: OutputOption = None,
    store: StoreOption = None,
    workspace: WorkspaceOption = None,
) -> None:
    """Show a node, every value with its source.

    Also its relationships, and what sources say that is not shown.

    Example: graphmap show tu-delft
    """
    from graphmap import workspace as work
    from graphmap.cli.card import print_card
    from graphmap.cli.output import print_rows
    from graphmap.workspace.card_rows import card_table

    with open_workspace(workspace, store) as home:
        manifest = work.snapshot(home, revision).manifest
        card = work.show(home, id, manifest.revision)
        schema = home.schema
    if format is RowFormat.table and output is None:
        print_card(card, schema)
    else:
        print_rows(card_table(card, schema), format, output, manifest.credits)


def path(
    start: Annotated[str, typer.Argument(metavar="FROM", help="Id of a node.")],
    end: Annotated[str, typer.Argument(metavar="TO", help="Id of another node.")],
    type: Annotated[
        list[str] | None, typer.Option("--type", "-t", help="Relationship type to use; may be given often.", show_default=False)
    ] = None,
    revision: RevisionOption = None,
    format: FormatOption = RowFormat.table,
    output: OutputOption = None,
    store: StoreOption = None,
    workspace: WorkspaceOption = None,
) -> None:
    """Find the shortest connections of two nodes.

    Of at most six steps in our data, each with its evidence.

    Example: graphmap path tu-delft damen-shipyards-group --type PARTNERS_WITH --type SUPPLIES
    """
    from graphmap import workspace as work
    from graphmap.cli.output import note, print_rows
    from graphmap.model import Table

    with open_workspace(workspace, store) as home:
        manifest = work.snapshot(home, revision).manifest
        found = work.connection(home, start, end, type or (), manifest.revision)
    rows: list[tuple[object, ...]] = []
    for number, walk in enumerate(found, 1):
        for step, (a, r, b) in enumerate(zip(walk.nodes, walk.relationships, walk.nodes[1:], strict=False), 1):
            arrow = "→" if r.start == a.id else "←"
            words = (r.properties.get("what"), r.properties.get("evidence"), r.properties.get("sources"))
            rows.append((number, step, a.name, f"{arrow} {r.type}", b.name, *words))
    table = Table(("path", "step", "from", "by", "to", "what", "evidence", "sources"), rows)  # type: ignore[arg-type]
    print_rows(table, format, output, manifest.credits, wrap=True)
    if not found:
        note("No connection of at most six steps by these types in our data.")
        raise typer.Exit(1)


def queries(
    name: Annotated[str | None, typer.Argument(help="Show this query whole: parameters and Cypher.", show_default=False)] = None,
    language: Annotated[Language, typer.Option(help="Language of titles and help.")] = Language.en,
    format: FormatOption = RowFormat.table,
    output: OutputOption = None,
) -> None:
    """List the named queries, or show one.

    Example: graphmap queries suppliers_of
    """
    from graphmap.catalogue import catalogue
    from graphmap.cli.output import print_rows
    from graphmap.model import Credits, Table

    found = catalogue()
    nothing = Credits("", "", ())
    if name is None:
        rows = [(q.name, q.title(language), ", ".join(f"--{p.name}" for p in q.parameters)) for q in found.values()]
        print_rows(Table(("query", "title", "parameters"), rows), format, output, nothing)  # type: ignore[arg-type]
        return
    if name not in found:
        raise UsageError(f"There is no query {name!r}. graphmap queries lists them.")
    if format is not RowFormat.table or output:
        raise UsageError("--format and --output go with the list of queries, not with one.")
    chosen = found[name]
    typer.echo(f"{chosen.name}: {chosen.title(language)}\n{chosen.description(language)}\n")
    for p in chosen.parameters:
        default = "required" if p.default is None else f"default {p.default!r}"
        typer.echo(f"  --{p.name} ({p.kind}, {default}): {p.help(language)}")
    typer.echo(f"\n{chosen.cypher}")


def query(
    context: typer.Context,
    cypher: Annotated[str | None, typer.Option("--cypher", "-c", help="A Cypher statement instead of a name.", show_default=False)] = None,
    saved: Annotated[
        str | None, typer.Option("--saved", help="A saved question instead; graphmap saved lists them.", show_default=False)
    ] = None,
    limit: Annotated[
        int | None, typer.Option("--rows", min=1, max=10_000, help="Rows at most; default and highest 10,000.", show_default=False)
    ] = None,
    revision: RevisionOption = None,
    format: FormatOption = RowFormat.table,
    output: OutputOption = None,
    store: StoreOption = None,
    workspace: WorkspaceOption = None,
) -> None:
    """Ask a named query, ask in Cypher, or ask a saved question.

    graphmap queries lists the names; their parameters are given as --PARAMETER VALUE. A statement only reads; its
    parameters are text (--name VALUE) or JSON (--name:=5). A saved question takes other values in the same way.

    Example: graphmap query suppliers_of --company damen-shipyards-group
    """
    from graphmap import workspace as work
    from graphmap.cli.output import note, print_rows
    from graphmap.workspace.saved import ask, saved_as, with_values

    names, values = split(context.args)
    if len(names) + (cypher is not None) + (saved is not None) != 1:
        raise UsageError("Give the name of one query, or a statement with --cypher (one of the two), or a saved question with --saved.")
    with open_workspace(workspace, store) as home:
        manifest = work.snapshot(home, revision).manifest
        state = asked(names, cypher, values) if saved is None else with_values(saved_as(home, saved).state, values)
        table = ask(home, state, limit=limit, revision=manifest.revision)
        credits = work.credits_of(home, table, manifest.revision) if output else manifest.credits
    print_rows(table, format, output, credits)
    if state.id and (unsaid := work.defaults(state.id, dict(state.parameters))):
        note(f"With {' '.join(f'--{name} {value!r}' for name, value in unsaid.items())} (default; graphmap queries {state.id} tells).")


def asked(names: Sequence[str], cypher: str | None, values: Mapping[str, str]) -> "State":
    """The view of the page *Query* that shows what is asked."""
    from graphmap.workspace.figure_words import query_view

    return query_view(names, cypher, values, "en")


def split(arguments: Sequence[str]) -> tuple[list[str], dict[str, str]]:
    """Words that stand alone, and the values of ``--name value`` and ``--name=value``; UsageError for a name without a value."""
    alone: list[str] = []
    values: dict[str, str] = {}
    rest = list(arguments)
    while rest:
        word = rest.pop(0)
        key, equals, value = word.removeprefix("--").partition("=")
        if not word.startswith("--"):
            alone.append(word)
        elif not equals and not rest:
            raise UsageError(f"Parameter --{key} has no value.")
        else:
            values[key.replace("-", "_")] = value if equals else rest.pop(0)
    return alone, values
