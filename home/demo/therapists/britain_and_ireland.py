"""Therapists in the United Kingdom and in Ireland, where registers are voluntary."""

from __future__ import annotations

from home.demo import cities
from home.demo.prose import prose
from home.demo.therapists.therapist import Place, Placement, Therapist, member, registered, trained

REGISTER = "Voluntary register accredited by the PSA"

BRITAIN_AND_IRELAND = {
    "callum-iyer": Therapist(
        name="Callum Iyer",
        pronouns="he/him",
        summary="Sports and deep tissue massage, with talks about training online.",
        biography=prose("""
            Callum looks after a rowing club in the mornings and a room near the river in the afternoons. Online he
            helps people plan training around a sore spot; hands stay out of that.
        """),
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
                city=cities.LONDON,
                area="Bermondsey",
                point=(51.4991, -0.0766),
                telephone="+442079460117",
                hours="1-5 13-20",
            ),
            Place(name="Online", setting="online", city=cities.LONDON, point=(51.5074, -0.1278), hours="6 9-12"),
        ),
        checks=(registered("Registered massage practitioner", REGISTER, "VR-55108", checked=-66),),
    ),
    "imogen-sarkany": Therapist(
        name="Imogen Sarkany",
        pronouns="she/her",
        summary="Oncology massage in a hospice and in a small room with a view of plane trees.",
        biography=prose("""
            Imogen was an oboist, and still breathes like one. She works where treatment has become less important
            than comfort: feet, hands, the back of a head. Families may stay, talk or sleep. The hospice pays her, so
            that patients need not.
        """),
        since=2012,
        types=(("oncology-massage", True, 12), ("aromatherapy-massage", False, 13)),
        conditions=("anxiety", "depression"),
        languages=("en", "hu"),
        groups=("cancer_care", "older_people", "adults"),
        prices=((45, 5500),),
        currency="GBP",
        payments=("bank_transfer", "sliding_scale"),
        access=("step_free", "lift", "wheelchair_room", "hearing_loop", "quiet_room"),
        places=(
            Place(
                name="St Wulfric's Hospice",
                setting="hospital",
                city=cities.LONDON,
                area="Highbury",
                street="14 Example Gardens",
                postcode="N5 1AA",
                is_exact=True,
                point=(51.5530, -0.0970),
                telephone="+442079460131",
                hours="1-3 10-16",
            ),
            Place(
                name="Room with plane trees",
                setting="home_practice",
                city=cities.LONDON,
                area="Stoke Newington",
                point=(51.5615, -0.0750),
                hours="5 10-16",
            ),
        ),
        checks=(
            registered("Registered massage practitioner", REGISTER, "VR-40371", checked=-25, expires=330),
            trained("Massage in cancer care, 120 hours", "A hospice school in London", checked=-25),
        ),
        placement=Placement(massage_type="oncology-massage", region="GB-ENG", weight=2),
    ),
    "kwabena-frimpong": Therapist(
        name="Kwabena Frimpong",
        pronouns="he/him",
        summary="Chair massage for wards, fire stations and schools; he brings the chair and the biscuits.",
        biography=prose("""
            I was a bus driver on the 36. These days I massage the people who keep this city going, where they work,
            in their breaks, through their uniforms. Fifteen minutes each, no forms beyond the one that keeps you safe.
        """),
        since=2021,
        types=(("chair-massage", True, 4), ("swedish-massage", False, 3)),
        conditions=("neck-pain", "stress"),
        languages=("en", "ak"),
        prices=((15, 1500), (60, 5500)),
        currency="GBP",
        payments=("bank_transfer", "mobile_payment", "cash"),
        places=(
            Place(
                name="Where you work",
                setting="home_visits",
                city=cities.LONDON,
                area="Camberwell",
                point=(51.4740, -0.0930),
                radius=18,
                telephone="+442079460185",
                hours="1-6 8-20",
            ),
        ),
        checks=(member("A professional association", "M-41190", expires=9, checked=-180),),
    ),
    "winifred-adeyemi": Therapist(
        name="Winifred Adeyemi",
        pronouns="she/her",
        summary="Hot stones and Swedish massage in a small spa; vouchers for people who never book for themselves.",
        biography=prose("""
            Winifred left an office for warm stones and has not looked back. Her room is the darkest and quietest in
            the house.
        """),
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
                city=cities.MANCHESTER,
                area="Castlefield",
                point=(53.4752, -2.2554),
                telephone="+441614960122",
                hours="3-7 10-21",
            ),
        ),
        checks=(member("A professional association", "M-30871", expires=160),),
        accepts=False,
    ),
    "ailsa-drummond-rao": Therapist(
        name="Ailsa Drummond Rao",
        pronouns="she/they",
        summary="Myofascial release and trigger points for string players, hill walkers and the hypermobile.",
        biography=prose("""
            My own joints go further than they should, so I know the difference between tight and guarded. I work
            without oil, in short stays on few places, and I will not stretch what is already too long.
        """),
        since=2016,
        types=(("myofascial-release", True, 9), ("trigger-point-therapy", False, 7)),
        conditions=("fibromyalgia", "neck-pain", "headaches"),
        languages=("en", "gd"),
        groups=("adults", "athletes"),
        prices=((60, 6400), (90, 9000)),
        currency="GBP",
        payments=("card", "bank_transfer", "sliding_scale"),
        access=("step_free", "quiet_room"),
        places=(
            Place(
                name="Meadowside",
                setting="clinic",
                city=cities.EDINBURGH,
                area="Marchmont",
                street="6 Example Crescent",
                postcode="EH9 1AA",
                is_exact=True,
                point=(55.9370, -3.1920),
                telephone="+441314960170",
                hours="1-4 10-18",
            ),
        ),
        checks=(registered("Registered massage practitioner", REGISTER, "VR-61220", checked=-140, expires=85),),
        placement=Placement(region="GB-SCT"),
    ),
    "perry-nightingale": Therapist(
        name="Perry Nightingale",
        pronouns="they/them",
        summary="Massage for trans and queer people, and for anybody who would rather not explain themselves.",
        biography=prose("""
            You tell Perry what to call you, what may be touched and what stays covered, and it is written down so that
            you need to say it once. Binders, scars and bad days are no news here. Swedish strokes, a firm hand if
            wanted, and a kettle.
        """),
        since=2019,
        types=(("swedish-massage", True, 6), ("aromatherapy-massage", False, 4)),
        conditions=("anxiety", "depression", "stress"),
        languages=("en",),
        prices=((60, 5000), (90, 7000)),
        currency="GBP",
        payments=("card", "sliding_scale"),
        access=("step_free", "wheelchair_room", "quiet_room"),
        places=(
            Place(
                name="The Nest",
                setting="clinic",
                city=cities.BRISTOL,
                area="Easton",
                point=(51.4650, -2.5610),
                telephone="+441174960155",
                hours="2-5 11-19, 7 11-16",
            ),
        ),
        checks=(registered("Registered massage practitioner", REGISTER, "VR-77003", checked=-10, expires=355),),
    ),
    "aoife-brannigan": Therapist(
        name="Aoife Brannigan",
        pronouns="she/they",
        summary="Gentle massage for older people, at home and in a day centre.",
        biography=prose("""
            Aoife brings the table, the towels and all the time it takes. She works lightly, sitting or lying, and
            talks with families and carers if you wish.
        """),
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
                city=cities.DUBLIN,
                point=(53.3420, -6.2670),
                radius=15,
                hours="1-5 9-17",
            ),
        ),
    ),
    "cormac-devane": Therapist(
        name="Cormac Devane",
        pronouns="he/him",
        summary="Sports massage for hurlers and their mothers.",
        biography=prose("""
            There is a bench at the pitch on Tuesdays and a proper table in town for the rest of the week. I played
            until the knee went, and I studied so as to know why. Wear shorts, bring water, leave the stick outside.
        """),
        since=2017,
        types=(("sports-massage", True, 8), ("swedish-massage", False, 8)),
        conditions=("low-back-pain",),
        languages=("en", "ga"),
        groups=("adults", "athletes", "children"),
        prices=((30, 3500), (60, 6000)),
        currency="EUR",
        payments=("cash", "card", "mobile_payment"),
        access=("parking", "step_free"),
        places=(
            Place(
                name="Devane's",
                setting="clinic",
                city=cities.CORK,
                area="Turners Cross",
                street="19 Example Road",
                postcode="T12 AA00",
                is_exact=True,
                point=(51.8830, -8.4720),
                hours="1 10-19, 3-6 10-19",
            ),
        ),
        checks=(member("An Irish association of sports therapists", "SI-2207", expires=260, checked=-95),),
    ),
}
