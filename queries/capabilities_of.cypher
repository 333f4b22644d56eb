// title: What an organisation can do
// titel: Wat een organisatie kan
// description: The capabilities of an organisation in our data, each with what it is part of, how we know, and in how many stages of value chains it is asked for. Core or supplementary is a judgement of the project.
// beschrijving: De bekwaamheden van een organisatie in onze gegevens, elk met waar ze bij hoort, hoe we het weten, en in hoeveel schakels van waardeketens ze gevraagd wordt. Kern of aanvullend is een oordeel van het project.
// param organisation: id = "ramlab" | id of the organisation | id van de organisatie
MATCH (:Organisation {id: $organisation})-[h:HAS_CAPABILITY]->(c:Capability)
OPTIONAL MATCH (c)-[:PARENT]->(g:Capability)
RETURN c.id AS capability_id, c.name AS capability, c.name_nl AS capability_nl, g.id AS part_of_id, g.name AS part_of, h.level AS level,
       COUNT { (c)<-[:REQUIRES]-(:Stage) } AS asked_for_in_stages, h.evidence AS evidence,
       h.method AS method, h.confidence AS confidence, h.sources AS sources
ORDER BY level, capability, capability_id
