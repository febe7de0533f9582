"""A real server, as it runs in production, heard by the audit of graphql-http and by a plain HTTP client."""

from __future__ import annotations

import contextlib
import gzip
import http.client
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.npm import installed

pytestmark = pytest.mark.clients

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
START_SECONDS = 120
AUDITS = 61
"""As many audits as graphql-http has: fewer were not run."""

NO_DATABASE = "postgres://nobody@127.0.0.1:1/nothing"

LONG = {"query": "{ __schema { types { name description } } }"}


@pytest.fixture(scope="module")
def project() -> Path:
    """A folder with the locked packages, made once a lock."""
    return installed(HERE, files=("audit.js",))


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    """The port of a server that listens on this machine alone, and whose database is gone."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)]
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "cms.settings.test", "DATABASE_URL": NO_DATABASE}
    server = subprocess.Popen(
        [*command, "--blocking-threads", "3", "--log-level", "warning", "cms.wsgi:application"],
        cwd=ROOT,
        env=environment,
    )
    try:
        _wait(port, server)
        yield port
    finally:
        server.terminate()
        server.wait(timeout=30)


def _wait(port: int, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        assert server.poll() is None, "The server ended at once."
        with contextlib.suppress(OSError):
            if ask(port, "GET", "/healthz")[0] == 200:
                return
        time.sleep(0.2)
    pytest.fail("The server did not start.")


def ask(
    port: int, method: str, path: str = "/graphql/", body: Any = None, headers: dict[str, str] | None = None
) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body of an answer, as they come over the wire."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        sent = {"Content-Type": "application/json"} if body is not None else {}
        connection.request(method, path, json.dumps(body) if isinstance(body, dict) else body, sent | (headers or {}))
        response = connection.getresponse()
        return response.status, {name.lower(): value for name, value in response.getheaders()}, response.read()
    finally:
        connection.close()


def test_every_audit_of_graphql_http_passes(project: Path, port: int) -> None:
    done = subprocess.run(
        ["node", "audit.js", f"http://127.0.0.1:{port}/graphql/"],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout)
    assert len(results) >= AUDITS
    assert [result for result in results if result["status"] != "ok"] == []


def test_head_sends_the_headers_of_get_and_no_body(port: int) -> None:
    path = "/graphql/?query=%7B__typename%7D"
    got, head = ask(port, "GET", path), ask(port, "HEAD", path)
    assert (head[0], head[2]) == (200, b"")
    assert head[1]["content-length"] == str(len(got[2]))
    assert head[1]["content-type"] == got[1]["content-type"]


def test_a_long_answer_is_compressed_once(port: int) -> None:
    plain = ask(port, "POST", body=LONG)[2]
    status, headers, packed = ask(port, "POST", body=LONG, headers={"Accept-Encoding": "gzip"})
    assert (status, headers["content-encoding"]) == (200, "gzip")
    assert gzip.decompress(packed) == plain
    assert len(packed) < len(plain) / 3


def test_a_large_body_is_refused_with_a_reason_and_the_server_goes_on(port: int) -> None:
    status, headers, answer = ask(port, "POST", body={"query": "{ __typename }", "variables": {"a": "x" * 900_000}})
    assert status == 413
    assert json.loads(answer)["errors"][0]["extensions"]["limit"] == "bodyBytes"
    assert "x-request-id" in headers
    with contextlib.suppress(OSError):  # what is much too large may find the connection closed
        assert ask(port, "POST", body={"query": "x" * 5_000_000})[0] == 413
    assert ask(port, "POST", body={"query": "{ __typename }"})[0] == 200


@pytest.mark.parametrize(("size", "expected"), [(1, 200), (50_000, 200), (900_000, 413)])
def test_a_body_in_chunks_is_read_up_to_the_limit(port: int, size: int, expected: int) -> None:
    chunks = [b'{"query": "{ __typename }', *[b"          "] * (size // 10), b'"}']
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        headers = {"Content-Type": "application/json"}
        connection.request("POST", "/graphql/", iter(chunks), headers, encode_chunked=True)
        assert connection.getresponse().status == expected
    finally:
        connection.close()


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_other_methods_are_refused(port: int, method: str) -> None:
    status, headers, _ = ask(port, method, body={"query": "{ __typename }"})
    assert (status, headers["allow"]) == (405, "GET, HEAD, POST, OPTIONS")


def test_no_answer_sets_a_cookie(port: int) -> None:
    for body in (LONG, "{"):
        headers = ask(port, "POST", body=body, headers={"Cookie": "sessionid=x; csrftoken=y"})[1]
        assert "set-cookie" not in headers
        assert "Cookie" not in headers["vary"]


@pytest.mark.parametrize("accept", ["application/json", "application/graphql-response+json"])
def test_without_its_database_the_server_says_when_to_come_again(port: int, accept: str) -> None:
    body = {"query": "{ __typename articles { nodes { title } } site { name } }"}
    status, headers, answer = ask(port, "POST", body=body, headers={"Accept": accept})
    assert (status, headers["retry-after"], headers["cache-control"]) == (503, "5", "no-store")
    errors = json.loads(answer)["errors"]
    assert {error["extensions"]["code"] for error in errors} == {"UNAVAILABLE"}
    assert {error["extensions"]["requestId"] for error in errors} == {headers["x-request-id"]}
    assert b"127.0.0.1" not in answer
    assert b"nothing" not in answer
