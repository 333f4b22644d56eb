// title: Suppliers of a company
// titel: Leveranciers van een bedrijf
// description: Who supplies the company, according to our data, with what, and how we know. Ended and planned supplies are in the list too; the column status tells them apart. A supplier that is not listed is not known to us.
// beschrijving: Wie aan het bedrijf levert volgens onze gegevens, wat, en hoe we dat weten. Ook beëindigde en geplande toeleverrelaties staan in de lijst; de kolom status laat zien welke dat zijn. Een leverancier die er niet staat, kennen wij niet.
// param company: id = "damen-shipyards-group" | id of the company | id van het bedrijf
MATCH (:Organisation {id: $company})<-[r:SUPPLIES]-(s:Organisation)
RETURN s.id AS supplier_id, s.name AS supplier, r.what AS product, s.municipality AS place, s.country AS country,
       coalesce(s.in_region, 'unknown') AS in_region, r.since AS since, r.until AS until, r.status AS status,
       r.method AS method, r.confidence AS confidence, r.sources AS sources, r.id AS link_id
ORDER BY supplier, link_id
