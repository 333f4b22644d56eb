// title: Supply links of a company without a known digital counterpart
// titel: Toeleverrelaties van een bedrijf zonder bekende digitale koppeling
// description: Supply links of a company, as supplier or as customer, whose two ends have no published digital link in use in our data. Readiness: "ready" = both support a common standard or platform; "one step away" = one of them supports one; "not known" = our data say nothing, which does not mean that they work on paper. Ended and planned supply links and those of ended organisations are left out.
// beschrijving: Toeleverrelaties van en aan een bedrijf waarvan de twee partijen in onze gegevens geen gepubliceerde digitale koppeling in gebruik hebben. Readiness: "ready" = beide ondersteunen dezelfde standaard of hetzelfde platform; "one step away" = één van beide ondersteunt er een; "not known" = onze gegevens zeggen niets, en dat betekent niet dat ze op papier werken. Beëindigde en geplande toeleverrelaties en die van opgeheven organisaties tellen niet mee.
// param company: id = "apmt-mvii" | id of the company | id van het bedrijf
MATCH (x:Organisation {id: $company})-[r:SUPPLIES]-(y:Organisation)
WHERE NOT coalesce(r.status, 'unknown') IN ['ended', 'planned'] AND coalesce(y.status, 'unknown') <> 'ended'
  AND NOT EXISTS { MATCH (x)-[d:DIGITAL_LINK]-(y) WHERE d.status = 'in_use' AND d.method <> 'inferred' }
WITH startNode(r) AS s, endNode(r) AS c, r,
     CASE WHEN EXISTS { (x)-[:SUPPORTS]->()<-[:SUPPORTS]-(y) } THEN 'ready'
          WHEN EXISTS { (x)-[:SUPPORTS]->() } OR EXISTS { (y)-[:SUPPORTS]->() } THEN 'one step away' ELSE 'not known' END AS readiness
RETURN s.id AS supplier_id, s.name AS supplier, c.id AS customer_id, c.name AS customer, r.what AS product, readiness,
       r.status AS status, r.method AS method, r.confidence AS confidence, r.sources AS sources, r.id AS link_id
ORDER BY supplier, customer, link_id
