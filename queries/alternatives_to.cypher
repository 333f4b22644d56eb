// title: Who can do what an organisation can
// titel: Wie kan wat een organisatie kan
// description: Organisations that share capabilities with the given one, most shared core capabilities first: where to look first if a supplier falls away. It compares what is known, not quality, capacity or price. Ended organisations are left out. If those outside South Holland are left out, the list still holds those whose place is unknown.
// beschrijving: Organisaties die bekwaamheden delen met de gegeven organisatie, de meeste gedeelde kernbekwaamheden eerst: waar u het eerst zoekt als een leverancier wegvalt. Het vergelijkt wat bekend is, niet kwaliteit, capaciteit of prijs. Opgeheven organisaties doen niet mee. Laat u die buiten Zuid-Holland weg, dan staan organisaties met een onbekende plaats er nog steeds in.
// param organisation: id = "bakker-sliedrecht" | id of the organisation | id van de organisatie
// param outside: boolean = true | also those known to be outside South Holland | ook die waarvan bekend is dat ze buiten Zuid-Holland zitten
MATCH (a:Organisation {id: $organisation})-[x:HAS_CAPABILITY]->(c:Capability)<-[y:HAS_CAPABILITY]-(o:Organisation)
WHERE coalesce(o.status, 'unknown') <> 'ended' AND ($outside OR coalesce(o.in_region, 'unknown') <> 'no')
WITH o, x, y, c
ORDER BY o.id, c.id
WITH o, collect(c.id) AS shared_ids, collect(c.name) AS shared, collect(DISTINCT y.method) AS methods,
     min(y.confidence) AS lowest_confidence, sum(CASE WHEN x.level = 'core' AND y.level = 'core' THEN 1 ELSE 0 END) AS shared_core
RETURN o.id AS organisation_id, o.name AS organisation, o.municipality AS place, coalesce(o.in_region, 'unknown') AS in_region,
       shared_core, size(shared_ids) AS shared_capabilities, shared_ids, shared, methods, lowest_confidence
ORDER BY shared_core DESC, shared_capabilities DESC, organisation, organisation_id
