"""Addresses for therapists. They are no pages: nothing here stands in a site's tree."""

from django.urls import path

from directory import views

app_name = "directory"

urlpatterns = [
    path("account/", views.AccountView.as_view(), name="account"),
    path("account/invitation/<str:token>/", views.InvitationView.as_view(), name="invitation"),
    path("account/listing/", views.OwnListingView.as_view(), name="own_listing"),
    path("account/sign-in/", views.SignInView.as_view(), name="sign_in"),
    path("account/sign-out/", views.SignOutView.as_view(), name="sign_out"),
]
