"""From a view to its picture: the Cypher that is asked, the graph that it gives, and the Scene made of that."""
