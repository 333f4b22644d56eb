"""graphmap: the supply-chain and innovation network of South Holland's manufacturing region, every fact with its source."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from os import PathLike

    from graphmap.notebook import Graph

__version__ = "0.1.0"


def open(workspace: "str | PathLike[str] | None" = None, revision: str | None = None, *, store: str | None = None) -> "Graph":
    """The graph, to be asked in Python or a notebook: ``g = graphmap.open()``; a context manager.

    Parameters
    ----------
    workspace
        Folder of the ledger and the graph; default ``GRAPHMAP_WORKSPACE``, else your data folder. Where there is none it is made and
        filled with the region's data, which takes some seconds.
    revision
        An earlier revision of the graph (its first characters do). Without it the current one, which the graph then stays at: all that
        it answers is of one revision.
    store
        Address of a Neo4j server that answers instead, such as ``neo4j://host:7687``; default ``GRAPHMAP_STORE``. Who logs in is said by
        ``NEO4J_USERNAME`` and ``NEO4J_PASSWORD`` or ``NEO4J_PASSWORD_FILE``.

    Raises
    ------
    NotFoundError
        No revision, or several, begin so.
    StoreError
        The server cannot be reached, lets nobody in, or holds no whole graph.
    """
    from graphmap.notebook import Graph  # here, so that what only needs the version stays fast

    return Graph.open(workspace, revision, store=store)
