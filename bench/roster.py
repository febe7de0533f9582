"""Who is measured."""

from __future__ import annotations

import sys
from pathlib import Path

from bench.clients.grapple import Grapple
from bench.clients.limits import FixedBytes, OneStatement
from bench.clients.rest import RestV2, RestV3
from bench.clients.strawberry import Strawberry
from bench.clients.touchpoint import Touchpoint
from bench.databases import PEERS, PEERS_PYTHON, Databases
from bench.databases import TOUCHPOINT as OWN
from bench.servers import Peer

TOUCHPOINT = "touchpoint"
NAMES = (TOUCHPOINT, "grapple", "rest_v2", "rest_v3", "strawberry", "one_statement", "fixed_bytes")


def roster(databases: Databases, fixed: Path) -> list[Peer]:
    """All peers, Touchpoint first: its answers are the fixed bytes, in the folder `fixed`."""
    own = databases.environment(OWN)
    python = Path(sys.executable)
    theirs = databases.environment(PEERS)
    ids = databases.article_ids(databases.name(PEERS))

    def wagtail(module: str) -> dict[str, str]:
        return theirs | {"PEER": module}

    application = "bench.peers.wsgi:application"
    return [
        Peer(TOUCHPOINT, "Touchpoint", python, "cms.wsgi:application", Touchpoint(), own),
        Peer("grapple", "stock grapple", PEERS_PYTHON, application, Grapple(), wagtail("grapple")),
        Peer("rest_v2", "Wagtail REST v2", PEERS_PYTHON, application, RestV2(), wagtail("rest_v2")),
        Peer("rest_v3", "Wagtail REST v3", PEERS_PYTHON, application, RestV3(ids), wagtail("rest_v3")),
        Peer(
            *("strawberry", "strawberry-django, tuned", PEERS_PYTHON, application, Strawberry()),
            wagtail("strawberry_door"),
        ),
        Peer(
            *("one_statement", "one SQL statement", python, "bench.one_statement:application", OneStatement()),
            own | {"ONE_STATEMENT_DATABASE": databases.url(databases.name(OWN))},
            is_limit=True,
        ),
        Peer(
            *("fixed_bytes", "fixed bytes", python, "bench.fixed_bytes:application", FixedBytes()),
            own | {"FIXED_ANSWERS": str(fixed)},
            is_limit=True,
        ),
    ]
