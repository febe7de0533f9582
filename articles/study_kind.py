"""What kind of work a reference is."""

from django.db import models


class StudyKind(models.TextChoices):
    """Kinds of study and source, from the most to the least weight for a health claim."""

    SYSTEMATIC_REVIEW = "systematic_review", "Systematic review"
    META_ANALYSIS = "meta_analysis", "Meta-analysis"
    RANDOMISED_TRIAL = "randomised_trial", "Randomised trial"
    COHORT_STUDY = "cohort_study", "Cohort study"
    CASE_SERIES = "case_series", "Case series"
    NARRATIVE_REVIEW = "narrative_review", "Narrative review"
    GUIDELINE = "guideline", "Guideline"
    BOOK = "book", "Book"
    WEB_PAGE = "web_page", "Web page"
    OTHER = "other", "Other"
