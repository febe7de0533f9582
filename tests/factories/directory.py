"""Factories of the directory. Each makes something complete enough to be public, and no more."""

from __future__ import annotations

import datetime as dt
from importlib import import_module
from typing import Any

import wagtail_factories
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from wagtail.models import GroupPagePermission, Locale, Page, Site

from directory import models

# factory-boy's types call a factory's product a factory: without them, it is what the test knows it to be.
factory: Any = import_module("factory")
DjangoModelFactory: Any = factory.django.DjangoModelFactory
PageFactory: Any = wagtail_factories.PageFactory


class EntryFactory(DjangoModelFactory):
    slug = factory.Sequence(lambda n: f"entry-{n}")
    locale = factory.LazyFunction(lambda: Locale.objects.get(language_code="en"))

    class Meta:
        abstract = True


class TechniqueFactory(EntryFactory):
    name = factory.Sequence(lambda n: f"Technique {n}")
    description = "<p>The palms glide along the back.</p>"
    aim = "Warms and calms."

    class Meta:
        model = models.Technique


class ConditionFactory(EntryFactory):
    name = factory.Sequence(lambda n: f"Condition {n}")
    summary = "Something that many people know."
    when_to_see_a_doctor = "<p>If it lasts for more than a week.</p>"

    class Meta:
        model = models.Condition


class ContraindicationFactory(EntryFactory):
    name = factory.Sequence(lambda n: f"Contraindication {n}")
    explanation = "<p>Touch can spread it.</p>"

    class Meta:
        model = models.Contraindication


class PracticeFactory(EntryFactory):
    name = factory.Sequence(lambda n: f"Practice {n}")
    summary = "A neighbour of massage."

    class Meta:
        model = models.Practice


class MassageTypeFactory(EntryFactory):
    name = factory.Sequence(lambda n: f"Massage type {n}")
    summary = "Long strokes on a table."
    description = "<p>A session begins with the back.</p>"
    lightest_pressure = 2
    firmest_pressure = 3

    class Meta:
        model = models.MassageType


class InsuranceFactory(DjangoModelFactory):
    name = factory.Sequence(lambda n: f"Insurance {n}")
    slug = factory.Sequence(lambda n: f"insurance-{n}")

    class Meta:
        model = models.Insurance


class PracticeLocationFactory(DjangoModelFactory):
    """With a private address, as therapists have by default. Built, not saved: a listing holds it."""

    name = "Riverside Practice"
    street = "12 Alder Street"
    postcode = "97209"
    city = "Portland"
    region = "US-OR"
    country = "US"
    exact_latitude = 45.5273
    exact_longitude = -122.6835

    class Meta:
        model = models.PracticeLocation
        strategy = factory.BUILD_STRATEGY


class CredentialFactory(DjangoModelFactory):
    """A licence that nobody has checked. Built, not saved: a listing holds it."""

    name = "Licensed Massage Therapist"
    issuer = "Oregon Board of Massage Therapists"
    number = "LMT-00555"
    region = "US-OR"

    class Meta:
        model = models.Credential
        strategy = factory.BUILD_STRATEGY


class TherapistIndexPageFactory(PageFactory):
    title = "Therapists"
    slug = factory.Sequence(lambda n: f"therapists-{n}")

    class Meta:
        model = models.TherapistIndexPage

    @classmethod
    def _create(cls, model_class: Any, *args: Any, **kwargs: Any) -> Any:
        kwargs["parent"] = kwargs.get("parent") or site_root()
        return super()._create(model_class, *args, **kwargs)


class TherapistPageFactory(PageFactory):
    parent = factory.SubFactory(TherapistIndexPageFactory)
    title = factory.Sequence(lambda n: f"Robin Example {n}")
    slug = factory.Sequence(lambda n: f"robin-example-{n}")
    summary = "Calm work for tired backs."
    membership_status = models.MembershipStatus.ACTIVE
    locations = factory.LazyFunction(lambda: [PracticeLocationFactory()])
    offered_massage_types = factory.LazyFunction(lambda: [models.OfferedMassageType(massage_type=MassageTypeFactory())])

    class Meta:
        model = models.TherapistPage


class TrainingIndexPageFactory(TherapistIndexPageFactory):
    title = "Training"
    slug = factory.Sequence(lambda n: f"training-{n}")

    class Meta:
        model = models.TrainingIndexPage


class TrainingEventFactory(DjangoModelFactory):
    """A day in Portland. Built, not saved: a provider holds it."""

    title = "Fascia: hands on"
    starts_on = dt.date(2027, 3, 6)
    start_time = dt.time(9)
    ends_on = dt.date(2027, 3, 6)
    end_time = dt.time(17)
    time_zone = "America/Los_Angeles"
    venue_name = "Cedar Hall"
    city = "Portland"
    region = "US-OR"
    country = "US"

    class Meta:
        model = models.TrainingEvent
        strategy = factory.BUILD_STRATEGY


class TrainingProviderPageFactory(PageFactory):
    parent = factory.SubFactory(TrainingIndexPageFactory)
    title = factory.Sequence(lambda n: f"Example School {n}")
    slug = factory.Sequence(lambda n: f"example-school-{n}")
    description = "<p>Small classes for working therapists.</p>"

    class Meta:
        model = models.TrainingProviderPage


def site_root() -> Page:
    """The page at which the default site begins."""
    return Site.objects.get(is_default_site=True).root_page


def superuser() -> Any:
    """Somebody who may do everything in the admin."""
    return get_user_model().objects.create_superuser("admin", "admin@example.org", "secret")


def user_with(*permissions: str, page_permissions: tuple[str, ...] = (), page: Any = None) -> Any:
    """Somebody with exactly these permissions ("app.codename"), and these on a page and below it."""
    from django.contrib.auth.models import Group

    user = get_user_model().objects.create_user("colleague", "colleague@example.org", "secret")
    for permission in ("wagtailadmin.access_admin", *permissions):
        app_label, codename = permission.split(".")
        user.user_permissions.add(Permission.objects.get(content_type__app_label=app_label, codename=codename))
    group = Group.objects.create(name="Group of the test")
    for permission in page_permissions:
        GroupPagePermission.objects.create(group=group, page=page, permission_type=permission)
    user.groups.add(group)
    return user
