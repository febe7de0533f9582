"""The form by which a reader writes to a therapist, as the API takes it."""

from __future__ import annotations

import unicodedata
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from directory.enquiries.form_tokens import check_token

LONGEST_NAME = 100
LONGEST_MESSAGE = 4_000


def validate_one_line(text: str) -> None:
    """Refuse line breaks and other control characters, with which mail headers are forged."""
    if any(unicodedata.category(character) in {"Cc", "Zl", "Zp"} for character in text):
        raise ValidationError("Write this on one line, without control characters.", code="control_character")


class EnquiryForm(forms.Form):
    """What a person must mend is an error of its field; texts and codes go to the sender."""

    name = forms.CharField(max_length=LONGEST_NAME, validators=[validate_one_line])
    email = forms.EmailField(validators=[validate_one_line])
    message = forms.CharField(max_length=LONGEST_MESSAGE)
    consent_given = forms.BooleanField(
        error_messages={"required": "Agree that your message and your address are passed on to the therapist."}
    )
    form_token = forms.CharField(max_length=500)

    def __init__(self, data: Any, *, therapist_id: str) -> None:
        super().__init__(data)
        self.therapist_id = therapist_id

    def clean_form_token(self) -> str:
        """The form was opened for this therapist, neither just now nor long ago."""
        token: str = self.cleaned_data["form_token"]
        check_token(token, self.therapist_id)
        return token
