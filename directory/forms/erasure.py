"""The form that erases a person."""

from __future__ import annotations

from typing import Any

from django import forms


class ErasureForm(forms.Form):
    """Asks for the name, so that nobody erases the wrong person."""

    name = forms.CharField(help_text="Type the full name as the listing shows it.")

    def __init__(self, *args: Any, expected: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.expected = expected

    def clean_name(self) -> str:
        """The very name."""
        name: str = self.cleaned_data["name"]
        if name != self.expected:
            raise forms.ValidationError(f"This is not the name of the listing, “{self.expected}”.")
        return name
