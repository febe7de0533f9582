"""The cities of the demo: real ones, with the zone by which their clocks run."""

from __future__ import annotations

from typing import NamedTuple


class City(NamedTuple):
    """A city; `region` is an ISO 3166-2 code, empty where the country is enough."""

    name: str
    region: str
    country: str
    time_zone: str


PORTLAND = City("Portland", "US-OR", "US", "America/Los_Angeles")
EUGENE = City("Eugene", "US-OR", "US", "America/Los_Angeles")
SEATTLE = City("Seattle", "US-WA", "US", "America/Los_Angeles")
SAN_FRANCISCO = City("San Francisco", "US-CA", "US", "America/Los_Angeles")
LOS_ANGELES = City("Los Angeles", "US-CA", "US", "America/Los_Angeles")
HONOLULU = City("Honolulu", "US-HI", "US", "Pacific/Honolulu")
DENVER = City("Denver", "US-CO", "US", "America/Denver")
SANTA_FE = City("Santa Fe", "US-NM", "US", "America/Denver")
CHEYENNE = City("Cheyenne", "US-WY", "US", "America/Denver")
AUSTIN = City("Austin", "US-TX", "US", "America/Chicago")
CHICAGO = City("Chicago", "US-IL", "US", "America/Chicago")
MINNEAPOLIS = City("Minneapolis", "US-MN", "US", "America/Chicago")
WICHITA = City("Wichita", "US-KS", "US", "America/Chicago")
NEW_YORK = City("New York", "US-NY", "US", "America/New_York")
BOSTON = City("Boston", "US-MA", "US", "America/New_York")
BURLINGTON = City("Burlington", "US-VT", "US", "America/New_York")
ATLANTA = City("Atlanta", "US-GA", "US", "America/New_York")
MIAMI = City("Miami", "US-FL", "US", "America/New_York")
TORONTO = City("Toronto", "CA-ON", "CA", "America/Toronto")
MONTREAL = City("Montréal", "CA-QC", "CA", "America/Toronto")
VANCOUVER = City("Vancouver", "CA-BC", "CA", "America/Vancouver")
MEXICO_CITY = City("Mexico City", "MX-CMX", "MX", "America/Mexico_City")
OAXACA = City("Oaxaca", "MX-OAX", "MX", "America/Mexico_City")
LONDON = City("London", "GB-ENG", "GB", "Europe/London")
MANCHESTER = City("Manchester", "GB-ENG", "GB", "Europe/London")
BRISTOL = City("Bristol", "GB-ENG", "GB", "Europe/London")
EDINBURGH = City("Edinburgh", "GB-SCT", "GB", "Europe/London")
DUBLIN = City("Dublin", "", "IE", "Europe/Dublin")
CORK = City("Cork", "", "IE", "Europe/Dublin")
BERLIN = City("Berlin", "DE-BE", "DE", "Europe/Berlin")
HAMBURG = City("Hamburg", "DE-HH", "DE", "Europe/Berlin")
MUNICH = City("Munich", "DE-BY", "DE", "Europe/Berlin")
VIENNA = City("Vienna", "AT-9", "AT", "Europe/Vienna")
ZURICH = City("Zürich", "CH-ZH", "CH", "Europe/Zurich")
BARCELONA = City("Barcelona", "ES-CT", "ES", "Europe/Madrid")
MADRID = City("Madrid", "ES-MD", "ES", "Europe/Madrid")
LISBON = City("Lisbon", "PT-11", "PT", "Europe/Lisbon")
PARIS = City("Paris", "FR-IDF", "FR", "Europe/Paris")
BOLOGNA = City("Bologna", "IT-45", "IT", "Europe/Rome")
AMSTERDAM = City("Amsterdam", "NL-NH", "NL", "Europe/Amsterdam")
STOCKHOLM = City("Stockholm", "SE-AB", "SE", "Europe/Stockholm")
COPENHAGEN = City("Copenhagen", "DK-84", "DK", "Europe/Copenhagen")
KYOTO = City("Kyoto", "JP-26", "JP", "Asia/Tokyo")
TOKYO = City("Tokyo", "JP-13", "JP", "Asia/Tokyo")
CHIANG_MAI = City("Chiang Mai", "TH-50", "TH", "Asia/Bangkok")
UBUD = City("Ubud", "ID-BA", "ID", "Asia/Makassar")
MELBOURNE = City("Melbourne", "AU-VIC", "AU", "Australia/Melbourne")
AUCKLAND = City("Auckland", "NZ-AUK", "NZ", "Pacific/Auckland")
CAPE_TOWN = City("Cape Town", "ZA-WC", "ZA", "Africa/Johannesburg")
