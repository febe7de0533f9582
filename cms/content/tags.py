"""Tags: names by which caches know what an answer was made of, and what a change touches.

An answer carries the tags of all that it consulted (`Gate.tags`); a change moves those of the row as
it was and as it is (`tags_of_change`). An answer may have changed only if the two meet.

| tag | an answer carries it that | a change moves it that |
|---|---|---|
| `page:12`, `massagetype:3` | showed the object, or looked for its key in vain | saves it, its parts or its files |
| `list:articlepage` | listed or counted rows of the type | saves one of them |
| `list:articlepage@en` | the same in one language | saves one in the language |
| `list:articlepage@en:slug=sleep` | the same with one equality | saves one that has the value |
| `path:/home/sleep/` | looked for a page at an address | saves the page that stands there |
| `tree:000100020003` | looked for a page at a place in the tree in vain | saves the page that stands there |
| `settings:1`, `navigation:1` | read those of a site | saves them |
| `redirects` | looked for a redirect | saves one, or shows or hides a page that one leads to |
| `pages` | read pages | changes a view restriction, or moves a page with others below it |
| `collections` | read images or documents | changes a collection or its restrictions |
| `sites` | is an answer | changes sites, locales, home pages or the address of a frontend |

The language may be missing before an equality, too. Which equalities a type has is told by
`register_list_keys`; all rows with a slug or a translation key have those. What becomes public, or
stops being so, also moves the tags of the objects that name it in a link table, since their answers
show it or leave it out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from django.core.exceptions import FieldDoesNotExist
from django.db.models import ManyToManyRel, ManyToOneRel, Model
from modelcluster.fields import ParentalKey
from wagtail.contrib.redirects.models import Redirect
from wagtail.images.models import AbstractRendition
from wagtail.models import Page

SITES = "sites"
PAGES = "pages"
COLLECTIONS = "collections"
REDIRECTS = "redirects"

MOST_OWNERS = 1_000
"""Objects that name one other by link tables whose tags are moved one by one. Beyond: all pages."""

Key = tuple[str, Any]
"""An equality: the path of a lookup, and the value."""

_keys: dict[type[Model], tuple[str, ...]] = {}


def register_list_keys(model: type[Model], *paths: str) -> None:
    """Lists of `model` may be told apart by these lookups. Call it in `AppConfig.ready()`.

    Each path costs a tag for each value that a row has, whenever the row is saved.
    """
    _keys[model] = tuple(dict.fromkeys([*_keys.get(model, ()), *paths]))


def object_tag(model: type[Model], pk: Any) -> str:
    """The tag of an object: `page:12` for any page, `massagetype:3`."""
    return f"{'page' if issubclass(model, Page) else model._meta.model_name}:{pk}"


def list_tag(model: type[Model], *, language: str | None = None, key: Key | None = None) -> str:
    """The tag of a list: all rows of a type, those in a language, those with one equality.

    An equality that is not registered is left out: the list hangs on all rows then.
    """
    place = f"@{language}" if language else ""
    equality = f":{key[0]}={quote(str(key[1]))}" if key is not None and key[0] in _paths(model) else ""
    return f"list:{model._meta.model_name}{place}{equality}"


def path_tag(url_path: str) -> str:
    """The tag of an address in the tree of pages, whether a page stands there or not."""
    return f"path:{quote(url_path)}"


def tree_tag(path: str) -> str:
    """The tag of a place in the tree of pages."""
    return f"tree:{path}"


def settings_tag(site_id: int) -> str:
    """The tag of a site's settings."""
    return f"settings:{site_id}"


def navigation_tag(site_id: int) -> str:
    """The tag of a site's navigation."""
    return f"navigation:{site_id}"


# What a change touches


@dataclass(frozen=True)
class State:
    """What answers may hang on in a row as the database holds it.

    `place` is what other objects' addresses hang on, and `moved` what a change of it moves.
    `named_by` are the tags of the objects that name the row in a link table.
    """

    tags: frozenset[str] = frozenset()
    is_public: bool = False
    named_by: frozenset[str] = frozenset()
    place: str = ""
    moved: str = PAGES


NOTHING = State()
"""The state of a row that does not exist."""


def tags_of_change(before: State, after: State) -> set[str]:
    """The tags that a change moves: of the row as it was and as it is, either of which may be `NOTHING`."""
    tags = {*before.tags, *after.tags}
    if before.is_public != after.is_public:
        tags |= before.named_by | after.named_by
    if before.place != after.place:
        tags.add(after.moved if after is not NOTHING else before.moved)
    return tags


