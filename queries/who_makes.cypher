// title: Who makes something
// titel: Wie iets maakt
// description: Known makers of a product, or of what belongs to a capability: of the capability itself, of those that are part of it, and of the products that correspond to them. Ended organisations are left out.
// beschrijving: Bekende makers van een product, of van wat bij een bekwaamheid hoort: van de bekwaamheid zelf, van de bekwaamheden die daarbij horen en van de producten die ermee overeenkomen. Opgeheven organisaties doen niet mee.
// param thing: id = "capability:agri-robotics" | id of the product or capability | id van het product of de bekwaamheid
MATCH (:Product|Capability {id: $thing})<-[:PARENT|CORRESPONDS_TO*0..5]-(t)<-[r:MAKES]-(o:Organisation)
WHERE coalesce(o.status, 'unknown') <> 'ended'
RETURN DISTINCT o.id AS maker_id, o.name AS maker, t.id AS made_id, t.name AS made, r.what AS what, o.municipality AS place,
       coalesce(o.in_region, 'unknown') AS in_region, r.status AS status, r.method AS method, r.confidence AS confidence,
       r.sources AS sources, r.id AS link_id
ORDER BY maker, maker_id, link_id
