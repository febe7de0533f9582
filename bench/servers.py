"""The peers' servers: each in processes of its own, all under the same server program."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from bench.clients import Client, Request

HOST = "127.0.0.1"
THREADS = 3
"""Requests that a process answers at once, as in Touchpoint's image."""

SECONDS_TO_START = 120
SECONDS_TO_END = 15
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Peer:
    """Something that answers the questions. `is_limit` where nobody would run it."""

    name: str
    label: str
    python: Path
    application: str
    client: Client
    environment: Mapping[str, str] = field(default_factory=dict)
    is_limit: bool = False


class ServerProcess:
    """A running server of a peer."""

    def __init__(self, peer: Peer, *, workers: int, log: Path) -> None:
        self.peer = peer
        self.workers = workers
        self.log = log
        with socket.socket() as probe:
            probe.bind((HOST, 0))
            self.port: int = probe.getsockname()[1]
        self.start_seconds = 0.0

    def start(self, first: Request) -> None:
        """Start, and wait until the first request is answered. Notes how long that took."""
        command = [
            *(str(self.peer.python), "-m", "granian", "--interface", "wsgi", "--host", HOST, "--port", str(self.port)),
            *("--workers", str(self.workers), "--blocking-threads", str(THREADS), "--log-level", "warning"),
            self.peer.application,
        ]
        started = time.monotonic()
        with self.log.open("wb") as output:
            self.process = subprocess.Popen(
                command, env=dict(self.peer.environment), stdout=output, stderr=output, start_new_session=True
            )
        while True:
            try:
                self.ask(first)
            except OSError:
                if self.process.poll() is not None or time.monotonic() > started + SECONDS_TO_START:
                    raise SystemExit(f"{self.peer.label} did not start:\n{self.log_end()}") from None
                time.sleep(0.05)
            else:
                break
        self.start_seconds = time.monotonic() - started

    def ask(self, request: Request) -> bytes:
        """The body of an answer. Ends the bench unless it is 200; raises `OSError` where nobody answers."""
        message = urllib.request.Request(
            f"http://{HOST}:{self.port}{request.path}",
            data=request.body.encode() if request.body is not None else None,
            headers={"Content-Type": "application/json"} if request.body is not None else {},
        )
        try:
            with urllib.request.urlopen(message, timeout=60) as response:
                content: bytes = response.read()
        except urllib.error.HTTPError as error:
            said = f"{self.peer.label} answers {request.path} with {error.code}: {error.read()[:500]!r}"
            raise SystemExit(f"{said}\n{self.log_end()}") from error
        return content

    def stop(self) -> None:
        """End the server and whatever it started."""
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(SECONDS_TO_END)
            except subprocess.TimeoutExpired:
                os.killpg(self.process.pid, signal.SIGKILL)
                self.process.wait()

    def log_end(self) -> str:
        """The last lines that the server wrote."""
        return self.log.read_text()[-2000:]

    def cpu_seconds(self) -> float:
        """Processor time that its processes have used."""
        return cpu_seconds(self.process.pid)

    def memory_mb(self) -> float:
        """Memory of its processes in MiB; what they share is counted once."""
        total = 0
        for pid in descendants(self.process.pid):
            for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    total += int(line.split()[1])
        return total / 1024


def cpu_seconds(root: int) -> float:
    """Processor time that a process and those below it have used, those included that have ended."""
    ticks = 0
    for pid in descendants(root):
        with suppress(OSError):  # it has ended meanwhile
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            ticks += sum(int(fields[place]) for place in (11, 12, 13, 14))  # utime, stime, cutime, cstime
    return ticks / TICKS


def descendants(root: int) -> Iterator[int]:
    """A process and all below it."""
    yield root
    with suppress(OSError):
        for task in Path(f"/proc/{root}/task").iterdir():
            for child in (task / "children").read_text().split():
                yield from descendants(int(child))
