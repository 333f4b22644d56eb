"""graphmap: the supply-chain and innovation network of South Holland's manufacturing region, every fact with its source."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from os import PathLike

    from graphmap.notebook import Graph

__version__ = "0.1.0"


def open(workspace: "str | PathLike[str] | None" = None, revision: str | None = None) -> "Graph":
    """The graph, to be asked in Python or a notebook: ``g = graphmap.open()``; a context manager.

    Parameters
    ----------
    workspace
        Folder of the ledger and the graph; default ``GRAPHMAP_WORKSPACE``, else your data folder. Where there is none it is made and
        filled with the region's data, which takes some seconds.
    revision
        An earlier revision of the graph (its first characters do). Without it the current one, which the graph then stays at: all that
        it answers is of one revision.

    Raises
    ------
    NotFoundError
        No revision, or several, begin so.
    """
    from graphmap.notebook import Graph  # here, so that what only needs the version stays fast

    return Graph.open(workspace, revision)
