"""Therapists on the east coast of the United States."""

from __future__ import annotations

from home.demo import cities
from home.demo.prose import prose
from home.demo.therapists.therapist import Place, Placement, Therapist, board, licence, trained

UNITED_STATES_EAST = {
    "jonah-castellanos": Therapist(
        name="Jonah Castellanos",
        pronouns="he/him",
        summary="Deep tissue and sports massage for runners, dancers and people who sit too much.",
        biography=prose("""
            Jonah ran for his college before his hips told him to study them. He works slowly, explains what he finds,
            and sends you home with two exercises, never ten.
        """),
        since=2016,
        types=(("deep-tissue-massage", True, 9), ("sports-massage", True, 9)),
        conditions=("low-back-pain", "headaches", "stress"),
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
                city=cities.NEW_YORK,
                area="Brooklyn",
                street="45 Example Avenue",
                postcode="11215",
                is_exact=True,
                point=(40.6712, -73.9814),
                telephone="+12125550142",
                hours="2-6 11-20",
            ),
            Place(
                name="Home visits",
                setting="home_visits",
                city=cities.NEW_YORK,
                area="Brooklyn",
                point=(40.6782, -73.9442),
                radius=12,
            ),
        ),
        checks=(licence("State education department of New York", "027-55510", "US-NY", checked=-120),),
        placement=Placement(region="US-NY", weight=2),
    ),
    "rosalind-achebe": Therapist(
        name="Rosalind Achebe",
        pronouns="she/her",
        summary="Prenatal massage on both sides of birth, in a brownstone with one step and a ramp.",
        biography=prose("""
            Rosalind has three children and no illusions. She works on the side, with seven pillows, and will wait
            while you find the spot in which nothing pinches. Afterwards she comes to your home, because getting a
            newborn out of the door is work enough.
        """),
        since=2014,
        types=(("prenatal-massage", True, 11), ("infant-massage", False, 5), ("swedish-massage", False, 11)),
        conditions=("low-back-pain", "insomnia", "stress"),
        languages=("en", "fr"),
        groups=("adults", "pregnancy", "children"),
        prices=((60, 14000), (75, 17000)),
        currency="USD",
        payments=("card", "health_savings_account", "gift_voucher"),
        access=("step_free", "quiet_room"),
        insurances=("harbour-health",),
        places=(
            Place(
                name="Seven Pillows",
                setting="clinic",
                city=cities.NEW_YORK,
                area="Harlem",
                street="120 Example Street",
                postcode="10027",
                is_exact=True,
                point=(40.8110, -73.9490),
                telephone="+12125550155",
                hours="1-4 9-16",
            ),
            Place(
                name="After birth, at home",
                setting="home_visits",
                city=cities.NEW_YORK,
                area="Harlem",
                point=(40.8116, -73.9465),
                radius=8,
                hours="5 9-16",
            ),
        ),
        checks=(
            licence("State education department of New York", "027-41193", "US-NY", checked=-30, expires=390),
            trained("Prenatal massage, 60 hours", "A school of massage in New York", checked=-30),
        ),
        placement=Placement(massage_type="prenatal-massage", region="US-NY"),
    ),
    "marcus-oyelaran": Therapist(
        name="Marcus Oyelaran",
        pronouns="he/him",
        summary="Fifteen minutes in the chair at the station, an hour on the table upstairs.",
        biography=prose("""
            You have seen me: the blue chair beside gate nine. In fifteen minutes I cannot change your life, but your
            train will feel shorter. For longer stories there is a table upstairs, by appointment.
        """),
        since=2020,
        types=(("chair-massage", True, 6), ("swedish-massage", False, 6)),
        conditions=("neck-pain", "stress"),
        languages=("en", "yo"),
        prices=((15, 2500), (60, 9900)),
        currency="USD",
        payments=("card", "mobile_payment"),
        access=("step_free", "lift"),
        places=(
            Place(
                name="Gate Nine",
                setting="wellness_centre",
                city=cities.NEW_YORK,
                area="Midtown",
                street="1 Example Concourse",
                postcode="10017",
                is_exact=True,
                point=(40.7527, -73.9772),
                telephone="+12125550190",
                hours="1-5 7-10, 1-5 15-20",
            ),
        ),
        checks=(licence("State education department of New York", "027-70028", "US-NY", checked=-300, expires=14),),
    ),
    "eleni-papadakis": Therapist(
        name="Eleni Papadakis",
        pronouns="she/her",
        summary="Lymph drainage and scar work after operations, hand in hand with surgeons.",
        biography=prose("""
            Twenty years as a theatre nurse taught Eleni how scars begin; the second career is about how they settle.
            She asks for your surgeon's word before she starts, measures before and after, and writes both down.
        """),
        since=2015,
        types=(("manual-lymph-drainage", True, 10), ("oncology-massage", True, 7)),
        conditions=("stress",),
        languages=("en", "el"),
        groups=("adults", "cancer_care"),
        prices=((50, 11500),),
        currency="USD",
        payments=("card", "health_savings_account"),
        access=("step_free", "lift", "wheelchair_room"),
        insurances=("harbour-health", "meridian-mutual", "kestrel-benefits"),
        places=(
            Place(
                name="Longwood clinic, fourth floor",
                setting="hospital",
                city=cities.BOSTON,
                area="Longwood",
                street="330 Example Avenue",
                postcode="02115",
                is_exact=True,
                point=(42.3370, -71.1050),
                telephone="+16175550128",
                hours="1-5 8-16",
            ),
        ),
        checks=(
            licence("State board of massage therapy, Massachusetts", "MT-9917", "US-MA", checked=-55, expires=150),
            board("TM-190061", expires=190, checked=-55),
        ),
        placement=Placement(massage_type="manual-lymph-drainage"),
    ),
    "silas-thornbury": Therapist(
        name="Silas Thornbury",
        pronouns="he/him",
        summary="Craniosacral and Swedish massage beside a wood stove.",
        biography=prose("""
            I keep bees and a room. Both need slow hands. Vermont asked for no licence when I began, so I asked myself:
            six hundred hours of school, a supervisor whom I still phone, and a promise to say no when I should.
        """),
        since=2005,
        types=(("swedish-massage", True, 20), ("craniosacral-therapy", True, 12)),
        conditions=("stress", "headaches"),
        languages=("en",),
        groups=("adults", "older_people"),
        prices=((60, 7500), (90, 10500)),
        currency="USD",
        payments=("cash", "bank_transfer", "sliding_scale"),
        access=("parking", "quiet_room"),
        places=(
            Place(
                name="The room beside the hives",
                setting="home_practice",
                city=cities.BURLINGTON,
                area="Old North End",
                point=(44.4860, -73.2170),
                hours="2-4 10-17, 6 10-13",
            ),
        ),
    ),
    "beatrix-laurent-hodge": Therapist(
        name="Beatrix Laurent-Hodge",
        pronouns="she/her",
        summary="Aromatherapy and Swedish massage, with a shelf of small brown bottles and strict rules about them.",
        biography=prose("""
            Beatrix trained as a chemist and dilutes accordingly. You smell three oils and choose one; there are no
            surprises, and there is a bottle of plain almond for noses that have had enough.
        """),
        since=2011,
        types=(("aromatherapy-massage", True, 13), ("swedish-massage", True, 14), ("hot-stone-massage", False, 6)),
        conditions=("anxiety", "insomnia", "stress"),
        languages=("en", "fr"),
        groups=("adults", "older_people"),
        prices=((60, 9500), (90, 13000)),
        currency="USD",
        payments=("card", "gift_voucher", "mobile_payment"),
        access=("step_free", "lift", "quiet_room", "parking"),
        insurances=("northlight-care",),
        places=(
            Place(
                name="Small Brown Bottles",
                setting="spa",
                city=cities.ATLANTA,
                area="Inman Park",
                street="240 Example Street",
                postcode="30307",
                is_exact=True,
                point=(33.7570, -84.3520),
                telephone="+14045550112",
                hours="2-6 10-19",
            ),
        ),
        checks=(licence("State board of massage therapy, Georgia", "MT-013377", "US-GA", checked=-18, expires=520),),
        placement=Placement(massage_type="aromatherapy-massage", starts=-60, ends=30),
    ),
    "ximena-alcazar": Therapist(
        name="Ximena Alcázar",
        pronouns="ella",
        summary="Sports massage and reflexology by the beach, in Spanish, Portuguese and English.",
        biography=prose("""
            Ximena followed a volleyball league from court to court and stayed where the sea was warm. Her towels dry
            on the railing; her sessions start on time. She works with professionals in season and with everybody else
            all year.
        """),
        since=2013,
        types=(("sports-massage", True, 12), ("reflexology", False, 6)),
        conditions=("low-back-pain", "stress"),
        languages=("es", "pt", "en"),
        groups=("adults", "athletes"),
        prices=((30, 5000), (60, 9000)),
        currency="USD",
        payments=("card", "cash", "mobile_payment"),
        access=("parking",),
        places=(
            Place(
                name="Court Side",
                setting="clinic",
                city=cities.MIAMI,
                area="Mid-Beach",
                street="4100 Example Avenue",
                postcode="33140",
                is_exact=True,
                point=(25.8140, -80.1240),
                telephone="+13055550133",
                hours="1-6 8-14",
            ),
        ),
        checks=(licence("State board of massage therapy, Florida", "MA-88310", "US-FL", checked=-370, expires=280),),
    ),
}
