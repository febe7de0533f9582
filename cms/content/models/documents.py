"""Files to download."""

from wagtail.documents.models import AbstractDocument
from wagtail.documents.models import Document as WagtailDocument

from cms.content.visibility import DocumentQuerySet


class LibraryDocument(AbstractDocument):
    """Wagtail's document with our rule of visibility: private collections stay private."""

    admin_form_fields = WagtailDocument.admin_form_fields
    objects = DocumentQuerySet.as_manager()
