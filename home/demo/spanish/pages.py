"""The Spanish pages: their words and blocks."""

from __future__ import annotations

from home.demo.blocks import (
    callout,
    disclaimer,
    heading,
    image,
    nearby_therapists,
    questions,
    quote,
    steps,
    text,
)

HOME = {
    "title": "Touchpoint Press en español",
    "hero_text": (
        "Guías de masaje que dicen lo que se sabe y lo que no, y un directorio de personas en cuyas manos se puede "
        "confiar."
    ),
    "search_description": "Guías de masaje con sus fuentes, en español, y un directorio de terapeutas.",
}

HOME_BODY = (
    heading("Empieza por cómo debe sentirse"),
    text("""
        El masaje se distingue por la presión. Hay formas que apenas mueven la piel y otras que se apoyan con el
        antebrazo. <a page="es/article/your-first-session">Lo que pasa en una primera sesión</a> cuenta el resto.

        Traducimos despacio y con cuidado: por ahora encontrarás aquí una guía y las palabras que usa.
    """),
    image("hero/pressure", "De una palma que descansa a un antebrazo que se apoya."),
    quote("Las buenas manos hacen una pregunta y esperan a que el músculo conteste.", "Ines Halvorsen, masajista"),
    nearby_therapists("Busca a alguien cerca de ti"),
)

ARTICLE_INDEX = {
    "title": "Guías",
    "slug": "guias",
    "intro": "<p>Qué es el masaje, para qué puede servir y cuándo es mejor dejarlo.</p>",
}

FIRST_SESSION = {
    "title": "Tu primera sesión de masaje",
    "slug": "tu-primera-sesion",
    "standfirst": (
        "Nadie nace sabiendo qué hacer en una camilla. Así suele transcurrir una hora, y esto es lo que puedes pedir."
    ),
    "search_description": "Qué decir, qué ponerse, cuánta presión es demasiada: una hora en la camilla, paso a paso.",
}

KEY_POINTS = (
    "Tú decides qué queda cubierto, cuánta presión quieres y cuándo parar.",
    "Cuenta qué medicinas tomas y qué enfermedades has tenido.",
    "La presión debe dejarte respirar con calma todo el tiempo.",
)

TAGS = ("primeros pasos", "práctico")

FIRST_SESSION_BODY = (
    text("""
        Casi todas las dudas antes de un primer masaje son pequeñas: qué quitarse, si hay que hablar, si la barriga
        puede sonar. Puede. Los masajistas han oído todas las barrigas que existen.
    """),
    heading("Antes de reservar"),
    text("""
        Piensa en dos cosas: dónde te gustaría que te tocaran y con cuánta fuerza. Si no tienes idea, el
        <a href="/es/massage-types/masaje-sueco/">masaje sueco</a> es un buen comienzo, y si prefieres quedarte con la
        ropa puesta, también lo es el <a href="/es/massage-types/shiatsu/">shiatsu</a>.

        <ul>
            <li><b>Busca una acreditación.</b> Muchos lugares dan licencias; donde no las hay, busca una certificación o
            un registro.</li>
            <li><b>Pregunta el precio y la duración.</b> En una hora suele haber cincuenta minutos de masaje.</li>
        </ul>
    """),
    steps(
        "Cómo va la hora",
        ("Hablas", "Qué te trae, qué tomas, qué has tenido, dónde no."),
        ("Te desvistes hasta donde quieras", "A solas y con la puerta cerrada. Te acuestas bajo una sábana."),
        ("Empiezan las manos", "Al principio suaves. Solo se descubre la parte que se trabaja."),
        ("Dices cómo va", "Más fuerte, más suave, más calor, más silencio, ahí no: todo es bienvenido."),
        ("Te levantas despacio", "Primero te sientas, luego te pones de pie. Bebe si tienes sed."),
    ),
    callout(
        "caution",
        "Puedes parar en cualquier momento",
        """
        No necesitas un motivo. Si alguien cruza un límite, vete y denúncialo ante la entidad o el registro en que
        figura.
        """,
    ),
    questions(
        ("¿Tengo que hablar?", "No. Di una vez que prefieres silencio."),
        ("¿Y si me duermo?", "Entonces duermes. Alguien te despertará a tiempo."),
        ("¿Tendré agujetas?", "Quizá un poco, uno o dos días, sobre todo después de un trabajo firme."),
    ),
    nearby_therapists("Alguien cerca de ti", km=15),
    disclaimer("directory"),
)
