"""Make the pictures of the README from a running server: `python scripts/screenshots.py --port 8000`.

Logs in as the demo editor, whose password `make run` keeps in `var/editor-password`.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")


def log_in(page: Page, base: str, password: str) -> None:
    page.goto(f"{base}/admin/login/")
    page.fill("[name=username]", "editor")
    page.fill("[name=password]", password)
    page.click("[type=submit]")
    page.wait_for_url(f"{base}/admin/")


def open_article(page: Page, base: str) -> None:
    page.goto(f"{base}/admin/pages/search/?q=Therapeutic+massage")
    page.get_by_role("link", name="Therapeutic massage", exact=True).first.click()
    page.wait_for_selector(".w-tabs")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--password-file", type=Path, default=ROOT / "var" / "editor-password")
    options = parser.parse_args()
    base = f"http://localhost:{options.port}"
    IMAGES.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        arguments = ["--disable-gpu", "--no-first-run", "--disable-background-networking"]
        if os.geteuid() == 0:
            arguments.append("--no-sandbox")
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        page = browser.new_page(viewport={"width": 1280, "height": 860})
        log_in(page, base, options.password_file.read_text().strip())
        open_article(page, base)
        page.wait_for_load_state("networkidle")
        page.screenshot(path=IMAGES / "admin-article.png")
        browser.close()


if __name__ == "__main__":
    main()
