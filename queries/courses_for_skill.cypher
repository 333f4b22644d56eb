// title: Courses that teach a skill
// titel: Opleidingen die een vaardigheid onderwijzen
// description: Courses in our data that teach the skill, with who offers them and where. Courses that are not listed are not known to us.
// beschrijving: Opleidingen in onze gegevens die de vaardigheid onderwijzen, met wie ze aanbiedt en waar. Opleidingen die er niet staan, kennen wij niet.
// param skill: id = "skill:robot-programming" | id of the skill | id van de vaardigheid
MATCH (:Skill {id: $skill})<-[r:TEACHES]-(c:Course)<-[:OFFERS]-(o:Organisation)
RETURN c.id AS course_id, c.name AS course, c.level AS level, o.id AS offered_by_id, o.name AS offered_by, o.municipality AS place,
       coalesce(o.in_region, 'unknown') AS in_region, r.method AS method, r.confidence AS confidence, r.sources AS sources
ORDER BY course, course_id, offered_by_id
