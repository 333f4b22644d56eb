// title: Field labs by technology
// titel: Fieldlabs per technologie
// description: The field labs in our data with the technologies that they use; without a technology to look for, all of them. Most of these links were found by words in published texts (method matched), so no row does not mean that a field lab lacks the technology. Ended field labs are left out.
// beschrijving: De fieldlabs in onze gegevens met de technologieën die ze gebruiken; zonder gezochte technologie alle. De meeste koppelingen zijn gevonden op woorden in gepubliceerde teksten (methode matched); geen rij betekent dus niet dat een fieldlab de technologie niet heeft. Opgeheven fieldlabs doen niet mee.
// param technology: string = "" | id of the technology, such as technology:robotics; empty = all | id van de technologie, zoals technology:robotics; leeg = alle
MATCH (f:Facility {kind: 'fieldlab'})
WHERE coalesce(f.status, 'unknown') <> 'ended'
OPTIONAL MATCH (f)-[r:USES]->(t:Technology)
WITH f, r, t
WHERE $technology = '' OR t.id = $technology
RETURN t.id AS technology_id, coalesce(t.name, 'no technology in our data') AS technology, f.id AS field_lab_id, f.name AS field_lab,
       f.municipality AS place, coalesce(f.in_region, 'unknown') AS in_region, r.what AS what, r.evidence AS evidence,
       r.method AS method, r.confidence AS confidence, r.sources AS sources, r.id AS link_id
ORDER BY technology, field_lab, field_lab_id, coalesce(link_id, '')
