"""Models of the content ground."""

from cms.content.models.documents import LibraryDocument
from cms.content.models.entries import Entry, EntryForm
from cms.content.models.images import LibraryImage, Rendition
from cms.content.models.pages import ContentPage, ContentPageForm, SingletonMixin
from cms.content.models.preview import Preview, PreviewNotFound
from cms.content.models.site_settings import Navigation, SiteSettings

__all__ = [
    "ContentPage",
    "ContentPageForm",
    "Entry",
    "EntryForm",
    "LibraryDocument",
    "LibraryImage",
    "Navigation",
    "Preview",
    "PreviewNotFound",
    "Rendition",
    "SingletonMixin",
    "SiteSettings",
]
