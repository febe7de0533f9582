"""The index."""

from __future__ import annotations

from django.contrib.postgres.search import SearchVectorField
from django.db import models


class SearchDocument(models.Model):
    """The words of one searchable object.

    `names` and `words` are folded (`cms.search.words`): `names` holds the title and other names,
    each between line breaks, `words` the words of names and text, each after a space. `text` is what
    highlights are cut from. `vector` is PostgreSQL's, with the names in weight A and the text in
    weight D, each as written and by their stems; on SQLite it is empty.
    """

    kind = models.CharField(max_length=40)
    object_id = models.BigIntegerField()
    title = models.TextField()
    text = models.TextField()
    names = models.TextField()
    words = models.TextField()
    vector = SearchVectorField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "object_id"], name="search_document_of_object")]

    def __str__(self) -> str:
        return f"{self.kind} {self.object_id}"
