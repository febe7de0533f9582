"""Finding therapists: where somebody looks, who is near, in which order they stand, who paid to stand apart.

Knows listings and the gazetteer; knows nothing of GraphQL. Everything is computed from the public
point of a place of work (`PracticeLocation.public_latitude`), never from the exact one.
"""
