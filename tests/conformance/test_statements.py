"""Statements that analysts write every day, each with an answer worked out by hand on the small graph."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

import pytest

from graphmap.model import Node, Relationship
from graphmap.store import GraphStore

A, B, C, D, T, H = "alfa-staal", "beta-metaal", "gamma-robo", "delta-lab", "tu-delft", "htsm"
GEARS, AM = "product:gears", "technology:am"


class Case(NamedTuple):
    """A statement with its rows; they are in order only where it says ORDER BY."""

    cypher: str
    rows: list[tuple[Any, ...]]
    parameters: Mapping[str, object] = {}


SECTIONS = {
    "Matching nodes": {
        "where": Case("MATCH (c:Company) WHERE c.employees > 20 AND c.municipality = 'Delft' RETURN c.name", [("Gamma Robo",)]),
        "id in the pattern": Case("MATCH (o:Organisation {id: $id}) RETURN o.name", [("TU Delft",)], {"id": T}),
        "id without a label": Case("MATCH (n {id: $id}) RETURN labels(n)", [(["Product"],)], {"id": GEARS}),
        "id with the second label": Case("MATCH (c:Company {id: $id}) RETURN labels(c)", [(["Organisation", "Company"],)], {"id": A}),
        "id and a comparison": Case("MATCH (o:Organisation {id: $id}) WHERE o.founded < 1900 RETURN o.name LIMIT 10", [], {"id": A}),
        "id and a comparison, counted": Case("MATCH (o:Organisation {id: $id}) WHERE o.founded < 1900 RETURN count(o)", [(0,)], {"id": A}),
        "id and a list": Case(
            "MATCH (o:Organisation {id: $id}) WHERE o.founded IN [1842, 1980] RETURN o.name ORDER BY o.name LIMIT 5", [], {"id": A}
        ),
        "list of ids": Case("MATCH (c:Company) WHERE c.id IN $ids RETURN c.id ORDER BY c.id", [(A,), (C,)], {"ids": [A, C]}),
        "one label": Case("MATCH (n:Organisation) RETURN count(n)", [(6,)]),
        "both labels": Case("MATCH (n:Organisation:Company) RETURN count(*)", [(4,)]),
        "both labels with &": Case("MATCH (n:Organisation&Cluster) RETURN n.id", [(H,)]),
        "one label of two": Case("MATCH (n:Cluster|Product) RETURN n.id ORDER BY n.id", [(H,), (GEARS,)]),
        "label as a condition": Case("MATCH (n) WHERE n:Cluster OR n:Product RETURN n.id ORDER BY n.id", [(H,), (GEARS,)]),
        "one label of two as a condition": Case("MATCH (n) WHERE n:Cluster|Product RETURN n.id ORDER BY n.id", [(H,), (GEARS,)]),
        "not a label": Case("MATCH (o:Organisation) WHERE NOT o:Company RETURN o.id ORDER BY o.id", [(H,), (T,)]),
        "label of nothing is unknown": Case(
            "MATCH (p:Product) OPTIONAL MATCH (p)-->(x) WITH p, x WHERE NOT (x:Company) RETURN count(*)",
            [(0,)],
        ),
        "all labels counted": Case(
            "MATCH (n) RETURN labels(n)[0] AS label, count(*) AS n ORDER BY n DESC, label",
            [("Organisation", 6), ("Figure", 2), ("Product", 1), ("Technology", 1)],
        ),
        "unknown label": Case("MATCH (n:Unicorn) RETURN n.id", []),
        "unknown type": Case("MATCH (:Company)-[r:ADMIRES]->() RETURN count(r)", [(0,)]),
        "unknown property": Case("MATCH (c:Company) RETURN DISTINCT c.shoe_size", [(None,)]),
        "property that no node has": Case("MATCH (o:Organisation {kvk: '12345678'}) RETURN o.id", []),
        "absent values are no values": Case("MATCH (c:Company) WHERE c.founded <> 1950 RETURN c.id ORDER BY c.id", [(B,), (D,)]),
        "is null": Case("MATCH (o:Organisation) WHERE o.municipality IS NULL RETURN o.id", [(H,)]),
        "is not null": Case("MATCH (o:Organisation) WHERE o.founded IS NOT NULL RETURN count(*)", [(4,)]),
        "whole and broken numbers": Case("MATCH (c:Company) WHERE c.lat >= 52 AND c.founded = 1950.0 RETURN c.id", [(A,)]),
        "booleans": Case("MATCH (f:Figure) WHERE f.comparable RETURN f.name, f.value", [("Jobs", 110000.0)]),
        "text": Case(
            "MATCH (c:Company) WHERE c.name STARTS WITH 'Be' OR c.name ENDS WITH 'Lab' OR toLower(c.name) CONTAINS 'staal'"
            " RETURN c.id ORDER BY c.id",
            [(A,), (B,), (D,)],
        ),
        "regular expression": Case("MATCH (c:Company) WHERE c.name =~ '(?i).*ROBO' RETURN c.id", [(C,)]),
        "regular expression of the whole": Case("MATCH (c:Company) WHERE c.name =~ 'Robo' RETURN c.id", []),
        "word of a list": Case("MATCH (c:Company) WHERE 'machines' IN c.sectors RETURN c.id", [(B,)]),
        "empty and absent lists": Case(
            "MATCH (c:Company) RETURN c.id, size(c.aliases) ORDER BY c.id", [(A, 2), (B, None), (D, 0), (C, None)]
        ),
        "reduced dates": Case("MATCH ()-[r:SUPPLIES]->() WHERE r.since >= '2018' RETURN r.id ORDER BY r.since", [("r05",), ("r04",)]),
    },
    "Matching relationships": {
        "direction": Case("MATCH (:Company {id: $id})<-[:SUPPLIES]-(s) RETURN DISTINCT s.id ORDER BY s.id", [(A,), (B,)], {"id": C}),
        "parallel relationships": Case(
            "MATCH (:Company {id: $id})-[r:SUPPLIES]->(b) RETURN b.id, r.what", [(B, "gears"), (B, "bolts"), (C, "plates")], {"id": A}
        ),
        "either way": Case("MATCH (c:Company {id: $id})-[:SUPPLIES]-(o) RETURN o.id ORDER BY o.id", [(A,), (B,), (D,)], {"id": C}),
        "one type of two": Case(
            "MATCH (:Company {id: $id})-[:MAKES|MEMBER_OF]->(m) RETURN m.id ORDER BY m.id", [(H,), (GEARS,)], {"id": A}
        ),
        "type": Case("MATCH (:Company)-[r]->(:Cluster) RETURN DISTINCT type(r)", [("MEMBER_OF",)]),
        "type by parameter": Case(
            "MATCH (:Company {id: $id})-[r]->(m) WHERE type(r) IN $types RETURN m.id ORDER BY m.id",
            [(H,), (GEARS,)],
            {"id": A, "types": ["MAKES", "MEMBER_OF"]},
        ),
        "property of a relationship": Case("MATCH (a)-[r:SUPPLIES {status: 'ended'}]->(b) RETURN a.id, b.id", [(B, C)]),
        "ends of a relationship": Case("MATCH (:Company)-[r:USES]->() RETURN startNode(r).id, endNode(r).name", [(C, "AM")]),
        "two steps": Case(
            "MATCH (:Company {id: $id})-[:SUPPLIES]->()-[:SUPPLIES]->(x) RETURN x.id ORDER BY x.id", [(D,), (C,), (C,)], {"id": A}
        ),
        "two steps to the same node": Case(
            "MATCH (a:Company)-[:SUPPLIES]->(:Company)<-[:SUPPLIES]-(b:Company) WHERE a.id < b.id RETURN a.id, b.id", [(A, B)]
        ),
        "no relationship twice": Case(
            "MATCH (a:Company)-[r1:SUPPLIES]-(b:Company {id: $id})-[r2:SUPPLIES]-(c:Company) RETURN count(*)", [(6,)], {"id": C}
        ),
        "twice in two clauses": Case("MATCH (a)-[:USES]->(b) MATCH (c)-[:USES]->(d) RETURN count(*)", [(1,)]),
        "two patterns of one clause": Case("MATCH (k:Cluster)<-[:MEMBER_OF]-(a), (k)<-[:MEMBER_OF]-(b) RETURN count(*)", [(2,)]),
        "any direction": Case("MATCH (n {id: $id})--(m) RETURN count(m)", [(6,)], {"id": A}),
        "count of a chain either way": Case(
            "MATCH (a:Company {id: $id})-[:SUPPLIES]-()-[:SUPPLIES]-(b) RETURN count(*)", [(6,)], {"id": A}
        ),
    },
    "Paths": {
        "spans": Case("MATCH (:Company {id: $id})-[:SUPPLIES*1..3]->(b) RETURN DISTINCT b.id ORDER BY b.id", [(B,), (D,), (C,)], {"id": A}),
        "span of none": Case("MATCH (:Company {id: $id})-[:SUPPLIES*0..1]->(b) RETURN count(DISTINCT b)", [(3,)], {"id": A}),
        "span of two either way": Case("MATCH (:Company {id: $id})-[:SUPPLIES*2..2]-(b) RETURN count(*)", [(6,)], {"id": A}),
        "all nodes of a path": Case(
            "MATCH p = (:Company {id: $id})-[:SUPPLIES*1..3]->(:Company) WHERE all(n IN nodes(p) WHERE n.employees >= 10) RETURN count(p)",
            [(5,)],
            {"id": A},
        ),
        "any and none of a path": Case(
            "MATCH p = (:Company {id: $id})-[:SUPPLIES*1..3]->(:Company)"
            " WHERE any(r IN relationships(p) WHERE r.status = 'ended') AND none(n IN nodes(p) WHERE n.id = $not) RETURN count(p)",
            [(2,)],
            {"id": A, "not": D},
        ),
        "nodes of a path": Case(
            "MATCH p = (:Company {id: $id})-[:SUPPLIES*2..2]->(:Company {id: $to}) RETURN [n IN nodes(p) | n.id] AS ids",
            [([A, C, D],)],
            {"id": A, "to": D},
        ),
        "relationships of a span": Case(
            "MATCH (:Company {id: $id})-[rs:SUPPLIES*2..2]->(:Company {id: $to}) RETURN [r IN rs | r.what]",
            [(["plates", "robots"],)],
            {"id": A, "to": D},
        ),
        "maps of a path": Case(
            "MATCH p = (:Company {id: $id})-[:USES]->()"
            " RETURN [n IN nodes(p) | n {.id, n: n.name}] AS nodes, [r IN relationships(p) | r {.id}] AS links",
            [([{"id": C, "n": "Gamma Robo"}, {"id": AM, "n": "AM"}], [{"id": "r11"}])],
            {"id": C},
        ),
        "shortest path": Case(
            "MATCH p = shortestPath((:Company {id: $a})-[:SUPPLIES*1..6]->(:Company {id: $b})) RETURN length(p)", [(2,)], {"a": A, "b": D}
        ),
        "shortest path of bound nodes": Case(
            "MATCH (a {id: $a}), (b {id: $b}) MATCH p = shortestPath((a)-[*]-(b)) RETURN [n IN nodes(p) | n.id]",
            [([A, D, T],)],
            {"a": A, "b": T},
        ),
        "shortest path by chosen types": Case(
            "MATCH p = shortestPath((a {id: $a})-[*..6]-(b {id: $b}))"
            " WHERE all(r IN relationships(p) WHERE type(r) IN $types) RETURN length(p)",
            [(3,)],
            {"a": B, "b": T, "types": ["SUPPLIES", "PARTNERS_WITH"]},
        ),
        "shortest path by any type": Case(
            "MATCH p = shortestPath((a {id: $a})-[*..6]-(b {id: $b}))"
            " WHERE size($types) = 0 OR all(r IN relationships(p) WHERE type(r) IN $types) RETURN length(p)",
            [(1,)],
            {"a": B, "b": H, "types": []},
        ),
        "no shortest path by these types": Case(
            "MATCH p = shortestPath((a {id: $a})-[*..6]-(b {id: $b}))"
            " WHERE all(r IN relationships(p) WHERE type(r) IN ['MAKES']) RETURN length(p)",
            [],
            {"a": B, "b": H},
        ),
        "all shortest paths": Case(
            "MATCH p = allShortestPaths((:Company {id: $a})-[:SUPPLIES*1..6]->(:Company {id: $b}))"
            " RETURN [r IN relationships(p) | r.id] AS links ORDER BY links",
            [(["r05"],)],
            {"a": A, "b": C},
        ),
        "all shortest paths through parallel links": Case(
            "MATCH p = allShortestPaths((:Company {id: $a})-[:SUPPLIES*1..6]->(:Company {id: $b})) RETURN count(p)",
            [(2,)],
            {"a": A, "b": B},
        ),
    },
    "OPTIONAL MATCH, WITH, aggregation": {
        "optional": Case(
            "MATCH (c:Company) OPTIONAL MATCH (c)-[:MEMBER_OF]->(k:Cluster) RETURN c.id, k.name ORDER BY c.id",
            [(A, "HTSM"), (B, "HTSM"), (D, None), (C, None)],
        ),
        "optional with a condition": Case(
            "MATCH (c:Company) OPTIONAL MATCH (c)-[:SUPPLIES]->(b) WHERE b.employees > 100 RETURN c.id, b.id ORDER BY c.id",
            [(A, C), (B, C), (D, None), (C, None)],
        ),
        "optional, counted": Case(
            "MATCH (c:Company) OPTIONAL MATCH (c)-[r:SUPPLIES]->() RETURN c.id, count(r) AS n ORDER BY n DESC, c.id",
            [(A, 3), (B, 1), (C, 1), (D, 0)],
        ),
        "optional, grouped, bounded": Case(
            "MATCH (c:Company) OPTIONAL MATCH (k:Cluster)<-[:MEMBER_OF]-(c)"
            " WITH k, count(*) AS n WHERE n > 1 RETURN k.name, n ORDER BY k.name",
            [("HTSM", 2), (None, 2)],
        ),
        "grouped, bounded": Case("MATCH (c:Company) WITH c.municipality AS m, count(*) AS n WHERE n > 1 RETURN m, n", [("Delft", 2)]),
        "collected in order": Case(
            "MATCH (c:Company)-[:MEMBER_OF]->(k) WITH k, c ORDER BY c.id RETURN k.name, collect(c.id) AS ids", [("HTSM", [A, B])]
        ),
        "distinct values": Case("MATCH (c:Company) RETURN count(DISTINCT c.municipality)", [(3,)]),
        "distinct rows": Case(
            "MATCH (o:Organisation)-[:SUPPLIES]->() RETURN DISTINCT o.municipality AS m ORDER BY m", [("Delft",), ("Rotterdam",)]
        ),
        "aggregates": Case(
            "MATCH (c:Company) RETURN sum(c.employees), avg(c.employees), min(c.founded), max(c.name)"
            ", count(c.founded), percentileCont(c.employees, 0.5)",
            [(265, 66.25, 1950, "Gamma Robo", 3, 30.0)],
        ),
        "aggregates of nothing": Case(
            "MATCH (u:Unicorn) RETURN count(u), sum(u.x), avg(u.x), max(u.x), collect(u.x)", [(0, 0, None, None, [])]
        ),
        "calculation with aggregates": Case(
            "MATCH (c:Company) RETURN sum(c.employees) / count(*) AS each, max(c.founded) - min(c.founded) AS span", [(66, 51)]
        ),
        "group within a calculation": Case(
            "MATCH (c:Company) RETURN c.municipality AS m, c.municipality + ': ' + toString(count(*)) AS text ORDER BY m",
            [("Delft", "Delft: 2"), ("Leiden", "Leiden: 1"), ("Rotterdam", "Rotterdam: 1")],
        ),
        "list of maps": Case(
            "MATCH (c:Company)-[r:SUPPLIES]->(b) WITH c, {to: b.id, what: r.what} AS link ORDER BY r.id"
            " RETURN c.id, collect(link)[0].what AS first ORDER BY c.id",
            [(A, "gears"), (B, "arms"), (C, "robots")],
        ),
        "order, skip, limit": Case("MATCH (c:Company) RETURN c.id ORDER BY c.employees DESC SKIP 1 LIMIT 2", [(B,), (A,)]),
        "nulls come last": Case("MATCH (c:Company) RETURN c.founded ORDER BY c.founded", [(1950,), (1980,), (2001,), (None,)]),
        "limit by parameter": Case("MATCH (c:Company) RETURN c.id ORDER BY c.id LIMIT $n", [(A,), (B,)], {"n": 2}),
        "limit within": Case(
            "MATCH (c:Company) WITH c ORDER BY c.employees DESC LIMIT 1 MATCH (c)<-[:SUPPLIES]-(s) RETURN s.id ORDER BY s.id", [(A,), (B,)]
        ),
        "unwind": Case("UNWIND [1, 2, 3] AS x WITH x WHERE x > 1 RETURN sum(x)", [(5,)]),
        "unwind maps": Case(
            "UNWIND $rows AS row MATCH (c:Company {id: row.id}) RETURN c.name, row.type ORDER BY row.type",
            [("Alfa Staal", "x"), ("Beta Metaal", "y")],
            {"rows": [{"id": A, "type": "x"}, {"id": B, "type": "y"}]},
        ),
        "union": Case("MATCH (k:Cluster) RETURN k.name AS name UNION MATCH (p:Product) RETURN p.name AS name", [("HTSM",), ("Gears",)]),
        "union of equals": Case("RETURN 1 AS x UNION RETURN 1 AS x", [(1,)]),
        "union all": Case("RETURN 1 AS x UNION ALL RETURN 1 AS x", [(1,), (1,)]),
    },
    "Subqueries and patterns in expressions": {
        "exists": Case("MATCH (c:Company) WHERE EXISTS { (c)-[:USES]->(:Technology) } RETURN c.id", [(C,)]),
        "exists with a condition": Case(
            "MATCH (c:Company) WHERE EXISTS { MATCH (c)-[:SUPPLIES]->(b) WHERE b.employees < 10 } RETURN c.id", [(C,)]
        ),
        "exists over two steps": Case(
            "MATCH (c:Company) WHERE EXISTS { (c)-[:SUPPLIES]->()<-[:SUPPLIES]-() } RETURN c.id ORDER BY c.id", [(A,), (B,)]
        ),
        "pattern as a condition": Case("MATCH (c:Company) WHERE (c)-[:MAKES]->(:Product) RETURN c.id", [(A,)]),
        "not a pattern": Case("MATCH (c:Company) WHERE NOT (c)-[:SUPPLIES]->() RETURN c.id", [(D,)]),
        "pattern of two steps as a condition": Case(
            "MATCH (c:Company) WHERE NOT (c)-[:SUPPLIES]->(:Company)<-[:SUPPLIES]-(:Company) RETURN c.id ORDER BY c.id", [(D,), (C,)]
        ),
        "count of a pattern": Case(
            "MATCH (c:Company) RETURN c.id, COUNT { (c)-[:SUPPLIES]->() } AS n ORDER BY c.id", [(A, 3), (B, 1), (D, 0), (C, 1)]
        ),
        "count in brackets": Case(
            "MATCH (c:Company) WHERE (COUNT { (c)-[:SUPPLIES]->() } > 1) OR c.id = $id RETURN c.id ORDER BY c.id", [(A,), (D,)], {"id": D}
        ),
        "call": Case(
            "MATCH (c:Company) CALL (c) { MATCH (c)-[:SUPPLIES]->(b) RETURN count(b) AS n } RETURN c.id, n ORDER BY c.id",
            [(A, 3), (B, 1), (D, 0), (C, 1)],
        ),
        "call with an import": Case(
            "MATCH (c:Company) CALL { WITH c MATCH (c)-[:SUPPLIES]->(b) RETURN collect(DISTINCT b.id) AS to }"
            " RETURN c.id, size(to) ORDER BY c.id",
            [(A, 2), (B, 1), (D, 0), (C, 1)],
        ),
        "call with union": Case(
            "CALL { MATCH (c:Company {id: $id}) RETURN c.name AS n UNION MATCH (k:Cluster) RETURN k.name AS n } RETURN n ORDER BY n",
            [("Alfa Staal",), ("HTSM",)],
            {"id": A},
        ),
        "pattern comprehension": Case(
            "MATCH (c:Company {id: $id}) RETURN size([(c)-[:SUPPLIES]->(b:Company) | b.name])", [(3,)], {"id": A}
        ),
        "pattern comprehension with a condition": Case(
            "MATCH (c:Company {id: $id}) RETURN [(c)-[r:SUPPLIES]->(b) WHERE r.confidence > 0.8 AND b.id = $b | r.what]",
            [(["gears"],)],
            {"id": A, "b": B},
        ),
    },
    "Expressions": {
        "case": Case(
            "MATCH (c:Company) RETURN c.id, CASE WHEN c.employees < 50 THEN 'S' WHEN c.employees < 100 THEN 'M' ELSE 'L' END ORDER BY c.id",
            [(A, "S"), (B, "M"), (D, "S"), (C, "L")],
        ),
        "simple case": Case("RETURN CASE 'a' WHEN 'a' THEN 1 WHEN 'b' THEN 2 END, CASE 3 WHEN 4 THEN 5 END", [(1, None)]),
        "list comprehension": Case("RETURN [x IN [1, 2, 3, 4] WHERE x % 2 = 0 | x * 10]", [([20, 40],)]),
        "reduce": Case("RETURN reduce(s = 0, x IN [1, 2, 3] | s + x)", [(6,)]),
        "quantifiers": Case(
            "RETURN any(x IN [1, 2] WHERE x > 1), all(x IN [] WHERE x > 1), none(x IN [1] WHERE x > 1), single(x IN [1, 2] WHERE x > 1)",
            [(True, True, True, True)],
        ),
        "lists": Case(
            "RETURN [10, 20, 30][0], [10, 20, 30][-1], [10, 20, 30, 40][1..3], head([1, 2]), last([1, 2]), tail([1, 2, 3])",
            [(10, 30, [20, 30], 1, 2, [2, 3])],
        ),
        "ranges": Case(
            "RETURN range(1, 5, 2), size(range(1, 10)), [1, 2] + 3, 2 IN [1, 2], isEmpty([])", [([1, 3, 5], 10, [1, 2, 3], True, True)]
        ),
        "strings": Case(
            "RETURN toUpper('ab'), trim(' x '), replace('a-b', '-', '+'), split('a,b', ',')"
            ", left('hello', 2), right('hello', 2), substring('hello', 1, 3), reverse('abc'), size('één')",
            [("AB", "x", "a+b", ["a", "b"], "he", "lo", "ell", "cba", 3)],
        ),
        "marks in strings": Case(
            """RETURN 'it\\'s', "say \\"hi\\"", 'a\\\\b', 'a // b /* c */'""", [("it's", 'say "hi"', "a\\b", "a // b /* c */")]
        ),
        "conversions": Case(
            "RETURN toString(5), toInteger('7'), toInteger('x'), toFloat('1.5'), toBoolean('true'), toInteger(3.9)",
            [("5", 7, None, 1.5, True, 3)],
        ),
        "numbers": Case(
            "RETURN 7 / 2, 7 % 2, 7.0 / 2, 2 ^ 3, abs(-4), sign(-2), ceil(1.2), floor(-1.2), sqrt(16)",
            [(3, 1, 3.5, 8.0, 4, -1, 2.0, -2.0, 4.0)],
        ),
        "rounding": Case("RETURN round(2.5), round(-2.5), round(2.4), round(3.14159, 2)", [(3.0, -2.0, 2.0, 3.14)]),
        "truth": Case(
            "RETURN true XOR false, NOT true, null AND false, null OR true, null = null, 1 <> null",
            [(True, False, False, True, None, None)],
        ),
        "coalesce": Case(
            "MATCH (c:Company) RETURN c.id, coalesce(c.founded, 'unknown') ORDER BY c.id", [(A, 1950), (B, 1980), (D, 2001), (C, "unknown")]
        ),
        "maps": Case("MATCH (c:Company {id: $id}) RETURN {id: c.id, n: c.employees} AS m", [({"id": A, "n": 10},)], {"id": A}),
        "map projection": Case(
            "MATCH (n:Company {id: $id}) RETURN n {.id, .name, x: 1} AS m", [({"id": A, "name": "Alfa Staal", "x": 1},)], {"id": A}
        ),
        "map projection of all": Case("MATCH (n:Product) RETURN n {.*, extra: 1} AS m", [({"id": GEARS, "name": "Gears", "extra": 1},)]),
        "keys": Case("MATCH (n:Product) UNWIND keys(n) AS key RETURN key ORDER BY key", [("id",), ("name",)]),
        "properties": Case("MATCH (n:Product) RETURN properties(n)", [({"id": GEARS, "name": "Gears"},)]),
        "properties of a relationship": Case("MATCH ()-[r:USES]->() RETURN properties(r), keys(r)", [({"id": "r11"}, ["id"])]),
        "property by its name": Case("MATCH (n:Product) RETURN n['name'], n[$key]", [("Gears", GEARS)], {"key": "id"}),
        "element id": Case("MATCH (n:Product) RETURN elementId(n)", [(GEARS,)]),
        "dates": Case(
            "RETURN date('2024-03-09') < date('2024-04-01'), date('2024-03-09').month"
            ", date('2024-01-31') + duration({days: 1}) = date('2024-02-01'), date('2024-03-09')",
            [(True, 3, True, date(2024, 3, 9))],
        ),
        "times": Case(
            "RETURN datetime('2024-03-09T14:30:00Z').year, datetime('2024-03-09T14:30:00Z')",
            [(2024, datetime(2024, 3, 9, 14, 30, tzinfo=UTC))],
        ),
        "days between": Case(
            "RETURN duration.inDays(date('2024-01-01'), date('2024-03-01')).days, duration.inMonths(date('2024-01-01')"
            ", date('2025-03-02')).months",
            [(60, 14)],
        ),
        "start of the month": Case("RETURN date.truncate('month', date('2024-05-17'))", [(date(2024, 5, 1),)]),
        "labels of the graph": Case(
            "CALL db.labels() YIELD label RETURN label ORDER BY label",
            [("Cluster",), ("Company",), ("Figure",), ("KnowledgeInstitution",), ("Organisation",), ("Product",), ("Technology",)],
        ),
        "types of the graph": Case(
            "CALL db.relationshipTypes() YIELD relationshipType AS t RETURN t ORDER BY t",
            [("MAKES",), ("MEMBER_OF",), ("PARTNERS_WITH",), ("SUPPLIES",), ("USES",)],
        ),
        "comments": Case("// all\nMATCH (c:Company) /* no\nclusters */ RETURN count(c) // done\n;", [(4,)]),
        "names in back-quotes": Case("MATCH (`set`:Company) RETURN count(*) AS `aantal bedrijven`", [(4,)]),
        "accents in names": Case("MATCH (c:Cluster) RETURN c.name AS één", [("HTSM",)]),
        "hard blanks": Case("MATCH (c:Cluster)\u00a0RETURN\u00a0c.name", [("HTSM",)]),
    },
    "Questions that analysts ask": {
        "common suppliers": Case(
            "MATCH (:Company {id: $a})<-[:SUPPLIES]-(s)-[:SUPPLIES]->(:Company {id: $b}) RETURN DISTINCT s.id", [(A,)], {"a": B, "b": C}
        ),
        "suppliers of one and not of another": Case(
            "MATCH (s)-[:SUPPLIES]->(:Company {id: $a}) WHERE NOT EXISTS { (s)-[:SUPPLIES]->(:Company {id: $b}) } RETURN DISTINCT s.id",
            [(B,)],
            {"a": C, "b": B},
        ),
        "larger supplier than customer": Case("MATCH (a)-[:SUPPLIES]->(b) WHERE a.employees > b.employees RETURN a.id, b.id", [(C, D)]),
        "one of two patterns": Case(
            "MATCH (c:Company) WHERE (c)-[:MEMBER_OF]->() XOR (c)-[:PARTNERS_WITH]->() RETURN c.id ORDER BY c.id", [(B,), (D,)]
        ),
        "nodes without a relationship": Case(
            "MATCH (n) WHERE NOT (n)--() RETURN n.id ORDER BY n.id", [("figure:firms",), ("figure:jobs",)]
        ),
        "links out and in": Case(
            "MATCH (c:Company) RETURN c.id, COUNT { (c)-->() } AS out, COUNT { (c)<--() } AS incoming ORDER BY c.id",
            [(A, 6, 0), (B, 2, 2), (D, 1, 2), (C, 2, 2)],
        ),
        "types counted": Case(
            "MATCH ()-[r]->() RETURN type(r) AS t, count(*) AS n ORDER BY n DESC, t",
            [("SUPPLIES", 5), ("MEMBER_OF", 2), ("PARTNERS_WITH", 2), ("MAKES", 1), ("USES", 1)],
        ),
        "distinct pairs": Case("MATCH (a)-[:SUPPLIES]->(b) RETURN count(DISTINCT [a.id, b.id])", [(4,)]),
        "neighbours in one town": Case(
            "MATCH (a:Company), (b:Company) WHERE a.municipality = b.municipality AND a.id < b.id RETURN a.id, b.id", [(A, C)]
        ),
        "every pair": Case("MATCH (k:Cluster), (p:Product) RETURN k.id, p.id", [(H, GEARS)]),
        "triangle": Case("MATCH (a)-[:SUPPLIES]->(b)-[:SUPPLIES]->(c)<-[:SUPPLIES]-(a) RETURN count(*)", [(2,)]),
        "cycle": Case("MATCH (a:Company)-[:SUPPLIES*1..4]->(a) RETURN count(*)", [(0,)]),
        "share with a status": Case(
            "MATCH ()-[r:SUPPLIES]->() RETURN toFloat(sum(CASE WHEN r.status = 'in_use' THEN 1 ELSE 0 END)) / count(r) AS share", [(0.8,)]
        ),
        "by decade": Case(
            "MATCH ()-[r:SUPPLIES]->() WHERE r.since IS NOT NULL RETURN left(r.since, 3) + '0' AS decade, count(*) AS n ORDER BY decade",
            [("2010", 3), ("2020", 1)],
        ),
        "by word of a list": Case(
            "MATCH (c:Company) WITH c ORDER BY c.id UNWIND c.sectors AS s RETURN s, count(*) AS n, collect(c.id) AS who ORDER BY s",
            [("machines", 1, [B]), ("metal", 2, [A, B])],
        ),
        "what a source says": Case("MATCH ()-[r]->() WHERE 's1' IN r.sources RETURN r.id, size(r.sources)", [("r01", 2)]),
        "earliest and latest": Case("MATCH ()-[r:SUPPLIES]->() RETURN min(r.since), max(r.since)", [("2010", "2020-03")]),
        "names in one text": Case(
            "MATCH (s)-[:SUPPLIES]->(:Company {id: $id}) WITH DISTINCT s.name AS name ORDER BY name"
            " WITH collect(name) AS names RETURN reduce(text = '', x IN names | text + x + ';')",
            [("Alfa Staal;Beta Metaal;",)],
            {"id": C},
        ),
        "lengths of all paths": Case(
            "MATCH p = (:Company {id: $a})-[:SUPPLIES*1..3]->(:Company {id: $b}) RETURN length(p) AS n ORDER BY n",
            [(2,), (3,), (3,)],
            {"a": A, "b": D},
        ),
        "confidence of a path": Case(
            "MATCH p = (:Company {id: $a})-[:SUPPLIES*2..2]->(:Company {id: $b})"
            " RETURN reduce(c = 1.0, r IN relationships(p) | c * r.confidence) AS c",
            [(0.27,)],
            {"a": A, "b": D},
        ),
        "optional after optional": Case(
            "MATCH (c:Company) OPTIONAL MATCH (c)-[:PARTNERS_WITH]->(p) OPTIONAL MATCH (p)-[:PARTNERS_WITH]->(q)"
            " RETURN c.id, p.id, q.id ORDER BY c.id",
            [(A, D, T), (B, None, None), (D, T, None), (C, None, None)],
        ),
        "first member of each cluster": Case(
            "MATCH (k:Cluster) CALL (k) { MATCH (k)<-[:MEMBER_OF]-(m) RETURN m.id AS first ORDER BY first LIMIT 1 } RETURN k.id, first",
            [(H, A)],
        ),
        "rows of a call": Case(
            "MATCH (c:Company {id: $id}) CALL (c) { MATCH (c)-[:SUPPLIES]->(b) RETURN DISTINCT b.id AS to } RETURN c.id, to ORDER BY to",
            [(A, B), (A, C)],
            {"id": A},
        ),
        "counts one below the other": Case(
            "MATCH (n:Company) RETURN 'company' AS kind, count(*) AS n UNION ALL MATCH (n:Product) RETURN 'product' AS kind, count(*) AS n",
            [("company", 4), ("product", 1)],
        ),
        "with everything and more": Case("MATCH (c:Company {id: $id}) WITH *, c.employees * 2 AS twice RETURN twice", [(20,)], {"id": A}),
        "cut twice": Case(
            "MATCH (c:Company) WITH c ORDER BY c.employees DESC LIMIT 3 WITH c ORDER BY c.name LIMIT 2 RETURN c.id ORDER BY c.id",
            [(A,), (B,)],
        ),
        "collected and unwound": Case(
            "MATCH (c:Company) WITH collect(c.employees) AS sizes UNWIND sizes AS size RETURN max(size) - min(size) AS spread", [(195,)]
        ),
        "nothing known": Case("MATCH (k:Cluster) RETURN avg(k.employees), count(k.employees), count(*)", [(None, 0, 1)]),
        "deviation": Case("MATCH (f:Figure) RETURN round(stDev(f.value), 2)", [(55861.08,)]),
        "nulls come first when descending": Case(
            "MATCH (c:Company) RETURN c.founded ORDER BY c.founded DESC", [(None,), (2001,), (1980,), (1950,)]
        ),
        "order by two": Case(
            "MATCH (c:Company) RETURN c.municipality, c.name ORDER BY c.municipality DESC, c.name",
            [("Rotterdam", "Beta Metaal"), ("Leiden", "Delta Lab"), ("Delft", "Alfa Staal"), ("Delft", "Gamma Robo")],
        ),
        "order by a calculation": Case("MATCH (c:Company) RETURN c.id ORDER BY size(c.name), c.id", [(D,), (A,), (C,), (B,)]),
        "label in a list": Case("MATCH (n) WHERE 'Cluster' IN labels(n) RETURN n.id", [(H,)]),
        "regular expression with a choice": Case(
            "MATCH (c:Company) WHERE c.name =~ '.* (Lab|Robo)' RETURN c.id ORDER BY c.id", [(D,), (C,)]
        ),
        "parameter that is a map": Case(
            "MATCH (c:Company) WHERE c.employees >= $size.least AND c.employees < $size.below RETURN c.id ORDER BY c.id",
            [(A,), (B,)],
            {"size": {"least": 10, "below": 100}},
        ),
        "parameter that is null": Case(
            "MATCH (c:Company) WHERE $town IS NULL OR c.municipality = $town RETURN count(c)", [(4,)], {"town": None}
        ),
        "parameter that is an empty list": Case("MATCH (c:Company) WHERE c.id IN $ids RETURN count(c)", [(0,)], {"ids": []}),
        "distance in kilometres": Case(
            "MATCH (a:Company {id: $a}) RETURN round(2 * 6371 * asin(sqrt(haversin(radians(a.lat - $lat))"
            " + cos(radians($lat)) * cos(radians(a.lat)) * haversin(radians(a.lon - $lon)))), 1) AS km",
            [(17.7,)],
            {"a": A, "lat": 51.9, "lon": 4.5},
        ),
    },
    "Null, bounds and signs": {
        "null in lists": Case("RETURN null IN [1], 1 IN [1, null], 2 IN [1, null]", [(None, True, None)]),
        "quantifiers over null": Case(
            "RETURN all(x IN [1, null] WHERE x > 0), any(x IN [null, 2] WHERE x > 1), none(x IN [] WHERE x > 1)", [(None, True, True)]
        ),
        "equal lists": Case("RETURN [1, 2] = [1, 2], [1, 2] = [2, 1], [] = []", [(True, False, True)]),
        "different types": Case("RETURN 1 = '1', 1 < '1', 1 = 1.0", [(False, None, True)]),
        "order of texts": Case("RETURN 'a' < 'b', 'B' < 'a', 'abc' STARTS WITH '', 'x' CONTAINS null", [(True, True, True, None)]),
        "blanks and empty parts": Case("RETURN ltrim('  x '), rtrim(' x  '), split('a;b;;c', ';')", [("x ", " x", ["a", "b", "", "c"])]),
        "texts beyond their end": Case(
            "RETURN substring('abc', 1), substring('abc', 5), left('ab', 9), right('ab', 9)", [("bc", "", "ab", "ab")]
        ),
        "lists beyond their end": Case("RETURN [1, 2][5], [1, 2][..1], [1, 2, 3][-2..], [1, 2][1..9]", [(None, [1], [2, 3], [2])]),
        "ranges down and empty": Case("RETURN range(5, 1, -2), range(1, 0)", [([5, 3, 1], [])]),
        "lists of lists": Case("UNWIND [[1, 2], [3]] AS l UNWIND l AS x RETURN collect(x)", [([1, 2, 3],)]),
        "unwinding nothing": Case("UNWIND [] AS x RETURN count(x)", [(0,)]),
        "unwinding null": Case("UNWIND null AS x RETURN x", []),
        "negative numbers": Case("RETURN -7 / 2, -7 % 2, 7 % -2, abs(-7)", [(-3, -1, 1, 7)]),
        "order of operations": Case("RETURN 2 + 3 * 4 ^ 2 / 2, (1 + 2) * 3", [(26.0, 9)]),
        "numbers as text": Case("RETURN toString(1.5), toString(true), toInteger('12abc'), toFloat('x')", [("1.5", "true", None, None)]),
        "days of the calendar": Case(
            "RETURN date('2024-02-28') + duration({days: 2}), date({year: 2024, month: 2, day: 29}).day, date('2024-12-30').week",
            [(date(2024, 3, 1), 29, 1)],
        ),
        "durations": Case("RETURN duration({months: 14, days: 3, hours: 4})", [({"months": 14, "days": 3, "seconds": 14400},)]),
    },
}
"""The statements by what they use, each with a name."""

