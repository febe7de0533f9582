"""The vocabulary that the Spanish pages touch: fields of each translated entry, by the key of its original."""

from __future__ import annotations

from home.demo.prose import prose

TECHNIQUES: dict[str, dict[str, str]] = {
    "technique/effleurage": {
        "name": "Effleurage",
        "slug": "effleurage",
        "description": prose("""
            La palma entera se desliza por el cuerpo en pases largos y parejos, primero suaves y luego con más peso.
            Abre y cierra casi todas las sesiones y reparte el aceite.
        """),
        "aim": "Calienta los tejidos, calma y une una parte de la sesión con la siguiente.",
    },
    "technique/petrissage": {
        "name": "Amasamiento",
        "slug": "amasamiento",
        "description": prose("""
            Las manos levantan, hacen rodar y aprietan el músculo como si amasaran pan, y se lo pasan la una a la otra.
            Se siente lleno y rítmico, nunca como un pellizco.
        """),
        "aim": "Afloja los músculos que se sienten cortos o densos.",
    },
    "technique/tapotement": {
        "name": "Percusión",
        "slug": "percusion",
        "description": prose("""
            Golpecitos rápidos y ligeros con las muñecas sueltas. Despierta más que adormece, por eso suele venir hacia
            el final.
        """),
        "aim": "Estimula la piel y los músculos antes de levantarse.",
    },
    "technique/friction": {
        "name": "Fricción",
        "slug": "friccion",
        "description": prose("""
            Las yemas o el pulgar llegan a una capa más profunda y la mueven en círculos pequeños o a través de las
            fibras, sin resbalar sobre la piel.
        """),
        "aim": "Trabaja un solo punto, por ejemplo junto a una articulación.",
    },
    "technique/vibration": {
        "name": "Vibración",
        "slug": "vibracion",
        "description": prose("""
            Un temblor fino pasa del antebrazo a la mano plana y de ella al cuerpo, o se sacude suavemente una pierna.
        """),
        "aim": "Invita a soltar a un músculo que está en guardia.",
    },
    "technique/compression": {
        "name": "Compresión",
        "slug": "compresion",
        "description": prose("""
            La palma, el puño flojo o el antebrazo aprietan una zona ancha y vuelven a soltar, despacio. No necesita
            aceite y funciona a través de la ropa.
        """),
        "aim": "Calienta los músculos anchos y acostumbra a la presión.",
    },
    "technique/static-pressure": {
        "name": "Presión mantenida",
        "slug": "presion-mantenida",
        "description": prose("""
            Un pulgar, un nudillo o un codo entra despacio, se queda unas respiraciones y sale igual de despacio. Quien
            está en la camilla dice cuánto basta.
        """),
        "aim": "Da tiempo a un punto tenso para que ceda.",
    },
    "technique/stretching": {
        "name": "Estiramiento",
        "slug": "estiramiento",
        "description": prose("""
            El terapeuta lleva un brazo, una pierna o el tronco hasta donde llega con comodidad, y espera allí. Nada se
            fuerza.
        """),
        "aim": "Da espacio a las articulaciones y a los músculos.",
    },
}

CONDITIONS: dict[str, dict[str, str]] = {
    "condition/anxiety": {
        "name": "Ansiedad",
        "slug": "ansiedad",
        "summary": "Una preocupación que no se va, a menudo con el corazón acelerado, los músculos tensos y mal sueño.",
        "when_to_see_a_doctor": prose("""
            Consulta si la preocupación ocupa la mayoría de los días durante semanas o si piensas en hacerte daño. En
            una urgencia llama al número de emergencias de tu país.
        """),
    },
    "condition/generalised-anxiety": {
        "name": "Trastorno de ansiedad generalizada",
        "slug": "ansiedad-generalizada",
        "summary": "Preocupación por muchas cosas, casi todos los días y durante meses; lo diagnostica un profesional.",
        "when_to_see_a_doctor": prose("""
            El diagnóstico y el tratamiento son cosa de médicos y psicólogos. El masaje puede acompañar lo que ellos
            indiquen, no ocupar su lugar.
        """),
    },
    "condition/depression": {
        "name": "Depresión",
        "slug": "depresion",
        "summary": "Ánimo bajo, poco interés y poca energía durante semanas: más que una mala racha.",
        "when_to_see_a_doctor": prose("""
            Consulta si dura más de dos semanas. Si piensas en quitarte la vida, pide ayuda ahora: al número de
            emergencias o a una línea de crisis.
        """),
    },
    "condition/stress": {
        "name": "Estrés",
        "slug": "estres",
        "summary": "El peso de demasiado durante demasiado tiempo, en la cabeza y en los hombros.",
        "when_to_see_a_doctor": prose("""
            Consulta si ya no te recuperas en los días libres, si el corazón tropieza o si el alcohol o las pastillas te
            sostienen durante el día.
        """),
    },
    "condition/insomnia": {
        "name": "Insomnio",
        "slug": "insomnio",
        "summary": "Dificultad para dormirse o seguir durmiendo muchas noches, que se nota al día siguiente.",
        "when_to_see_a_doctor": prose("""
            Consulta si dura más de tres meses, si dejas de respirar mientras duermes o si cabeceas al volante.
        """),
    },
    "condition/headaches": {
        "name": "Dolor de cabeza",
        "slug": "dolor-de-cabeza",
        "summary": "Dolor en la cabeza, a menudo con el cuello tenso; la migraña es una forma entre otras.",
        "when_to_see_a_doctor": prose("""
            Pide ayuda enseguida ante un dolor súbito y muy fuerte, o con fiebre, cuello rígido, confusión, debilidad o
            tras un golpe.
        """),
    },
}

