"""A question of the page *Query* as Python, with the driver of Neo4j."""

import json
from collections.abc import Mapping

from graphmap.ui.asked import Asked


def python_code(what: Asked) -> str:
    """A script that asks the same of a Neo4j server that holds the published graph; the password comes from the environment."""
    lines = [
        "import os",
        "",
        "from neo4j import GraphDatabase",
        "",
        f"CYPHER = {_text(what.cypher)}",
        "",
        'login = (os.environ.get("NEO4J_USERNAME", "neo4j"), os.environ["NEO4J_PASSWORD"])',
        'with GraphDatabase.driver("neo4j://localhost:7687", auth=login) as driver:',
        f'    records, _, columns = driver.execute_query(CYPHER, {_values(what.parameters)}, routing_="r")',
        "",
        "for record in records:",
        "    print(*record)",
        "",
    ]
    return "\n".join(lines)


def _text(cypher: str) -> str:
    """The statement as it stands, unless a mark in it would end or change the text."""
    readable = all(c.isprintable() or c == "\n" for c in cypher)
    plain = readable and '"""' not in cypher and "\\" not in cypher and not cypher.endswith('"')
    return f'"""\n{cypher}\n"""' if plain else repr(cypher)


def _values(parameters: Mapping[str, object]) -> str:
    return repr(json.loads(json.dumps(dict(parameters))))
