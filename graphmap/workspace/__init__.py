"""What a user does, one function each: open, load, undo, ask, show, search, take away."""

from graphmap.workspace.asking import Card, bound, connection, cypher, defaults, query, search, show
from graphmap.workspace.home import Workspace
from graphmap.workspace.incoming import Incoming
from graphmap.workspace.loading import REGION, LoadReport, Preview, fill, load, open_or_fill, preview, undo
from graphmap.workspace.publishing import publish
from graphmap.workspace.reading import names, snapshot, store
from graphmap.workspace.standing import Status, status
from graphmap.workspace.taking import export
from graphmap.workspace.template import template

__all__ = [
    "REGION",
    "Card",
    "Incoming",
    "LoadReport",
    "Preview",
    "Status",
    "Workspace",
    "bound",
    "connection",
    "cypher",
    "defaults",
    "export",
    "fill",
    "load",
    "names",
    "open_or_fill",
    "preview",
    "publish",
    "query",
    "search",
    "show",
    "snapshot",
    "status",
    "store",
    "template",
    "undo",
]
