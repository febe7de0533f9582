"""Touchpoint's own answers as fixed bytes, from the same server: what a perfect cache could reach.

FIXED_ANSWERS names a folder with a file for each path.
"""

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

ANSWERS = {f"/{file.name}": file.read_bytes() for file in Path(os.environ["FIXED_ANSWERS"]).iterdir()}


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """The WSGI application."""
    body = ANSWERS[environ["PATH_INFO"]]
    start_response("200 OK", [("Content-Type", "application/json"), ("Content-Length", str(len(body)))])
    return [body]
