// title: Every value that every source gives of an element
// titel: Elke waarde die elke bron van een element geeft
// description: All values that the sources give of one element, side by side; shown says which one the graph shows. Only elements on which two or more records speak have such a list; of any other element the source stands with the element itself.
// beschrijving: Alle waarden die de bronnen van één element geven, naast elkaar; shown zegt welke de graaf toont. Alleen elementen waarover twee of meer records spreken, hebben zo'n lijst; bij elk ander element staat de bron bij het element zelf.
// param id: string = "tu-delft" | id of the element or link | id van het element of de relatie
MATCH (c:Claim {about: $id})
OPTIONAL MATCH (s:Source {id: c.source})
RETURN c.property AS property, c.value_text AS value, c.shown AS shown, c.source AS source_id, s.name AS source, s.address AS address,
       c.source_date AS source_date, c.method AS method, c.confidence AS confidence, c.id AS claim_id
ORDER BY property, shown DESC, source_id, claim_id
