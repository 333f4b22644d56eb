"""The graph, or the part that a query returns, as a file."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

from graphmap.errors import UsageError
from graphmap.exports import export_graph, format_of
from graphmap.model import Credits, GraphRows, Node, Relationship
from graphmap.store import GraphStore
from graphmap.store.subgraph import as_subgraph
from graphmap.views.looks import looks
from graphmap.workspace.home import Progress, Workspace, silent
from graphmap.workspace.reading import confined, snapshot, store

if TYPE_CHECKING:
    from networkx import MultiDiGraph

    from graphmap.workspace.pictures import Picture


def graph_rows(graph: "MultiDiGraph[str]", credits: Credits) -> GraphRows:
    """A subgraph as what exports take."""
    nodes = [
        Node(id, data["labels"], {name: value for name, value in data.items() if name != "labels"}) for id, data in graph.nodes(data=True)
    ]
    relationships = [
        Relationship(str(key), data["type"], start, end, {name: value for name, value in data.items() if name != "type"})
        for start, end, key, data in graph.edges(keys=True, data=True)
    ]
    return GraphRows(nodes, relationships, credits)


def closed(graph: "MultiDiGraph[str]", opened: GraphStore, *, sources: bool = True) -> "MultiDiGraph[str]":
    """The subgraph with what it needs to stand alone: the nodes at the ends of its relationships, and the sources that it cites."""
    bare = sorted(id for id, data in graph.nodes(data=True) if "labels" not in data)
    if bare:
        ends = opened.subgraph("MATCH (n) WHERE n.id IN $ids RETURN n", {"ids": bare}, limit=len(bare))
        graph.add_nodes_from(ends.nodes(data=True))
    if not sources:
        return graph
    elements = [*(data for _, data in graph.nodes(data=True)), *(data for *_, data in graph.edges(data=True))]
    cited = sorted({source for data in elements for source in data.get("sources", [])} - set(graph))
    if cited:
        graph.add_nodes_from(
            opened.subgraph("MATCH (s:Source) WHERE s.id IN $ids RETURN s", {"ids": cited}, limit=len(cited)).nodes(data=True)
        )
    return graph


def export_part(workspace: Workspace, picture: "Picture", format: str, revision: str | None = None) -> bytes:
    """The graph of a picture as one file of a format, GEXF and GraphML with its looks; several files as a ZIP archive."""
    taken = snapshot(workspace, revision)
    graph = closed(picture.graph.copy(), store(workspace, taken.revision))
    rows = graph_rows(graph, taken.manifest.credits)
    with TemporaryDirectory() as folder:
        written = export_graph(
            rows, Path(folder) / f"graphmap.{format}", format, workspace.schema, lambda count: None, looks(picture.scene)
        )
        if len(written) == 1:
            return written[0].read_bytes()
        archive = BytesIO()
        with ZipFile(archive, "w", ZIP_DEFLATED) as packed:
            for path in written:
                packed.write(path, path.name)
        return archive.getvalue()


def export(
    workspace: Workspace,
    path: Path,
    *,
    format: str | None = None,
    cypher: str | None = None,
    parameters: Mapping[str, object] | None = None,
    revision: str | None = None,
    progress: Progress = silent,
) -> list[Path]:
    """Write the whole graph, or the nodes and relationships that ``cypher`` returns, to ``path``; return the files written.

    UsageError where the statement returns neither, or its answer was cut: a part that looks whole is not given away.
    """
    taken = snapshot(workspace, revision)
    rows = taken.rows
    if cypher is not None:
        found = confined(workspace, taken.revision).table(cypher, parameters)
        graph = closed(as_subgraph(found), store(workspace, taken.revision))
        if graph.graph["cut"]:
            raise UsageError(f"The query returns more than {workspace.settings.row_limit:,} rows. Narrow it, or export the whole graph.")
        if not graph:
            raise UsageError("The query returns no nodes or relationships. Return them themselves (RETURN a, r, b), not their properties.")
        rows = graph_rows(graph, taken.manifest.credits)
    return export_graph(rows, path, format or format_of(path), workspace.schema, lambda count: progress("writing", count))
