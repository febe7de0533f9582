"""Enquiries in the admin: when they came and whether they were sent.

Nothing can be written. The text is shown only to those with the permission to read it, which no role
has by itself; each reading stands in the enquiry's log.
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.views.decorators.cache import never_cache
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.log_actions import log

from directory.enquiries.delivery import send_again
from directory.enquiries.sealing import SealNotOpened, unseal
from directory.models import Enquiry, EnquiryState

READ_TEXT = "directory.read_enquiry_text"


class EnquiryIndexView(generic.IndexView):
    """The list; a row leads to what is known of it."""

    def get_base_queryset(self) -> Any:
        """With the listings' names."""
        return super().get_base_queryset().select_related("listing")

    def get_edit_url(self, instance: Enquiry) -> str | None:
        """Enquiries cannot be edited."""
        url: str | None = self.get_inspect_url(instance)
        return url


class EnquiryView(generic.InspectView):
    """One enquiry. Posting reads its text, or sends it again."""

    template_name = "directory/admin/enquiry.html"

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Do what the pressed button says."""
        if "send_again" in request.POST and self.may_send_again():
            send_again(self.object)
            messages.success(request, f"{self.object} is sent again. Look here in a minute whether it was.")
            return redirect(request.path)
        if "read" not in request.POST or not request.user.has_perm(READ_TEXT):
            raise PermissionDenied
        context = self.get_context_data(**kwargs)
        try:
            context["words"] = unseal(self.object.sealed)
        except SealNotOpened:
            messages.error(request, "It cannot be decrypted: its key is not among those of this server.")
        else:
            log(instance=self.object, action="directory.read_enquiry", user=request.user)
        response: HttpResponse = self.render_to_response(context)
        return response

    def may_send_again(self) -> bool:
        """Whether it did not reach the therapist, and may once the listing is mended."""
        states = (EnquiryState.FAILED, EnquiryState.UNDELIVERABLE)
        return self.object.state in states and self.object.listing_id is not None

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With what may be done."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context | {
            "may_send_again": self.may_send_again(),
            "may_read": self.request.user.has_perm(READ_TEXT),
            "days": settings.ENQUIRY_RETENTION_DAYS,
        }


class EnquiryViewSet(ModelViewSet):
    """Enquiries."""

    model = Enquiry
    icon = "mail"
    menu_label = "Enquiries"
    menu_order = 255
    add_to_admin_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    inspect_view_enabled = True
    index_view_class = EnquiryIndexView
    inspect_view_class = EnquiryView
    inspect_template_name = EnquiryView.template_name
    inspect_view_fields = ["listing", "state", "received_at", "attempts", "sent_at"]
    list_display = ["__str__", Column("listing"), Column("get_state_display", label="State"), DateColumn("received_at")]
    list_filter = ["state", "received_at"]
    form_fields: list[str] = []

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """No view leads to one that writes."""
        missing = dict.fromkeys(("add_url_name", "edit_url_name", "delete_url_name", "history_url_name"))
        view_kwargs: dict[str, Any] = super().get_common_view_kwargs(**missing, **kwargs)
        return view_kwargs

    def get_urlpatterns(self) -> list[Any]:
        """The list and one enquiry; nothing that writes."""
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("inspect/<int:pk>/", never_cache(self.inspect_view), name="inspect"),
        ]
