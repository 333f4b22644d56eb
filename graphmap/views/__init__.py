"""From a subgraph to a picture: style, layout, labels → Scene → renderers; pure."""
