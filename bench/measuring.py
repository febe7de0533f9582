"""Starts the peers, checks that all answer the same, then asks them in turn."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench import wrk
from bench.clients import Client, Request
from bench.content import Content, generate
from bench.databases import Databases, statements_in
from bench.questions import QUESTIONS
from bench.roster import TOUCHPOINT, roster
from bench.servers import Peer, ServerProcess, cpu_seconds

Say = Callable[[str], None]

COUNTED = 5
"""Requests of which the SQL statements are counted."""


@dataclass(frozen=True)
class Options:
    """What a run does: for every question and peer `rounds` of `seconds`, longer where a peer is slow."""

    questions: tuple[str, ...]
    peers: tuple[str, ...]
    rounds: int
    seconds: int
    workers: int


@dataclass
class Measurement:
    """What was measured of one peer under one question, a value for each round of `seconds`."""

    seconds: int
    statements: float
    answer_bytes: int
    loads: list[wrk.Load] = field(default_factory=list)
    cpu_ms: list[float] = field(default_factory=list)
    database_cpu_ms: list[float] = field(default_factory=list)

    @property
    def all_cpu_ms(self) -> list[float]:
        """Of server and PostgreSQL together, by round."""
        return [sum(both) for both in zip(self.cpu_ms, self.database_cpu_ms, strict=True)]


@dataclass
class Results:
    """Measurements by question and peer; None where the peer has nothing that answers the question."""

    peers: list[Peer]
    by_question: dict[str, dict[str, Measurement | None]] = field(default_factory=dict)
    start_seconds: dict[str, float] = field(default_factory=dict)
    memory_mb: dict[str, float] = field(default_factory=dict)


class Different(SystemExit):
    """A peer answers otherwise than the content says: nothing is timed."""


def check_answers(
    client: Client, question: str, content: Content, ask: Callable[[Request], bytes]
) -> dict[Request, int] | None:
    """Compare each answer with what the content says; the requests with the bytes of their answers.

    None where the peer has no such field. Raises `Different`.
    """
    sizes = {}
    for variant, right in QUESTIONS[question].answers(content).items():
        request = client.request(question, variant)
        if request is None:
            return None
        answer = ask(request)
        given = client.read(question, json.loads(answer))
        if given != right:
            name = type(client).__name__
            raise Different(f"{name} answers “{question}” otherwise: {first_difference(given, right)}")
        sizes[request] = len(answer)
    return sizes


def first_difference(given: Any, right: Any, place: str = "") -> str:
    """Where two answers part, in words."""
    if isinstance(given, dict) and isinstance(right, dict) and given.keys() == right.keys():
        parts: Iterable[tuple[Any, Any, Any]] = ((name, given[name], right[name]) for name in right)
    elif isinstance(given, list) and isinstance(right, list) and len(given) == len(right):
        parts = ((number, *pair) for number, pair in enumerate(zip(given, right, strict=True)))
    else:
        return f"at {place or 'the top'}: {given!r:.300} instead of {right!r:.300}"
    return next(first_difference(mine, its, f"{place}/{name}") for name, mine, its in parts if mine != its)


class Bench:
    """One run, over databases that are there. `folder` takes logs, scripts and the fixed answers."""

    def __init__(self, options: Options, databases: Databases, folder: Path, *, say: Say) -> None:
        self.options = options
        self.databases = databases
        self.folder = folder
        self.say = say
        self.content = generate(databases.size)
        self.fixed = folder / "fixed"
        self.servers: dict[str, ServerProcess] = {}

    def run(self) -> Results:
        """Start the peers, ask them everything, end them."""
        shutil.rmtree(self.fixed, ignore_errors=True)
        self.fixed.mkdir()
        peers = [peer for peer in roster(self.databases, self.fixed) if peer.name in self.options.peers]
        results = Results(peers)
        with ExitStack() as stack:
            for peer in peers:
                server = ServerProcess(peer, workers=self.options.workers, log=self.folder / f"{peer.name}.log")
                stack.callback(server.stop)
                self._start(server)
                results.start_seconds[peer.name] = server.start_seconds
            for question in self.options.questions:
                results.by_question[question] = self._ask_all(question)
            for name, server in self.servers.items():
                results.memory_mb[name] = server.memory_mb()
        return results

    def _start(self, server: ServerProcess) -> None:
        peer = server.peer
        first = peer.client.request("search", "")
        assert first is not None
        server.start(first)
        self.servers[peer.name] = server
        self.say(f"{peer.label} started in {server.start_seconds:.1f} s")
        if peer.name == TOUCHPOINT:
            for name, question in QUESTIONS.items():
                for variant in question.answers(self.content):
                    request = peer.client.request(name, variant)
                    if request is not None:
                        (self.fixed / f"{name}-{variant}").write_bytes(server.ask(request))

    def _ask_all(self, question: str) -> dict[str, Measurement | None]:
        """One question to all peers: each is prepared, then comes to its turn in every round."""
        measured = {name: self._prepare(question, server) for name, server in self.servers.items()}
        asked = {name: found for name, found in measured.items() if found is not None}
        self.say(f"{question}: {len(asked)} peers give the same answer")
        for number in range(self.options.rounds):
            for name, measurement in asked.items():
                load = self._measure(question, self.servers[name], measurement)
                self.say(
                    f"{question}, round {number + 1} of {self.options.rounds}: {name} {load.per_second:,.0f} a second"
                )
        return measured

    def _prepare(self, question: str, server: ServerProcess) -> Measurement | None:
        """Check the answers, make connections, caches and plans, count the statements."""
        sizes = check_answers(server.peer.client, question, self.content, server.ask)
        if sizes is None:
            return None
        wrk.write_script(self._script(question, server), list(sizes))
        return Measurement(
            seconds=wrk.warm_up(self._script(question, server), server.port, self.options.seconds),
            statements=self._count_statements(server, list(sizes)),
            answer_bytes=round(sum(sizes.values()) / len(sizes)),
        )

    def _measure(self, question: str, server: ServerProcess, measurement: Measurement) -> wrk.Load:
        before = server.cpu_seconds(), cpu_seconds(self.databases.pid)
        load = wrk.run(self._script(question, server), server.port, measurement.seconds)
        used = server.cpu_seconds() - before[0], cpu_seconds(self.databases.pid) - before[1]
        measurement.loads.append(load)
        measurement.cpu_ms.append(1000 * used[0] / load.requests)
        measurement.database_cpu_ms.append(1000 * used[1] / load.requests)
        return load

    def _count_statements(self, server: ServerProcess, requests: list[Request]) -> float:
        """SQL statements a request, as PostgreSQL's log tells."""
        self.databases.log_statements(on=True)
        time.sleep(0.3)  # sessions read the setting when they are told to
        with self.databases.server.log.open() as log:
            log.seek(0, 2)
            for number in range(COUNTED):
                server.ask(requests[number % len(requests)])
            time.sleep(0.1)
            count = statements_in(log)
        self.databases.log_statements(on=False)
        return count / COUNTED

    def _script(self, question: str, server: ServerProcess) -> Path:
        return self.folder / f"{question}-{server.peer.name}.lua"
