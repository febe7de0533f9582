"""Contraindications: when not to, where not to, whom to ask."""

from __future__ import annotations

from directory.models import ContraindicationSeverity
from home.demo.prose import prose

CONTRAINDICATIONS = {
    "fever": {
        "name": "Fever over 38 °C",
        "severity": ContraindicationSeverity.ABSOLUTE,
        "explanation": prose("""
            The body is busy with an infection, and others can catch it. Stay at home, rest, and book again when you
            have been well for a day or two.
        """),
    },
    "contagious-infection": {
        "name": "Contagious infection",
        "severity": ContraindicationSeverity.ABSOLUTE,
        "explanation": prose("""
            An hour in a small room passes a virus on to the therapist and to everybody who lies there after you.
            Cancel, also at the last minute: a good practice will thank you.
        """),
    },
    "deep-vein-thrombosis": {
        "name": "Deep vein thrombosis",
        "severity": ContraindicationSeverity.ABSOLUTE,
        "explanation": prose("""
            Pressure could loosen a clot. A leg that is swollen, warm and painful on one side needs a doctor today,
            not a massage.
        """),
    },
    "severe-high-blood-pressure": {
        "name": "Very high blood pressure that is not under control",
        "severity": ContraindicationSeverity.ABSOLUTE,
        "explanation": prose("""
            Have it brought down first. Once it is controlled, massage is usually possible; say which medicine you
            take and get up slowly.
        """),
    },
    "alcohol-or-drugs": {
        "name": "Alcohol or drugs",
        "severity": ContraindicationSeverity.ABSOLUTE,
        "explanation": prose("""
            You cannot judge pressure or pain, nor say clearly when to stop. Come on another day.
        """),
    },
    "open-wound-or-burn": {
        "name": "Open wound or burn",
        "severity": ContraindicationSeverity.LOCAL,
        "explanation": prose("""
            The place is left out until the skin has closed. The rest of the body can be worked on.
        """),
    },
    "varicose-veins": {
        "name": "Varicose veins",
        "severity": ContraindicationSeverity.LOCAL,
        "explanation": prose("""
            No firm pressure on them or below them. Light strokes elsewhere are usually fine; say where they are.
        """),
    },
    "recent-surgery-or-fracture": {
        "name": "Recent surgery or fracture",
        "severity": ContraindicationSeverity.LOCAL,
        "explanation": prose("""
            Leave the place alone until your surgeon agrees, and tell the therapist of it even if it lies far from
            where you want to be touched: clots are more likely in the weeks after an operation.
        """),
    },
    "blood-thinners": {
        "name": "Blood thinners",
        "severity": ContraindicationSeverity.ASK_YOUR_DOCTOR,
        "explanation": prose("""
            Bruises come easily with anticoagulants. Ask whoever prescribed them, and choose light pressure.
        """),
    },
    "osteoporosis": {
        "name": "Osteoporosis",
        "severity": ContraindicationSeverity.ASK_YOUR_DOCTOR,
        "explanation": prose("""
            Brittle bones do not bear firm pressure, strong stretches or somebody's body weight. Ask first, and stay
            with light work.
        """),
    },
    "cancer": {
        "name": "Cancer",
        "severity": ContraindicationSeverity.ASK_YOUR_DOCTOR,
        "explanation": prose("""
            Ask your care team, then see somebody who is trained for it. The site of a tumour, swelling, fresh scars
            and skin after radiation are left out; pressure stays light.
        """),
    },
    "pregnancy": {
        "name": "Pregnancy",
        "severity": ContraindicationSeverity.ASK_YOUR_DOCTOR,
        "explanation": prose("""
            Ask your doctor or midwife first, above all after complications. Then see somebody who is trained in
            prenatal massage and works with you on your side.
        """),
    },
}