CASES = {name: case for section in SECTIONS.values() for name, case in section.items()}


def test_no_two_statements_have_one_name() -> None:
    assert len(CASES) == sum(map(len, SECTIONS.values())) >= 150


@pytest.mark.parametrize("name", CASES)
def test_everyday_statement(name: str, store: GraphStore) -> None:
    case = CASES[name]
    table = store.table(case.cypher, case.parameters)
    if "ORDER BY" in case.cypher:
        assert table.rows == case.rows
    else:
        assert sorted(table.rows, key=repr) == sorted(case.rows, key=repr)
    assert [type(cell) for row in table.rows for cell in row].count(float) == [type(cell) for row in case.rows for cell in row].count(float)


def test_columns_are_named_as_written(store: GraphStore) -> None:
    table = store.table("MATCH (c:Company) RETURN c.id,  count( * ), round(avg(c.lat)) AS `lat (°)`")
    assert table.columns == ("c.id", "count( * )", "lat (°)")


def test_columns_of_a_star_are_the_variables(store: GraphStore) -> None:
    assert set(store.table("MATCH (c:Cluster)<-[r]-(o {id: $id}) RETURN *", {"id": A}).columns) == {"c", "r", "o"}


def test_a_node_has_its_labels_and_stored_properties_only(store: GraphStore) -> None:
    [(node,)] = store.table("MATCH (c:Company {id: $id}) RETURN c", {"id": D}).rows
    assert node == Node(
        D,
        ("Organisation", "Company"),
        {"id": D, "name": "Delta Lab", "municipality": "Leiden", "founded": 2001, "employees": 5, "lat": 52.2, "aliases": []},
    )


