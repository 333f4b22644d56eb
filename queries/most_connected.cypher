// title: Best-connected organisations of a section
// titel: Best verbonden organisaties van een sectie
// description: Organisations of a section of the corridor by the number of other organisations that they are known to be linked with. Links that are inferred, matched, by expert judgement or illustrative, ended or planned are left out, and so are ended organisations. Who is written about more has more known links: it measures our data as well as the organisation.
// beschrijving: Organisaties in een sectie van de corridor naar het aantal andere organisaties waarmee ze een bekende relatie hebben. Afgeleide, op woorden gekoppelde, door een deskundige beoordeelde, illustratieve, beëindigde en geplande relaties tellen niet mee, en opgeheven organisaties ook niet. Over wie meer geschreven wordt, heeft meer bekende relaties: het meet ook onze gegevens.
// param section: id = "section:delft" | id of the section | id van de sectie
// param top: integer = 20 | how many | hoeveel
MATCH (:CorridorSection {id: $section})<-[:IN_SECTION]-(o:Organisation)-[r]-(p:Organisation)
WHERE NOT r.method IN ['matched', 'inferred', 'expert', 'illustrative'] AND NOT coalesce(r.status, 'unknown') IN ['ended', 'planned']
  AND coalesce(o.status, 'unknown') <> 'ended' AND coalesce(p.status, 'unknown') <> 'ended'
RETURN o.id AS organisation_id, o.name AS organisation, o.kind AS kind, count(DISTINCT p) AS known_neighbours, count(r) AS known_links
ORDER BY known_neighbours DESC, known_links DESC, organisation_id
LIMIT $top
