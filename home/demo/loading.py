"""How the demo comes into the database: each object once, found again by a key of its own."""

from __future__ import annotations

import datetime as dt
import uuid
from collections import Counter
from collections.abc import Callable
from typing import Any, TypeVar, cast

from django.db import transaction
from django.db.models import Model
from wagtail.models import Locale, Page

from cms.content.models import ContentPage, Entry
from directory.days import today

NAMESPACE = uuid.UUID("0d6e7a52-3c0f-5f0b-9b1e-7c7a4f2d8e61")
"""Of every key and id in the demo."""

E = TypeVar("E", bound=Entry)
P = TypeVar("P", bound=ContentPage)
M = TypeVar("M", bound=Model)


def stable_uuid(name: str) -> uuid.UUID:
    """The same id for the same name, on every machine."""
    return uuid.uuid5(NAMESPACE, name)


class Loading:
    """One run of `load_demo`.

    `objects` holds all that was found or made so far, by key such as `massage-type/shiatsu`.
    Pages and entries carry their key as `translation_key`, so that they are found again under any
    title and in any place. Every object is made in a transaction of its own: a load that was
    interrupted goes on where it ended.
    """

    def __init__(self, *, say: Callable[[str], None]) -> None:
        self.say = say
        self.today: dt.date = today()
        self.locale = cast("Locale", Locale.get_default())
        self.objects: dict[str, Model] = {}
        self.made: Counter[type[Model]] = Counter()

    def get(self, key: str, model: type[M]) -> M:
        """An object that was found or made before."""
        found = self.objects[key]
        if not isinstance(found, model):
            raise TypeError(f"{key} is a {type(found).__name__}.")
        return found

    def pk(self, key: str) -> int:
        """The primary key of an object that was found or made before."""
        return cast("int", self.objects[key].pk)

    def several(self, kind: str, *slugs: str) -> list[Any]:
        """Several objects of one kind, in order."""
        return [self.objects[f"{kind}/{slug}"] for slug in slugs]

    def entry(self, key: str, model: type[E], build: Callable[[], E]) -> E:
        """An entry of the vocabulary, published. `build` is called only if it has to be made."""
        entry: E | None = self._find(key, model)
        if entry is None:
            with transaction.atomic():
                entry = build()
                entry.translation_key = stable_uuid(key)
                entry.locale = self.locale
                entry.live = False
                entry.full_clean()
                entry.save()
                entry.save_revision().publish()
            self.made[model] += 1
        self.objects[key] = entry
        return entry

    def page(self, key: str, page: P, *, parent: Page) -> P:
        """A page in the tree, as a draft if it has to be made: others can point to it already."""
        found: P | None = self._find(key, type(page))
        if found is None:
            with transaction.atomic():
                page.translation_key = stable_uuid(key)
                page.locale = self.locale
                page.live = False
                parent.add_child(instance=page)
            self.made[type(page)] += 1
            found = page
        self.objects[key] = found
        return found

    def translated_entry(self, key: str, locale: Locale, fill: Callable[[Any], None]) -> Any:
        """The translation of an entry, published; its key is the original's behind the language's code."""
        original: Any = self.objects[key]
        translated = original.get_translation_or_none(locale)
        if translated is None:
            with transaction.atomic():
                translated = original.copy_for_translation(locale)
                fill(translated)
                translated.full_clean()
                translated.save()
                translated.save_revision().publish()
            self.made[type(original)] += 1
        self.objects[f"{locale.language_code}/{key}"] = translated
        return translated

    def translated_page(self, key: str, model: type[P], locale: Locale) -> P:
        """The translation of a page, as a draft that still holds the original's words if it has to be made."""
        original = self.get(key, model)
        translated: P | None = original.get_translation_or_none(locale)
        if translated is None:
            translated = original.copy_for_translation(locale)
            self.made[model] += 1
        self.objects[f"{locale.language_code}/{key}"] = translated
        return translated

    def publish(self, page: P, fill: Callable[[P], None]) -> None:
        """Fill a page and publish it, unless it has been public before."""
        if page.first_published_at is None:
            with transaction.atomic():
                fill(page)
                page.save_revision().publish()
            page.refresh_from_db()

    def made_once(self, key: str, found: Model | None, make: Callable[[], Model]) -> Any:
        """Any other object: `found`, or made now."""
        if found is None:
            with transaction.atomic():
                found = make()
            self.made[type(found)] += 1
        self.objects[key] = found
        return found

    def summary(self) -> str:
        """What was made, in words."""
        names = (
            f"{count} {model._meta.verbose_name if count == 1 else model._meta.verbose_name_plural}"
            for model, count in self.made.items()
        )
        return ", ".join(names)

    def _find(self, key: str, model: type[Any]) -> Any:
        return model._default_manager.filter(translation_key=stable_uuid(key), locale=self.locale).first()
