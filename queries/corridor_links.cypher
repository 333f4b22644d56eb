// title: Links of a section with the rest of the corridor
// titel: Relaties van een sectie met de rest van de corridor
// description: How many known links join organisations of the section with organisations of each other section, by layer. Direction does not count. Ended and planned links and ended organisations are left out, and so are organisations without a section.
// beschrijving: Hoeveel bekende relaties organisaties in de sectie verbinden met organisaties in elke andere sectie, per laag. De richting telt niet. Beëindigde en geplande relaties en opgeheven organisaties tellen niet mee, en organisaties zonder sectie ook niet.
// param section: id = "section:delft" | id of the section | id van de sectie
MATCH (:CorridorSection {id: $section})<-[:IN_SECTION]-(x:Organisation)-[r]-(y:Organisation)-[:IN_SECTION]->(b:CorridorSection)
WHERE b.id <> $section AND NOT coalesce(r.status, 'unknown') IN ['ended', 'planned']
  AND coalesce(x.status, 'unknown') <> 'ended' AND coalesce(y.status, 'unknown') <> 'ended'
WITH b.position AS position, b.id AS section_id, b.name AS section, type(r) AS type, r.method AS method, r.id AS link
WITH position, section_id, section, method, link,
     CASE WHEN type = 'SUPPLIES' THEN 'supply' WHEN type = 'DIGITAL_LINK' THEN 'digital' WHEN type = 'MATERIAL_FLOW' THEN 'material'
          WHEN type IN ['PARTNERS_WITH', 'PARTICIPATES_IN', 'SPIN_OFF_OF', 'USES'] THEN 'research' WHEN type = 'TRAINS' THEN 'people'
          WHEN type IN ['MEMBER_OF', 'LOCATED_AT', 'INCUBATED_BY'] THEN 'place' ELSE 'money' END AS layer
RETURN position, section_id, section, layer, count(DISTINCT link) AS known_links,
       count(DISTINCT CASE WHEN method IN ['matched', 'inferred', 'expert', 'illustrative'] THEN link END) AS of_which_not_published
ORDER BY position, section_id, layer
