"""Therapists in the south and the north of Europe."""

from __future__ import annotations

from home.demo import cities
from home.demo.prose import prose
from home.demo.therapists.therapist import Place, Placement, Therapist, member, registered, trained

SOUTHERN_AND_NORTHERN_EUROPE = {
    "nuria-feliu-soler": Therapist(
        name="Núria Feliu Soler",
        pronouns="ella",
        summary="Thai massage and shiatsu near the market, with long sessions on the mat.",
        biography=prose("""
            Núria dances, and it shows in how she moves from one stretch to the next. Wear something soft, eat lightly
            before.
        """),
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
                city=cities.BARCELONA,
                area="Gràcia",
                point=(41.4036, 2.1540),
                hours="1-5 10-14, 1-5 16-20",
            ),
        ),
        checks=(trained("Thai massage, 300 hours", "A school in Chiang Mai"),),
    ),
    "ramiro-ibarrola": Therapist(
        name="Ramiro Ibarrola",
        pronouns="él",
        summary="Deep tissue for flamenco dancers and for those who only watch them.",
        biography=prose("""
            Ramiro's table stands behind a dance school, and he knows by the sound through the wall whose calves will
            come next. He leans with the forearm, slowly, and counts your breaths aloud if you forget to take them.
        """),
        since=2012,
        types=(("deep-tissue-massage", True, 13), ("sports-massage", False, 9)),
        conditions=("low-back-pain", "stress"),
        languages=("es", "eu", "en"),
        groups=("adults", "athletes"),
        prices=((45, 4000), (60, 5000)),
        currency="EUR",
        payments=("cash", "card", "mobile_payment"),
        access=("step_free",),
        places=(
            Place(
                name="Detrás del tablao",
                setting="clinic",
                city=cities.MADRID,
                area="Lavapiés",
                street="Calle de la Muestra 30",
                postcode="28012",
                is_exact=True,
                point=(40.4090, -3.7010),
                hours="1-5 11-15, 1-5 17-21",
            ),
        ),
        checks=(member("A Spanish association of masseurs", "AE-9034", expires=41, checked=-150),),
        placement=Placement(region="ES-MD"),
    ),
    "ines-carvalhal": Therapist(
        name="Inês Carvalhal",
        pronouns="ela",
        summary="Watsu and Swedish massage in an old bathhouse above the river.",
        biography=prose("""
            The bathhouse had been shut for forty years when Inês found the key. The water is warm again, the tiles are
            mended where they had to be, and she carries people through it as if they weighed nothing, since there they
            do.
        """),
        since=2016,
        types=(("watsu", True, 8), ("swedish-massage", False, 9)),
        conditions=("stress", "fibromyalgia"),
        languages=("pt", "en", "fr"),
        groups=("adults", "older_people"),
        prices=((60, 7000), (90, 9500)),
        currency="EUR",
        payments=("card", "gift_voucher"),
        access=("lift",),
        places=(
            Place(
                name="Balneário da Graça",
                setting="spa",
                city=cities.LISBON,
                area="Graça",
                street="Rua do Exemplo 8",
                postcode="1170-001",
                is_exact=True,
                point=(38.7170, -9.1310),
                hours="3-7 11-20",
            ),
        ),
        checks=(trained("Watsu, 500 hours", "An institute of water work"),),
    ),
    "amadou-lefevre": Therapist(
        name="Amadou Lefèvre",
        pronouns="il",
        summary="Massage bien-être and chair massage in offices near the canal.",
        biography=prose("""
            En France on dit bien-être: a word for what is not medicine and does not pretend to be. I like it. You get
            an hour, warm oil, a firm hand if you say so, and no promises.
        """),
        since=2018,
        types=(("swedish-massage", True, 7), ("chair-massage", True, 7)),
        conditions=("stress",),
        languages=("fr", "en"),
        prices=((15, 2000), (60, 7500)),
        currency="EUR",
        payments=("card", "mobile_payment", "gift_voucher"),
        access=("step_free",),
        places=(
            Place(
                name="Atelier du canal",
                setting="wellness_centre",
                city=cities.PARIS,
                area="10e arrondissement",
                street="40 quai de l'Exemple",
                postcode="75010",
                is_exact=True,
                point=(48.8720, 2.3640),
                hours="1-5 12-20, 6 10-16",
            ),
        ),
        checks=(trained("Praticien de massage bien-être", "A school in Lyon"),),
        accepts=False,
    ),
    "ludovica-bertoldi": Therapist(
        name="Ludovica Bertoldi",
        pronouns="lei",
        summary="Shiatsu under a porch, for students, professors and the cooks who feed them.",
        biography=prose("""
            Ludovica has thirty years on the mat and says that she has only begun to lean properly in the last ten.
            She listens to the belly first. What you had for lunch remains between you and her.
        """),
        since=1996,
        types=(("shiatsu", True, 29), ("reflexology", False, 15)),
        conditions=("stress", "digestive-disorders", "neck-pain"),
        languages=("it", "en"),
        groups=("adults", "older_people", "pregnancy"),
        prices=((60, 6000),),
        currency="EUR",
        payments=("cash", "card", "sliding_scale"),
        access=("lift", "quiet_room"),
        places=(
            Place(
                name="Sotto il portico",
                setting="clinic",
                city=cities.BOLOGNA,
                area="Santo Stefano",
                street="Via dell'Esempio 14",
                postcode="40125",
                is_exact=True,
                point=(44.4900, 11.3560),
                hours="1-4 9-13, 1-4 15-19",
            ),
        ),
        checks=(member("An Italian association of shiatsu teachers", "IS-441", expires=130, checked=-36),),
        placement=Placement(massage_type="shiatsu"),
    ),
    "joris-van-ginkel": Therapist(
        name="Joris van Ginkel",
        pronouns="hij",
        summary="Ashiatsu and deep tissue in a former gym, by a man of two metres.",
        biography=prose("""
            People are afraid that I am too heavy to walk on them. I hold on, that is what the bars are for. You set
            the weight with one word: more, less, there. Dutch directness included in the price.
        """),
        since=2016,
        types=(("ashiatsu", True, 8), ("deep-tissue-massage", True, 9)),
        conditions=("low-back-pain",),
        languages=("nl", "en", "de"),
        groups=("adults", "athletes"),
        prices=((60, 8000), (75, 9500)),
        currency="EUR",
        payments=("card", "bank_transfer"),
        access=("step_free", "wheelchair_room"),
        places=(
            Place(
                name="De Gymzaal",
                setting="clinic",
                city=cities.AMSTERDAM,
                area="Oud-West",
                street="Voorbeeldkade 66",
                postcode="1053 AA",
                is_exact=True,
                point=(52.3690, 4.8660),
                hours="2-6 10-18",
            ),
        ),
        checks=(
            registered("Registered therapist", "A Dutch register of therapists", "NL-3320", checked=-5, expires=210),
        ),
    ),
    "saga-nordlander": Therapist(
        name="Saga Nordlander",
        pronouns="hon",
        summary="Klassisk massage as it is taught where it was named, and aromatherapy in the dark months.",
        biography=prose("""
            In Sweden we call it classic. Saga learned it at nineteen and has not been bored since: no two backs have
            asked for the same hour. From November she lights real candles and keeps the windows clear for the four
            hours of sun.
        """),
        since=2006,
        types=(("swedish-massage", True, 19), ("aromatherapy-massage", False, 8)),
        conditions=("stress", "insomnia", "depression"),
        languages=("sv", "en", "fi"),
        groups=("adults", "older_people"),
        prices=((50, 75000), (80, 110000)),
        currency="SEK",
        payments=("card", "mobile_payment"),
        access=("lift", "step_free", "hearing_loop"),
        places=(
            Place(
                name="Klassiska rummet",
                setting="clinic",
                city=cities.STOCKHOLM,
                area="Södermalm",
                street="Exempelgatan 11",
                postcode="118 20",
                is_exact=True,
                point=(59.3150, 18.0710),
                hours="1-5 9-18",
            ),
        ),
        checks=(member("A Swedish council of massage", "SE-7718", expires=300, checked=-22),),
        placement=Placement(massage_type="swedish-massage", weight=2),
    ),
    "mikkel-thorsager": Therapist(
        name="Mikkel Thorsager",
        pronouns="han",
        summary="Massage with your baby beside you, or on you: for new parents, from the third week on.",
        biography=prose("""
            I am a father of twins and have not forgotten. You come late, the baby cries, somebody leaks: fine. I teach
            infant massage on Saturdays and massage the parents on all other days, one hand for you and one for the
            pram.
        """),
        since=2018,
        types=(("infant-massage", True, 6), ("swedish-massage", False, 7), ("prenatal-massage", False, 5)),
        conditions=("stress", "low-back-pain", "insomnia"),
        languages=("da", "en"),
        groups=("adults", "pregnancy", "children"),
        prices=((45, 52500), (60, 65000)),
        currency="DKK",
        payments=("mobile_payment", "card"),
        access=("lift", "step_free", "parking"),
        places=(
            Place(
                name="Tredje uge",
                setting="clinic",
                city=cities.COPENHAGEN,
                area="Nørrebro",
                street="Eksempelvej 27",
                postcode="2200",
                is_exact=True,
                point=(55.6980, 12.5480),
                hours="1-5 9-14, 6 10-12",
            ),
        ),
        checks=(
            registered(
                "Registered practitioner", "A Danish register of practitioners", "DK-556", checked=-200, expires=29
            ),
        ),
    ),
}
