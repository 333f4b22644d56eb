// title: Links among the neighbours of one element
// titel: Relaties tussen de buren van één element
// description: The links that the neighbours of an organisation have with each other, as a graph: with the query "Network around one element" they make its ego network. Links with the element itself are not in it. Technologies, places and sections are no neighbours here, else nearly everything would be linked.
// beschrijving: De relaties die de buren van een organisatie onderling hebben, als graaf: samen met de vraag "Netwerk rond één element" vormen ze het ego-netwerk. Relaties met het element zelf staan er niet in. Technologieën, plaatsen en secties van de corridor tellen hier niet als buren, anders zou bijna alles verbonden zijn.
// param id: id = "ramlab" | id of the organisation | id van de organisatie
MATCH (n:Organisation {id: $id})--(a:Organisation)
WITH DISTINCT n, a
MATCH (a)-[r]->(b:Organisation)
WHERE b <> n AND EXISTS { (n)--(b) }
RETURN a AS neighbour, r AS link, b AS other_neighbour
ORDER BY r.id
