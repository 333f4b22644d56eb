// title: Organisations of a municipality without a section of the corridor
// titel: Organisaties van een gemeente zonder sectie van de corridor
// description: Organisations of the municipality, known to be in South Holland, that our data could not place in a section of the corridor, and why. What is told about sections leaves them out. Ended ones are not listed.
// beschrijving: Organisaties van de gemeente, bekend in Zuid-Holland, die onze gegevens niet in een sectie van de corridor konden plaatsen, en waarom niet. Wat over secties wordt verteld, gaat niet over hen. Opgeheven organisaties staan er niet in.
// param place: id = "place:rotterdam" | id of the municipality | id van de gemeente
MATCH (:Place {id: $place})<-[p:IN_PLACE]-(o:Organisation {in_region: 'yes'})
WHERE coalesce(o.status, 'unknown') <> 'ended' AND NOT EXISTS { (o)-[:IN_SECTION]->(:CorridorSection) }
RETURN o.id AS organisation_id, o.name AS organisation, o.kind AS kind, o.coordinate_precision AS coordinate_precision,
       coalesce(o.corridor_rule, 'no section in our data') AS reason, p.method AS method, p.confidence AS confidence, p.sources AS sources
ORDER BY organisation, organisation_id
