"""Massage types: the head of the vocabulary."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.forms import CheckboxSelectMultiple
from grapple.models import GraphQLBoolean, GraphQLImage, GraphQLInt, GraphQLString
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, TitleFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index

from cms.content.models import Entry
from cms.content.models.entries import entry_edit_handler
from cms.content.models.pages import image_problem
from cms.content.publication import Problem
from cms.content.rich_text import PROSE, is_empty
from directory.blocks import ADDRESSES, CODES, words
from directory.forms.vocabulary import MassageTypeForm


class TreatmentSurface(models.TextChoices):
    """What the client lies or sits on."""

    TABLE = "table", "Table"
    MAT = "mat", "Mat on the floor"
    CHAIR = "chair", "Chair"
    WATER = "water", "Water"


class MassageTypeIcon(models.TextChoices):
    """Drawings that frontends have for a type, by what stands out in it."""

    HANDS = "hands", "Hands"
    THUMB = "thumb", "Thumb"
    FOREARM = "forearm", "Forearm"
    FOOT = "foot", "Foot"
    STROKE = "stroke", "Long stroke"
    WAVE = "wave", "Wave"
    STONE = "stone", "Stone"
    LEAF = "leaf", "Leaf"
    DROP = "drop", "Drop"
    STRETCH = "stretch", "Stretch"
    POINT = "point", "Point"
    HEAD = "head", "Head"
    CHAIR = "chair", "Chair"
    RUNNER = "runner", "Runner"
    PREGNANCY = "pregnancy", "Pregnancy"
    INFANT = "infant", "Infant"


_PRESSURE = [MinValueValidator(1), MaxValueValidator(5)]


class MassageType(Entry, ClusterableModel):
    """A kind of massage as the field names it.

    Its links to techniques, conditions and contraindications belong to the draft like its words:
    they become public with the revision that holds them.
    """

    name = models.CharField(max_length=120, help_text="As the field writes it, for example Swedish massage.")
    also_known_as = StreamField(
        words("name", "Name"),
        blank=True,
        use_json_field=True,
        help_text="Other names that people search for, for example classic massage.",
    )
    summary = models.TextField(blank=True, help_text="What it is in one or two sentences; shown on cards and in lists.")
    description = RichTextField(
        features=PROSE, blank=True, help_text="Where it comes from, how a session goes, how it feels."
    )
    origin = models.CharField(
        max_length=160, blank=True, help_text="Country and time, for example Sweden, 19th century."
    )
    lightest_pressure = models.PositiveSmallIntegerField(
        null=True, blank=True, validators=_PRESSURE, help_text="1 is very light, 5 very firm."
    )
    firmest_pressure = models.PositiveSmallIntegerField(
        null=True, blank=True, validators=_PRESSURE, help_text="The same as the lightest, or firmer."
    )
    body_focus = StreamField(
        words("area", "Part of the body"),
        blank=True,
        use_json_field=True,
        help_text="Where the work is mostly done, for example back, feet, whole body.",
    )
    usual_minutes = models.PositiveSmallIntegerField(
        "usual session",
        null=True,
        blank=True,
        validators=[MinValueValidator(5), MaxValueValidator(480)],
        help_text="In minutes.",
    )
    is_clothed = models.BooleanField("clothed", default=False, help_text="The client keeps clothes on.")
    uses_oil = models.BooleanField("with oil", default=True, help_text="Oil, lotion or cream is used.")
    surface = models.CharField(
        max_length=10,
        choices=TreatmentSurface,
        default=TreatmentSurface.TABLE,
        help_text="What the client usually lies or sits on.",
    )
    parent = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="variants",
        verbose_name="variant of",
        help_text="Only if this type is a form of another one.",
    )
    techniques = ParentalManyToManyField(
        "directory.Technique",
        blank=True,
        related_name="massage_types",
        help_text="What the hands do in a usual session.",
    )
    conditions = ParentalManyToManyField(
        "directory.Condition",
        blank=True,
        related_name="massage_types",
        verbose_name="may help with",
        help_text="Conditions for which there is at least some evidence or long practice.",
    )
    contraindications = ParentalManyToManyField(
        "directory.Contraindication",
        blank=True,
        related_name="massage_types",
        help_text="When this type should not be given.",
    )
    image = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Shown on cards and at the head of the type's page.",
    )
    icon = models.CharField(
        max_length=20,
        choices=MassageTypeIcon,
        default=MassageTypeIcon.HANDS,
        help_text="The small drawing beside the name.",
    )
    codes = StreamField(
        CODES, blank=True, use_json_field=True, help_text="For example CPT 97124 or SNOMED CT 387854002."
    )
    same_as = StreamField(
        ADDRESSES,
        blank=True,
        use_json_field=True,
        verbose_name="same type elsewhere",
        help_text="Pages that identify the type, for example on Wikidata or in MeSH.",
    )

    base_form_class = MassageTypeForm
    graphql_interfaces = (*Entry.graphql_interfaces, "cms.graphql.interfaces.EntryInterface")
    graphql_fields = [
        GraphQLString("name", required=True),
        GraphQLString("slug", required=True),
        GraphQLString("summary", required=True),
        GraphQLString("origin", description="Country and time. Null when editors left it out."),
        GraphQLInt("usual_minutes", description="Length of a usual session in minutes. Null when it varies."),
        GraphQLBoolean("is_clothed", required=True),
        GraphQLBoolean("uses_oil", required=True),
        GraphQLImage("image", description="Null when there is none."),
    ]
    edit_handler = entry_edit_handler(
        (
            "Massage type",
            [
                TitleFieldPanel("name", targets=["slug"]),
                FieldPanel("slug"),
                FieldPanel("also_known_as"),
                FieldPanel("summary"),
                FieldPanel("description"),
                FieldPanel("origin"),
                FieldPanel("parent"),
                FieldRowPanel([FieldPanel("image"), FieldPanel("icon")], heading="Picture"),
            ],
        ),
        (
            "In a session",
            [
                FieldRowPanel(
                    [FieldPanel("lightest_pressure"), FieldPanel("firmest_pressure")],
                    heading="Pressure",
                ),
                FieldPanel("usual_minutes"),
                FieldPanel("surface"),
                FieldRowPanel([FieldPanel("is_clothed"), FieldPanel("uses_oil")]),
                FieldPanel("body_focus"),
                FieldPanel("techniques", widget=CheckboxSelectMultiple),
            ],
        ),
        (
            "For whom",
            [
                FieldPanel("conditions", widget=CheckboxSelectMultiple),
                FieldPanel("contraindications", widget=CheckboxSelectMultiple),
            ],
        ),
        (
            "Elsewhere",
            [MultiFieldPanel([FieldPanel("codes"), FieldPanel("same_as")], heading="Same thing elsewhere")],
        ),
    )
    search_fields = [
        *Entry.search_fields,
        index.SearchField("also_known_as", boost=2),
        index.SearchField("summary"),
        index.SearchField("description"),
        index.SearchField("origin"),
        index.FilterField("surface"),
        index.FilterField("is_clothed"),
        index.FilterField("uses_oil"),
    ]

    class Meta(Entry.Meta):
        abstract = False
        verbose_name = "massage type"
        constraints = [
            models.CheckConstraint(
                name="massage_type_pressure_is_a_range",
                condition=Q(lightest_pressure__isnull=True)
                | Q(firmest_pressure__isnull=True)
                | Q(lightest_pressure__lte=F("firmest_pressure")),
                violation_error_message="The lightest pressure cannot be firmer than the firmest.",
            )
        ]

    def clean(self) -> None:
        """Refuse a pressure that runs backwards, and a type that is a variant of itself."""
        super().clean()
        if (
            self.lightest_pressure is not None
            and self.firmest_pressure is not None
            and self.lightest_pressure > self.firmest_pressure
        ):
            raise ValidationError(
                {"firmest_pressure": "The firmest pressure must be the same as the lightest, or firmer."}
            )
        ancestor, seen = self.parent, {self.pk}
        while ancestor is not None:
            if ancestor.pk in seen:
                raise ValidationError({"parent": "A type cannot be a variant of itself, directly or through others."})
            seen.add(ancestor.pk)
            ancestor = ancestor.parent

    def find_problems(self) -> Iterable[Problem]:
        """Readers need to know what it is and how firm it is."""
        if not self.summary.strip():
            yield Problem("no_summary", "Summary", "Say in one or two sentences what it is.", "summary")
        if is_empty(self.description):
            yield Problem("no_description", "Description", "Describe how a session goes.", "description")
        for field in ("lightest_pressure", "firmest_pressure"):
            if getattr(self, field) is None:
                label = field.replace("_", " ").capitalize()
                yield Problem("no_pressure", label, "Choose a number from 1 to 5.", field)
        if self.image is not None and not self.image.has_text:
            yield image_problem("Image", self.image, field="image")
