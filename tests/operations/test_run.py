"""`make run`'s program, as a process on a free port of this machine."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Empty, Queue
from threading import Thread

import pytest

ROOT = Path(__file__).resolve().parents[2]
SECONDS_TO_START = 300  # ten times what the first migrate takes
SECONDS_TO_END = 30


class Runner:
    """A started `scripts/run.py`, with what it printed."""

    def __init__(self, port: int, database: Path) -> None:
        environment = os.environ | {"DATABASE_URL": f"sqlite:///{database}"}
        del environment["DJANGO_SETTINGS_MODULE"]
        self.port = port
        self.process = subprocess.Popen(
            [sys.executable, "scripts/run.py", "--port", str(port)],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.output = ""
        self._lines: Queue[str] = Queue()
        Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line)
        self.process.stdout.close()

    def wait_for(self, text: str) -> None:
        deadline = time.monotonic() + SECONDS_TO_START
        while text not in self.output:
            try:
                self.output += self._lines.get(timeout=1)
            except Empty:
                assert self.process.poll() is None, self.output
                assert time.monotonic() < deadline, self.output

    def children(self) -> dict[str, int]:
        """Return the ids of the web server and the worker."""
        listing = subprocess.run(
            ["ps", "-o", "pid=,args=", "--ppid", str(self.process.pid)], check=True, capture_output=True, text=True
        )
        rows = [line.split(maxsplit=1) for line in listing.stdout.splitlines()]
        return {"worker" if "manage.py worker" in args else "web server": int(pid) for pid, args in rows}

    def end(self) -> int:
        code = self.process.wait(SECONDS_TO_END)
        while True:
            try:
                self.output += self._lines.get(timeout=1)
            except Empty:
                return code


def runs(pid: int) -> bool:
    return Path(f"/proc/{pid}").exists()


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One file for all tests here: only the first start migrates."""
    return tmp_path_factory.mktemp("run") / "db.sqlite3"


@pytest.fixture
def start(database: Path) -> Iterator[Callable[[], Runner]]:
    started: list[Runner] = []

    def start_on_a_free_port() -> Runner:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        started.append(Runner(port, database))
        return started[-1]

    yield start_on_a_free_port
    for runner in started:
        if runner.process.poll() is None:
            runner.process.send_signal(signal.SIGTERM)
            runner.process.wait(SECONDS_TO_END)


def test_it_serves_until_ctrl_c_ends_both_children(start: Callable[[], Runner]) -> None:
    runner = start()
    runner.wait_for("Stop:")
    with urllib.request.urlopen(f"http://127.0.0.1:{runner.port}/readyz") as response:
        assert response.status == 200
    assert "Log in as editor, password: " in runner.output
    assert f"http://localhost:{runner.port}/admin/" in runner.output

    children = runner.children()
    assert children.keys() == {"web server", "worker"}
    runner.process.send_signal(signal.SIGINT)
    assert runner.end() == 0
    assert "Touchpoint has stopped." in runner.output
    assert "Traceback" not in runner.output
    assert not any(runs(pid) for pid in children.values())


def test_sigterm_ends_it_while_it_prepares(start: Callable[[], Runner]) -> None:
    runner = start()
    runner.wait_for("Preparing the database")
    [preparation] = runner.children().values()
    runner.process.send_signal(signal.SIGTERM)
    assert runner.end() == 0
    assert runner.output.endswith("\nTouchpoint has stopped.\n")
    assert not runs(preparation)


def test_when_the_web_server_is_killed_everything_stops_with_a_sentence(start: Callable[[], Runner]) -> None:
    runner = start()
    runner.wait_for("Stop:")
    children = runner.children()
    os.kill(children["web server"], signal.SIGKILL)
    assert runner.end() == 1
    assert "The web server has ended with exit code -9, so everything stops." in runner.output
    assert not any(runs(pid) for pid in children.values())
    with socket.socket() as probe:  # the server's own child has let go of the port
        assert probe.connect_ex(("127.0.0.1", runner.port)) != 0


def test_a_taken_port_is_told_before_any_work() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        outcome = subprocess.run(
            [sys.executable, "scripts/run.py", "--port", str(port)],
            cwd=ROOT,
            check=False,
            capture_output=True,
            text=True,
        )
    assert outcome.returncode == 1
    assert outcome.stderr == f"Port {port} is taken. Choose another: make run PORT={port + 1}\n"
    assert outcome.stdout == ""
