"""Whose networks are drawn in tests on the region's own data: large and small ones, of every kind of node."""

IDS = [
    "tu-delft",
    "tno",
    "damen-shipyards-group",
    "royal-ihc",
    "innovationquarter",
    "technology:quantum",
    "place:rotterdam",
    "value-chain:quantum-computing",
    "skoon-energy",
]
