// title: Goals and the figures that measure them
// titel: Doelen en de cijfers die ze meten
// description: The published goals with baseline and target, and every figure in our data that speaks of them. Only figures that are comparable may be set against the goal; the others use another definition and are context. "No figure in our data" means just that.
// beschrijving: De gepubliceerde doelen met beginwaarde en streefwaarde, en elk cijfer in onze gegevens dat erover gaat. Alleen vergelijkbare cijfers mogen naast het doel staan; de andere hebben een andere definitie en zijn achtergrond. "No figure in our data" betekent: geen cijfer in onze gegevens.
MATCH (g:Goal)-[:PART_OF]->(l:ActionLine)
WITH g, l.number AS number
ORDER BY g.id, number
WITH g, collect(number) AS action_lines
OPTIONAL MATCH (g)-[m:MEASURED_BY]->(f:Figure)
RETURN g.id AS goal_id, g.name AS goal, g.name_nl AS goal_nl, action_lines, g.baseline_value AS baseline, g.baseline_year AS baseline_year,
       g.target_value AS target, g.target_year AS target_year, g.unit AS unit, f.id AS figure_id, f.value AS figure, f.unit AS figure_unit,
       f.year AS figure_year, coalesce(f.definition, 'no figure in our data') AS figure_definition, m.comparable AS comparable,
       f.method AS method, f.confidence AS confidence, coalesce(f.sources, g.sources) AS sources
ORDER BY goal_id, coalesce(figure_year, ''), coalesce(figure_id, '')
