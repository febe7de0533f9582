"""Therapists on the west coast of the United States and in Hawaii. Cities are real, all else is invented."""

from __future__ import annotations

from home.demo import cities
from home.demo.prose import prose
from home.demo.therapists.therapist import Place, Placement, Therapist, board, licence, member

UNITED_STATES_WEST = {
    "maren-oduya": Therapist(
        name="Maren Oduya",
        pronouns="she/her",
        summary="Slow Swedish and prenatal massage in a quiet room above a bakery.",
        biography=prose("""
            Maren came to massage from nursing. Her sessions begin with five minutes of listening and end with tea.
            She has worked with people through pregnancy for eleven years.
        """),
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
                city=cities.PORTLAND,
                area="Southeast",
                street="1218 Example Street",
                postcode="97214",
                is_exact=True,
                point=(45.5169, -122.6535),
                telephone="+15035550123",
                hours="1-4 9-18, 5 9-14",
            ),
        ),
        checks=(
            licence("State massage board of Oregon", "LMT-10442", "US-OR", checked=-35),
            board("TM-204417", expires=230, checked=-40),
        ),
        placement=Placement(region="US-OR", weight=2),
    ),
    "theo-wexford": Therapist(
        name="Theo Wexford",
        pronouns="he/him",
        summary="Deep tissue and trigger point work for people who cycle to the appointment.",
        biography=prose("""
            I fixed bicycles for nine years before I fixed my own back, and the trades have more in common than you
            would think: listen for the noise, find where it comes from, do not overtighten. I rent a room behind the
            workshop, so you can leave your bike with somebody who cares.
        """),
        since=2019,
        types=(("deep-tissue-massage", True, 7), ("trigger-point-therapy", True, 5), ("sports-massage", False, 7)),
        conditions=("low-back-pain", "neck-pain"),
        languages=("en",),
        groups=("adults", "athletes"),
        prices=((45, 7500), (75, 11500)),
        currency="USD",
        payments=("card", "mobile_payment", "sliding_scale"),
        access=("step_free",),
        places=(
            Place(
                name="Back Room",
                setting="clinic",
                city=cities.PORTLAND,
                area="Mississippi",
                street="77 Example Alley",
                postcode="97227",
                is_exact=True,
                point=(45.5529, -122.6756),
                telephone="+15035550177",
                hours="2-5 12-20, 6 10-16",
            ),
        ),
        checks=(licence("State massage board of Oregon", "LMT-21870", "US-OR", checked=-210, expires=24),),
        placement=Placement(massage_type="deep-tissue-massage"),
    ),
    "guadalupe-marsh": Therapist(
        name="Guadalupe Marsh",
        pronouns="she/ella",
        summary="Oncology massage and lymph drainage in English and Spanish, in a hospital and at home.",
        biography=prose("""
            Guadalupe keeps a chair beside the infusion chairs and asks every patient the same thing: hands or feet?
            She learned oncology massage after her father's illness, because nobody had dared to touch him. On
            Fridays she drives to people who cannot come.
        """),
        since=2010,
        types=(("oncology-massage", True, 12), ("manual-lymph-drainage", True, 9)),
        conditions=("anxiety", "stress"),
        languages=("en", "es"),
        groups=("adults", "cancer_care", "older_people"),
        prices=((45, 8000), (60, 10000)),
        currency="USD",
        payments=("card", "health_savings_account", "sliding_scale"),
        access=("step_free", "lift", "wheelchair_room", "hearing_loop"),
        insurances=("harbour-health", "kestrel-benefits"),
        places=(
            Place(
                name="Cancer centre, day ward",
                setting="hospital",
                city=cities.PORTLAND,
                area="Marquam Hill",
                street="3100 Example Hill Road",
                postcode="97239",
                is_exact=True,
                point=(45.4992, -122.6860),
                telephone="+15035550161",
                hours="1-4 8-15",
            ),
            Place(
                name="Home visits",
                setting="home_visits",
                city=cities.PORTLAND,
                point=(45.5152, -122.6784),
                radius=25,
                hours="5 9-16",
            ),
        ),
        checks=(
            licence("State massage board of Oregon", "LMT-08816", "US-OR", checked=-64, expires=310),
            board("TM-118203", expires=410, checked=-64),
        ),
    ),
    "wren-abernathy": Therapist(
        name="Wren Abernathy",
        pronouns="they/them",
        summary="Myofascial release, unhurried and without oil, for bodies that have had enough of being pushed.",
        biography=prose("""
            People call my work boring to watch. That is fair: my hands rest on your hip and wait. I like clients whom
            firmer work has left sore, and I tell you beforehand what I do not know, which is a good deal.
        """),
        since=2017,
        types=(("myofascial-release", True, 8), ("craniosacral-therapy", False, 4)),
        conditions=("fibromyalgia", "low-back-pain", "migraine"),
        languages=("en",),
        prices=((60, 8500), (90, 12000)),
        currency="USD",
        payments=("card", "cash", "sliding_scale"),
        access=("step_free", "quiet_room", "parking"),
        places=(
            Place(
                name="Garden studio",
                setting="home_practice",
                city=cities.EUGENE,
                area="Friendly",
                street="9 Example Court",
                postcode="97405",
                point=(44.0370, -123.1070),
                hours="1-3 10-17, 5 10-15",
            ),
        ),
        checks=(licence("State massage board of Oregon", "LMT-19904", "US-OR", checked=None, expires=120),),
    ),
    "hana-kobayashi-reyes": Therapist(
        name="Hana Kobayashi Reyes",
        pronouns="she/her",
        summary="Shiatsu and chair massage for offices and for people who have just left one.",
        biography=prose("""
            Four days a week Hana folds her chair into a taxi and sets it up between photocopiers. The fifth day is
            for the mat in her studio, where sessions last as long as they need. She used to write software and can
            tell a deadline by its shoulders.
        """),
        since=2015,
        types=(("shiatsu", True, 10), ("chair-massage", True, 8)),
        conditions=("stress", "neck-pain", "headaches"),
        languages=("en", "ja", "fil"),
        prices=((15, 3000), (75, 12500)),
        currency="USD",
        payments=("card", "mobile_payment"),
        access=("lift", "step_free"),
        insurances=("meridian-mutual",),
        places=(
            Place(
                name="Studio Fifth Day",
                setting="wellness_centre",
                city=cities.SEATTLE,
                area="Capitol Hill",
                street="410 Example Avenue",
                postcode="98122",
                is_exact=True,
                point=(47.6180, -122.3160),
                telephone="+12065550134",
                hours="5 9-19",
            ),
            Place(
                name="At your office",
                setting="home_visits",
                city=cities.SEATTLE,
                area="Downtown",
                point=(47.6062, -122.3321),
                radius=10,
                hours="1-4 9-17",
            ),
        ),
        checks=(licence("State health department of Washington", "MA-60331", "US-WA", checked=-20, expires=280),),
        placement=Placement(massage_type="shiatsu", weight=2),
    ),
    "desmond-achterberg": Therapist(
        name="Desmond Achterberg",
        pronouns="he/him",
        summary="Sports massage for rowers and runners, with an honest word about rest.",
        biography=prose("""
            Desmond rowed for twenty years and has the back to show for it. He works from a boathouse in the mornings,
            smells of liniment, and has sent more people home to rest than he has massaged. They come back.
        """),
        since=2008,
        types=(("sports-massage", True, 17), ("deep-tissue-massage", False, 12)),
        conditions=("low-back-pain",),
        languages=("en", "nl"),
        groups=("adults", "athletes", "children"),
        prices=((30, 5500), (60, 10000)),
        currency="USD",
        payments=("card", "cash"),
        access=("parking",),
        places=(
            Place(
                name="Boathouse",
                setting="clinic",
                city=cities.SEATTLE,
                area="Montlake",
                street="2 Example Landing",
                postcode="98105",
                is_exact=True,
                point=(47.6472, -122.3045),
                telephone="+12065550109",
                hours="1-6 6-12",
            ),
        ),
        checks=(licence("State health department of Washington", "MA-20817", "US-WA", checked=-330, expires=19),),
    ),
    "bao-linh-tran": Therapist(
        name="Bao-Linh Tran",
        pronouns="she/her",
        summary="Reflexology and tui na in the back of a tea shop, in Vietnamese, Cantonese and English.",
        biography=prose("""
            My aunt taught me the feet, a school in Oakland taught me the rest. You sit in an old armchair, I sit on
            a low stool, and the kettle is never far. If you ask what a sore point means, I say: that it is sore.
        """),
        since=2014,
        types=(("reflexology", True, 11), ("tui-na", False, 8)),
        conditions=("stress", "insomnia", "digestive-disorders"),
        languages=("vi", "zh", "en"),
        groups=("adults", "older_people"),
        prices=((45, 6500),),
        currency="USD",
        payments=("cash", "mobile_payment"),
        access=("step_free",),
        places=(
            Place(
                name="Behind the tea",
                setting="wellness_centre",
                city=cities.SAN_FRANCISCO,
                area="Inner Richmond",
                street="88 Example Boulevard",
                postcode="94118",
                is_exact=True,
                point=(37.7812, -122.4610),
                telephone="+14155550188",
                hours="3-7 11-20",
            ),
        ),
        checks=(member("An association of reflexologists", "RX-3381", expires=95, checked=-50),),
    ),
    "solomon-ayele": Therapist(
        name="Solomon Ayele",
        pronouns="he/him",
        summary="Swedish and hot stone massage late in the evening, for people whose day ends when others sleep.",
        biography=prose("""
            Cooks, nurses, stagehands: Solomon's clients come after ten at night. He was a night porter himself and
            knows how loud a head can be at that hour. The stones are always warm, the music is always off unless you
            ask.
        """),
        since=2016,
        types=(("swedish-massage", True, 9), ("hot-stone-massage", True, 7), ("aromatherapy-massage", False, 4)),
        conditions=("insomnia", "stress"),
        languages=("en", "am"),
        prices=((60, 11000), (90, 15500)),
        currency="USD",
        payments=("card", "cash", "gift_voucher"),
        access=("lift", "quiet_room", "parking"),
        places=(
            Place(
                name="Late Room",
                setting="spa",
                city=cities.LOS_ANGELES,
                area="Little Ethiopia",
                street="1040 Example Avenue",
                postcode="90019",
                is_exact=True,
                point=(34.0575, -118.3640),
                telephone="+12135550150",
                hours="2-6 18-23",
            ),
        ),
        checks=(board("TM-231150", expires=610, checked=-90),),
        placement=Placement(massage_type="hot-stone-massage", weight=3),
    ),
    "coral-vandermeer": Therapist(
        name="Coral Vandermeer",
        pronouns="she/her",
        summary="Ashiatsu: barefoot, from above, with a grip on two bars of ash.",
        biography=prose("""
            I danced until my knees objected. Now my feet do what your thumbs dream of, and the bars under the ceiling
            make sure that I never weigh more than you want. Wear nothing tight on the day; sleep well before.
        """),
        since=2018,
        types=(("ashiatsu", True, 7), ("deep-tissue-massage", False, 5)),
        conditions=("low-back-pain", "stress"),
        languages=("en", "es"),
        groups=("adults", "athletes"),
        prices=((75, 15000), (90, 17500)),
        currency="USD",
        payments=("card", "gift_voucher"),
        places=(
            Place(
                name="Two Bars",
                setting="clinic",
                city=cities.LOS_ANGELES,
                area="Silver Lake",
                point=(34.0869, -118.2702),
                street="2711 Example Drive",
                postcode="90039",
                telephone="+12135550119",
                hours="1-2 10-18, 4-6 10-18",
            ),
        ),
        checks=(board("TM-240077", expires=48, checked=-300),),
        accepts=False,
    ),
    "kealoha-nakamura": Therapist(
        name="Kealoha Nakamura",
        pronouns="she/her",
        summary="Lomi lomi as her grandmother gave it, with the windows open.",
        biography=prose("""
            In Kealoha's family the strokes have been handed on for four generations, and she names each of the women
            when you ask. A session begins outside, with a moment of quiet, and ends when it ends: she takes three
            people a day.
        """),
        since=2003,
        types=(("lomi-lomi", True, 22), ("prenatal-massage", False, 10)),
        conditions=("stress", "insomnia"),
        languages=("en", "ja"),
        groups=("adults", "pregnancy", "older_people"),
        prices=((90, 16000), (120, 20000)),
        currency="USD",
        payments=("card", "cash"),
        access=("parking", "quiet_room"),
        places=(
            Place(
                name="House in Mānoa",
                setting="home_practice",
                city=cities.HONOLULU,
                area="Mānoa",
                street="5 Example Place",
                postcode="96822",
                point=(21.3120, -157.8080),
                telephone="+18085550101",
                hours="1 9-16, 3-5 9-16",
            ),
        ),
        checks=(licence("State board of massage therapy, Hawaii", "MAT-4410", "US-HI", checked=-15, expires=500),),
        placement=Placement(massage_type="lomi-lomi", region="US-HI"),
    ),
}
