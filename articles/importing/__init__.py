"""From a file that somebody wrote elsewhere to a draft article, with a report.

The way is a pipeline of pure steps; only the last one touches the database:

    reading         bytes -> text and its format, or one clear sentence
    from_text, from_markdown, from_html
                    text -> `document`: headings, paragraphs and lists that know no format
    citations       numbers behind words -> marks
    references      a list of sources -> references
    classification  `document` -> `parts`: what an article is made of
    defects         what an editor should look at
    body            parts -> the value of the body's StreamField
    drafting        a page, its references and the site's texts, in one transaction

No sentence is lost on the way: each word of the source is afterwards in the page, in a setting of
the site, or named by the report as read as something else. Knows nothing of requests, of the
admin and of GraphQL; invents no reference, no author and no date.
"""
