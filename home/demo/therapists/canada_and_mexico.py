"""Therapists in Canada and Mexico."""

from __future__ import annotations

from home.demo import cities
from home.demo.prose import prose
from home.demo.therapists.therapist import Place, Placement, Therapist, member, registered, trained

CANADA_AND_MEXICO = {
    "odette-tremblay-roy": Therapist(
        name="Odette Tremblay-Roy",
        pronouns="she/her, elle",
        summary="Manual lymph drainage after operations, in a hospital and at your home.",
        biography=prose("""
            Odette's hands hardly weigh anything. She works together with surgeons and physiotherapists, and asks for
            a word from your doctor before the first session.
        """),
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
                city=cities.TORONTO,
                area="Leslieville",
                street="300 Example Road",
                postcode="M4M 1A1",
                is_exact=True,
                point=(43.6629, -79.3361),
                telephone="+14165550113",
                hours="2-4 9-16",
            ),
            Place(name="Home visits", setting="home_visits", city=cities.TORONTO, point=(43.6550, -79.3650), radius=20),
        ),
        checks=(
            registered(
                "Registered massage therapist", "Provincial college of Ontario", "RMT-7719", region="CA-ON", checked=-12
            ),
        ),
    ),
    "gurpreet-dhaliwal": Therapist(
        name="Gurpreet Dhaliwal",
        pronouns="he/him",
        summary="Swedish and deep tissue massage that your benefits plan will recognise.",
        biography=prose("""
            I write receipts as carefully as I work, since most of my clients pay with both. Lorry drivers,
            hairdressers, two dentists who sit like question marks. We set a goal at the first visit and look at it at
            the fourth.
        """),
        since=2014,
        types=(("swedish-massage", True, 11), ("deep-tissue-massage", True, 9)),
        conditions=("low-back-pain", "neck-pain"),
        languages=("en", "pa", "hi"),
        prices=((30, 7000), (60, 11500)),
        currency="CAD",
        payments=("card", "bank_transfer"),
        access=("step_free", "parking", "wheelchair_room"),
        insurances=("northlight-care", "kestrel-benefits"),
        places=(
            Place(
                name="Etobicoke Therapy Rooms",
                setting="clinic",
                city=cities.TORONTO,
                area="Etobicoke",
                street="900 Example Street West",
                postcode="M8Z 1A1",
                is_exact=True,
                point=(43.6205, -79.5132),
                telephone="+14165550166",
                hours="1-5 10-19, 6 9-13",
            ),
        ),
        checks=(
            registered(
                "Registered massage therapist",
                "Provincial college of Ontario",
                "RMT-15540",
                region="CA-ON",
                checked=-101,
                expires=33,
            ),
        ),
        placement=Placement(region="CA-ON"),
    ),
    "mathilde-gagnon-sy": Therapist(
        name="Mathilde Gagnon-Sy",
        pronouns="elle",
        summary="Massage suédois and hot stones up a staircase in the Plateau, in French first.",
        biography=prose("""
            Mathilde's room is at the top of one of those staircases that make movers weep, and clients say that the
            climb is part of it. She trained in Dakar and Montréal and mixes both: rhythm from one, receipts from the
            other.
        """),
        since=2018,
        types=(("swedish-massage", True, 7), ("hot-stone-massage", True, 5)),
        conditions=("stress", "insomnia"),
        languages=("fr", "wo", "en"),
        prices=((60, 9000), (90, 12500)),
        currency="CAD",
        payments=("card", "cash", "gift_voucher"),
        access=("quiet_room",),
        insurances=("meridian-mutual",),
        places=(
            Place(
                name="Chambre du haut",
                setting="home_practice",
                city=cities.MONTREAL,
                area="Plateau-Mont-Royal",
                street="4200 rue Exemple",
                postcode="H2J 1A1",
                point=(45.5236, -73.5810),
                hours="2-5 12-20",
            ),
        ),
        checks=(member("An association of massage therapists in Québec", "AQ-30218", expires=75, checked=-80),),
    ),
    "fiona-mackenzie-tam": Therapist(
        name="Fiona MacKenzie Tam",
        pronouns="she/her",
        summary="Tui na and acupressure beside an acupuncturist, with one waiting room and two opinions.",
        biography=prose("""
            I share a practice with my husband: he has the needles, I have the hands. We disagree politely over tea and
            send people to each other when it makes sense. My sessions are short and brisk; bring a shirt that can take
            some rolling.
        """),
        since=2006,
        types=(("tui-na", True, 19), ("reflexology", False, 10)),
        conditions=("neck-pain", "headaches", "digestive-disorders"),
        languages=("en", "zh"),
        groups=("adults", "children", "older_people"),
        prices=((30, 6500), (45, 9000)),
        currency="CAD",
        payments=("card", "cash"),
        access=("step_free", "lift"),
        insurances=("northlight-care", "meridian-mutual"),
        places=(
            Place(
                name="Two Opinions",
                setting="clinic",
                city=cities.VANCOUVER,
                area="Mount Pleasant",
                street="210 Example Street",
                postcode="V5T 1A1",
                is_exact=True,
                point=(49.2640, -123.1010),
                telephone="+16045550144",
                hours="1-4 9-17, 6 9-13",
            ),
        ),
        checks=(
            registered(
                "Registered massage therapist",
                "Provincial college of British Columbia",
                "RMT-20441",
                region="CA-BC",
                checked=-47,
                expires=250,
            ),
        ),
        placement=Placement(massage_type="tui-na", weight=2),
    ),
    "citlali-arriaga": Therapist(
        name="Citlali Arriaga",
        pronouns="ella",
        summary="Masaje sueco y descontracturante: firm where you ask for it, light where you do not.",
        biography=prose("""
            Citlali worked in a hospital laundry and learned anatomy at night. Her studio is on the ground floor, so
            that her mother's friends can come too. On Sundays she teaches carers how to lift without paying for it
            later.
        """),
        since=2015,
        types=(("swedish-massage", True, 10), ("deep-tissue-massage", True, 8), ("prenatal-massage", False, 4)),
        conditions=("low-back-pain", "stress"),
        languages=("es", "en"),
        groups=("adults", "older_people", "pregnancy"),
        prices=((60, 75000), (90, 105000)),
        currency="MXN",
        payments=("cash", "bank_transfer", "card"),
        access=("step_free", "wheelchair_room"),
        places=(
            Place(
                name="Estudio Planta Baja",
                setting="clinic",
                city=cities.MEXICO_CITY,
                area="Narvarte",
                street="Calle Ejemplo 118",
                postcode="03020",
                is_exact=True,
                point=(19.3950, -99.1530),
                hours="1-5 9-14, 1-5 16-20",
            ),
        ),
        checks=(trained("Diploma in massage therapy, 800 hours", "A college in Mexico City"),),
    ),
    "aurelio-sandoval-ruiz": Therapist(
        name="Aurelio Sandoval Ruiz",
        pronouns="él",
        summary="Warm stones and long strokes in a courtyard with a lemon tree.",
        biography=prose("""
            The stones come from the river and are older than all of us; I only keep them warm. I studied in the
            capital and came home, since here one hears one's own breath. Visitors are welcome, neighbours pay less.
        """),
        since=2010,
        types=(("hot-stone-massage", True, 12), ("swedish-massage", False, 15)),
        conditions=("stress", "insomnia"),
        languages=("es", "en"),
        prices=((75, 90000),),
        currency="MXN",
        payments=("cash", "sliding_scale"),
        access=("quiet_room",),
        places=(
            Place(
                name="Patio del limón",
                setting="spa",
                city=cities.OAXACA,
                area="Jalatlaco",
                point=(17.0650, -96.7140),
                hours="3-7 11-19",
            ),
        ),
        placement=Placement(starts=-90, ends=-5),
    ),
}
