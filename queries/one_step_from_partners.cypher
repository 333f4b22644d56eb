// title: Companies one step from an institution's partners
// titel: Bedrijven op één stap van de partners van een instelling
// description: Companies that use the technology and are linked, by supply or partnership, with a known partner of the institution, but have no link of their own with the institution in our data: candidates for a first talk. Ended and planned links and ended organisations are left out; companies known to be outside South Holland are not listed.
// beschrijving: Bedrijven die de technologie gebruiken en via een toeleverrelatie of samenwerking verbonden zijn met een bekende partner van de instelling, maar in onze gegevens zelf geen relatie met de instelling hebben: kandidaten voor een eerste gesprek. Beëindigde en geplande relaties en opgeheven organisaties tellen niet mee; bedrijven die bekend buiten Zuid-Holland zitten, staan er niet in.
// param institution: id = "tu-delft" | id of the knowledge institution | id van de kennisinstelling
// param technology: id = "technology:robotics" | id of the technology | id van de technologie
MATCH (i:Organisation {id: $institution})-[q:PARTNERS_WITH]-(p:Organisation)-[r:PARTNERS_WITH|SUPPLIES]-(c:Organisation {kind: 'company'})
WHERE NOT coalesce(q.status, 'unknown') IN ['ended', 'planned'] AND NOT coalesce(r.status, 'unknown') IN ['ended', 'planned']
  AND coalesce(p.status, 'unknown') <> 'ended' AND coalesce(c.status, 'unknown') <> 'ended' AND coalesce(c.in_region, 'unknown') <> 'no'
  AND EXISTS { (c)-[:USES]->(:Technology {id: $technology}) } AND NOT EXISTS { (i)--(c) }
RETURN DISTINCT c.id AS company_id, c.name AS company, c.municipality AS place, coalesce(c.in_region, 'unknown') AS in_region,
       p.id AS partner_id, p.name AS through_partner, type(r) AS link, r.what AS what,
       r.method AS method, r.confidence AS confidence, r.sources AS sources, r.id AS link_id
ORDER BY company, company_id, link_id
