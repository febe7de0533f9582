"""Models of the directory."""

from directory.models.condition import Condition, ConditionKind
from directory.models.contraindication import Contraindication, ContraindicationSeverity
from directory.models.credential import Approval, Credential, CredentialKind
from directory.models.enquiry import Enquiry, EnquiryState
from directory.models.featured_placement import FeaturedPlacement
from directory.models.index_pages import TherapistIndexPage, TrainingIndexPage
from directory.models.insurance import Insurance
from directory.models.invitation import Invitation
from directory.models.licensing_rule import LicensingKind, LicensingRule
from directory.models.listing_values import (
    AccessibilityFeature,
    ClientGroup,
    ListingAccessibility,
    ListingClientGroup,
    ListingLanguage,
    ListingPayment,
    PaymentMethod,
)
from directory.models.massage_type import MassageType, MassageTypeIcon, TreatmentSurface
from directory.models.membership import MembershipStatus, change_membership
from directory.models.offer import OfferedMassageType, SessionPrice
from directory.models.opening_hours import OpeningHours, Weekday
from directory.models.opening_hours_exception import OpeningHoursException
from directory.models.place import Place, PlaceKind
from directory.models.practice import Practice
from directory.models.practice_location import PracticeLocation, PracticeSetting
from directory.models.technique import Technique
from directory.models.therapist import TherapistPage
from directory.models.training_event import (
    TrainingDelivery,
    TrainingEvent,
    TrainingKind,
    TrainingLevel,
)
from directory.models.training_provider import TrainingProviderPage

__all__ = [
    "AccessibilityFeature",
    "Approval",
    "ClientGroup",
    "Condition",
    "ConditionKind",
    "Contraindication",
    "ContraindicationSeverity",
    "Credential",
    "CredentialKind",
    "Enquiry",
    "EnquiryState",
    "FeaturedPlacement",
    "Insurance",
    "Invitation",
    "LicensingKind",
    "LicensingRule",
    "ListingAccessibility",
    "ListingClientGroup",
    "ListingLanguage",
    "ListingPayment",
    "MassageType",
    "MassageTypeIcon",
    "MembershipStatus",
    "OfferedMassageType",
    "OpeningHours",
    "OpeningHoursException",
    "PaymentMethod",
    "Place",
    "PlaceKind",
    "Practice",
    "PracticeLocation",
    "PracticeSetting",
    "SessionPrice",
    "Technique",
    "TherapistIndexPage",
    "TherapistPage",
    "TrainingDelivery",
    "TrainingEvent",
    "TrainingIndexPage",
    "TrainingKind",
    "TrainingLevel",
    "TrainingProviderPage",
    "TreatmentSurface",
    "Weekday",
    "change_membership",
]
