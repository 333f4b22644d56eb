"""A value chain as a picture: the chain, what its stages need, who is able, and the links between those, read by Cypher."""

from dataclasses import dataclass
from urllib.parse import urlsplit

import networkx as nx

from graphmap.analysis.coverage import Coverage
from graphmap.analysis.distance import Point
from graphmap.analysis.value_chains import value_chain
from graphmap.errors import NotFoundError
from graphmap.model import Cell, Table, confidence_word
from graphmap.schema import Schema
from graphmap.views.cards import CONFIDENCE, name_of
from graphmap.views.chain.chain import chain
from graphmap.views.credits import credit_line
from graphmap.views.presets import SCREEN, Sheet
from graphmap.views.state import State
from graphmap.views.style import Theme
from graphmap.views.words import say
from graphmap.workspace.home import Workspace
from graphmap.workspace.pictures.network import source_addresses
from graphmap.workspace.pictures.picture import Picture, Statement
from graphmap.workspace.reading import snapshot, store

ROWS = 200_000
"""Rows that an answer may have: everyone who is able counts."""

PUBLISHED = "published"
"""What the view shows where it counts only what is published."""

LAYERS = ("supply", "research", "digital")
"""The layers whose links between performers are counted."""

PREFERRED = "value-chain:quantum-photonics-instruments"
"""What the page opens with where it is in the data."""

COLUMNS = (
    "position", "stage", "state", "need", "essential", "organisation", "where", "counts", "method", "confidence", "source", "evidence",
    "id",
)  # fmt: skip

CHAINS = Statement("MATCH (c:ValueChain)\nRETURN c.id AS id, c.name AS name, c.name_nl AS name_nl\nORDER BY name, id", {})
"""All value chains by name."""

LINE = Statement(
    "MATCH (s:CorridorSection)\nWHERE s.lat IS NOT NULL AND s.lon IS NOT NULL\nRETURN s.id AS id, s.lat AS lat, s.lon AS lon\nORDER BY id",
    {},
)
"""The sections of the corridor, from which distances are measured."""

REGION = Statement(
    "MATCH (o:Organisation {in_region: 'yes'})\nWHERE coalesce(o.status, '') <> 'ended'\nRETURN count(o) AS organisations", {}
)
"""How many organisations of the region are in the data."""


@dataclass(frozen=True, slots=True)
class Found:
    """A value chain as counted, the graph that it was counted from, and what was asked, by the key of its heading."""

    coverage: Coverage
    graph: "nx.MultiDiGraph[str]"
    asked: tuple[tuple[str, Statement], ...]


def stages(chain: str) -> Statement:
    """The chain with its stages."""
    return Statement(
        "MATCH (c:ValueChain {id: $chain})-[h:HAS_STAGE]->(s:Stage)\nRETURN c AS chain, h AS link, s AS stage", {"chain": chain}
    )


def order(chain: str) -> Statement:
    """Which stage comes before which."""
    return Statement(
        "MATCH (:ValueChain {id: $chain})-[:HAS_STAGE]->(a:Stage)-[p:PRECEDES]->(b:Stage)\nRETURN a AS stage, p AS link, b AS next_stage",
        {"chain": chain},
    )


def needs(chain: str) -> Statement:
    """What the stages require."""
    return Statement(
        "MATCH (:ValueChain {id: $chain})-[:HAS_STAGE]->(s:Stage)-[q:REQUIRES]->(c:Capability)\n"
        "RETURN s AS stage, q AS link, c AS capability",
        {"chain": chain},
    )


def parts(capabilities: list[str]) -> Statement:
    """The capabilities that are part of the required ones."""
    return Statement(
        "UNWIND $capabilities AS id\nMATCH (c:Capability {id: id})<-[:PARENT*0..5]-(g:Capability)<-[p:PARENT]-(d:Capability)\n"
        "RETURN DISTINCT g AS whole, p AS link, d AS part",
        {"capabilities": capabilities},
    )


def able(capabilities: list[str]) -> Statement:
    """Who has them."""
    return Statement(
        "UNWIND $capabilities AS id\nMATCH (o:Organisation)-[h:HAS_CAPABILITY]->(c:Capability {id: id})\n"
        "RETURN collect(DISTINCT o) AS organisations, collect(DISTINCT h) AS links, collect(DISTINCT c) AS capabilities",
        {"capabilities": capabilities},
    )


def between(organisations: list[str], types: list[str]) -> Statement:
    """The links between those who are able; of thousands, one look at all links is quicker than one at each of them."""
    return Statement(
        "MATCH (a:Organisation)-[r]->(b:Organisation)\n"
        "WHERE a.id IN $organisations AND type(r) IN $types AND b.id IN $organisations\nRETURN r AS link",
        {"organisations": organisations, "types": types},
    )


def linking(schema: Schema) -> list[str]:
    """The types that can join two performers."""
    both = ("Organisation", "Organisation")
    return [name for name, type in schema.types.items() if type.layer in LAYERS and both in {tuple(ends) for ends in type.ends}]


