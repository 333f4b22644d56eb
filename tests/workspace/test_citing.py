"""The sources of an answer."""

from graphmap.workspace import Workspace, credits_of, cypher, query, snapshot


def test_an_answer_goes_along_with_all_the_sources_whose_ids_stand_in_it(region_home: Workspace) -> None:
    table = query(region_home, "suppliers_of", {"company": "royal-ihc"})
    at = table.columns.index("sources")
    told = credits_of(region_home, table)
    ids = {id for row in table.rows for id in row[at]}  # type: ignore[union-attr]
    assert ids == {source.id for source in told.sources}
    assert all(source.name and source.licence for source in told.sources)
    assert any(source.address.startswith("https://") for source in told.sources)


def test_nodes_relationships_and_paths_in_an_answer_cite_too(region_home: Workspace) -> None:
    whole = cypher(region_home, "MATCH p = (:Organisation)-[r:SUPPLIES]->(:Organisation {id: 'royal-ihc'}) RETURN p")
    parts = cypher(region_home, "MATCH (a:Organisation)-[r:SUPPLIES]->(b:Organisation {id: 'royal-ihc'}) RETURN a, [r, b] AS rest")
    assert credits_of(region_home, whole).sources == credits_of(region_home, parts).sources != ()


def test_an_answer_without_sources_has_the_credits_of_the_graph(region_home: Workspace) -> None:
    assert credits_of(region_home, cypher(region_home, "RETURN 1 AS n")) == snapshot(region_home).manifest.credits
