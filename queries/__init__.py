"""The named queries: one ``<name>.cypher`` each, read by ``graphmap.catalogue``."""
