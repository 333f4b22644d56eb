// title: Figures of an indicator with their sources
// titel: Cijfers van een indicator met hun bronnen
// description: Published figures whose indicator and subject hold the given texts, with definition, year and source, side by side. Figures that differ mostly use different definitions: do not add them up and do not draw one line through them.
// beschrijving: Gepubliceerde cijfers waarvan de indicator en het onderwerp de gegeven teksten bevatten, met definitie, jaar en bron, naast elkaar. Cijfers die verschillen, hebben meestal een andere definitie: tel ze niet op en trek er geen lijn doorheen.
// param indicator: string = "companies" | text to look for in the indicator; empty = all | tekst om te zoeken in de indicator; leeg = alle
// param subject: string = "Zuid-Holland" | text to look for in the subject; empty = all | tekst om te zoeken in het onderwerp; leeg = alle
MATCH (f:Figure)
WHERE toLower(coalesce(f.indicator, '')) CONTAINS toLower($indicator) AND toLower(coalesce(f.subject, '')) CONTAINS toLower($subject)
UNWIND f.sources AS source_id
OPTIONAL MATCH (s:Source {id: source_id})
RETURN f.id AS figure_id, f.subject AS subject, f.indicator AS indicator, f.value AS value, f.value_text AS value_text,
       f.qualifier AS qualifier, f.unit AS unit, f.year AS year, f.definition AS definition, f.method AS method, f.confidence AS confidence,
       source_id, s.name AS source, s.address AS address
ORDER BY subject, indicator, coalesce(year, ''), figure_id, source_id
