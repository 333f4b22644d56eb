"""The commands, in the order in which ``graphmap --help`` lists them."""

from collections.abc import Callable
from typing import Annotated

import typer

from graphmap import __version__
from graphmap.cli import ask, data, doctor, figure, publish, saved, serve, shell, take

app = typer.Typer(
    name="graphmap",
    help="The supply-chain and innovation network of South Holland's manufacturing region, every fact with its source.",
    epilog="First steps: graphmap demo · graphmap search shipyard · graphmap query suppliers_of --company damen-shipyards-group",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"graphmap {__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and leave.")] = False,
) -> None:
    """Options before the command."""


PLAIN: tuple[Callable[..., None], ...] = (
    serve.demo,
    serve.app,
    data.load,
    data.undo,
    data.status,
    data.init,
    data.template,
    publish.publish,
    doctor.doctor,
    doctor.backup,
    ask.search,
    ask.show,
    ask.path,
    ask.queries,
    saved.saved,
    shell.shell,
)

for command in PLAIN:
    app.command()(command)
PARAMETERS = {"allow_extra_args": True, "ignore_unknown_options": True}
app.command(context_settings=PARAMETERS, options_metavar="NAME | --cypher STATEMENT | --saved NAME [--PARAMETER VALUE]... [OPTIONS]")(
    ask.query
)
app.command(context_settings=PARAMETERS, options_metavar="NAME --query NAME | --cypher STATEMENT [--PARAMETER VALUE]... [OPTIONS]")(
    saved.save
)
app.command(context_settings=PARAMETERS, options_metavar="FILE [--query NAME [--PARAMETER VALUE]...] [OPTIONS]")(take.export)
app.command(context_settings=PARAMETERS, options_metavar="ego ID | path ID ID | corridor | chain ID | query NAME [OPTIONS]")(figure.figure)
