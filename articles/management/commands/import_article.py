"""`manage.py import_article FILE`: a draft article from a text, Markdown or HTML file."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from wagtail.models import Site

from articles.importing import drafting, reading
from articles.importing.reading import Format, ImportRefused
from articles.models import ArticleIndexPage


class Command(BaseCommand):
    """Reads one file; bad input changes nothing and ends with one sentence."""

    help = (
        "Make a draft article from a plain text, Markdown or HTML file, and say what an editor should "
        "mend. The same file again updates the draft; what is published is never touched."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The file, and what it cannot say itself."""
        parser.add_argument("file", type=Path, help="The file to read, at most 2 MB.")
        parser.add_argument(
            "--parent", default="", help="Path of the article index within the default site, such as /guides/."
        )
        parser.add_argument("--slug", default="", help="The word in the address. Default: made from the title.")
        parser.add_argument("--format", choices=[f.value for f in Format], help="Default: by the file's ending.")
        parser.add_argument("--encoding", default="", help="Default: UTF-8, or as a byte order mark says.")
        parser.add_argument(
            "--create-missing",
            action="store_true",
            help="Make massage types, techniques and conditions that the vocabulary lacks, as drafts.",
        )
        parser.add_argument(
            "--fill-settings",
            action="store_true",
            help="Put the article's disclaimers and sourcing statement into the site's settings where "
            "those are empty. They are public at once. Default: they stay in the article's text.",
        )
        parser.add_argument("--dry-run", action="store_true", help="Only say what would be done.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Import, and print the report."""
        try:
            report = drafting.import_article(
                reading.read(
                    options["file"],
                    file_format=Format(options["format"]) if options["format"] else None,
                    encoding=options["encoding"],
                ),
                parent=_parent(options["parent"]),
                slug=options["slug"],
                is_dry_run=options["dry_run"],
                may_create_terms=options["create_missing"],
                may_fill_settings=options["fill_settings"],
            )
        except ImportRefused as refusal:
            raise CommandError(str(refusal)) from None
        for line in report.lines():
            self.stdout.write(line)


def _parent(path: str) -> ArticleIndexPage:
    site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    if site is None:
        raise ImportRefused("There is no default site.")
    pages = drafting.candidates(site.root_page)
    root = site.root_page.url_path
    paths = {f"/{page.url_path.removeprefix(root)}": page for page in pages}
    known = ", ".join(paths) or "there is none yet"
    if path:
        wanted = f"/{path.strip('/')}/" if path.strip("/") else "/"
        if wanted not in paths:
            raise ImportRefused(f"{path} is no article index of the default site (article indexes: {known}).")
        return paths[wanted]
    if len(pages) != 1:
        raise ImportRefused(f"Name the article index with --parent (article indexes: {known}).")
    return pages[0]
