"""Therapists in the United States and Canada. Names, numbers and addresses are invented; the cities are real."""

from __future__ import annotations

from home.demo.therapists.therapist import Check, Place, Therapist

BOARD = Check(
    kind="board_certification",
    name="Board certification in therapeutic massage",
    issuer="National certification board",
    number="TM-204417",
    issued=-500,
    expires=230,
    checked=-40,
    source="Public list of the certification board",
)

AMERICA = {
    "maren-oduya": Therapist(
        name="Maren Oduya",
        pronouns="she/her",
        summary="Slow Swedish and prenatal massage in a quiet room above a bakery.",
        biography=(
            "<p>Maren came to massage from nursing. Her sessions begin with five minutes of listening and end with "
            "tea. "
            "She has worked with people through pregnancy for eleven years.</p>"
        ),
        since=2012,
        types=(("swedish-massage", True, 13), ("prenatal-massage", True, 11), ("hot-stone-massage", False, 5)),
        conditions=("stress", "insomnia", "anxiety"),
        languages=("en", "no"),
        groups=("adults", "pregnancy"),
        prices=((60, 9500), (90, 13500)),
        currency="USD",
        payments=("card", "health_savings_account", "gift_voucher"),
        access=("step_free", "lift", "quiet_room"),
        insurances=("harbour-health", "northlight-care"),
        places=(
            Place(
                name="Alder Street Practice",
                setting="clinic",
                city="Portland",
                region="US-OR",
                country="US",
                area="Southeast",
                street="1218 Example Street",
                postcode="97214",
                is_exact=True,
                point=(45.5169, -122.6535),
                time_zone="America/Los_Angeles",
                telephone="+15035550123",
                hours="1-4 9-18, 5 9-14",
            ),
        ),
        checks=(
            Check(
                kind="licence",
                name="Licensed massage therapist",
                issuer="State massage board of Oregon",
                number="LMT-10442",
                region="US-OR",
                checked=-35,
                source="Public register of the state board",
            ),
            BOARD,
        ),
        is_featured=True,
    ),
    "jonah-castellanos": Therapist(
        name="Jonah Castellanos",
        pronouns="he/him",
        summary="Deep tissue and sports massage for runners, dancers and people who sit too much.",
        biography=(
            "<p>Jonah ran for his college before his hips told him to study them. He works slowly, explains what he "
            "finds, and sends you home with two exercises, never ten.</p>"
        ),
        since=2016,
        types=(("deep-tissue-massage", True, 9), ("sports-massage", True, 9)),
        conditions=("headaches", "stress"),
        languages=("en", "es"),
        groups=("adults", "athletes"),
        prices=((45, 9000), (60, 12000)),
        currency="USD",
        payments=("card", "mobile_payment"),
        access=("lift",),
        places=(
            Place(
                name="Prospect Bodywork",
                setting="clinic",
                city="New York",
                region="US-NY",
                country="US",
                area="Brooklyn",
                street="45 Example Avenue",
                postcode="11215",
                is_exact=True,
                point=(40.6712, -73.9814),
                time_zone="America/New_York",
                telephone="+12125550142",
                hours="2-6 11-20",
            ),
            Place(
                name="Home visits",
                setting="home_visits",
                city="New York",
                region="US-NY",
                country="US",
                area="Brooklyn",
                point=(40.6782, -73.9442),
                time_zone="America/New_York",
                radius=12,
            ),
        ),
        checks=(
            Check(
                kind="licence",
                name="Licensed massage therapist",
                issuer="State education department of New York",
                number="027-55510",
                region="US-NY",
                checked=-120,
                source="Public register of the state",
            ),
        ),
        is_featured=True,
    ),
    "priscilla-nakata": Therapist(
        name="Priscilla Nakata",
        pronouns="she/her",
        summary="Shiatsu on the mat, clothed and calm, also for people who do not like oil.",
        biography=(
            "<p>Priscilla learned shiatsu in Kyoto and has taught it in Chicago since. She likes people who say they "
            "cannot relax: it is a skill, she says, and the mat is where one practises it.</p>"
        ),
        since=2009,
        types=(("shiatsu", True, 16), ("thai-massage", False, 6)),
        conditions=("stress", "insomnia", "headaches"),
        languages=("en", "ja"),
        groups=("adults", "older_people"),
        prices=((60, 10500),),
        currency="USD",
        payments=("card", "cash", "sliding_scale"),
        access=("step_free", "wheelchair_room", "parking"),
        insurances=("meridian-mutual",),
        places=(
            Place(
                name="Studio on the lake",
                setting="wellness_centre",
                city="Chicago",
                region="US-IL",
                country="US",
                area="Lakeview",
                point=(41.9398, -87.6537),
                time_zone="America/Chicago",
                telephone="+13125550118",
                hours="1-3 10-19, 6 10-15",
            ),
        ),
        checks=(
            Check(
                kind="licence",
                name="Licensed massage therapist",
                issuer="State department of professions, Illinois",
                number="227-018831",
                region="US-IL",
                issued=-1500,
                expires=-20,
                checked=-400,
                source="Public register of the state",
            ),
        ),
    ),
    "dale-whitcombe": Therapist(
        name="Dale Whitcombe",
        summary="Swedish massage for farm backs and office necks.",
        biography=(
            "<p>In Dale's state no licence is asked for, so he added what he could: a board certification, and first "
            "aid "
            "every second year. He works in a former grocery with the best floorboards in town.</p>"
        ),
        since=2018,
        types=(("swedish-massage", False, 7), ("deep-tissue-massage", False, 4)),
        conditions=("stress", "headaches"),
        languages=("en",),
        groups=("adults", "older_people"),
        prices=((60, 7000), (30, 4000)),
        currency="USD",
        payments=("cash", "card"),
        access=("step_free", "parking"),
        places=(
            Place(
                name="Whitcombe Massage",
                setting="home_practice",
                city="Wichita",
                region="US-KS",
                country="US",
                point=(37.6922, -97.3375),
                time_zone="America/Chicago",
                telephone="+13165550107",
                hours="1-5 8-16",
            ),
        ),
        checks=(BOARD,),
    ),
    "odette-tremblay-roy": Therapist(
        name="Odette Tremblay-Roy",
        pronouns="she/her, elle",
        summary="Manual lymph drainage after operations, in a hospital and at your home.",
        biography=(
            "<p>Odette's hands hardly weigh anything. She works together with surgeons and physiotherapists, and "
            "asks for "
            "a word from your doctor before the first session.</p>"
        ),
        since=2005,
        types=(("manual-lymph-drainage", True, 19), ("swedish-massage", False, 20)),
        conditions=("stress",),
        languages=("fr", "en"),
        groups=("adults", "cancer_care", "older_people"),
        prices=((50, 12000),),
        currency="CAD",
        payments=("card", "bank_transfer"),
        access=("step_free", "lift", "wheelchair_room", "hearing_loop"),
        insurances=("northlight-care",),
        places=(
            Place(
                name="East Hospital, day clinic",
                setting="hospital",
                city="Toronto",
                region="CA-ON",
                country="CA",
                area="Leslieville",
                street="300 Example Road",
                postcode="M4M 1A1",
                is_exact=True,
                point=(43.6629, -79.3361),
                time_zone="America/Toronto",
                telephone="+14165550113",
                hours="2-4 9-16",
            ),
            Place(
                name="Home visits",
                setting="home_visits",
                city="Toronto",
                region="CA-ON",
                country="CA",
                point=(43.6550, -79.3650),
                time_zone="America/Toronto",
                radius=20,
            ),
        ),
        checks=(
            Check(
                kind="registration",
                name="Registered massage therapist",
                issuer="Provincial college of Ontario",
                number="RMT-7719",
                region="CA-ON",
                checked=-12,
                source="Public register of the college",
            ),
        ),
    ),
}
