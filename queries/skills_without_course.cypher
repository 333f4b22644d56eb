// title: Skills without a course in our data
// titel: Vaardigheden zonder opleiding in onze gegevens
// description: Skills that no course in our data teaches, with the number of capabilities that need them and of organisations known in South Holland that have such a capability at their core. It is a gap of the data first: courses may exist that we do not know. Which capability needs which skill is expert judgement.
// beschrijving: Vaardigheden die geen opleiding in onze gegevens onderwijst, met het aantal bekwaamheden dat ze nodig heeft en het aantal organisaties, bekend in Zuid-Holland, met zo'n bekwaamheid in de kern. Het is allereerst een gat in de gegevens: er kunnen opleidingen zijn die wij niet kennen. Welke bekwaamheid welke vaardigheid vraagt, is een oordeel van een deskundige.
MATCH (k:Skill)
WHERE NOT EXISTS { (k)<-[:TEACHES]-(:Course) }
OPTIONAL MATCH (k)<-[n:NEEDS_SKILL]-(c:Capability)
WITH k, count(CASE WHEN n.need = 'core' THEN 1 END) AS core_for_capabilities, count(CASE WHEN n.need = 'useful' THEN 1 END) AS useful_for_capabilities,
     collect(DISTINCT n.method) AS need_methods
OPTIONAL MATCH (k)<-[need:NEEDS_SKILL]-(:Capability)<-[h:HAS_CAPABILITY]-(o:Organisation)
WHERE need.need = 'core' AND h.level = 'core' AND o.in_region = 'yes' AND coalesce(o.status, 'unknown') <> 'ended'
RETURN k.id AS skill_id, k.name AS skill, k.name_nl AS skill_nl, 'no course in our data' AS course, core_for_capabilities,
       useful_for_capabilities, count(DISTINCT o.id) AS known_organisations_with_core_need, need_methods
ORDER BY known_organisations_with_core_need DESC, skill, skill_id
