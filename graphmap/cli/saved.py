"""Commands on questions that people keep: save and saved."""

from typing import Annotated

import typer

from graphmap.cli.opening import open_workspace
from graphmap.cli.options import FormatOption, OutputOption, RowFormat, WorkspaceOption
from graphmap.errors import UsageError


def save(
    context: typer.Context,
    query: Annotated[str | None, typer.Option("--query", help="The named query that it asks.", show_default=False)] = None,
    cypher: Annotated[str | None, typer.Option("--cypher", "-c", help="The statement that it asks.", show_default=False)] = None,
    note: Annotated[str, typer.Option("--note", help="What it is for.", show_default=False)] = "",
    workspace: WorkspaceOption = None,
) -> None:
    """Keep a question under a name.

    All who share the workspace can ask it, with graphmap query --saved NAME. Your own of the same name is replaced.

    Example: graphmap save yards --query suppliers_of --company damen-shipyards-group
    """
    from graphmap.cli.ask import asked, split
    from graphmap.workspace import saved as keeping

    names, values = split(context.args)
    if len(names) != 1:
        raise UsageError("Give one name to keep the question under.")
    if (query is None) == (cypher is None):
        raise UsageError("Give the question: --query NAME, or --cypher STATEMENT (one of the two).")
    state = asked([] if query is None else [query], cypher, values)
    with open_workspace(workspace) as home:
        kept = keeping.save(home, names[0], state, note=note)
    typer.echo(f"{kept.name} is saved by {kept.owner}. Ask it with graphmap query --saved, followed by its name.")


def saved(
    name: Annotated[
        str | None, typer.Argument(help="Show this question whole; OWNER/NAME for that of another.", show_default=False)
    ] = None,
    remove: Annotated[bool, typer.Option("--remove", help="No longer keep this question of your own.")] = False,
    format: FormatOption = RowFormat.table,
    output: OutputOption = None,
    workspace: WorkspaceOption = None,
) -> None:
    """List the saved questions, or show one.

    Example: graphmap saved
    """
    from graphmap.cli.output import print_rows
    from graphmap.model import Credits, Table
    from graphmap.workspace import saved as keeping

    if name is None and remove:
        raise UsageError("Give the name of the question that is no longer to be kept.")
    if name is not None and (format is not RowFormat.table or output):
        raise UsageError("--format and --output go with the list of saved questions, not with one.")
    with open_workspace(workspace) as home:
        if name is None:
            rows = [(kept.name, kept.owner, kept.created[:10], kept.brief, kept.note) for kept in keeping.saved(home)]
            print_rows(Table(("name", "owner", "saved", "asks", "note"), rows), format, output, Credits("", "", ()))  # type: ignore[arg-type]
            return
        if remove:
            keeping.forget(home, name)
            typer.echo(f"{name} is no longer kept.")
            return
        kept = keeping.saved_as(home, name)
    typer.echo(f"{kept.name}: saved by {kept.owner} on {kept.created[:10]}" + (f"\n{kept.note}" if kept.note else ""))
    typer.echo("" if kept.state.cypher else f"\nquery {kept.state.id}")
    for key, value in kept.state.parameters:
        typer.echo(f"  --{key}={value}")
    typer.echo("".join(c for c in f"\n{keeping.statement(kept.state)}" if c.isprintable() or c == "\n"))
