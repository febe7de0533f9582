"""Therapists in the middle of the United States, four of them in states that ask for no licence."""

from __future__ import annotations

from home.demo import cities
from home.demo.prose import prose
from home.demo.therapists.therapist import Place, Placement, Therapist, board, licence, member, trained

UNITED_STATES_INLAND = {
    "priscilla-nakata": Therapist(
        name="Priscilla Nakata",
        pronouns="she/her",
        summary="Shiatsu on the mat, clothed and calm, also for people who do not like oil.",
        biography=prose("""
            Priscilla learned shiatsu in Kyoto and has taught it in Chicago since. She likes people who say they
            cannot relax: it is a skill, she says, and the mat is where one practises it.
        """),
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
                city=cities.CHICAGO,
                area="Lakeview",
                point=(41.9398, -87.6537),
                telephone="+13125550118",
                hours="1-3 10-19, 6 10-15",
            ),
        ),
        checks=(
            licence("State department of professions, Illinois", "227-018831", "US-IL", checked=-400, expires=-20),
        ),
    ),
    "ignacy-brodzki": Therapist(
        name="Ignacy Brodzki",
        pronouns="he/him",
        summary="Deep tissue and myofascial work for tradespeople, in English and Polish.",
        biography=prose("""
            My father laid tiles, my brothers still do, and I spend my days on knees and shoulders like theirs. I say
            what I am going to do before I do it, I start below what you can bear, and I open at six in the morning,
            before your shift.
        """),
        since=2013,
        types=(
            ("deep-tissue-massage", True, 12),
            ("myofascial-release", False, 6),
            ("trigger-point-therapy", False, 9),
        ),
        conditions=("low-back-pain", "neck-pain"),
        languages=("en", "pl"),
        prices=((45, 7000), (60, 9000)),
        currency="USD",
        payments=("cash", "card"),
        access=("step_free", "parking"),
        insurances=("harbour-health",),
        places=(
            Place(
                name="Brodzki Bodywork",
                setting="clinic",
                city=cities.CHICAGO,
                area="Avondale",
                street="3010 Example Street",
                postcode="60618",
                is_exact=True,
                point=(41.9389, -87.7110),
                telephone="+17735550146",
                hours="1-5 6-14",
            ),
        ),
        checks=(licence("State department of professions, Illinois", "227-014402", "US-IL", checked=-75, expires=340),),
        placement=Placement(region="US-IL"),
    ),
    "dale-whitcombe": Therapist(
        name="Dale Whitcombe",
        summary="Swedish massage for farm backs and office necks.",
        biography=prose("""
            In Dale's state no licence is asked for, so he added what he could: a board certification, and first aid
            every second year. He works in a former grocery with the best floorboards in town.
        """),
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
                city=cities.WICHITA,
                point=(37.6922, -97.3375),
                telephone="+13165550107",
                hours="1-5 8-16",
            ),
        ),
        checks=(board("TM-204418", expires=230, checked=-40),),
    ),
    "astrid-lindahl-yang": Therapist(
        name="Astrid Lindahl Yang",
        pronouns="she/her",
        summary="Infant massage classes and prenatal massage, with a rug full of toys.",
        biography=prose("""
            Astrid teaches parents, never babies: they know already what they like. Her classes have six families, one
            doll that has seen better days, and permission to arrive late, leave early and feed in between. Her state
            asks for no licence; ask her anything else.
        """),
        since=2016,
        types=(("infant-massage", True, 9), ("prenatal-massage", True, 9)),
        conditions=("stress",),
        languages=("en", "sv"),
        groups=("adults", "pregnancy", "children"),
        prices=((45, 4500), (60, 9000)),
        currency="USD",
        payments=("card", "mobile_payment", "gift_voucher"),
        access=("step_free", "lift", "parking"),
        places=(
            Place(
                name="The Rug",
                setting="wellness_centre",
                city=cities.MINNEAPOLIS,
                area="Longfellow",
                street="3500 Example Avenue South",
                postcode="55406",
                is_exact=True,
                point=(44.9390, -93.2230),
                telephone="+16125550172",
                hours="1-4 9-15, 6 9-12",
            ),
        ),
        checks=(trained("Certified infant massage instructor", "An association of infant massage"),),
    ),
    "june-holloway": Therapist(
        name="June Holloway",
        pronouns="she/her",
        summary="Massage at the kitchen table and on the ranch, sixty miles around.",
        biography=prose("""
            I drive. Somebody has to: out here the next practice is an hour away. The table fits behind the seats with
            the dog, and I have worked in barns, on porches and once in a stock trailer. No licence exists in this
            state, so look at my hours and ask my neighbours.
        """),
        since=2007,
        types=(("swedish-massage", True, 18), ("myofascial-release", False, 5)),
        conditions=("low-back-pain", "stress"),
        languages=("en",),
        groups=("adults", "older_people", "athletes"),
        prices=((60, 8000), (90, 11000)),
        currency="USD",
        payments=("cash", "bank_transfer"),
        places=(
            Place(
                name="Home visits",
                setting="home_visits",
                city=cities.CHEYENNE,
                point=(41.1400, -104.8202),
                radius=95,
                hours="1-6 8-18",
            ),
        ),
    ),
    "tenzin-caldwell": Therapist(
        name="Tenzin Caldwell",
        pronouns="he/they",
        summary="Thai massage and stretching for climbers, skiers and people who would like to be one.",
        biography=prose("""
            Tenzin spent three winters in Chiang Mai and the summers guiding. He can fold you further than you thought
            and stops sooner than you feared. The studio has a climbing wall for children who wait.
        """),
        since=2017,
        types=(("thai-massage", True, 8), ("sports-massage", True, 6)),
        conditions=("low-back-pain", "stress"),
        languages=("en", "th"),
        groups=("adults", "athletes"),
        prices=((60, 9500), (120, 17000)),
        currency="USD",
        payments=("card", "mobile_payment"),
        access=("step_free", "parking"),
        insurances=("meridian-mutual", "northlight-care"),
        places=(
            Place(
                name="Switchback Studio",
                setting="wellness_centre",
                city=cities.DENVER,
                area="Berkeley",
                street="4400 Example Street",
                postcode="80212",
                is_exact=True,
                point=(39.7760, -105.0440),
                telephone="+13035550125",
                hours="1-5 14-21, 6 9-14",
            ),
        ),
        checks=(licence("State division of professions, Colorado", "MT-0018822", "US-CO", checked=-44, expires=27),),
        placement=Placement(massage_type="thai-massage", ends=12),
    ),
    "consuelo-whitehorse": Therapist(
        name="Consuelo Whitehorse",
        pronouns="she/her",
        summary="Watsu in a warm pool under the stars, and craniosacral work indoors when it snows.",
        biography=prose("""
            The pool is fed by a well and kept at the temperature of skin. People arrive talking and leave in silence;
            I do little more than hold a head and follow. If you are afraid of water, say so: we stay where you can
            stand, for as many visits as you like.
        """),
        since=2011,
        types=(("watsu", True, 14), ("craniosacral-therapy", False, 9)),
        conditions=("fibromyalgia", "stress", "insomnia"),
        languages=("en", "es"),
        groups=("adults", "older_people", "pregnancy"),
        prices=((60, 14000),),
        currency="USD",
        payments=("card", "gift_voucher"),
        access=("parking", "quiet_room"),
        places=(
            Place(
                name="Warm Well",
                setting="spa",
                city=cities.SANTA_FE,
                area="Northside",
                street="31 Example Canyon Road",
                postcode="87506",
                is_exact=True,
                point=(35.7330, -105.9210),
                telephone="+15055550139",
                hours="4-7 12-21",
            ),
        ),
        checks=(licence("State massage board of New Mexico", "LMT-7741", "US-NM", checked=-130, expires=230),),
        placement=Placement(massage_type="watsu", weight=2),
    ),
    "amos-delacroix": Therapist(
        name="Amos Delacroix",
        pronouns="he/him",
        summary="Trigger point therapy for guitar players, nurses and everybody else with a neck.",
        biography=prose("""
            Amos played bass in bands that nobody remembers and kept the habit of listening. He maps your tender
            points on a paper doll, dates it, and shows you a month later which of them have gone. Not all do, and he
            will send you to a doctor when the map looks wrong.
        """),
        since=2012,
        types=(("trigger-point-therapy", True, 13), ("swedish-massage", False, 13)),
        conditions=("neck-pain", "headaches", "migraine"),
        languages=("en", "fr"),
        prices=((45, 7800), (60, 9800)),
        currency="USD",
        payments=("card", "health_savings_account", "mobile_payment"),
        access=("lift", "step_free", "wheelchair_room"),
        insurances=("kestrel-benefits",),
        places=(
            Place(
                name="Paper Doll",
                setting="clinic",
                city=cities.AUSTIN,
                area="East Austin",
                street="1801 Example Street",
                postcode="78702",
                is_exact=True,
                point=(30.2640, -97.7200),
                telephone="+15125550163",
                hours="1 12-20, 3-6 12-20",
            ),
        ),
        checks=(
            licence("State department of licensing, Texas", "MT-118420", "US-TX", checked=-8, expires=720),
            member("A national association of therapists", "NA-55120", expires=210),
        ),
    ),
}
