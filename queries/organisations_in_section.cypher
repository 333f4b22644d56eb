// title: Organisations in a section of the corridor
// titel: Organisaties in een sectie van de corridor
// description: Organisations that our data place in the section, with the rule by which they were placed. Rotterdam lies in several sections: without a known site its organisations have no section. Ended ones are in the list; the column status says so.
// beschrijving: Organisaties die onze gegevens in de sectie plaatsen, met de regel waarmee dat gebeurde. Rotterdam ligt in meer secties: zonder bekende locatie hebben organisaties daar geen sectie. Opgeheven organisaties staan in de lijst; de kolom status zegt dat.
// param section: id = "section:drechtsteden" | id of the section | id van de sectie
MATCH (:CorridorSection {id: $section})<-[i:IN_SECTION]-(o:Organisation)
RETURN o.id AS organisation_id, o.name AS organisation, o.kind AS kind, o.municipality AS place, coalesce(o.status, 'unknown') AS status,
       o.sector_groups AS sector_groups, coalesce(i.station, false) AS station, i.rule AS placed_by, i.method AS method, i.confidence AS confidence,
       i.sources AS sources
ORDER BY organisation, organisation_id
