// title: Supply chain behind a company
// titel: Toeleverketen achter een bedrijf
// description: The known supply links behind the company, tier by tier: tier 1 supplies the company itself, tier 2 supplies tier 1, and so on. A customer stands at the nearest tier from which it is reached. Ended and planned links and ended organisations are left out. The second tier and beyond are thin in our data.
// beschrijving: De bekende toeleverrelaties achter het bedrijf, laag voor laag: laag 1 levert aan het bedrijf zelf, laag 2 aan laag 1, enzovoort. Een afnemer staat op de dichtstbijzijnde laag. Beëindigde en geplande toeleverrelaties en opgeheven organisaties tellen niet mee. Vanaf de tweede laag weten we nog weinig.
// param company: id = "airbus-nl" | id of the company | id van het bedrijf
// param tiers: integer = 3 | how many tiers, at most 4 | hoeveel lagen, hoogstens 4
MATCH p = (:Organisation {id: $company})<-[:SUPPLIES*0..3]-(c:Organisation)
WHERE all(step IN relationships(p) WHERE NOT coalesce(step.status, 'unknown') IN ['ended', 'planned'])
  AND all(n IN nodes(p) WHERE n.id = $company OR coalesce(n.status, 'unknown') <> 'ended')
WITH c, min(length(p)) + 1 AS tier
WHERE tier <= $tiers
MATCH (c)<-[r:SUPPLIES]-(s:Organisation)
WHERE NOT coalesce(r.status, 'unknown') IN ['ended', 'planned'] AND coalesce(s.status, 'unknown') <> 'ended'
RETURN tier, s.id AS supplier_id, s.name AS supplier, c.id AS customer_id, c.name AS customer, r.what AS product,
       s.municipality AS place, s.country AS country, coalesce(s.in_region, 'unknown') AS in_region,
       r.status AS status, r.method AS method, r.confidence AS confidence, r.sources AS sources, r.id AS link_id
ORDER BY tier, customer, supplier, link_id
