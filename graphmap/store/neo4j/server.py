"""A Neo4j server: where it is, who logs in there, and what its complaints mean."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.metadata import version
from logging import NullHandler, getLogger
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from graphmap.errors import GraphMapError, StoreError, UsageError

if TYPE_CHECKING:
    from neo4j import Driver

SCHEMES = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")
CONNECT = 5.0
"""Seconds that a server may take to answer the first word."""


@dataclass(frozen=True, slots=True)
class Server:
    """A database on a server, and who logs in.

    Parameters
    ----------
    address
        Scheme, host and port, as the driver takes it: ``neo4j+s://graph.example.org:7687``.
    database
        Name of the database; None for the user's own default.
    """

    address: str
    user: str
    password: str = field(repr=False)
    database: str | None = None

    def __str__(self) -> str:
        return f"{self.address}/{self.database}" if self.database else self.address


def is_address(text: str) -> bool:
    """Whether a text is meant as the address of a Neo4j server."""
    return text.partition("://")[0].casefold() in SCHEMES


def located(address: str) -> tuple[str, str | None]:
    """The server's address and the name of the database, of ``neo4j://host:7687/database``.

    Raises
    ------
    UsageError
        It is no address of a server, or holds a user or password, which the message does not repeat.
    """
    if "@" in address:
        raise UsageError("The address holds a user or a password, which others can then read. Leave them out: neo4j://host:7687")
    try:
        parts = urlsplit(address)
        valid = parts.scheme in SCHEMES and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        valid = False
    if not valid:
        raise UsageError(f"{address!r} is not the address of a Neo4j server. Write neo4j://host:7687 or neo4j+s://host/database.")
    routing = f"?{parts.query}" if parts.query else ""
    return f"{parts.scheme}://{parts.netloc}{routing}", parts.path.strip("/") or None


def driver(server: Server, retry: float = 30.0) -> "Driver":
    """A driver of the server, safe to share between threads; what fails transiently is tried again for ``retry`` seconds."""
    from neo4j import GraphDatabase

    getLogger("neo4j").addHandler(NullHandler())  # else its errors go to standard error as well, besides the ones raised here
    return GraphDatabase.driver(
        server.address,
        auth=(server.user, server.password),
        user_agent=f"graphmap/{version('graphmap')}",
        connection_timeout=CONNECT,
        connection_acquisition_timeout=2 * CONNECT,
        max_transaction_retry_time=retry,
        notifications_min_severity="OFF",
    )


@contextmanager
def plainly(server: Server) -> Iterator[None]:
    """What the driver raises within the block becomes a StoreError that says what is wrong, where, and what to do."""
    from neo4j.exceptions import DriverError, Neo4jError

    try:
        yield
    except (DriverError, Neo4jError) as error:
        raise complaint(error, server) from error


def complaint(error: Exception, server: Server) -> GraphMapError:
    """What an error of the driver or the server means."""
    from neo4j.exceptions import DriverError

    code = getattr(error, "code", None) or ""
    if code.startswith("Neo.ClientError.Security.AuthenticationRateLimit"):
        return StoreError(f"{server} has had too many wrong passwords. Wait a few seconds, then give the right one.")
    if code.startswith("Neo.ClientError.Security.CredentialsExpired"):
        return StoreError(f"{server} wants {server.user} to choose a new password first. Do so, and set NEO4J_PASSWORD to it.")
    if code.startswith("Neo.ClientError.Security"):
        return StoreError(f"{server} does not let {server.user} in. Check NEO4J_USERNAME and NEO4J_PASSWORD, and what that user may do.")
    if code.startswith("Neo.ClientError.Database.DatabaseNotFound"):
        return StoreError(f"{server.address} has no database {server.database!r}. Write its name behind the address, or none.")
    if isinstance(error, DriverError) or code.startswith("Neo.TransientError.General.DatabaseUnavailable"):
        return StoreError(f"{server} cannot be reached. Check the address and that the server runs, then try again.")
    return StoreError(f"{server} refuses: {first_line(error)}.")


def first_line(error: Exception) -> str:
    """The first line of what a server complains of, without a full stop."""
    text = str(getattr(error, "message", None) or error)
    return text.strip().split("\n")[0].rstrip(". ")
