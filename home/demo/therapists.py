"""Twelve therapists in nine countries. Names, numbers and addresses are invented; the cities are real."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class Place:
    """One place of work; the point lies near the middle of the real city."""

    name: str
    setting: str
    city: str
    country: str
    point: tuple[float, float]
    time_zone: str
    region: str = ""
    area: str = ""
    street: str = ""
    postcode: str = ""
    is_exact: bool = False
    radius: int | None = None
    telephone: str = ""
    hours: str = ""
    """Such as `1-5 9-17`: weekdays and hours, several with commas between them."""


@dataclass(frozen=True, kw_only=True)
class Check:
    """A credential. Days are counted from the day of the load; `checked` is None where nobody looked."""

    kind: str
    name: str
    issuer: str
    number: str = ""
    region: str = ""
    issued: int = -1200
    expires: int | None = 400
    checked: int | None = None
    source: str = ""


@dataclass(frozen=True, kw_only=True)
class Therapist:
    """One listing."""

    name: str
    pronouns: str = ""
    summary: str
    biography: str
    since: int
    types: tuple[tuple[str, bool, int], ...]
    """Slug, speciality, years of experience."""
    conditions: tuple[str, ...]
    languages: tuple[str, ...]
    groups: tuple[str, ...] = ("adults",)
    prices: tuple[tuple[int, int], ...]
    """Minutes and amount in the smallest unit."""
    currency: str
    payments: tuple[str, ...]
    access: tuple[str, ...] = ()
    insurances: tuple[str, ...] = ()
    places: tuple[Place, ...]
    checks: tuple[Check, ...] = field(default=())
    accepts: bool = True
    is_featured: bool = False


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

THERAPISTS = {
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
