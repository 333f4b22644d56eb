// title: Who uses a technology
// titel: Wie een technologie gebruikt
// description: Organisations and value chains that use the technology, or one below it, in our data. Most of these links were found by words in published texts (method matched); an organisation without a link may use it all the same. Ended organisations are left out.
// beschrijving: Organisaties en waardeketens die volgens onze gegevens de technologie gebruiken, of een technologie daaronder. De meeste koppelingen zijn gevonden op woorden in gepubliceerde teksten (methode matched); een organisatie zonder koppeling kan de technologie toch gebruiken. Opgeheven organisaties doen niet mee.
// param technology: id = "technology:photonics" | id of the technology | id van de technologie
MATCH (:Technology {id: $technology})<-[:PARENT*0..2]-(t:Technology)<-[r:USES]-(o)
WHERE coalesce(o.status, 'unknown') <> 'ended'
RETURN o.id AS user_id, o.name AS user, coalesce(o.kind, 'value chain') AS kind, o.municipality AS place,
       coalesce(o.in_region, 'unknown') AS in_region, t.id AS technology_id, t.name AS technology, r.what AS what,
       r.evidence AS evidence, r.method AS method, r.confidence AS confidence, r.sources AS sources, r.id AS link_id
ORDER BY user, user_id, link_id
