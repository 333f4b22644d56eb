// title: Skills asked for and taught in a section of the corridor
// titel: Gevraagde en onderwezen vaardigheden in een sectie van de corridor
// description: Skills at the core of what organisations of the section can do, with the number of such organisations and of courses in our data: in the section, and anywhere. Which capability needs which skill is expert judgement. Organisations without a section are not counted, nor are ended ones.
// beschrijving: Vaardigheden in de kern van wat organisaties in de sectie kunnen, met het aantal van die organisaties en van opleidingen in onze gegevens: in de sectie, en overal. Welke bekwaamheid welke vaardigheid vraagt, is een oordeel van een deskundige. Organisaties zonder sectie tellen niet mee, opgeheven organisaties ook niet.
// param section: id = "section:dordrecht" | id of the section | id van de sectie
MATCH (:CorridorSection {id: $section})<-[:IN_SECTION]-(o:Organisation)-[:HAS_CAPABILITY]->(:Capability)-[n:NEEDS_SKILL]->(k:Skill)
WHERE n.need = 'core' AND coalesce(o.status, 'unknown') <> 'ended'
WITH k, count(DISTINCT o) AS known_organisations
OPTIONAL MATCH (k)<-[:TEACHES]-(c:Course)
WITH k, known_organisations, count(DISTINCT c) AS courses
OPTIONAL MATCH (k)<-[:TEACHES]-(here:Course)<-[:OFFERS]-(:Organisation)-[:IN_SECTION]->(:CorridorSection {id: $section})
WITH k, known_organisations, courses, count(DISTINCT here) AS courses_here
RETURN k.id AS skill_id, k.name AS skill, k.name_nl AS skill_nl, known_organisations, courses_here AS courses_in_section,
       courses AS courses_anywhere,
       CASE WHEN courses = 0 THEN 'no course in our data' WHEN courses_here = 0 THEN 'no course in this section in our data' ELSE '' END AS remark
ORDER BY known_organisations DESC, skill, skill_id
