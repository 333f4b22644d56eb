// title: Value chains in which an organisation can play a part
// titel: Waardeketens waarin een organisatie een rol kan spelen
// description: Stages of value chains that require a capability that the organisation has in our data, or one that its capability is part of. It says what is possible, not that the organisation takes part.
// beschrijving: Schakels van waardeketens die een bekwaamheid nodig hebben die de organisatie volgens onze gegevens heeft, of waar haar bekwaamheid bij hoort. Het zegt wat mogelijk is, niet dat de organisatie meedoet.
// param organisation: id = "demcon" | id of the organisation | id van de organisatie
MATCH (:Organisation {id: $organisation})-[h:HAS_CAPABILITY]->(d:Capability)-[:PARENT*0..4]->(c:Capability)<-[q:REQUIRES]-(s:Stage)<-[:HAS_STAGE]-(v:ValueChain)
RETURN v.id AS chain_id, v.name AS chain, s.position AS position, s.id AS stage_id, s.name AS stage, c.id AS capability_id,
       c.name AS capability, q.essential AS essential, q.method AS requirement_method, d.id AS has_id, d.name AS has, h.level AS level,
       h.method AS method, h.confidence AS confidence, h.sources AS sources
ORDER BY chain, chain_id, position, stage_id, capability_id, has_id