def read_chain(workspace: Workspace, id: str, *, published_only: bool = False, revision: str | None = None) -> Found:
    """A value chain with all that is known of it."""
    opened, types = store(workspace, revision), linking(workspace.schema)
    asked: list[tuple[str, Statement]] = []

    def ask(heading: str, statement: Statement) -> "nx.MultiDiGraph[str]":
        asked.append((heading, statement))
        return opened.subgraph(statement.cypher, statement.parameters, limit=ROWS)

    graphs = [ask("cypher_stages", stages(id)), ask("cypher_order", order(id)), ask("cypher_needs", needs(id))]
    required = _labelled(graphs[-1], "Capability")
    graphs.append(ask("cypher_parts", parts(required)))
    capabilities = sorted({*required, *_labelled(graphs[-1], "Capability")})
    graphs.append(ask("cypher_able", able(capabilities)))
    graphs.append(ask("cypher_between", between(_labelled(graphs[-1], "Organisation"), types)))
    graph: nx.MultiDiGraph[str] = nx.compose_all(graphs)
    asked += [("cypher_line", LINE), ("cypher_region", REGION)]
    line = [_point(row) for row in opened.table(LINE.cypher, LINE.parameters, limit=ROWS).rows]
    total = int(str(opened.table(REGION.cypher, REGION.parameters).rows[0][0]))
    coverage = value_chain(graph, id, linking=types, line=line, total=total, published_only=published_only)
    if id in graph:
        workspace.coverages[opened.revision(), id, published_only] = coverage
    return Found(coverage, graph, tuple(asked))


def counted(workspace: Workspace, id: str, *, published_only: bool = False, revision: str | None = None) -> Coverage:
    """A value chain as counted; read once for each revision, whoever asks."""
    key = (store(workspace, revision).revision(), id, published_only)
    return workspace.coverages.get(key) or read_chain(workspace, id, published_only=published_only, revision=revision).coverage


def _labelled(graph: "nx.MultiDiGraph[str]", label: str) -> list[str]:
    return sorted(id for id, data in graph.nodes(data=True) if label in data.get("labels", ()))


def _point(row: tuple[object, ...]) -> Point:
    return (float(str(row[1])), float(str(row[2])))


def chains(
    workspace: Workspace, state: State, *, sheet: Sheet | None = None, theme: Theme = "light", revision: str | None = None
) -> Picture:
    """The value chain of a view, counted as the view says: NotFoundError where there is none of that id."""
    found = read_chain(workspace, state.id, published_only=state.show == PUBLISHED, revision=revision)
    if state.id not in found.graph:
        raise NotFoundError(f"There is no value chain {state.id!r}. graphmap query chain_structure tells what a chain is made of.")
    credits = snapshot(workspace, revision).manifest.credits
    scene = chain(
        found.coverage,
        found.graph,
        sheet or SCREEN,
        workspace.schema,
        host=_host(workspace, found, revision),
        credit=credit_line(credits, state.language),
        language=state.language,
        theme=theme,
    )
    table, sources = _table(workspace, found, state.language, revision)
    asked = (*found.asked, ("cypher_sources", sources))
    return Picture(scene, found.graph, asked, table, found.coverage.left_out["gone"])


def starting_chain(workspace: Workspace, revision: str | None = None) -> str:
    """The chain that the page opens with; empty where there is none."""
    ids = [id for id, _ in names_of_chains(workspace, "en", revision)]
    return PREFERRED if PREFERRED in ids else next(iter(ids), "")


def names_of_chains(workspace: Workspace, language: str, revision: str | None = None) -> list[tuple[str, str]]:
    """Id and name of every chain, by name."""
    rows = store(workspace, revision).table(CHAINS.cypher, CHAINS.parameters, limit=ROWS).rows
    named = [(str(id), str((name_nl if language == "nl" else None) or name)) for id, name, name_nl in rows]
    return sorted(named, key=lambda entry: (entry[1].casefold(), entry[0]))


def _host(workspace: Workspace, found: Found, revision: str | None) -> str:
    """Who published the structure of the chain: the host of its first source."""
    cited = found.graph.nodes[found.coverage.id].get("sources") or []
    addresses, _ = source_addresses(workspace, [str(id) for id in cited[:1]], revision)
    return (urlsplit(next(iter(addresses.values()), "")).hostname or "").removeprefix("www.")


def _table(workspace: Workspace, found: Found, language: str, revision: str | None) -> tuple[Table, Statement]:
    """One row for each stage, need and able organisation, with how it is known and where that is said; and what was asked for it."""
    graph, schema = found.graph, workspace.schema
    links = {str(key): data for _, _, key, data in graph.edges(keys=True, data=True) if data.get("type") == "HAS_CAPABILITY"}
    addresses, asked = source_addresses(workspace, [source for data in links.values() for source in data.get("sources") or []], revision)
    wheres = {"inside": "chain_inside", "outside": "outside", "unknown": "unknown"}
    rows: list[tuple[Cell, ...]] = []
    for stage in found.coverage.stages:
        state = say(f"state_{stage.state}", language)
        for need in stage.needs:
            names = (name_of(graph.nodes[stage.id], language), state, name_of(graph.nodes[need.capability], language))
            start = (stage.position, *names, say("chain_yes" if need.essential else "chain_no", language))
            for able in (*need.able, *need.apart):
                data = links[able.evidence[0]]
                cited = [addresses.get(str(source), "") for source in data.get("sources") or []]
                confidence = data.get("confidence")
                rows.append((
                    *start,
                    name_of(graph.nodes[able.id], language),
                    say(wheres[able.where], language),
                    say("chain_yes" if able in need.able else "chain_no", language),
                    schema.words["method"].get(str(data.get("method", "")), {}).get(language, ""),
                    CONFIDENCE[confidence_word(float(confidence))][language] if isinstance(confidence, int | float) else None,
                    next(iter(cited), ""),
                    str(data.get("evidence", "")),
                    able.id,
                ))  # fmt: skip
            if not (need.able or need.apart):
                rows.append((*start, None, None, None, None, None, None, None, None))
    return Table(tuple(say(f"chain_column_{name}", language) for name in COLUMNS), rows), asked
