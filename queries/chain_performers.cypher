// title: Stages of a value chain and who performs them
// titel: Schakels van een waardeketen en wie ze uitvoert
// description: For each stage of a value chain the capabilities that it requires and who has them in our data, or has one that is part of them. "None in our data" means just that: there may be performers that we do not know. If those outside South Holland are left out, the list still holds those whose place is unknown. A stage without a required capability is no gap. Ended organisations are left out. The columns method and requirement_method say how we know.
// beschrijving: Bij elke schakel van een waardeketen de bekwaamheden die nodig zijn en wie ze volgens onze gegevens heeft, of een bekwaamheid heeft die daarbij hoort. "None in our data" betekent: geen in onze gegevens; er kunnen uitvoerders zijn die wij niet kennen. Laat u die buiten Zuid-Holland weg, dan staan organisaties met een onbekende plaats er nog steeds in. Een schakel zonder vereiste bekwaamheid is geen gat. Opgeheven organisaties doen niet mee. De kolommen method en requirement_method zeggen hoe we het weten.
// param chain: id = "value-chain:quantum-computing" | id of the value chain | id van de waardeketen
// param outside: boolean = true | also those known to be outside South Holland | ook die waarvan bekend is dat ze buiten Zuid-Holland zitten
MATCH (:ValueChain {id: $chain})-[:HAS_STAGE]->(s:Stage)
OPTIONAL MATCH (s)-[q:REQUIRES]->(c:Capability)
OPTIONAL MATCH (c)<-[:PARENT*0..4]-(d:Capability)<-[h:HAS_CAPABILITY]-(o:Organisation)
WHERE coalesce(o.status, 'unknown') <> 'ended' AND ($outside OR coalesce(o.in_region, 'unknown') <> 'no')
RETURN s.position AS position, s.id AS stage_id, s.name AS stage, c.id AS capability_id,
       coalesce(c.name, 'no capability required') AS capability, q.essential AS essential, q.method AS requirement_method,
       o.id AS performer_id, CASE WHEN o.id IS NOT NULL THEN o.name WHEN c.id IS NULL THEN '' WHEN $outside THEN 'none in our data'
            ELSE 'none in our data, outside left out' END AS performer,
       coalesce(o.in_region, CASE WHEN o.id IS NULL THEN null ELSE 'unknown' END) AS in_region, d.id AS performs_id, h.level AS level,
       h.method AS method, h.confidence AS confidence, h.sources AS sources
ORDER BY position, stage_id, coalesce(capability_id, ''), performer, coalesce(performer_id, ''), coalesce(performs_id, '')
