// title: Who can do something
// titel: Wie iets kan
// description: Organisations that have the capability, or one that is part of it, according to our data: core first. Core or supplementary is a judgement of the project. Ended organisations are left out. If those outside South Holland are left out, the list still holds those whose place is unknown.
// beschrijving: Organisaties die volgens onze gegevens de bekwaamheid hebben, of een bekwaamheid die daarbij hoort; kern eerst. Kern of aanvullend is een oordeel van het project. Opgeheven organisaties doen niet mee. Laat u die buiten Zuid-Holland weg, dan staan organisaties met een onbekende plaats er nog steeds in.
// param capability: id = "capability:additive-manufacturing" | id of the capability | id van de bekwaamheid
// param outside: boolean = true | also those known to be outside South Holland | ook die waarvan bekend is dat ze buiten Zuid-Holland zitten
MATCH (:Capability {id: $capability})<-[:PARENT*0..4]-(c:Capability)<-[h:HAS_CAPABILITY]-(o:Organisation)
WHERE coalesce(o.status, 'unknown') <> 'ended' AND ($outside OR coalesce(o.in_region, 'unknown') <> 'no')
RETURN o.id AS organisation_id, o.name AS organisation, c.id AS capability_id, c.name AS capability, h.level AS level,
       o.municipality AS place, coalesce(o.in_region, 'unknown') AS in_region, h.evidence AS evidence,
       h.method AS method, h.confidence AS confidence, h.sources AS sources
ORDER BY level, organisation, organisation_id, capability_id
