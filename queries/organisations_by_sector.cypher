// title: Organisations of a municipality by sector
// titel: Organisaties van een gemeente per sector
// description: Organisations of a municipality in our data by sector group; one that is in two groups counts in both. Organisations are companies, knowledge institutions, governments, associations and investors; the rest is counted by its kind. Ended ones are left out; the last column gives their number. The groups are a judgement of the project.
// beschrijving: Organisaties van een gemeente in onze gegevens per sectorgroep; een organisatie in twee groepen telt in beide mee. Organisaties zijn bedrijven, kennisinstellingen, overheden, verenigingen en investeerders; de rest wordt naar soort geteld. Opgeheven organisaties tellen niet mee; de laatste kolom geeft hun aantal. De groepen zijn een oordeel van het project.
// param place: id = "place:delft" | id of the municipality | id van de gemeente
MATCH (:Place {id: $place})<-[:IN_PLACE]-(o:Organisation)
WITH o, coalesce(o.status, 'unknown') = 'ended' AS out,
     CASE WHEN size(coalesce(o.sector_groups, [])) = 0 THEN ['unknown'] ELSE o.sector_groups END AS groups
UNWIND groups AS sector_group
RETURN sector_group,
       sum(CASE WHEN NOT out AND o.kind IN ['company', 'knowledge_institution', 'government', 'association', 'investor'] THEN 1 ELSE 0 END)
         AS known_organisations,
       sum(CASE WHEN NOT out AND o.kind = 'company' THEN 1 ELSE 0 END) AS of_which_companies,
       sum(CASE WHEN NOT out AND o.kind IN ['cluster', 'fieldlab', 'incubator'] THEN 1 ELSE 0 END) AS clusters_field_labs_incubators,
       sum(CASE WHEN NOT out AND o.kind IN ['programme', 'project', 'installation'] THEN 1 ELSE 0 END) AS programmes_projects_installations,
       sum(CASE WHEN out THEN 1 ELSE 0 END) AS ended_left_out
ORDER BY known_organisations DESC, sector_group