def test_a_relationship_has_the_ids_of_its_ends(store: GraphStore) -> None:
    [(link,)] = store.table("MATCH ()-[r:USES]->() RETURN r").rows
    assert link == Relationship("r11", "USES", C, AM, {"id": "r11"})


def test_a_path_has_nodes_and_relationships_in_order(store: GraphStore) -> None:
    [(path,)] = store.table("MATCH p = (:Cluster)<-[:MEMBER_OF]-(:Company)-[:MAKES]->(:Product) RETURN p").rows
    assert [n.id for n in path.nodes] == [H, A, GEARS]  # type: ignore[union-attr]
    assert [(r.id, r.start) for r in path.relationships] == [("r06", A), ("r10", A)]  # type: ignore[union-attr]


def test_elements_within_lists_and_maps_are_values_too(store: GraphStore) -> None:
    [(cell,)] = store.table("MATCH (a)-[r:USES]->(b) WITH a, collect(r) AS links RETURN {from: a, links: links, n: 1} AS x").rows
    assert isinstance(cell, dict)
    assert cell["from"].id == C  # type: ignore[union-attr]
    assert cell["links"] == [Relationship("r11", "USES", C, AM, {"id": "r11"})]


def test_a_map_that_looks_like_a_node_stays_a_map(store: GraphStore) -> None:
    look_alike = {"id": 1, "labels": ["Company"], "properties": {"x": 1}}
    assert store.table("RETURN $map AS m", {"map": look_alike}).rows == [(look_alike,)]


