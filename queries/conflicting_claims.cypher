// title: Where sources differ
// titel: Waar bronnen verschillen
// description: Values that sources give of the same property of the same element and that are not the same; shown says which one the graph shows. Aliases are not in it, since those of all sources are united.
// beschrijving: Waarden die bronnen geven voor dezelfde eigenschap van hetzelfde element en die niet gelijk zijn; shown zegt welke de graaf toont. Andere namen staan er niet in: die van alle bronnen worden samengevoegd.
MATCH (c:Claim)
WHERE c.property <> 'aliases'
WITH c.about AS about, c.property AS property, count(DISTINCT c.value_text) AS different_values
WHERE different_values > 1
MATCH (v:Claim {about: about, property: property})
OPTIONAL MATCH (s:Source {id: v.source})
RETURN about AS element_id, property, different_values, v.value_text AS value, v.shown AS shown, v.source AS source_id, s.name AS source,
       v.source_date AS source_date, v.method AS method, v.confidence AS confidence, v.id AS claim_id
ORDER BY element_id, property, shown DESC, claim_id
