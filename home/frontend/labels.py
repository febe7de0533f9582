"""Words for the values of the API's enums, in the language of the page.

A test compares the values with the schema's.
"""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

LABELS: dict[str, dict[str, Promise]] = {
    "CalloutKind": {
        "NOTE": _("Note"),
        "CAUTION": _("Caution"),
        "CONTRAINDICATION": _("When not to have massage"),
        "ASK_YOUR_DOCTOR": _("Ask your doctor"),
    },
    "ContraindicationSeverity": {
        "ABSOLUTE": _("No massage at all"),
        "LOCAL": _("Not at this place"),
        "ASK_YOUR_DOCTOR": _("Ask your doctor first"),
    },
    "BenefitKind": {"PHYSICAL": _("For the body"), "MENTAL": _("For the mind")},
    "ConditionKind": {"PHYSICAL": _("Mostly felt in the body"), "MENTAL": _("Mostly felt in the mind")},
    "StudyKind": {
        "SYSTEMATIC_REVIEW": _("Systematic review"),
        "META_ANALYSIS": _("Meta-analysis"),
        "RANDOMISED_TRIAL": _("Randomised trial"),
        "COHORT_STUDY": _("Cohort study"),
        "CASE_SERIES": _("Case series"),
        "NARRATIVE_REVIEW": _("Narrative review"),
        "GUIDELINE": _("Guideline"),
        "BOOK": _("Book"),
        "WEB_PAGE": _("Web page"),
        "OTHER": _("Other source"),
    },
    "EvidenceStrength": {
        "STRONG": _("Strong evidence"),
        "MODERATE": _("Moderate evidence"),
        "LIMITED": _("Limited evidence"),
        "CONFLICTING": _("Conflicting evidence"),
        "NONE": _("No evidence found"),
    },
    "TreatmentSurface": {
        "TABLE": _("On a table"),
        "MAT": _("On a mat on the floor"),
        "CHAIR": _("On a chair"),
        "WATER": _("In warm water"),
    },
    "CredentialKind": {
        "LICENCE": _("Licence"),
        "BOARD_CERTIFICATION": _("Board certification"),
        "REGISTRATION": _("Registration"),
        "MEMBERSHIP": _("Membership"),
        "TRAINING": _("Training"),
        "PROVIDER_APPROVAL": _("Approval as a training provider"),
    },
    "PracticeSetting": {
        "CLINIC": _("Clinic"),
        "SPA": _("Spa"),
        "WELLNESS_CENTRE": _("Wellness centre"),
        "HOSPITAL": _("Hospital"),
        "HOME_PRACTICE": _("Practice at home"),
        "HOME_VISITS": _("Home visits"),
        "ONLINE": _("Online"),
    },
    "Weekday": {
        "MONDAY": _("Monday"),
        "TUESDAY": _("Tuesday"),
        "WEDNESDAY": _("Wednesday"),
        "THURSDAY": _("Thursday"),
        "FRIDAY": _("Friday"),
        "SATURDAY": _("Saturday"),
        "SUNDAY": _("Sunday"),
    },
    "ClientGroup": {
        "ADULTS": _("Adults"),
        "CHILDREN": _("Children"),
        "OLDER_PEOPLE": _("Older people"),
        "PREGNANCY": _("People who are pregnant"),
        "ATHLETES": _("Athletes"),
        "CANCER_CARE": _("People in cancer care"),
    },
    "PaymentMethod": {
        "CASH": _("Cash"),
        "CARD": _("Card"),
        "BANK_TRANSFER": _("Bank transfer"),
        "MOBILE_PAYMENT": _("Payment by phone"),
        "HEALTH_SAVINGS_ACCOUNT": _("Health savings account (HSA, FSA)"),
        "SLIDING_SCALE": _("By income (sliding scale)"),
        "GIFT_VOUCHER": _("Gift voucher"),
    },
    "AccessibilityFeature": {
        "STEP_FREE": _("Step-free entrance"),
        "LIFT": _("Lift"),
        "WHEELCHAIR_ROOM": _("Room for a wheelchair"),
        "HEARING_LOOP": _("Hearing loop"),
        "SIGN_LANGUAGE": _("Sign language"),
        "QUIET_ROOM": _("Quiet room"),
        "PARKING": _("Parking close by"),
    },
    "TrainingKind": {
        "WORKSHOP": _("Workshop"),
        "COURSE": _("Course"),
        "RETREAT": _("Retreat"),
        "WEBINAR": _("Webinar"),
        "HOME_STUDY": _("Home study"),
    },
    "TrainingDelivery": {
        "IN_PERSON": _("In person"),
        "ONLINE": _("Online"),
        "HYBRID": _("In person or online"),
    },
    "TrainingLevel": {
        "INTRODUCTORY": _("Introductory"),
        "INTERMEDIATE": _("Intermediate"),
        "ADVANCED": _("Advanced"),
    },
    "SearchType": {
        "ARTICLE": _("Guides"),
        "MASSAGE_TYPE": _("Massage types"),
        "TECHNIQUE": _("Techniques"),
        "CONDITION": _("Conditions"),
        "THERAPIST": _("Therapists"),
        "TRAINING_PROVIDER": _("Training providers"),
        "TRAINING_EVENT": _("Training"),
    },
    "DisclaimerKind": {"MEDICAL": _("Please note"), "DIRECTORY": _("About this directory")},
}

PRESSURES: dict[int, Promise] = {
    1: _("Very light"),
    2: _("Light"),
    3: _("Medium"),
    4: _("Firm"),
    5: _("Very firm"),
}
"""The five steps of the pressure scale."""

HIT_KINDS: dict[str, Promise] = {
    "Article": _("Guide"),
    "MassageType": _("Massage type"),
    "Technique": _("Technique"),
    "Condition": _("Condition"),
    "Therapist": _("Therapist"),
    "TrainingProvider": _("Training provider"),
    "TrainingEvent": _("Training"),
}
"""What a hit of the search is, by the name of its type."""
