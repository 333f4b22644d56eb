// title: Supply from abroad, by country
// titel: Toelevering uit het buitenland, per land
// description: Known supply links into South Holland whose supplier is not in the Netherlands, by country. Counted: customers known to be in South Holland. Apart: links whose customer's place is unknown, and suppliers whose country is unknown. Ended and planned links and links of ended organisations are left out; the last column gives their number.
// beschrijving: Bekende toeleverrelaties aan Zuid-Holland van leveranciers buiten Nederland, per land. Geteld: afnemers van wie bekend is dat ze in Zuid-Holland zitten. Apart: toeleverrelaties aan afnemers van wie de plaats onbekend is, en leveranciers van wie het land onbekend is. Beëindigde en geplande toeleverrelaties en die van opgeheven organisaties tellen niet mee; de laatste kolom geeft hun aantal.
MATCH (s:Organisation)
WHERE coalesce(s.country, '') <> 'NL'
WITH s
MATCH (s)-[r:SUPPLIES]->(c:Organisation)
WHERE coalesce(c.in_region, 'unknown') <> 'no'
WITH coalesce(s.country, 'unknown') AS country, s.id AS supplier, c.id AS customer, coalesce(c.in_region, 'unknown') AS place,
     coalesce(r.status, 'unknown') IN ['ended', 'planned']
       OR coalesce(s.status, 'unknown') = 'ended' OR coalesce(c.status, 'unknown') = 'ended' AS out
RETURN country,
       sum(CASE WHEN NOT out AND place = 'yes' THEN 1 ELSE 0 END) AS known_links,
       count(DISTINCT CASE WHEN NOT out AND place = 'yes' THEN supplier END) AS known_suppliers,
       count(DISTINCT CASE WHEN NOT out AND place = 'yes' THEN customer END) AS known_customers,
       sum(CASE WHEN NOT out AND place = 'unknown' THEN 1 ELSE 0 END) AS links_customer_place_unknown,
       sum(CASE WHEN out THEN 1 ELSE 0 END) AS links_left_out
ORDER BY known_links DESC, country
