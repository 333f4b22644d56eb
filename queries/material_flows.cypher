// title: Flows of a material
// titel: Stromen van een materiaal
// description: Who passes a material on to whom in our data: heat, CO2, hydrogen, by-products, and what is recycled, repaired or used again. Looks for the text in the material; empty = all. Planned, trial and ended flows are in the list too; the column status tells them apart.
// beschrijving: Wie een materiaal doorgeeft aan wie volgens onze gegevens: warmte, CO2, waterstof, bijproducten, en wat wordt gerecycled, gerepareerd of hergebruikt. Zoekt de tekst in het materiaal; leeg = alle. Ook geplande, proef- en beëindigde stromen staan in de lijst; de kolom status laat zien welke dat zijn.
// param material: string = "CO2" | text to look for in the material; empty = all | tekst om te zoeken in het materiaal; leeg = alle
MATCH (a:Organisation)-[f:MATERIAL_FLOW]->(b:Organisation)
WHERE toLower(f.material) CONTAINS toLower($material)
RETURN a.id AS from_id, a.name AS from_name, b.id AS to_id, b.name AS to_name, f.material AS material, f.kind AS kind, f.what AS what,
       f.since AS since, f.status AS status, f.method AS method, f.confidence AS confidence, f.sources AS sources, f.id AS link_id
ORDER BY material, from_name, to_name, link_id
