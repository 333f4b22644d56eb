// title: Tree of a capability
// titel: Boom van een bekwaamheid
// description: A capability with all that is part of it, and how many organisations in our data have each of them itself: in South Holland, of unknown place, and outside. Ended organisations are left out.
// beschrijving: Een bekwaamheid met alles wat daarbij hoort, en hoeveel organisaties in onze gegevens elk daarvan zelf hebben: in Zuid-Holland, met onbekende plaats, en daarbuiten. Opgeheven organisaties tellen niet mee.
// param capability: id = "capability:additive-manufacturing" | id of the capability | id van de bekwaamheid
MATCH p = (:Capability {id: $capability})<-[:PARENT*0..4]-(c:Capability)
WITH c, length(p) AS depth, [n IN nodes(p) | n.name] AS branch
OPTIONAL MATCH (c)<-[:HAS_CAPABILITY]-(o:Organisation)
WHERE coalesce(o.status, 'unknown') <> 'ended'
RETURN depth, c.id AS capability_id, c.name AS capability, c.name_nl AS capability_nl, c.kind AS kind, c.definition AS definition,
       count(CASE WHEN o.in_region = 'yes' THEN 1 END) AS in_south_holland,
       count(CASE WHEN o.id IS NOT NULL AND o.in_region IS NULL THEN 1 END) AS place_unknown,
       count(CASE WHEN o.in_region = 'no' THEN 1 END) AS outside, branch
ORDER BY branch, capability_id
