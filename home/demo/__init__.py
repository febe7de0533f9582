"""The demo: a small publisher with everything that Touchpoint can hold, built in code.

Owns the texts, the people and the pictures of the demo, all of them invented. Goes through the same
actions as editors do, and knows nothing of GraphQL, of the admin and of accounts.

Each object has a key of its own and is made once: a second load changes nothing, and what editors
change stays theirs. What they delete comes back with the next load. Dates are counted from the day
of the first load; only training events move on with time (`home.demo.training`).

    loading      finds and makes objects by their keys
    streams      plain Python data -> the stored value of a StreamField
    drawing      shapes, washes and strokes, with Pillow
    motifs       what the pictures show; `portraits` draws people
    images       which picture belongs to what, and what it shows
    the rest     one part of the publisher each: its data, and how it is built
"""
