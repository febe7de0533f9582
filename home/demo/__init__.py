"""The demo: a publisher with everything that Touchpoint can hold, built in code.

Owns the texts, the people and the pictures of the demo, all of them invented; papers and the rules of
the profession are real. Goes through the same actions as editors do, and knows nothing of GraphQL, of
the admin and of accounts.

Each object has a key of its own and is made once: a second load changes nothing, and what editors
change stays theirs, words of ours that were improved since included. What they delete comes back with
the next load. Dates are counted from the day of the first load; only training events move on with time
(`home.demo.training.build`).

    loading      finds and makes objects by their keys
    prose        texts as written here -> rich text; `blocks` writes bodies with it
    streams      plain Python data -> the stored value of a StreamField
    pictures     drawn with Pillow: shapes, motifs, portraits, and what each one shows
    vocabulary, people, therapists, training, articles, pages, site
                 one part of the publisher each: its data, and how it is built
    spanish      the second language: translations of a few pages and of the vocabulary around them
"""