def test_the_subgraph_holds_every_element_of_the_answer(store: GraphStore) -> None:
    graph = store.subgraph("MATCH p = (c:Cluster)<-[:MEMBER_OF]-(o) RETURN collect(p) AS paths")
    assert set(graph.nodes) == {H, A, B}
    assert graph.nodes[A]["labels"] == ("Organisation", "Company")
    assert graph.nodes[A]["employees"] == 10
    assert set(graph.edges(keys=True)) == {(A, H, "r06"), (B, H, "r07")}
    assert graph.edges[A, H, "r06"]["type"] == "MEMBER_OF"
    assert graph.graph["cut"] is False


def test_the_subgraph_keeps_parallel_relationships_apart(store: GraphStore) -> None:
    graph = store.subgraph("MATCH (a {id: $a})-[r:SUPPLIES]->(b {id: $b}) RETURN a, r, b", {"a": A, "b": B})
    assert {data["what"] for _, _, data in graph.edges(data=True)} == {"gears", "bolts"}


def test_the_subgraph_says_that_it_is_cut(store: GraphStore) -> None:
    graph = store.subgraph("MATCH (c:Company) RETURN c", limit=2)
    assert (len(graph), graph.graph["cut"]) == (2, True)


def test_an_answer_of_exactly_the_limit_is_not_cut(store: GraphStore) -> None:
    table = store.table("MATCH (c:Company) RETURN c.id", limit=4)
    assert (len(table.rows), table.cut, table.limit) == (4, False, 4)


def test_an_answer_of_one_row_more_is_cut(store: GraphStore) -> None:
    table = store.table("MATCH (c:Company) RETURN c.id ORDER BY c.employees DESC", limit=3)
    assert (table.rows, table.cut, table.limit) == ([(C,), (B,), (A,)], True, 3)


def test_an_own_limit_is_not_cut(store: GraphStore) -> None:
    table = store.table("MATCH (c:Company) RETURN c.id ORDER BY c.id LIMIT 2", limit=3)
    assert (len(table.rows), table.cut) == (2, False)


def test_the_schema_counts_labels_and_types(store: GraphStore) -> None:
    schema = store.schema()
    assert schema.labels["Organisation"] == 6
    assert schema.labels["Company"] == 4
    assert schema.types["SUPPLIES"] == 5
    assert "municipality" in schema.properties["Company"]
    assert "what" in schema.properties["SUPPLIES"]
