"""From where a request comes: the address that budgets are counted for.

`X-Forwarded-For` is a list to which each proxy adds, at its end, whom it heard. Anyone can send one,
so it is read from the right, and only as far as proxies of ours (`TRUSTED_PROXIES`) wrote it: the
client is the first address from the right that is not one of them.
"""

from __future__ import annotations

import ipaddress
import logging
import re
import threading
from collections.abc import Iterable

from django.conf import settings
from django.http import HttpRequest

logger = logging.getLogger(__name__)

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network

UNKNOWN = "unknown"
IPV6_PREFIX = 64
"""Bits of an IPv6 address that are counted as one place: a household has at least so many addresses."""

_told = threading.Event()
_WITH_PORT = re.compile(r"(?P<v4>[0-9.]+):[0-9]{1,5}|\[(?P<v6>[0-9A-Fa-f:.]+)\](?::[0-9]{1,5})?")


def client_place(request: HttpRequest) -> str:
    """The address of the client, as budgets count it: an IPv4 address, or the /64 of an IPv6 address."""
    peer = str(request.META.get("REMOTE_ADDR") or "")
    forwarded = str(request.META.get("HTTP_X_FORWARDED_FOR") or "")
    proxies = settings.TRUSTED_PROXIES
    address = client_address(peer, forwarded, proxies)
    if forwarded and address is not None and address == parse_address(peer) and not is_trusted(address, proxies):
        _tell_of_proxy(str(address))
    return place_of(address)


def client_address(peer: str, forwarded: str, proxies: Iterable[Network]) -> Address | None:
    """The address of the client. None if the server does not know who is connected, as with a Unix socket.

    An entry that is no address ends the walk: the proxy that wrote it is as far as we can see.
    """
    address = parse_address(peer)
    entries = forwarded.split(",") if forwarded else []
    while address is not None and entries and is_trusted(address, proxies):
        before = parse_address(entries.pop())
        if before is None:
            break
        address = before
    return address


def parse_address(text: str) -> Address | None:
    """The address that a text is, with or without a port. An IPv4 address inside an IPv6 one is the IPv4 address."""
    text = text.strip()
    if match := _WITH_PORT.fullmatch(text):
        text = match["v4"] or match["v6"]
    try:
        address = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address


def is_trusted(address: Address, proxies: Iterable[Network]) -> bool:
    """Whether the address is one of our proxies."""
    return any(address in network for network in proxies)


def place_of(address: Address | None) -> str:
    """What counts as one place."""
    if address is None:
        return UNKNOWN
    if isinstance(address, ipaddress.IPv6Address):
        return str(ipaddress.IPv6Network((int(address), IPV6_PREFIX), strict=False))
    return str(address)


def _tell_of_proxy(address: str) -> None:
    """Say it once in a process: behind a proxy that is not named, all clients would share one budget."""
    if _told.is_set():
        return
    _told.set()
    logger.warning(
        "%s sent X-Forwarded-For and is not in TRUSTED_PROXIES, so it is taken for the client itself. "
        "If it is your proxy, name it there.",
        address,
    )