CONTRAINDICATIONS: dict[str, dict[str, str]] = {
    "contraindication/fever": {
        "name": "Fiebre de más de 38 °C",
        "slug": "fiebre",
        "explanation": prose("El cuerpo está ocupado con una infección. Quédate en casa y reserva cuando estés bien."),
    },
    "contraindication/contagious-infection": {
        "name": "Infección contagiosa",
        "slug": "infeccion-contagiosa",
        "explanation": prose("La sala es pequeña y alguien se acuesta allí después de ti. Cancela, aunque sea tarde."),
    },
    "contraindication/deep-vein-thrombosis": {
        "name": "Trombosis venosa profunda",
        "slug": "trombosis-venosa-profunda",
        "explanation": prose("""
            La presión podría soltar un coágulo. Una pierna hinchada, caliente y dolorida necesita hoy un médico, no un
            masaje.
        """),
    },
    "contraindication/alcohol-or-drugs": {
        "name": "Alcohol o drogas",
        "slug": "alcohol-o-drogas",
        "explanation": prose("No podrías juzgar la presión ni decir con claridad cuándo parar. Ven otro día."),
    },
    "contraindication/open-wound-or-burn": {
        "name": "Herida abierta o quemadura",
        "slug": "herida-abierta-o-quemadura",
        "explanation": prose("Ese lugar se deja en paz hasta que la piel se cierre. El resto se puede trabajar."),
    },
    "contraindication/varicose-veins": {
        "name": "Varices",
        "slug": "varices",
        "explanation": prose("Nada de presión firme sobre ellas ni por debajo. Di dónde están."),
    },
    "contraindication/blood-thinners": {
        "name": "Anticoagulantes",
        "slug": "anticoagulantes",
        "explanation": prose("Los moretones salen con facilidad. Pregunta a quien los recetó y elige presión suave."),
    },
    "contraindication/osteoporosis": {
        "name": "Osteoporosis",
        "slug": "osteoporosis",
        "explanation": prose("Los huesos frágiles no soportan presión firme. Pregunta antes y quédate con lo suave."),
    },
    "contraindication/pregnancy": {
        "name": "Embarazo",
        "slug": "embarazo",
        "explanation": prose("""
            Pregunta antes a tu médico o a tu comadrona. Después, busca a alguien con formación en masaje prenatal.
        """),
    },
}

PERSON: dict[str, dict[str, str]] = {
    "person/ines-halvorsen": {
        "role": "Masajista y escritora",
        "biography": prose("""
            Ines lleva dieciséis años trabajando con las manos, la mayoría en una consulta pequeña junto a una piscina.
            Escribe sobre cómo es una sesión vista desde los dos lados de la camilla.
        """),
    },
}

MASSAGE_TYPES: dict[str, dict[str, str]] = {
    "massage-type/swedish-massage": {
        "name": "Masaje sueco",
        "slug": "masaje-sueco",
        "summary": "Pases largos y amasamientos por todo el cuerpo: el masaje con el que casi todo el mundo empieza.",
        "description": prose("""
            Te acuestas bajo una sábana y solo se descubre la parte que se trabaja. El aceite deja deslizar las manos;
            los pases van hacia el corazón, luego se levantan y amasan los músculos, y lo tenso recibe algo más de
            tiempo.

            Es la base de mucho de lo que vino después: sus cinco grupos de movimientos son lo primero que se enseña.
        """),
        "origin": "Suecia, siglo XIX",
    },
    "massage-type/shiatsu": {
        "name": "Shiatsu",
        "slug": "shiatsu",
        "summary": "Pulgares y palmas presionan a lo largo de líneas del cuerpo, sobre la ropa y sin aceite.",
        "description": prose("""
            En japonés significa presión con los dedos. Te acuestas en una colchoneta con ropa blanda; el terapeuta se
            apoya más que empuja, se queda en un punto unas respiraciones y estira lo que lo pide.

            Su enseñanza habla del flujo de la energía. Lo que sentirás es presión constante y mucha calma.
        """),
        "origin": "Japón",
    },
}

WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    "massage-type/swedish-massage": {
        "also_known_as": ("Masaje clásico",),
        "body_focus": ("Todo el cuerpo", "Espalda", "Piernas"),
    },
    "massage-type/shiatsu": {
        "also_known_as": ("Presión con los dedos",),
        "body_focus": ("Todo el cuerpo", "Espalda", "Pies"),
    },
}
"""Lists of words of the massage types."""
