"""Therapists in Asia, the Pacific and Africa."""

from __future__ import annotations

from home.demo import cities
from home.demo.prose import prose
from home.demo.therapists.therapist import Check, Place, Placement, Therapist, member, trained

ASIA_PACIFIC_AND_AFRICA = {
    "sayuri-tachibana": Therapist(
        name="Sayuri Tachibana",
        summary="Shiatsu in the old town, with English spoken and tea served.",
        biography=prose("""
            Sayuri's teacher was her grandmother, then a national school. She works in silence unless you would rather
            talk.
        """),
        since=2006,
        types=(("shiatsu", True, 19),),
        conditions=("stress", "headaches", "digestive-disorders"),
        languages=("ja", "en"),
        groups=("adults", "older_people", "pregnancy"),
        prices=((60, 8500), (90, 12000)),
        currency="JPY",
        payments=("cash", "card"),
        places=(
            Place(
                name="House of the willow",
                setting="home_practice",
                city=cities.KYOTO,
                area="Higashiyama",
                point=(35.0037, 135.7788),
                hours="2-6 10-18",
            ),
        ),
        checks=(
            Check(
                kind="licence",
                name="Licensed shiatsu practitioner",
                issuer="National licensing body",
                number="S-88120",
                issued=-6900,
                expires=None,
                checked=-90,
                source="Certificate seen by the directory",
            ),
        ),
    ),
    "daichi-morinaga": Therapist(
        name="Daichi Morinaga",
        pronouns="he/him",
        summary="Shiatsu and chair massage on the ninth floor, at hours when the last train is still a hope.",
        biography=prose("""
            Daichi's clients sleep on trains and wake at their stop. He gives them forty minutes in which they need
            not. The lamp is low, the phone waits in a box with a lid, and the box is lined with felt.
        """),
        since=2014,
        types=(("shiatsu", True, 11), ("chair-massage", False, 9)),
        conditions=("neck-pain", "stress", "insomnia"),
        languages=("ja", "en", "ko"),
        prices=((20, 3300), (40, 6600)),
        currency="JPY",
        payments=("mobile_payment", "card", "cash"),
        access=("lift", "step_free", "quiet_room"),
        places=(
            Place(
                name="Ninth Floor",
                setting="clinic",
                city=cities.TOKYO,
                area="Shinjuku",
                point=(35.6910, 139.7000),
                hours="1-5 17-23",
            ),
        ),
        checks=(
            Check(
                kind="licence",
                name="Licensed shiatsu practitioner",
                issuer="National licensing body",
                number="S-120455",
                issued=-4000,
                expires=None,
                checked=-33,
                source="Certificate seen by the directory",
            ),
        ),
        placement=Placement(region="JP-13"),
    ),
    "malee-srisawat": Therapist(
        name="Malee Srisawat",
        pronouns="she/her",
        summary="Nuad Thai from a family of teachers, with classes for visitors on Mondays.",
        biography=prose("""
            Malee's mother taught half of the street and still walks past to correct a knee. Sessions begin at the feet
            and take two hours, because one hour, she says, is for people who are already relaxed.
        """),
        since=2004,
        types=(("thai-massage", True, 21), ("reflexology", False, 12)),
        conditions=("stress", "low-back-pain"),
        languages=("th", "en"),
        groups=("adults", "older_people"),
        prices=((60, 60000), (120, 100000)),
        currency="THB",
        payments=("cash", "mobile_payment"),
        places=(
            Place(
                name="Teak House",
                setting="wellness_centre",
                city=cities.CHIANG_MAI,
                area="Wat Gate",
                street="19 Example Soi 2",
                postcode="50000",
                is_exact=True,
                point=(18.7910, 99.0050),
                hours="2-7 9-19",
            ),
        ),
        checks=(trained("Thai massage, 800 hours", "A temple school", issued=-7600),),
        placement=Placement(massage_type="thai-massage", weight=2),
    ),
    "wayan-suardana": Therapist(
        name="Wayan Suardana",
        pronouns="he/him",
        summary="Long oil strokes and warm stones, open to the rice fields on two sides.",
        biography=prose("""
            My name says that I am the firstborn; my brothers farm and I massage. We press the coconut oil ourselves.
            Rain is part of the session in the wet months, and nobody has complained so far.
        """),
        since=2012,
        types=(("swedish-massage", False, 12), ("hot-stone-massage", True, 9), ("aromatherapy-massage", False, 10)),
        conditions=("stress", "insomnia"),
        languages=("id", "en"),
        prices=((60, 25000000), (90, 35000000)),
        currency="IDR",
        payments=("cash", "bank_transfer"),
        access=("parking",),
        places=(
            Place(
                name="Two open sides",
                setting="spa",
                city=cities.UBUD,
                area="Penestanan",
                point=(-8.5070, 115.2540),
                hours="1-7 9-18",
            ),
        ),
    ),
    "hemi-raukura": Therapist(
        name="Hemi Raukura",
        pronouns="he/him",
        summary="Sports massage and stretching for teams and weekend players.",
        biography=prose("""
            Hemi travels with a league side in winter and keeps a room for everybody else. He will tell you to rest
            when rest is what you need.
        """),
        since=2017,
        types=(("sports-massage", True, 8), ("thai-massage", False, 3)),
        conditions=("stress", "low-back-pain"),
        languages=("en", "mi"),
        groups=("adults", "athletes", "children"),
        prices=((45, 9500), (60, 12000)),
        currency="AUD",
        payments=("card", "mobile_payment"),
        access=("step_free", "parking"),
        insurances=("meridian-mutual",),
        places=(
            Place(
                name="Yarra Sports Rooms",
                setting="clinic",
                city=cities.MELBOURNE,
                area="Richmond",
                street="18 Example Lane",
                postcode="3121",
                is_exact=True,
                point=(-37.8230, 144.9980),
                telephone="+61355500118",
                hours="1-5 7-15",
            ),
        ),
        checks=(member("A national association of therapists", "AM-11902", expires=400, checked=-15),),
    ),
    "mereana-tautari": Therapist(
        name="Mereana Tautari",
        pronouns="she/her",
        summary="Massage for carers, on the marae and in town, with sign language on request.",
        biography=prose("""
            Mereana signs with her family and works with her hands: she says that it is the same thing. Carers pay what
            they can. She will ask you who looks after you, and wait for an answer.
        """),
        since=2013,
        types=(("swedish-massage", True, 12), ("lomi-lomi", False, 5)),
        conditions=("stress", "depression", "insomnia"),
        languages=("en", "mi"),
        groups=("adults", "older_people"),
        prices=((60, 9000),),
        currency="NZD",
        payments=("bank_transfer", "sliding_scale", "card"),
        access=("step_free", "wheelchair_room", "sign_language", "parking"),
        places=(
            Place(
                name="Kūmara Lane Rooms",
                setting="clinic",
                city=cities.AUCKLAND,
                area="Māngere",
                street="4 Example Lane",
                postcode="2022",
                is_exact=True,
                point=(-36.9680, 174.7970),
                hours="2-5 9-17",
            ),
            Place(
                name="Visits to carers",
                setting="home_visits",
                city=cities.AUCKLAND,
                area="South Auckland",
                point=(-36.9900, 174.8600),
                radius=30,
                hours="1 9-15",
            ),
        ),
        checks=(member("A national association of therapists", "NZ-3307", expires=17, checked=-340),),
    ),
    "thandeka-mbeki-joubert": Therapist(
        name="Thandeka Mbeki-Joubert",
        pronouns="she/her",
        summary="Deep tissue and aromatherapy with the mountain in the window.",
        biography=prose("""
            Thandeka trained as a beautician, then as a therapist, and dropped everything with glitter in it. She blends
            buchu and rose geranium from a farm that she can see from the motorway, and works deep only where the breath
            allows it.
        """),
        since=2015,
        types=(("deep-tissue-massage", True, 9), ("aromatherapy-massage", True, 10)),
        conditions=("stress", "low-back-pain", "anxiety"),
        languages=("en", "xh", "af"),
        prices=((60, 75000), (90, 105000)),
        currency="ZAR",
        payments=("card", "mobile_payment", "gift_voucher"),
        access=("parking", "lift"),
        places=(
            Place(
                name="Window Room",
                setting="wellness_centre",
                city=cities.CAPE_TOWN,
                area="Observatory",
                street="12 Example Road",
                postcode="7925",
                is_exact=True,
                point=(-33.9380, 18.4700),
                hours="1-5 9-18, 6 9-13",
            ),
        ),
        checks=(trained("Diploma in therapeutic massage", "A college in Cape Town", checked=-110),),
        placement=Placement(region="ZA-WC"),
    ),
}
