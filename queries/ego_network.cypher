// title: Network around one element
// titel: Netwerk rond één element
// description: An organisation or any other element with all its links and the elements at the other end, as a graph. All links are in it, also ended, planned and inferred ones; each carries its status and method.
// beschrijving: Een organisatie of een ander element met al zijn relaties en de elementen aan de andere kant, als graaf. Alle relaties staan erin, ook beëindigde, geplande en afgeleide; elk met zijn status en methode.
// param id: id = "ramlab" | id of the element | id van het element
MATCH (n {id: $id})-[r]-(m)
RETURN n AS element, r AS link, m AS neighbour
ORDER BY r.id
