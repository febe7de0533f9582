"""Search: what readers may look for, the words of it, and how near a question comes.

Owns the index (`SearchDocument`, one row for each searchable object), its upkeep, matching and
highlights. It knows no content type by name: apps register theirs (`registry.register_searchable`).
The index is no source of truth about visibility: every question joins it with `public()` of the
model, so a row that is withdrawn, restricted or expired is found no more, at once.
"""
