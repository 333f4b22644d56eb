// title: Stages of a value chain as a graph
// titel: Schakels van een waardeketen als graaf
// description: The stages of a value chain and which comes before which, from input to use and end of life. The structure follows the cited source; the exact stages are a judgement of the project.
// beschrijving: De schakels van een waardeketen en welke aan welke voorafgaat, van grondstof tot gebruik en einde levensduur. De opbouw volgt de genoemde bron; de precieze schakels zijn een oordeel van het project.
// param chain: id = "value-chain:zero-emission-shipping" | id of the value chain | id van de waardeketen
MATCH (:ValueChain {id: $chain})-[:HAS_STAGE]->(a:Stage)-[r:PRECEDES]->(b:Stage)
RETURN a AS stage, r AS link, b AS next_stage
ORDER BY a.position, b.position, r.id
