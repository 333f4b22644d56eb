// title: Members of a cluster
// titel: Leden van een cluster
// description: Who belongs to a cluster, campus, field lab or incubator: its members, who is located there and who was incubated there; the column how says which. Ended and planned links are in the list too; the column status tells them apart. Members that are not listed are not known to us.
// beschrijving: Wie bij een cluster, campus, fieldlab of incubator hoort: de leden, wie er gevestigd is en wie er begonnen is; de kolom how zegt welke. Ook beëindigde en geplande relaties staan in de lijst; de kolom status laat zien welke dat zijn. Leden die er niet staan, kennen wij niet.
// param cluster: id = "nl-space-campus" | id of the cluster, campus, field lab or incubator | id van het cluster, de campus, het fieldlab of de incubator
MATCH (:Organisation {id: $cluster})<-[r:MEMBER_OF|LOCATED_AT|INCUBATED_BY]-(o:Organisation)
RETURN o.id AS organisation_id, o.name AS organisation, o.kind AS kind,
       CASE type(r) WHEN 'MEMBER_OF' THEN 'member' WHEN 'LOCATED_AT' THEN 'located at' ELSE 'incubated by' END AS how,
       r.what AS what, o.municipality AS place, r.since AS since, r.until AS until, r.status AS status,
       r.method AS method, r.confidence AS confidence, r.sources AS sources, r.id AS link_id
ORDER BY organisation, organisation_id, link_id
