"""Starts the peers, checks that all answer the same, then asks them in turn."""

from __future__ import annotations

import json
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
    """What a run does. `rounds` of `seconds` each for every pair of question and peer."""

    questions: tuple[str, ...]
    peers: tuple[str, ...]
    rounds: int
    seconds: float
    workers: int


@dataclass
class Measurement:
    """What was measured of one peer under one question, a value for each round."""

    loads: list[wrk.Load] = field(default_factory=list)
    cpu_ms: list[float] = field(default_factory=list)
    database_cpu_ms: list[float] = field(default_factory=list)
    statements: float = 0
    answer_bytes: int = 0

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


def measure(options: Options, databases: Databases, folder: Path, *, say: Say) -> Results:
    """Run the bench. `folder` takes logs, scripts and the fixed answers."""
    content = generate(databases.size)
    fixed = folder / "fixed"
    fixed.mkdir(exist_ok=True)
    for old in fixed.iterdir():
        old.unlink()
    peers = [peer for peer in roster(databases, fixed) if peer.name in options.peers]
    results = Results(peers)
    with ExitStack() as stack:
        servers = {}
        for peer in peers:
            server = ServerProcess(peer, workers=options.workers, log=folder / f"{peer.name}.log")
            stack.callback(server.stop)
            server.start(_first_request(peer))
            servers[peer.name] = server
            results.start_seconds[peer.name] = server.start_seconds
            say(f"{peer.label} started in {server.start_seconds:.1f} s")
            if peer.name == TOUCHPOINT:
                _write_fixed(server, content, fixed)
        for name in options.questions:
            results.by_question[name] = _ask_all(name, servers, content, options, databases, folder, say=say)
        for name, server in servers.items():
            results.memory_mb[name] = server.memory_mb()
    return results


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


def _ask_all(
    question: str,
    servers: dict[str, ServerProcess],
    content: Content,
    options: Options,
    databases: Databases,
    folder: Path,
    *,
    say: Say,
) -> dict[str, Measurement | None]:
    """One question to all peers: answers checked, statements counted, then rounds in which each has its turn."""
    measured: dict[str, Measurement | None] = {}
    for name, server in servers.items():
        sizes = check_answers(server.peer.client, question, content, server.ask)
        measured[name] = None
        if sizes is not None:
            script = folder / f"{question}-{name}.lua"
            wrk.write_script(script, list(sizes))
            wrk.run(script, server.port, 1)  # connections, caches, plans
            measured[name] = Measurement(
                statements=_count_statements(server, list(sizes), databases),
                answer_bytes=round(sum(sizes.values()) / len(sizes)),
            )
    asked = [(servers[name], found) for name, found in measured.items() if found is not None]
    say(f"{question}: {len(asked)} peers give the same answer")
    for number in range(options.rounds):
        for server, kept in asked:
            name = server.peer.name
            before = server.cpu_seconds(), cpu_seconds(databases.pid)
            load = wrk.run(folder / f"{question}-{name}.lua", server.port, options.seconds)
            used = server.cpu_seconds() - before[0], cpu_seconds(databases.pid) - before[1]
            kept.loads.append(load)
            kept.cpu_ms.append(1000 * used[0] / load.requests)
            kept.database_cpu_ms.append(1000 * used[1] / load.requests)
            say(f"{question}, round {number + 1} of {options.rounds}: {name} {load.per_second:,.0f} a second")
    return measured


def _count_statements(server: ServerProcess, requests: list[Request], databases: Databases) -> float:
    """SQL statements a request, as PostgreSQL's log tells."""
    databases.log_statements(on=True)
    time.sleep(0.3)  # sessions read the setting when they are told to
    with databases.server.log.open() as log:
        log.seek(0, 2)
        for number in range(COUNTED):
            server.ask(requests[number % len(requests)])
        time.sleep(0.1)
        count = statements_in(log)
    databases.log_statements(on=False)
    return count / COUNTED


def _first_request(peer: Peer) -> Request:
    """What the peer is asked to see whether it is there."""
    request = peer.client.request("search", "")
    assert request is not None
    return request


def _write_fixed(server: ServerProcess, content: Content, folder: Path) -> None:
    """Keep Touchpoint's answers for the server of fixed bytes."""
    for name, question in QUESTIONS.items():
        for variant in question.answers(content):
            request = server.peer.client.request(name, variant)
            if request is not None:
                (folder / f"{name}-{variant}").write_bytes(server.ask(request))