def state_of(row: Model) -> State:
    """The state of a row in the database now: ask before and after a change, in its transaction.

    A part of a page and a rendition stand for what they belong to. Rows that no answer shows have
    an empty state.
    """
    if (whole := _whole(row)) is not None:
        return state_of(whole)
    model: Any = type(row)
    if (tag := FOR_ALL_ROWS.get(model._meta.label_lower)) is not None:
        return State(frozenset({tag}))
    found = model._default_manager.filter(pk=row.pk).first() if row.pk is not None else None
    if found is None:
        return NOTHING
    make = OF_SITES.get(model._meta.label_lower, _page_state if isinstance(found, Page) else _row_state)
    return make(found)


def _row_state(row: Any) -> State:
    if hasattr(type(row)._default_manager.all(), "public"):
        language = row.locale.language_code if _has_field(type(row), "locale") else None
        return State(frozenset(_tags(row, language=language)), _is_public(row), _named_by(row))
    return State(frozenset(_tags(row, language=None))) if type(row) in _keys else NOTHING


FOR_ALL_ROWS = {
    "wagtailcore.site": SITES,
    "wagtailcore.locale": SITES,
    "wagtailcore.pageviewrestriction": PAGES,
    "wagtailcore.collection": COLLECTIONS,
    "wagtailcore.collectionviewrestriction": COLLECTIONS,
    "wagtailredirects.redirect": REDIRECTS,
}
"""Models whose rows change rarely: one tag stands for all of them."""

OF_SITES: dict[str, Callable[[Any], State]] = {
    "content.sitesettings": lambda row: State(
        frozenset({settings_tag(row.site_id)}), place=row.frontend_url, moved=SITES
    ),
    "content.navigation": lambda row: State(frozenset({navigation_tag(row.site_id)})),
}


def _page_state(found: Page) -> State:
    page: Any = found.specific
    language = page.locale.language_code
    tags = {path_tag(page.url_path), tree_tag(page.path), *_tags(page, language=language)}
    for relation in page._meta.related_objects:
        if isinstance(relation.field, ParentalKey) and hasattr(relation.related_model._default_manager.all(), "public"):
            for part in relation.related_model._default_manager.filter(**{relation.field.name: page.pk}):
                tags.update(_tags(part, language=language))
    is_home = page.depth == 2
    return State(
        frozenset(tags),
        is_public=_is_public(page),
        named_by=_named_by(page),
        place=page.url_path if is_home or page.numchild else "",
        moved=SITES if is_home else PAGES,
    )


def _tags(row: Any, *, language: str | None) -> Iterator[str]:
    model = type(row)
    yield object_tag(model, row.pk)
    paths = _paths(model)
    values = model._default_manager.filter(pk=row.pk).values_list(*paths) if paths else ()
    keys = {(path, value) for found in values for path, value in zip(paths, found, strict=True) if value is not None}
    for place in (None, language) if language else (None,):
        yield list_tag(model, language=place)
        for key in keys:
            yield list_tag(model, language=place, key=key)


def _paths(model: type[Model]) -> tuple[str, ...]:
    own = tuple(name for name in ("slug", "translation_key") if _has_field(model, name))
    return (*own, *_keys.get(model, ()))


def _has_field(model: type[Model], name: str) -> bool:
    try:
        model._meta.get_field(name)
    except FieldDoesNotExist:
        return False
    return True


def _whole(row: Any) -> Model | None:
    """What a row is a part of; None if it stands for itself."""
    parent = "image" if isinstance(row, AbstractRendition) else getattr(_parent_field(type(row)), "name", None)
    return getattr(row, parent) if parent is not None else None


def _is_public(row: Model) -> bool:
    from cms.content.visibility import is_public

    return is_public(row)


def _named_by(row: Model) -> frozenset[str]:
    tags = set(_owners(row))
    if isinstance(row, Page) and Redirect.objects.filter(redirect_page=row.pk).exists():
        tags.add(REDIRECTS)
    return frozenset({PAGES} if len(tags) > MOST_OWNERS else tags)


def _owners(row: Model) -> Iterator[str]:
    """The tags of what names a row by a many-to-many relation, or in a part of itself."""
    for relation in row._meta.get_fields(include_hidden=True):
        if isinstance(relation, ManyToManyRel):
            field: Any = relation.field
            target, owner, model = field.m2m_reverse_field_name(), field.m2m_field_name(), field.model
            table = field.remote_field.through
        elif isinstance(relation, ManyToOneRel) and (parent := _parent_field(relation.related_model)) is not None:
            target, owner, model = relation.field.name, parent.name, parent.related_model
            table = relation.related_model
        else:
            continue
        owners: Any = table._default_manager.filter(**{target: row.pk}).values_list(f"{owner}_id", flat=True)
        yield from (object_tag(model, pk) for pk in owners[: MOST_OWNERS + 1])


def _parent_field(model: Any) -> Any:
    return next((field for field in model._meta.fields if isinstance(field, ParentalKey)), None)
