"""The workbook that people fill in, with the capabilities of this workspace's graph to choose from."""

from pathlib import Path

from graphmap.workspace.asking import cypher
from graphmap.workspace.home import Workspace

CAPABILITIES = "MATCH (c:Capability) RETURN c.id AS id, c.name AS name, coalesce(c.name_nl, c.name) AS name_nl ORDER BY c.name, c.id"


def template(workspace: Workspace, path: Path) -> Path:
    """Write the workbook; UsageError if there is a file already."""
    from loaders.workbook.template import write_template

    rows = cypher(workspace, CAPABILITIES, limit=100_000).rows
    return write_template(path, [(str(id), str(name), str(name_nl)) for id, name, name_nl in rows])
