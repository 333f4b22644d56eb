"""The corridor's pictures: the strip, with what could be expected where the view says so, and the map; and their links as a table."""

from dataclasses import replace

from graphmap.analysis.corridor import Corridor
from graphmap.model import Cell, Table
from graphmap.schema import Schema
from graphmap.views.corridor_map import corridor_map
from graphmap.views.corridor_names import section_name
from graphmap.views.credits import credit_line
from graphmap.views.filtering import other_layers
from graphmap.views.presets import SCREEN, Sheet
from graphmap.views.state import State
from graphmap.views.strip import strip
from graphmap.views.style import Theme
from graphmap.views.words import say
from graphmap.workspace.corridor import LAYERS, ROWS, read_corridor, read_loose, types_of
from graphmap.workspace.home import Workspace
from graphmap.workspace.pictures.picture import Picture, Statement
from graphmap.workspace.pictures.statements import RUNNING, STANDING
from graphmap.workspace.reading import snapshot, store
from loaders.region.outlines import region_outlines

EXPECTED = "expected"
"""What the view shows where the strip says how many links could be expected across each point of the line."""

MEMBERS = (
    f"MATCH (:CorridorSection)<-[:IN_SECTION]-(a:Organisation)\nWHERE {STANDING.format('a')}\n"
    "OPTIONAL MATCH (a)-[r]->(b:Organisation)-[:IN_SECTION]->(:CorridorSection)\n"
    f"  WHERE type(r) IN $types AND {RUNNING.format('r')} AND {STANDING.format('b')}\n"
    "RETURN a AS organisation, r AS link, b AS other"
)
"""Those at the sections who are counted, with the links among them."""


def corridor(
    workspace: Workspace, state: State, *, sheet: Sheet | None = None, theme: Theme = "light", revision: str | None = None
) -> Picture:
    """The corridor of a view: the strip, with what could be expected where the view says so, or the map."""
    found, asked = read_corridor(workspace, state.layers, revision)
    language, expected = state.language, state.show == EXPECTED
    if expected:
        loose, statement = read_loose(workspace, state.layers, revision)
        found, asked = replace(found, loose=loose), (*asked, ("cypher_loose", statement))
    sources = credit_line(snapshot(workspace, revision).manifest.credits, language)
    layers = other_layers(state, LAYERS, workspace.schema)
    if state.show == "map":
        scene = corridor_map(found, region_outlines(), sheet or SCREEN, language, theme, sources=sources, layers=layers)
    else:
        scene = strip(found, sheet or SCREEN, language, theme, finding=expected, sources=sources, layers=layers)
    members = Statement(MEMBERS, {"types": types_of(LAYERS if state.layers is None else state.layers, workspace.schema)})
    graph = store(workspace, revision).subgraph(members.cypher, members.parameters, limit=ROWS)
    return Picture(scene, graph, (*asked, ("cypher_members", members)), _table(found, workspace.schema, language), found.left_out["gone"])


def _table(found: Corridor, schema: Schema, language: str) -> Table:
    """One row for each layer and pair of sections."""
    names = {section.id: section_name(section, language).replace("\u00a0", " ") for section in found.sections}
    rows: list[tuple[Cell, ...]] = [
        (names[flow.start], names[flow.end], schema.layers[flow.layer][language], flow.count) for flow in found.flows
    ]
    return Table(tuple(say(f"column_{name}", language) for name in ("start", "end", "layer", "links")), rows)
