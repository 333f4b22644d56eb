"""The value chain as a picture: stages in order, how strong each is, who is able, the known links between them, the gaps spelled out."""
