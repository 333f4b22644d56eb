// title: Customers of a company
// titel: Klanten van een bedrijf
// description: Whom the company supplies, according to our data, with what, and how we know. Ended and planned supplies are in the list too; the column status tells them apart. A customer that is not listed is not known to us.
// beschrijving: Aan wie het bedrijf levert volgens onze gegevens, wat, en hoe we dat weten. Ook beëindigde en geplande toeleverrelaties staan in de lijst; de kolom status laat zien welke dat zijn. Een klant die er niet staat, kennen wij niet.
// param company: id = "royal-ihc" | id of the company | id van het bedrijf
MATCH (:Organisation {id: $company})-[r:SUPPLIES]->(c:Organisation)
RETURN c.id AS customer_id, c.name AS customer, r.what AS product, c.municipality AS place, c.country AS country,
       coalesce(c.in_region, 'unknown') AS in_region, r.since AS since, r.until AS until, r.status AS status,
       r.method AS method, r.confidence AS confidence, r.sources AS sources, r.id AS link_id
ORDER BY customer, link_id
