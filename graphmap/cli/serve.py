"""Commands that serve the app on this machine: demo and app."""

import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from graphmap.cli.data import OTHER_REGION
from graphmap.cli.opening import open_workspace
from graphmap.cli.options import StoreOption, WorkspaceOption

if TYPE_CHECKING:
    from graphmap.settings import Settings
    from graphmap.snapshot import Manifest
    from graphmap.workspace.access import Login

PortOption = Annotated[int, typer.Option(min=1, max=65535, help="Port to listen at; the next free one is taken if it is in use.")]
BrowserOption = Annotated[bool, typer.Option("--browser/--no-browser", help="Open the page in the browser.")]
PORT = 8501
OWN = "127.0.0.1"


def demo(port: PortOption = PORT, browser: BrowserOption = False, workspace: WorkspaceOption = None) -> None:
    """Serve the app, the region's data in it.

    The first thing to try; it listens on 127.0.0.1 until Ctrl-C.

    Example: graphmap demo
    """
    from graphmap import workspace as work
    from graphmap.cli.output import note
    from graphmap.workspace.access import guard, login_of

    login = login_of(os.environ)
    guard(OWN, login, trusted=False)
    with open_workspace(workspace) as home:
        standing = work.status(home)
        settings = home.settings
    for line in _contents(standing.manifest):
        note(line)
    if standing.other_region:
        note(OTHER_REGION)
    _serve(settings, port, browser, OWN, login)


def app(
    port: PortOption = PORT,
    browser: BrowserOption = False,
    address: Annotated[str, typer.Option(help="Address to listen at; any other than this machine's own needs a login.")] = OWN,
    trusted_network: Annotated[
        bool, typer.Option("--trusted-network", help="Listen without a login: the network itself lets in nobody else.")
    ] = False,
    store: StoreOption = None,
    workspace: WorkspaceOption = None,
) -> None:
    """Serve the app of a workspace.

    It listens on 127.0.0.1 until Ctrl-C and sends no statistics. GRAPHMAP_SECRETS, or .streamlit/secrets.toml, puts it behind a login.

    Example: graphmap app --port 8600
    """
    from graphmap.workspace.access import guard, login_of

    login = login_of(os.environ)
    guard(address, login, trusted_network)
    with open_workspace(workspace, store) as home:
        settings = home.settings
    _serve(settings, port, browser, address, login)


def _contents(manifest: "Manifest") -> list[str]:
    """What is in the graph, in three lines."""
    labels, types = manifest.labels, manifest.types
    return [
        f"In our data: {labels.get('Organisation', 0):,} organisations ({labels.get('Company', 0):,} companies),"
        f" {manifest.relationships:,} relationships ({types.get('SUPPLIES', 0):,} supply links), {labels.get('Source', 0):,} sources.",
        "It is a sample read from public pages, not a census: what is missing is not known, which is not the same as absent.",
    ]


def _serve(settings: "Settings", port: int, browser: bool, address: str, login: "Login | None") -> None:
    """Run Streamlit until it is ended, without statistics."""
    from importlib.resources import files

    from streamlit.web.cli import main as streamlit

    from graphmap.cli.output import note

    free = _free_port(port, address, 1 if login or address != OWN else 100)
    note(f"graphmap is at http://{f'[{address}]' if ':' in address else address}:{free} (Ctrl-C ends it)")
    if login:
        note(f"People log in first, as {login.file} says, and come back to {login.redirect}")
    options = {
        "server.address": address,
        "server.port": free,
        "server.headless": "false" if browser else "true",
        "server.fileWatcherType": "none",
        "browser.gatherUsageStats": "false",
        "browser.serverAddress": login.host if login else OWN,
        "client.showErrorDetails": "none",
        "client.toolbarMode": "minimal",
        "logger.level": "warning",
        **({"secrets.files": login.file} if login else {}),
    }
    script = str(files("graphmap") / "ui" / "server.py")
    os.environ["GRAPHMAP_WORKSPACE"] = str(settings.workspace)
    if settings.store:
        os.environ |= {"GRAPHMAP_STORE": settings.store, "NEO4J_USERNAME": settings.user, "NEO4J_PASSWORD": settings.password}
    else:
        os.environ.pop("GRAPHMAP_STORE", None)
    if login:
        os.environ["GRAPHMAP_SECRETS"] = str(login.file)  # should the file go, nobody is let in
    streamlit(["run", script, *(f"--{name}={value}" for name, value in options.items())], prog_name="graphmap")


def _free_port(first: int, address: str, tries: int) -> int:
    """The first free port of an address from ``first`` on; one that others know the app by is tried alone."""
    import socket

    from graphmap.errors import GraphMapError

    for port in range(first, min(first + tries, 65536)):
        with socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET) as probe:
            if sys.platform != "win32":
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the server: a port that was left just now is free
            try:
                probe.bind((address, port))
            except OSError:
                continue
            return port
    raise GraphMapError(
        f"No free port from {first} on. Give another with --port." if tries > 1 else f"Port {first} of {address} is in use."
    )
