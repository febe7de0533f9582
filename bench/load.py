"""Migrates the database of DJANGO_SETTINGS_MODULE and fills it.

`python -m bench.load MODULE ARTICLES THERAPISTS SECTIONS`: MODULE has a function `load` that takes the content.
"""

import sys
from importlib import import_module

import django
from django.core.management import call_command

from bench.content import Size, generate

if __name__ == "__main__":
    _, module, *numbers = sys.argv
    django.setup()
    call_command("migrate", verbosity=0, interactive=False)
    import_module(module).load(generate(Size(*map(int, numbers))))
