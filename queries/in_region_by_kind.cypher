// title: What is in our data, by kind
// titel: Wat er in onze gegevens staat, per soort
// description: How many organisations of each kind our data hold: known to be in South Holland, known to be outside it, and of unknown place. It is a sample read from public pages, not a census. Ended ones are left out; the last column gives their number.
// beschrijving: Hoeveel organisaties van elke soort onze gegevens bevatten: bekend in Zuid-Holland, bekend daarbuiten, en met een onbekende plaats. Het is een steekproef uit openbare pagina's, geen telling. Opgeheven organisaties tellen niet mee; de laatste kolom geeft hun aantal.
MATCH (o:Organisation)
WITH coalesce(o.kind, 'unknown') AS kind, coalesce(o.in_region, 'unknown') AS place, coalesce(o.status, 'unknown') = 'ended' AS out,
     count(*) AS n
RETURN kind,
       sum(CASE WHEN NOT out AND place = 'yes' THEN n ELSE 0 END) AS in_south_holland,
       sum(CASE WHEN NOT out AND place = 'no' THEN n ELSE 0 END) AS outside,
       sum(CASE WHEN NOT out AND place = 'unknown' THEN n ELSE 0 END) AS place_unknown,
       sum(CASE WHEN out THEN n ELSE 0 END) AS ended_left_out
ORDER BY in_south_holland DESC, kind
