// title: Digital links
// titel: Digitale koppelingen
// description: Who exchanges data with whom, or through which platform or standard, in our data; without a status to look for, all of them. Method inferred means that a source shows a printed part or the like, not the exchange itself.
// beschrijving: Wie met wie gegevens uitwisselt, of via welk platform of welke standaard, volgens onze gegevens; zonder gezochte status alle. Methode inferred betekent dat een bron bijvoorbeeld een geprint onderdeel toont, niet de uitwisseling zelf.
// param status: string = "in_use" | in_use, trial, one_off or planned; empty = all | in_use, trial, one_off of planned; leeg = alle
MATCH (o:Organisation)-[r:DIGITAL_LINK]->(t)
WHERE $status = '' OR r.status = $status
RETURN o.id AS organisation_id, o.name AS organisation, t.id AS with_id, t.name AS with_name, r.via AS via_id, r.mode AS mode,
       r.what AS what, r.since AS since, r.status AS status, r.method AS method, r.confidence AS confidence, r.sources AS sources,
       r.id AS link_id
ORDER BY organisation, organisation_id, link_id
