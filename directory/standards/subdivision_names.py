"""English names of the states, provinces and countries of some countries, by their ISO 3166-2 codes.

Source: ISO 3166-2 by way of Unicode CLDR 48 (Unicode License v3); checked on 2026-11-24. Other codes stand for
themselves.
"""

from __future__ import annotations

_NAMES = {
    "US": """
        AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware
        DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas
        KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi
        MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York
        NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island
        SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington
        WV West Virginia|WI Wisconsin|WY Wyoming|AS American Samoa|GU Guam|MP Northern Mariana Islands
        PR Puerto Rico|VI U.S. Virgin Islands""",
    "CA": """
        AB Alberta|BC British Columbia|MB Manitoba|NB New Brunswick|NL Newfoundland and Labrador|NS Nova Scotia
        NT Northwest Territories|NU Nunavut|ON Ontario|PE Prince Edward Island|QC Quebec|SK Saskatchewan|YT Yukon""",
    "AU": """
        ACT Australian Capital Territory|NSW New South Wales|NT Northern Territory|QLD Queensland|SA South Australia
        TAS Tasmania|VIC Victoria|WA Western Australia""",
    "DE": """
        BW Baden-Württemberg|BY Bavaria|BE Berlin|BB Brandenburg|HB Bremen|HH Hamburg|HE Hesse
        MV Mecklenburg-Vorpommern|NI Lower Saxony|NW North Rhine-Westphalia|RP Rhineland-Palatinate|SL Saarland
        SN Saxony|ST Saxony-Anhalt|SH Schleswig-Holstein|TH Thuringia""",
    "GB": "ENG England|NIR Northern Ireland|SCT Scotland|WLS Wales",
}


def _read() -> dict[str, str]:
    names = {}
    for country, text in _NAMES.items():
        for pair in "|".join(line.strip() for line in text.strip().splitlines()).split("|"):
            code, name = pair.split(" ", 1)
            names[f"{country}-{code}"] = name
    return names


SUBDIVISION_NAMES: dict[str, str] = _read()


def subdivision_name(code: str) -> str:
    """The English name of a region, or its code where the name is not known here."""
    return SUBDIVISION_NAMES.get(code, code)
