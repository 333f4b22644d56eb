// title: Customers with one known supplier that can do something
// titel: Klanten met één bekende leverancier die iets kan
// description: Customers of whom our data know one supplier with the given capability, or with one that is part of it. It says "one known": there may well be others that we do not know. What is supplied need not be that capability. Ended and planned links and ended organisations are left out.
// beschrijving: Klanten van wie onze gegevens één leverancier kennen met de gegeven bekwaamheid, of met een bekwaamheid die daarbij hoort. Er staat "één bekend": er kunnen best andere zijn die wij niet kennen. Wat er geleverd wordt, hoeft niet bij die bekwaamheid te horen. Beëindigde en geplande toeleverrelaties en opgeheven organisaties tellen niet mee.
// param capability: id = "capability:marine-electrical" | id of the capability | id van de bekwaamheid
MATCH (:Capability {id: $capability})<-[:PARENT*0..4]-(:Capability)<-[:HAS_CAPABILITY]-(s:Organisation)-[r:SUPPLIES]->(c:Organisation)
WHERE NOT coalesce(r.status, 'unknown') IN ['ended', 'planned']
  AND coalesce(s.status, 'unknown') <> 'ended' AND coalesce(c.status, 'unknown') <> 'ended'
WITH c, collect(DISTINCT s.id) AS suppliers
WHERE size(suppliers) = 1
MATCH (c)<-[l:SUPPLIES]-(one:Organisation {id: suppliers[0]})
WHERE NOT coalesce(l.status, 'unknown') IN ['ended', 'planned']
RETURN c.id AS customer_id, c.name AS customer, coalesce(c.in_region, 'unknown') AS customer_in_region,
       one.id AS one_known_supplier_id, one.name AS one_known_supplier, coalesce(one.in_region, 'unknown') AS supplier_in_region,
       l.what AS product, l.status AS status, l.method AS method, l.confidence AS confidence, l.sources AS sources, l.id AS link_id
ORDER BY customer, customer_id, link_id
