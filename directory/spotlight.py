"""How a spotlight of therapists is filled."""

from django.db import models


class SpotlightRule(models.TextChoices):
    """How a spotlight finds its therapists."""

    CHOSEN = "chosen", "Those chosen below"
    BY_RULE = "by_rule", "By massage type and place, featured first"
