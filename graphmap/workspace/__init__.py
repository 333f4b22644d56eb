"""What a user does, one function each: open, load, undo, ask, show, search, take away."""

from graphmap.workspace.asking import Card, adhoc, bound, connection, cypher, defaults, query, search, settled, show, typed
from graphmap.workspace.citing import credits_of
from graphmap.workspace.figure import Figure, figure, named, redraw, stem
from graphmap.workspace.home import Workspace
from graphmap.workspace.incoming import Incoming
from graphmap.workspace.loading import REGION, LoadReport, Preview, fill, load, open_or_fill, preview, undo
from graphmap.workspace.publishing import publish
from graphmap.workspace.reading import is_current, names, snapshot, store
from graphmap.workspace.standing import Status, status
from graphmap.workspace.taking import export
from graphmap.workspace.team import publish_to, server_of
from graphmap.workspace.template import template

__all__ = [
    "REGION",
    "Card",
    "Figure",
    "Incoming",
    "LoadReport",
    "Preview",
    "Status",
    "Workspace",
    "adhoc",
    "bound",
    "connection",
    "credits_of",
    "cypher",
    "defaults",
    "export",
    "figure",
    "fill",
    "is_current",
    "load",
    "named",
    "names",
    "open_or_fill",
    "preview",
    "publish",
    "publish_to",
    "query",
    "redraw",
    "search",
    "server_of",
    "settled",
    "show",
    "snapshot",
    "status",
    "stem",
    "store",
    "template",
    "typed",
    "undo",
]
