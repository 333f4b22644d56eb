// title: Clusters along the corridor
// titel: Clusters langs de corridor
// description: The clusters, field labs and incubators from Noordwijk to Dordrecht in order, with section, theme, straight-line distance from Noordwijk and the number of known members, tenants and start-ups. Ended organisations and ended or planned links are not counted. Distances and coordinates are approximate.
// beschrijving: De clusters, fieldlabs en incubators van Noordwijk tot Dordrecht op volgorde, met sectie, thema, afstand tot Noordwijk (hemelsbreed) en het aantal bekende leden, gevestigde organisaties en starters. Opgeheven organisaties en beëindigde of geplande relaties tellen niet mee. Afstanden en coördinaten zijn bij benadering.
// param section: string = "" | id of a section, such as section:delft; empty = all | id van een sectie, zoals section:delft; leeg = alle
MATCH (s:CorridorSection)<-[i:IN_SECTION]-(o:Organisation)
WHERE i.station = true AND ($section = '' OR s.id = $section)
OPTIONAL MATCH (o)<-[r:MEMBER_OF|LOCATED_AT|INCUBATED_BY]-(m:Organisation)
WHERE NOT coalesce(r.status, 'unknown') IN ['ended', 'planned'] AND coalesce(m.status, 'unknown') <> 'ended'
WITH s, i, o, count(DISTINCT m.id) AS known_members
RETURN s.position AS position, s.id AS section_id, s.name AS section, i.km AS km_from_noordwijk, o.id AS cluster_id, o.name AS cluster,
       o.kind AS kind, coalesce(o.status, 'unknown') AS status, i.theme AS theme, i.theme_nl AS theme_nl, i.opened AS opened, known_members,
       i.method AS method, i.confidence AS confidence, i.sources AS sources
ORDER BY position, km_from_noordwijk, cluster, cluster_id
