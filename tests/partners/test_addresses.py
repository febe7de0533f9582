"""From where a request comes, and what nobody can make us believe."""

from __future__ import annotations

import ipaddress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.partners import addresses
from cms.partners.addresses import UNKNOWN, client_address, client_place, is_trusted, parse_address, place_of

PROXIES = [ipaddress.ip_network(network) for network in ("10.0.0.0/8", "fd00::/8", "192.0.2.7")]

any_address = st.ip_addresses()
clients = any_address.filter(lambda address: not is_trusted(parse_address(str(address)) or address, PROXIES))
proxies = st.integers(min_value=1, max_value=2**24 - 1).map(lambda n: ipaddress.ip_address((10 << 24) + n))
junk = st.text(st.characters(codec="ascii", exclude_characters=",")).filter(lambda text: parse_address(text) is None)


def place(peer: str, forwarded: str) -> str:
    return place_of(client_address(peer, forwarded, PROXIES))


@pytest.mark.parametrize(
    ("peer", "forwarded", "expected"),
    [
        ("198.51.100.1", "", "198.51.100.1"),
        ("198.51.100.1", "203.0.113.9", "198.51.100.1"),  # no proxy of ours wrote that
        ("10.0.0.1", "203.0.113.9", "203.0.113.9"),
        ("10.0.0.1", "1.1.1.1, 203.0.113.9", "203.0.113.9"),  # the client wrote 1.1.1.1
        ("10.0.0.1", "203.0.113.9, 10.0.0.2", "203.0.113.9"),
        ("10.0.0.1", "10.9.9.9, 203.0.113.9, 10.0.0.2", "203.0.113.9"),
        ("10.0.0.1", "10.0.0.3, 10.0.0.2", "10.0.0.3"),
        ("10.0.0.1", "", "10.0.0.1"),
        ("10.0.0.1", "203.0.113.9, nonsense", "10.0.0.1"),
        ("10.0.0.1", "203.0.113.9, , 10.0.0.2", "10.0.0.2"),
        ("10.0.0.1", "203.0.113.9:4711", "203.0.113.9"),
        ("10.0.0.1", "[2001:db8:1:2:3::4]:4711", "2001:db8:1:2::/64"),
        ("10.0.0.1", "2001:db8:1:2:ffff::1", "2001:db8:1:2::/64"),
        ("fd00::1", "2001:db8::1", "2001:db8::/64"),
        ("::ffff:10.0.0.1", "::ffff:203.0.113.9", "203.0.113.9"),
        ("fe80::1%eth0", "203.0.113.9", "fe80::/64"),
        ("192.0.2.7", "192.0.2.8", "192.0.2.8"),
        ("", "203.0.113.9", UNKNOWN),
    ],
)
def test_client_is_the_first_from_the_right_that_is_no_proxy_of_ours(peer: str, forwarded: str, expected: str) -> None:
    assert place(peer, forwarded) == expected


@given(clients, st.lists(any_address.map(str) | junk))
def test_stranger_is_believed_nothing(peer: Any, forged: list[str]) -> None:
    assert place(str(peer), ",".join(forged)) == place(str(peer), "")


@given(clients, st.lists(proxies, min_size=1), st.lists(any_address.map(str) | junk))
def test_what_the_client_wrote_before_itself_changes_nothing(client: Any, chain: list[Any], forged: list[str]) -> None:
    *others, peer = chain
    honest = [str(client), *map(str, others)]
    assert place(str(peer), ", ".join([*forged, *honest])) == place_of(parse_address(str(client)))


@given(st.text(), st.text())
def test_any_text_gives_an_answer(peer: str, forwarded: str) -> None:
    assert place(peer, forwarded)


@given(st.ip_addresses(v=6), st.integers(0, 2**64 - 1))
def test_all_addresses_of_a_household_are_one_place(address: Any, host: int) -> None:
    neighbour = ipaddress.IPv6Address((int(address) >> 64 << 64) | host)
    assert place_of(address) == place_of(neighbour)
    assert place_of(ipaddress.IPv6Address(int(address) ^ (1 << 64))) != place_of(address)


@given(st.ip_addresses(v=4))
def test_ipv4_address_is_the_same_place_in_every_writing(address: Any) -> None:
    for writing in (f"{address}", f" {address} ", f"{address}:80", f"::ffff:{address}", f"[::ffff:{address}]:80"):
        assert place_of(parse_address(writing)) == str(address)


def test_proxy_that_is_not_named_is_told_of_once(rf: Any, settings: Any, caplog: pytest.LogCaptureFixture) -> None:
    settings.TRUSTED_PROXIES = []
    addresses._told.clear()
    for peer in ("203.0.113.77", "203.0.113.78", "203.0.113.77"):
        request = rf.get("/", REMOTE_ADDR=peer, HTTP_X_FORWARDED_FOR="198.51.100.1")
        assert client_place(request) == peer
    [message] = [record.message for record in caplog.records if "TRUSTED_PROXIES" in record.message]
    assert message.startswith("203.0.113.77 sent X-Forwarded-For and is not in TRUSTED_PROXIES")
