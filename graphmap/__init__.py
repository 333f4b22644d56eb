"""graphmap: the supply-chain and innovation network of South Holland's manufacturing region, every fact with its source."""

__version__ = "0.1.0"
