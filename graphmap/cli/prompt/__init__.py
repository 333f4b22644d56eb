"""The Cypher prompt: what is typed, what it means, what may follow, and the terminal round it."""
