"""Real papers that the guides cite. Nothing here is invented; what was not known is left empty."""

from __future__ import annotations

from typing import Any

from articles.study_kind import StudyKind

REFERENCES: dict[str, dict[str, Any]] = {
    "rapaport-2018": {
        "authors": "Rapaport MH, et al",
        "title": "Massage Therapy for Psychiatric Disorders",
        "source": "Focus 16(1):24-31",
        "year": 2018,
        "doi": "10.1176/appi.focus.20170043",
        "pubmed_id": "31975897",
        "kind": StudyKind.NARRATIVE_REVIEW,
    },
    "falkensteiner-2011": {
        "authors": "Falkensteiner M, Mantovan F, Müller I, Them C",
        "title": (
            "Use of massage therapy for reducing pain, anxiety and depression in oncological palliative care patients: "
            "narrative review"
        ),
        "source": "ISRN Nurs 2011:929868",
        "year": 2011,
        "doi": "10.5402/2011/929868",
        "pubmed_id": "22007330",
        "kind": StudyKind.NARRATIVE_REVIEW,
    },
    "sherman-2010": {
        "authors": ("Sherman KJ, Ludman EJ, Cook AJ, Hawkes RJ, Roy-Byrne PP, Bentley S, Brooks MZ, Cherkin DC"),
        "title": "Therapeutic massage for generalized anxiety disorder: randomized controlled trial",
        "source": "Depress Anxiety 27(5):441-450",
        "year": 2010,
        "kind": StudyKind.RANDOMISED_TRIAL,
    },
    "rapaport-2020": {
        "authors": "Rapaport MH, et al",
        "title": "Six vs twelve weeks of Swedish massage for generalized anxiety disorder",
        "source": "Complement Ther Med 56:102593",
        "year": 2020,
        "doi": "10.1016/j.ctim.2020.102593",
        "pubmed_id": "33197668",
        "kind": StudyKind.OTHER,
    },
    "depression-2010": {
        "title": "Meta-analysis of massage therapy in depressed people",
        "source": "J Clin Psychiatry 71(7):894-901",
        "year": 2010,
        "kind": StudyKind.META_ANALYSIS,
    },
}
