// title: Participants of a programme or project
// titel: Deelnemers van een programma of project
// description: Who takes part in a programme, project or network in our data: as a member, participant, partner, founder, funder or operator; the column how says which. Participants that are not listed are not known to us. Ended and planned links are in the list too; the column status tells them apart.
// beschrijving: Wie volgens onze gegevens meedoet aan een programma, project of netwerk: als lid, deelnemer, partner, oprichter, financier of uitvoerder; de kolom how zegt welke. Deelnemers die er niet staan, kennen wij niet. Ook beëindigde en geplande relaties staan in de lijst; de kolom status laat zien welke dat zijn.
// param programme: id = "smitzh" | id of the programme, project or network | id van het programma, project of netwerk
MATCH (g:Organisation {id: $programme})-[r:MEMBER_OF|PARTICIPATES_IN|PARTNERS_WITH|FOUNDED|FUNDS|OPERATES]-(o:Organisation)
WHERE endNode(r).id = $programme OR type(r) = 'PARTNERS_WITH'
RETURN o.id AS participant_id, o.name AS participant, o.kind AS kind,
       CASE type(r) WHEN 'MEMBER_OF' THEN 'member' WHEN 'PARTICIPATES_IN' THEN 'participant' WHEN 'PARTNERS_WITH' THEN 'partner'
                    WHEN 'FOUNDED' THEN 'founder' WHEN 'FUNDS' THEN 'funder' ELSE 'operator' END AS how,
       r.what AS what, coalesce(o.in_region, 'unknown') AS in_region, r.since AS since, r.status AS status,
       r.method AS method, r.confidence AS confidence, r.sources AS sources, r.id AS link_id
ORDER BY how, participant, participant_id, link_id
