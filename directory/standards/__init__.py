"""Closed lists that others keep: countries, languages, currencies, time zones, subdivisions."""
