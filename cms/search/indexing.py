"""Keeps the index in step: each save of a searchable row writes its document, in the same transaction."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import connection
from django.db.models import Model
from django.db.models.signals import post_delete, post_save

from cms.search.models import SearchDocument
from cms.search.registry import Searchable
from cms.search.vectors import document_vector
from cms.search.words import words_of

LONGEST_TEXT = 100_000
"""Characters of a document's text; what follows cannot be found."""

BATCH = 200


def connect(searchable: Searchable) -> None:
    """Listen to the rows of a model and to their parts."""
    kind, model = searchable.kind, searchable.model

    def saved(sender: Any, *, instance: Any, raw: bool, update_fields: Any = None, **_: Any) -> None:
        if raw:
            return
        if update_fields is not None:
            # Wagtail saves columns of a row that holds a draft in memory: only the database knows what is live.
            write(searchable, model._default_manager.filter(pk=instance.pk))
        else:
            write(searchable, [instance])

    def deleted(sender: Any, *, instance: Any, **_: Any) -> None:
        SearchDocument.objects.filter(kind=kind, object_id=instance.pk).delete()

    post_save.connect(saved, sender=model, weak=False, dispatch_uid=f"search-{kind}-saved")
    post_delete.connect(deleted, sender=model, weak=False, dispatch_uid=f"search-{kind}-deleted")
    for part, relation in searchable.parts:
        _connect_part(searchable, part, relation)


def _connect_part(searchable: Searchable, part: type[Model], relation: str) -> None:
    def changed(sender: Any, *, instance: Any, raw: bool = False, **_: Any) -> None:
        if not raw:
            owner_id = getattr(instance, f"{relation}_id")
            write(searchable, searchable.model._default_manager.filter(pk=owner_id))

    for signal in (post_save, post_delete):
        uid = f"search-{searchable.kind}-{part._meta.label_lower}"
        signal.connect(changed, sender=part, weak=False, dispatch_uid=uid)


def write(searchable: Searchable, rows: Iterable[Any]) -> None:
    """Write the documents of rows, new or anew, in one statement."""
    documents = [document(searchable, row) for row in rows]
    if documents:
        SearchDocument.objects.bulk_create(
            documents,
            update_conflicts=True,
            unique_fields=["kind", "object_id"],
            update_fields=["title", "text", "names", "words", "vector"],
        )


def document(searchable: Searchable, row: Any) -> SearchDocument:
    """The document of a row, not saved."""
    title = str(getattr(row, searchable.title))
    other_names = list(searchable.other_names(row))
    text = "\n".join(part for part in (", ".join(other_names), *searchable.text(row)) if part)[:LONGEST_TEXT]
    names = [" ".join(words_of(name)) for name in (title, *other_names)]
    text_words = " ".join(words_of(text))
    found = SearchDocument(
        kind=searchable.kind,
        object_id=row.pk,
        title=title,
        text=text,
        names="\n" + "".join(f"{name}\n" for name in names if name),
        words=f" {' '.join(names)} {text_words} ",
    )
    if connection.vendor == "postgresql":
        vector: Any = document_vector(" ".join(names), text_words, searchable.language(row))
        found.vector = vector
    return found


def rebuild(searchable: Searchable) -> int:
    """Write the documents of all rows of a model and drop those of rows that are gone. Gives the number of rows."""
    rows = searchable.model._default_manager.order_by("pk")
    gone = SearchDocument.objects.filter(kind=searchable.kind)
    gone.exclude(object_id__in=rows.order_by().values("pk")).delete()
    batch: list[Any] = []
    count = 0
    for row in rows.iterator(chunk_size=BATCH):
        batch.append(row)
        if len(batch) == BATCH:
            write(searchable, batch)
            count, batch = count + len(batch), []
    write(searchable, batch)
    return count + len(batch)
