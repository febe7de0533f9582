"""Therapists in Germany, Austria and Switzerland."""

from __future__ import annotations

from home.demo import cities
from home.demo.prose import prose
from home.demo.therapists.therapist import Place, Placement, Therapist, registered, trained

CENTRAL_EUROPE = {
    "levin-hartwig": Therapist(
        name="Levin Hartwig",
        pronouns="er",
        summary="Klassische Massage and deep work for shoulders, in German and English.",
        biography=prose("""
            Levin trained for three years, as his country asks of masseurs, and likes shoulders best. Screens, he
            says, have kept him busy.
        """),
        since=2008,
        types=(("swedish-massage", True, 17), ("deep-tissue-massage", True, 10), ("manual-lymph-drainage", False, 12)),
        conditions=("neck-pain", "headaches", "stress"),
        languages=("de", "en"),
        prices=((30, 3900), (60, 7200)),
        currency="EUR",
        payments=("card", "cash"),
        access=("step_free", "wheelchair_room"),
        places=(
            Place(
                name="Praxis am Kanal",
                setting="clinic",
                city=cities.BERLIN,
                area="Kreuzberg",
                street="Beispielstraße 7",
                postcode="10999",
                is_exact=True,
                point=(52.4977, 13.4291),
                hours="1-4 8-12, 1-4 14-19",
            ),
        ),
        checks=(trained("State-recognised masseur", "School of massage, Berlin", issued=-6200, checked=-200),),
        placement=Placement(region="DE-BE"),
    ),
    "selin-aydogan": Therapist(
        name="Selin Aydoğan",
        pronouns="sie/ihr",
        summary="Massage in pregnancy and after, in Turkish, German and English.",
        biography=prose("""
            Selin is a midwife's daughter and a physiotherapist's sister; at family dinners nobody talks about
            anything else. Her room has a low table, a wide chair for partners and a rule: whoever needs to eat, eats.
        """),
        since=2015,
        types=(("prenatal-massage", True, 10), ("infant-massage", True, 6)),
        conditions=("low-back-pain", "insomnia", "stress"),
        languages=("de", "tr", "en"),
        groups=("pregnancy", "adults", "children"),
        prices=((45, 5200), (60, 6800)),
        currency="EUR",
        payments=("card", "cash", "gift_voucher"),
        access=("lift", "step_free"),
        places=(
            Place(
                name="Neun Monde",
                setting="clinic",
                city=cities.BERLIN,
                area="Neukölln",
                street="Musterweg 21",
                postcode="12047",
                is_exact=True,
                point=(52.4880, 13.4240),
                hours="1-5 9-15",
            ),
        ),
        checks=(trained("State-recognised masseuse", "School of massage, Hamburg", issued=-3900, checked=-60),),
    ),
    "hinnerk-paulsen": Therapist(
        name="Hinnerk Paulsen",
        pronouns="er",
        summary="Seven minutes of talk, fifty of massage, none of esoterics.",
        biography=prose("""
            Ich rede wenig, English is fine too. For thirty years I have worked on dockers, sailors and the people who
            insure them. If your back needs a doctor rather than me, you will hear it in the first seven minutes and
            pay nothing.
        """),
        since=1995,
        types=(("swedish-massage", True, 30), ("deep-tissue-massage", False, 20)),
        conditions=("low-back-pain",),
        languages=("de", "en"),
        groups=("adults", "older_people"),
        prices=((50, 5800),),
        currency="EUR",
        payments=("cash",),
        access=("step_free",),
        places=(
            Place(
                name="Paulsen, Massagen",
                setting="clinic",
                city=cities.HAMBURG,
                area="St. Pauli",
                street="Beispieltwiete 3",
                postcode="20359",
                is_exact=True,
                point=(53.5490, 9.9640),
                hours="1-5 7-15",
            ),
        ),
        checks=(trained("State-recognised masseur", "School of massage, Kiel", issued=-11200, checked=-500),),
    ),
    "vroni-ostermaier": Therapist(
        name="Vroni Ostermaier",
        pronouns="sie",
        summary="Lymph drainage for swollen legs, in a practice on the way to the Isar.",
        biography=prose("""
            Vroni says that lymph is like the river: it gets everywhere, if you let it. She wraps, walks with you to
            the door, and rings the next day to ask whether the stocking fits.
        """),
        since=2001,
        types=(("manual-lymph-drainage", True, 24),),
        conditions=("stress",),
        languages=("de", "it", "en"),
        groups=("adults", "older_people", "cancer_care"),
        prices=((45, 5400), (60, 7000)),
        currency="EUR",
        payments=("cash", "bank_transfer"),
        access=("step_free", "lift", "wheelchair_room"),
        insurances=("meridian-mutual",),
        places=(
            Place(
                name="Lymphpraxis an der Au",
                setting="clinic",
                city=cities.MUNICH,
                area="Au",
                street="Musterleite 12",
                postcode="81541",
                is_exact=True,
                point=(48.1230, 11.5900),
                hours="1-5 8-13, 1-4 14-17",
            ),
        ),
        checks=(trained("Lymph therapist, 180 units", "Lindenhof Akademie", issued=-5400, checked=-31),),
        placement=Placement(massage_type="manual-lymph-drainage", region="DE-BY"),
    ),
    "zdenka-novotna": Therapist(
        name="Zdenka Novotná",
        pronouns="sie",
        summary="Reflexology and craniosacral work, with Viennese patience.",
        biography=prose("""
            Zdenka tells sceptics that she is one of them: the maps on her wall are beautiful and unproven, and people
            sleep under them all the same. Shoes off, blanket on, forty-five minutes without a word.
        """),
        since=2009,
        types=(("reflexology", True, 15), ("craniosacral-therapy", True, 8)),
        conditions=("stress", "insomnia", "migraine"),
        languages=("de", "cs", "en"),
        prices=((45, 5000),),
        currency="EUR",
        payments=("cash", "card"),
        access=("lift", "quiet_room"),
        places=(
            Place(
                name="Stilles Zimmer",
                setting="home_practice",
                city=cities.VIENNA,
                area="Josefstadt",
                street="Beispielgasse 4",
                postcode="1080",
                point=(48.2110, 16.3480),
                hours="2-4 14-20",
            ),
        ),
    ),
    "nils-aebischer": Therapist(
        name="Nils Aebischer",
        pronouns="er/ihn",
        summary="Sports and trigger point massage between two tram stops and a ski season.",
        biography=prose("""
            From December to March I travel with a ski team; the rest of the year I am in Zürich and punctual. I write
            a line after each session, you get a copy, and your insurance gets what it asks for.
        """),
        since=2013,
        types=(("sports-massage", True, 12), ("trigger-point-therapy", True, 10)),
        conditions=("low-back-pain", "neck-pain"),
        languages=("de", "fr", "en"),
        groups=("adults", "athletes"),
        prices=((30, 7500), (60, 13500)),
        currency="CHF",
        payments=("card", "mobile_payment", "bank_transfer"),
        access=("step_free", "lift"),
        insurances=("meridian-mutual", "kestrel-benefits"),
        places=(
            Place(
                name="Werkraum Aebischer",
                setting="clinic",
                city=cities.ZURICH,
                area="Wiedikon",
                street="Musterstrasse 55",
                postcode="8003",
                is_exact=True,
                point=(47.3700, 8.5150),
                hours="1-5 10-19",
            ),
        ),
        checks=(
            registered("Registered therapist", "A Swiss register of therapists", "CH-10087", checked=-70, expires=295),
        ),
        placement=Placement(starts=20, ends=120, massage_type="sports-massage"),
    ),
}
