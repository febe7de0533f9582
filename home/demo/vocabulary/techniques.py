"""Techniques: what the hands do, and what for."""

from __future__ import annotations

from home.demo.prose import prose

TECHNIQUES = {
    "effleurage": {
        "name": "Effleurage",
        "description": prose("""
            The whole palm glides along the body in long, even strokes, first lightly, then with more weight. It
            opens and closes most sessions, spreads the oil and lets the hands find where a muscle holds on.
        """),
        "aim": "Warms the tissue, calms, and links one part of the session to the next.",
    },
    "petrissage": {
        "name": "Petrissage",
        "description": prose("""
            Hands lift, roll and squeeze a muscle as if they kneaded dough, one hand handing it over to the other.
            It feels full and rhythmic, never like a pinch.
        """),
        "aim": "Loosens muscles that feel short or dense.",
    },
    "tapotement": {
        "name": "Tapotement",
        "description": prose("""
            Quick, light taps from loose wrists: with cupped hands, with the edges of the hands or with the
            fingertips. It wakes up rather than sends to sleep, so it often stands near the end.
        """),
        "aim": "Stimulates skin and muscles before somebody gets up.",
    },
    "friction": {
        "name": "Friction",
        "description": prose("""
            Fingertips or a thumb press to a deeper layer and move it in small circles or across the fibres, without
            sliding over the skin. The place is small, the attention great.
        """),
        "aim": "Works on one spot, for example beside a joint or along a tendon.",
    },
    "vibration": {
        "name": "Vibration",
        "description": prose("""
            A fine trembling runs from the therapist's forearm through a flat hand into the body, or a limb is held
            and gently shaken. Done well it looks like nothing and feels like a hum.
        """),
        "aim": "Invites a muscle that is on guard to give up its post.",
    },
    "compression": {
        "name": "Compression",
        "description": prose("""
            A palm, a loose fist or a forearm presses a broad stretch of muscle straight down and lets go again, in a
            slow pump. It needs no oil and works through clothes.
        """),
        "aim": "Warms broad muscles and gets somebody used to firm touch.",
    },
    "static-pressure": {
        "name": "Static pressure",
        "description": prose("""
            A thumb, a knuckle or an elbow sinks in slowly, stays for some breaths and comes out as slowly. The
            client says how much is enough.
        """),
        "aim": "Gives a tense point time to let go.",
    },
    "stretching": {
        "name": "Stretching",
        "description": prose("""
            The therapist moves an arm, a leg or the trunk to the end of its comfortable range and waits there.
            Nothing is forced, and breathing sets the pace.
        """),
        "aim": "Gives joints and muscles room to move.",
    },
}
