"""Addresses of the demo frontend. For now the root tells where to go."""

from django.urls import path
from django.views.generic import TemplateView

urlpatterns = [path("", TemplateView.as_view(template_name="home/start.html"), name="start")]
