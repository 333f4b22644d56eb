// title: Coverage of a value chain
// titel: Dekking van een waardeketen
// description: For each capability that a stage requires, how many organisations in our data have it or one that is part of it: in South Holland, of unknown place, and outside. Published and inferred links count; those known in South Holland by expert judgement only stand apart. A gap means "none in our data", not "none in the region". Ended organisations are left out.
// beschrijving: Voor elke bekwaamheid die een schakel nodig heeft: hoeveel organisaties in onze gegevens die hebben, of een bekwaamheid die daarbij hoort: in Zuid-Holland, met onbekende plaats, en daarbuiten. Gepubliceerde en afgeleide relaties tellen mee; organisaties in Zuid-Holland die alleen op een oordeel van een deskundige berusten, staan apart. Een gat betekent "geen in onze gegevens", niet "geen in de regio". Opgeheven organisaties tellen niet mee.
// param chain: id = "value-chain:quantum-photonics-instruments" | id of the value chain | id van de waardeketen
MATCH (:ValueChain {id: $chain})-[:HAS_STAGE]->(s:Stage)-[q:REQUIRES]->(c:Capability)
OPTIONAL MATCH (c)<-[:PARENT*0..4]-(:Capability)<-[h:HAS_CAPABILITY]-(o:Organisation)
WHERE coalesce(o.status, 'unknown') <> 'ended'
WITH s.position AS position, s.id AS stage_id, s.name AS stage, c.id AS capability_id, c.name AS capability, q.essential AS essential,
     q.method AS requirement_method, count(DISTINCT CASE WHEN o.in_region = 'yes' THEN o END) AS any_method,
     count(DISTINCT CASE WHEN o.in_region = 'yes' AND NOT h.method IN ['expert', 'illustrative'] THEN o END) AS in_south_holland,
     count(DISTINCT CASE WHEN o.in_region IS NULL AND NOT h.method IN ['expert', 'illustrative'] THEN o END) AS place_unknown,
     count(DISTINCT CASE WHEN o.in_region = 'no' AND NOT h.method IN ['expert', 'illustrative'] THEN o END) AS outside
RETURN position, stage_id, stage, capability_id, capability, essential, in_south_holland, place_unknown, outside,
       any_method - in_south_holland AS in_south_holland_by_expert_only,
       CASE WHEN in_south_holland > 1 THEN 'more known' WHEN in_south_holland = 1 THEN 'one known'
            WHEN any_method > 0 THEN 'expert judgement only' WHEN place_unknown > 0 THEN 'place unknown'
            WHEN outside > 0 THEN 'known outside only' ELSE 'none in our data' END AS in_our_data,
       requirement_method
ORDER BY position, stage_id, capability_id
