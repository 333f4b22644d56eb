// title: How much of the known supply is digital
// titel: Hoeveel van de bekende toelevering digitaal is
// description: Known supply links by the state of their digital counterpart: a published digital link in use, an inferred one, both ends ready (they support a common standard or platform), one step away (one end supports one), or not known. One row for all in our data, one for those with an end known to be in South Holland. Read it as "d known of n": not known does not mean not digital. Ended and planned links and those of ended organisations are left out; the last column gives their number.
// beschrijving: Bekende toeleverrelaties naar de stand van hun digitale koppeling: een gepubliceerde koppeling in gebruik, een afgeleide, beide partijen klaar (ze ondersteunen dezelfde standaard of hetzelfde platform), één stap verwijderd (één partij ondersteunt er een), of niet bekend. Eén rij voor alles in onze gegevens, één voor toeleverrelaties met een partij die bekend in Zuid-Holland zit. Lees het als "d bekend van n": niet bekend betekent niet dat het niet digitaal is. Beëindigde en geplande toeleverrelaties en die van opgeheven organisaties tellen niet mee; de laatste kolom geeft hun aantal.
MATCH (s:Organisation)-[r:SUPPLIES]->(c:Organisation)
WITH coalesce(r.status, 'unknown') IN ['ended', 'planned']
       OR coalesce(s.status, 'unknown') = 'ended' OR coalesce(c.status, 'unknown') = 'ended' AS out,
     CASE WHEN s.in_region = 'yes' OR c.in_region = 'yes' THEN 'touching South Holland' ELSE 'elsewhere' END AS place,
     CASE WHEN EXISTS { MATCH (s)-[d:DIGITAL_LINK]-(c) WHERE d.status = 'in_use' AND d.method <> 'inferred' } THEN 'digital'
          WHEN EXISTS { MATCH (s)-[d:DIGITAL_LINK]-(c) WHERE d.status = 'in_use' } THEN 'inferred'
          WHEN EXISTS { (s)-[:SUPPORTS]->()<-[:SUPPORTS]-(c) } THEN 'ready'
          WHEN EXISTS { (s)-[:SUPPORTS]->() } OR EXISTS { (c)-[:SUPPORTS]->() } THEN 'one step' ELSE 'not known' END AS state
WITH out, place, state, count(*) AS n
UNWIND ['all in our data', 'touching South Holland'] AS scope
WITH scope, out, state, n, place
WHERE scope = 'all in our data' OR place = scope
RETURN scope, sum(CASE WHEN out THEN 0 ELSE n END) AS known_supply_links,
       sum(CASE WHEN NOT out AND state = 'digital' THEN n ELSE 0 END) AS digital,
       sum(CASE WHEN NOT out AND state = 'inferred' THEN n ELSE 0 END) AS digital_inferred,
       sum(CASE WHEN NOT out AND state = 'ready' THEN n ELSE 0 END) AS ready,
       sum(CASE WHEN NOT out AND state = 'one step' THEN n ELSE 0 END) AS one_step_away,
       sum(CASE WHEN NOT out AND state = 'not known' THEN n ELSE 0 END) AS not_known,
       sum(CASE WHEN out THEN n ELSE 0 END) AS left_out
ORDER BY scope
