"""Therapists in Europe, Australia and Japan. Names, numbers and addresses are invented; the cities are real."""

from __future__ import annotations

from home.demo.therapists.therapist import Check, Place, Therapist

ELSEWHERE = {
    "callum-iyer": Therapist(
        name="Callum Iyer",
        pronouns="he/him",
        summary="Sports and deep tissue massage, with talks about training online.",
        biography=(
            "<p>Callum looks after a rowing club in the mornings and a room near the river in the afternoons. Online "
            "he "
            "helps people plan training around a sore spot; hands stay out of that.</p>"
        ),
        since=2014,
        types=(("sports-massage", True, 11), ("deep-tissue-massage", False, 8)),
        conditions=("stress",),
        languages=("en", "hi"),
        groups=("adults", "athletes"),
        prices=((60, 7200), (30, 4200)),
        currency="GBP",
        payments=("card", "mobile_payment"),
        access=("step_free",),
        places=(
            Place(
                name="Thameside Room",
                setting="clinic",
                city="London",
                country="GB",
                area="Bermondsey",
                point=(51.4991, -0.0766),
                time_zone="Europe/London",
                hours="1-5 13-20",
            ),
            Place(
                name="Online",
                setting="online",
                city="London",
                country="GB",
                point=(51.5074, -0.1278),
                time_zone="Europe/London",
                hours="6 9-12",
            ),
        ),
        checks=(
            Check(
                kind="registration",
                name="Registered massage practitioner",
                issuer="Voluntary accredited register",
                number="VR-55108",
                checked=-66,
                source="Public search of the register",
            ),
        ),
    ),
    "winifred-adeyemi": Therapist(
        name="Winifred Adeyemi",
        pronouns="she/her",
        summary="Hot stones and Swedish massage in a small spa; vouchers for people who never book for themselves.",
        biography=(
            "<p>Winifred left an office for warm stones and has not looked back. Her room is the darkest and "
            "quietest in "
            "the house.</p>"
        ),
        since=2019,
        types=(("hot-stone-massage", True, 6), ("swedish-massage", False, 6)),
        conditions=("stress", "insomnia"),
        languages=("en", "yo"),
        prices=((75, 8500), (60, 6500)),
        currency="GBP",
        payments=("card", "gift_voucher"),
        access=("lift", "quiet_room"),
        places=(
            Place(
                name="Ship Canal Spa",
                setting="spa",
                city="Manchester",
                country="GB",
                area="Castlefield",
                point=(53.4752, -2.2554),
                time_zone="Europe/London",
                hours="3-7 10-21",
            ),
        ),
        checks=(
            Check(
                kind="membership",
                name="Full member",
                issuer="A professional association",
                number="M-30871",
                expires=160,
            ),
        ),
        accepts=False,
    ),
    "aoife-brannigan": Therapist(
        name="Aoife Brannigan",
        pronouns="she/they",
        summary="Gentle massage for older people, at home and in a day centre.",
        biography=(
            "<p>Aoife brings the table, the towels and all the time it takes. She works lightly, sitting or lying, and "
            "talks with families and carers if you wish.</p>"
        ),
        since=2011,
        types=(("swedish-massage", False, 14), ("manual-lymph-drainage", False, 7)),
        conditions=("stress", "anxiety", "fibromyalgia"),
        languages=("en", "ga"),
        groups=("adults", "older_people", "cancer_care"),
        prices=((45, 5500), (60, 7000)),
        currency="EUR",
        payments=("cash", "bank_transfer", "sliding_scale"),
        places=(
            Place(
                name="Home visits",
                setting="home_visits",
                city="Dublin",
                country="IE",
                point=(53.3420, -6.2670),
                time_zone="Europe/Dublin",
                radius=15,
                hours="1-5 9-17",
            ),
        ),
    ),
    "levin-hartwig": Therapist(
        name="Levin Hartwig",
        pronouns="er",
        summary="Klassische Massage and deep work for shoulders, in German and English.",
        biography=(
            "<p>Levin trained for three years, as his country asks of masseurs, and likes shoulders best. Screens, he "
            "says, have kept him busy.</p>"
        ),
        since=2008,
        types=(("swedish-massage", True, 17), ("deep-tissue-massage", True, 10), ("manual-lymph-drainage", False, 12)),
        conditions=("headaches", "stress"),
        languages=("de", "en"),
        prices=((30, 3900), (60, 7200)),
        currency="EUR",
        payments=("card", "cash"),
        access=("step_free", "wheelchair_room"),
        places=(
            Place(
                name="Praxis am Kanal",
                setting="clinic",
                city="Berlin",
                region="DE-BE",
                country="DE",
                area="Kreuzberg",
                street="Beispielstraße 7",
                postcode="10999",
                is_exact=True,
                point=(52.4977, 13.4291),
                time_zone="Europe/Berlin",
                hours="1-4 8-12, 1-4 14-19",
            ),
        ),
        checks=(
            Check(
                kind="training",
                name="State-recognised masseur",
                issuer="School of massage, Berlin",
                issued=-6200,
                expires=None,
                checked=-200,
                source="Certificate seen by the directory",
            ),
        ),
        is_featured=True,
    ),
    "nuria-feliu-soler": Therapist(
        name="Núria Feliu Soler",
        pronouns="ella",
        summary="Thai massage and shiatsu near the market, with long sessions on the mat.",
        biography=(
            "<p>Núria dances, and it shows in how she moves from one stretch to the next. Wear something soft, eat "
            "lightly before.</p>"
        ),
        since=2013,
        types=(("thai-massage", True, 12), ("shiatsu", False, 8)),
        conditions=("stress", "headaches"),
        languages=("ca", "es", "en"),
        prices=((90, 8000),),
        currency="EUR",
        payments=("cash", "card"),
        places=(
            Place(
                name="Sala Tilia",
                setting="wellness_centre",
                city="Barcelona",
                region="ES-CT",
                country="ES",
                area="Gràcia",
                point=(41.4036, 2.1540),
                time_zone="Europe/Madrid",
                hours="1-5 10-14, 1-5 16-20",
            ),
        ),
        checks=(Check(kind="training", name="Thai massage, 300 hours", issuer="A school in Chiang Mai", expires=None),),
    ),
    "hemi-raukura": Therapist(
        name="Hemi Raukura",
        pronouns="he/him",
        summary="Sports massage and stretching for teams and weekend players.",
        biography=(
            "<p>Hemi travels with a league side in winter and keeps a room for everybody else. He will tell you to "
            "rest "
            "when rest is what you need.</p>"
        ),
        since=2017,
        types=(("sports-massage", True, 8), ("thai-massage", False, 3)),
        conditions=("stress",),
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
                city="Melbourne",
                region="AU-VIC",
                country="AU",
                area="Richmond",
                street="18 Example Lane",
                postcode="3121",
                is_exact=True,
                point=(-37.8230, 144.9980),
                time_zone="Australia/Melbourne",
                hours="1-5 7-15",
            ),
        ),
        checks=(
            Check(
                kind="membership",
                name="Accredited member",
                issuer="A national association of therapists",
                number="AM-11902",
                checked=-15,
                source="Public list of the association",
            ),
        ),
    ),
    "sayuri-tachibana": Therapist(
        name="Sayuri Tachibana",
        summary="Shiatsu in the old town, with English spoken and tea served.",
        biography=(
            "<p>Sayuri's teacher was her grandmother, then a national school. She works in silence unless you would "
            "rather talk.</p>"
        ),
        since=2006,
        types=(("shiatsu", True, 19),),
        conditions=("stress", "headaches", "digestive-complaints"),
        languages=("ja", "en"),
        groups=("adults", "older_people", "pregnancy"),
        prices=((60, 8500), (90, 12000)),
        currency="JPY",
        payments=("cash", "card"),
        places=(
            Place(
                name="House of the willow",
                setting="home_practice",
                city="Kyoto",
                region="JP-26",
                country="JP",
                area="Higashiyama",
                point=(35.0037, 135.7788),
                time_zone="Asia/Tokyo",
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
}
