"""The ground that every content type stands on.

Owns: what is public (`visibility`), what may be published (`publication`), page and vocabulary
bases, images and their presets, site settings, and the blocks that any app may use. Knows no
content type of the apps above by name: they register with it or inherit from it.
"""
