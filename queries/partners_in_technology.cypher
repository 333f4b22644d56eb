// title: Partners of a knowledge institution in a technology
// titel: Partners van een kennisinstelling in een technologie
// description: Known partners of an institution that use the technology, with what they do together. That a partner uses the technology was mostly found by words in published texts (column technology_methods); the partnership itself may be about something else. Ended organisations and ended or planned partnerships are left out.
// beschrijving: Bekende partners van een instelling die de technologie gebruiken, met wat ze samen doen. Dat een partner de technologie gebruikt, is meestal gevonden op woorden in gepubliceerde teksten (kolom technology_methods); de samenwerking zelf kan over iets anders gaan. Opgeheven organisaties en beëindigde of geplande samenwerkingen tellen niet mee.
// param institution: id = "tu-delft" | id of the knowledge institution | id van de kennisinstelling
// param technology: id = "technology:robotics" | id of the technology | id van de technologie
MATCH (i:Organisation {id: $institution})-[r:PARTNERS_WITH]-(p:Organisation)-[u:USES]->(t:Technology {id: $technology})
WHERE NOT coalesce(r.status, 'unknown') IN ['ended', 'planned'] AND coalesce(p.status, 'unknown') <> 'ended'
WITH r, p, u.method AS used
ORDER BY used
WITH r, p, collect(DISTINCT used) AS technology_methods
RETURN p.id AS partner_id, p.name AS partner, p.kind AS kind, p.municipality AS place, coalesce(p.in_region, 'unknown') AS in_region,
       r.what AS together, r.since AS since, r.status AS status, technology_methods,
       r.method AS method, r.confidence AS confidence, r.sources AS sources, r.id AS link_id
ORDER BY partner, partner_id, link_id
