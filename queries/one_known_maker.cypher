// title: Products and capabilities with one known maker
// titel: Producten en bekwaamheden met één bekende maker
// description: Products, and capabilities given as something that is made, for which our data know one maker. It says "one known": there may well be others that we do not know. Ended and planned links and ended organisations are left out.
// beschrijving: Producten, en bekwaamheden die genoemd zijn als iets dat gemaakt wordt, waarvan onze gegevens één maker kennen. Er staat "één bekend": er kunnen best andere zijn die wij niet kennen. Beëindigde en geplande relaties en opgeheven organisaties tellen niet mee.
MATCH (t:Product|Capability)<-[r:MAKES]-(o:Organisation)
WHERE NOT coalesce(r.status, 'unknown') IN ['ended', 'planned'] AND coalesce(o.status, 'unknown') <> 'ended'
WITH t, collect(DISTINCT o.id) AS makers
WHERE size(makers) = 1
MATCH (t)<-[l:MAKES]-(one:Organisation {id: makers[0]})
WHERE NOT coalesce(l.status, 'unknown') IN ['ended', 'planned']
RETURN t.id AS made_id, t.name AS made, one.id AS one_known_maker_id, one.name AS one_known_maker, one.municipality AS place,
       coalesce(one.in_region, 'unknown') AS in_region, l.what AS what, l.method AS method, l.confidence AS confidence,
       l.sources AS sources, l.id AS link_id
ORDER BY made, made_id, link_id
