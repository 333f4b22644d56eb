// title: Who put money into an organisation
// titel: Wie geld stak in een organisatie
// description: Known investors, funders, owners and buyers of an organisation; the column how says which. Amounts stand in the text where a source gives them. Ended and planned links are in the list too; the column status tells them apart.
// beschrijving: Bekende investeerders, financiers, eigenaren en overnemers van een organisatie; de kolom how zegt welke. Bedragen staan in de tekst als een bron ze noemt. Ook beëindigde en geplande relaties staan in de lijst; de kolom status laat zien welke dat zijn.
// param organisation: id = "royal-ihc" | id of the organisation | id van de organisatie
MATCH (:Organisation {id: $organisation})<-[r:INVESTED_IN|FUNDS|OWNS|ACQUIRED]-(o:Organisation)
RETURN o.id AS party_id, o.name AS party, o.kind AS kind, o.country AS country,
       CASE type(r) WHEN 'INVESTED_IN' THEN 'invested in' WHEN 'FUNDS' THEN 'funds' WHEN 'OWNS' THEN 'owns' ELSE 'acquired' END AS how,
       r.what AS what, r.since AS since, r.until AS until, r.status AS status, r.evidence AS evidence,
       r.method AS method, r.confidence AS confidence, r.sources AS sources, r.id AS link_id
ORDER BY how, party, party_id, link_id
