// title: Spin-offs of an institution
// titel: Spin-offs van een instelling
// description: Known spin-offs of an institution or company, with year of founding, place and status. Those that ended are in the list; the column status says so.
// beschrijving: Bekende spin-offs van een instelling of bedrijf, met jaar van oprichting, plaats en status. Ook opgeheven spin-offs staan in de lijst; de kolom status zegt dat.
// param institution: id = "tu-delft" | id of the institution or company | id van de instelling of het bedrijf
MATCH (:Organisation {id: $institution})<-[r:SPIN_OFF_OF]-(o:Organisation)
RETURN o.id AS spin_off_id, o.name AS spin_off, o.kind AS kind, o.founded AS founded, o.municipality AS place,
       coalesce(o.in_region, 'unknown') AS in_region, coalesce(o.status, 'unknown') AS status, r.what AS what,
       r.method AS method, r.confidence AS confidence, r.sources AS sources, r.id AS link_id
ORDER BY spin_off, spin_off_id, link_id
