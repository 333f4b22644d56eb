"""The graph on a Neo4j server, where a team asks it."""

from collections.abc import Callable, Mapping
from pathlib import Path

from graphmap.errors import UsageError
from graphmap.snapshot import Manifest
from graphmap.store.publish import publish
from graphmap.store.server import Server, located
from graphmap.workspace.home import Progress, Workspace, silent
from graphmap.workspace.reading import snapshot


def server_at(
    address: str, environment: Mapping[str, str], password_file: Path | None = None, ask: Callable[[str], str] | None = None
) -> Server:
    """The server at an address, and who logs in; a password is never part of the address.

    Parameters
    ----------
    address
        ``neo4j://host:7687`` or ``neo4j+s://host/database``.
    environment
        ``NEO4J_USERNAME`` (else neo4j); ``NEO4J_PASSWORD_FILE`` or ``NEO4J_PASSWORD``.
    password_file
        A file whose first line is the password; goes before the environment.
    ask
        Asks a person for the password of the user that it is given, where nothing else gives it; None where nobody can be asked.

    Raises
    ------
    UsageError
        It is no address, holds a password, or there is no password.
    """
    place, database = located(address)
    user = environment.get("NEO4J_USERNAME") or "neo4j"
    file = password_file or (Path(named) if (named := environment.get("NEO4J_PASSWORD_FILE")) else None)
    if file:
        password = file.read_text(encoding="utf-8").split("\n")[0].rstrip("\r")
    else:
        password = environment.get("NEO4J_PASSWORD") or (ask(user) if ask else "")
    if not password:
        raise UsageError(f"There is no password for {user} at {place}. Set NEO4J_PASSWORD, or NEO4J_PASSWORD_FILE to a file that holds it.")
    return Server(place, user, password, database)


def publish_to(workspace: Workspace, server: Server, *, revision: str | None = None, progress: Progress = silent) -> tuple[Manifest, bool]:
    """Make a server hold a revision of the graph; its manifest, and whether anything had to be written.

    StoreError if the server cannot be reached or refuses, or holds what graphmap did not publish.
    """
    taken = snapshot(workspace, revision)
    return taken.manifest, publish(taken, server, lambda count: progress("publishing", count))
