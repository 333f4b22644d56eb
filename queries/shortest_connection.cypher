// title: Shortest connection of two organisations
// titel: Kortste verbinding van twee organisaties
// description: All shortest connections between two elements, at most six steps, along the chosen types of links, either way. No row means: no such connection in our data. Ended, planned and inferred links take part; each carries its status and method.
// beschrijving: Alle kortste verbindingen tussen twee elementen, hoogstens zes stappen, langs de gekozen soorten relaties, in beide richtingen. Geen rij betekent: zo'n verbinding staat niet in onze gegevens. Beëindigde, geplande en afgeleide relaties doen mee; elk met zijn status en methode.
// param from: id = "dutch-optics-centre" | id of the first element | id van het eerste element
// param to: id = "damen-shipyards-group" | id of the second element, another one | id van het tweede element, een ander
// param types: types = "SUPPLIES|PARTNERS_WITH|MEMBER_OF|LOCATED_AT|PARTICIPATES_IN|SPIN_OFF_OF|INCUBATED_BY|FOUNDED|OPERATES|OWNS|ACQUIRED|SUCCEEDS|INVESTED_IN|FUNDS|TRAINS|DIGITAL_LINK|MATERIAL_FLOW" | types of links, joined by a vertical bar | soorten relaties, met een verticale streep ertussen
MATCH p = allShortestPaths((a {id: $from})-[:$types*..6]-(b {id: $to}))
RETURN p AS connection
ORDER BY length(p), [r IN relationships(p) | r.id]
