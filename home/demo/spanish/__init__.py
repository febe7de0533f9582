"""The demo's second language: home page, guides, one article and the vocabulary that it touches, in Spanish.

Translations share their original's `translation_key`, as Wagtail's own do; keys in the demo begin with `es/`.
"""
