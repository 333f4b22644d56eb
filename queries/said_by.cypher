// title: What a source says
// titel: Wat een bron zegt
// description: Every element and link of our data that cites the source, alone or among others. Its single values, where sources differ, stand with each element (claims_about).
// beschrijving: Elk element en elke relatie in onze gegevens waarvoor de bron wordt genoemd, alleen of samen met andere. De losse waarden, waar bronnen verschillen, staan bij elk element (claims_about).
// param source: string = "source:796cf790bae0" | id of the source | id van de bron
CALL {
  MATCH (n)
  WHERE $source IN n.sources AND NOT n:Claim AND NOT n:Source
  RETURN 'element' AS sort, CASE WHEN n:Organisation THEN n.kind ELSE head(labels(n)) END AS what, n.id AS id, n.name AS name,
         '' AS from_id, '' AS to_id, n.method AS method, n.confidence AS confidence
  UNION ALL
  MATCH ()-[r]->()
  WHERE $source IN r.sources
  RETURN 'link' AS sort, type(r) AS what, r.id AS id, startNode(r).name + ' → ' + endNode(r).name AS name, startNode(r).id AS from_id, endNode(r).id AS to_id,
         r.method AS method, r.confidence AS confidence
}
RETURN sort, what, id, name, from_id, to_id, method, confidence
ORDER BY sort, what, name, id
