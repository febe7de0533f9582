"""The report, as Markdown."""

from __future__ import annotations

import datetime as dt
import os
import platform
import subprocess
from collections.abc import Callable, Iterable, Sequence
from importlib.metadata import version
from pathlib import Path
from statistics import median

from bench.content import Size
from bench.databases import ROOT
from bench.measuring import Measurement, Options, Results
from bench.questions import QUESTIONS
from bench.roster import TOUCHPOINT
from bench.servers import THREADS, Peer
from bench.wrk import CONNECTIONS

GOALS = {"grapple": 5.0, "strawberry": 2.0, "rest_v2": 1.0, "rest_v3": 1.0}
"""How many times as many requests a second Touchpoint means to answer, on every question."""

Compare = Callable[[Measurement, Measurement], list[float]]
"""A ratio for each round of Touchpoint's measurement and a peer's; above 1 Touchpoint is ahead."""

INTRODUCTION = """\
# Touchpoint beside its peers

Written by `make bench`; what is measured and how stands in [README.md](README.md). The machine is whatever it ran on,
with all else that ran there: **figures of one run may be compared with one another, figures of two runs may not.**
"""

SPEED_EXPLAINED = """\
Touchpoint's requests a second by the peer's, in the same round: the median of all rounds, and from the lowest to the
highest. Below 1 Touchpoint loses.
"""
CPU_EXPLAINED = """\
The same of the processor time that a request takes, in server and PostgreSQL together: what else the machine does
matters less here.
"""
FIGURES_EXPLAINED = """\
Requests a second are medians of the rounds, with the lowest and the highest. CPU is processor time a request. SQL
counts every statement that reaches PostgreSQL for a request, also those of the connection.
"""
SERVERS_EXPLAINED = """\
From the start of the program to its first answer, and memory at the end of the run, all processes together.
"""


def text(results: Results, options: Options, size: Size) -> str:
    """The whole report."""
    servers = (
        [peer.label, f"{results.start_seconds[peer.name]:.1f}", f"{results.memory_mb[peer.name]:.0f}"]
        for peer in results.peers
    )
    return "\n".join(
        [
            INTRODUCTION,
            _circumstances(options, size),
            "## How many times as many requests a second\n",
            SPEED_EXPLAINED,
            ratios(results),
            "## How many times less processor time\n",
            CPU_EXPLAINED,
            _table_of_ratios(results, _cpu_ratios),
            "## Goals missed\n",
            _missed(results),
            "## Each question\n",
            FIGURES_EXPLAINED,
            *(_question(name, results) for name in results.by_question),
            "## Servers\n",
            SERVERS_EXPLAINED,
            _table(["", "start, s", "memory, MiB"], servers),
        ]
    )


def ratios(results: Results) -> str:
    """The table of the ratios of speed."""
    return _table_of_ratios(results, _speed_ratios)


def _speed_ratios(own: Measurement, other: Measurement) -> list[float]:
    return [mine.per_second / its.per_second for mine, its in zip(own.loads, other.loads, strict=True)]


def _cpu_ratios(own: Measurement, other: Measurement) -> list[float]:
    return [its / mine for mine, its in zip(own.all_cpu_ms, other.all_cpu_ms, strict=True)]


def _table_of_ratios(results: Results, compare: Compare) -> str:
    rows = [
        [peer.label, *(_ratio_cell(results, question, peer, compare) for question in results.by_question)]
        for peer in results.peers
        if peer.name != TOUCHPOINT
    ]
    return _table(["", *results.by_question], rows)


def _ratios(results: Results, question: str, peer: Peer, compare: Compare) -> list[float] | None:
    """Of each round; None where the peer does not answer."""
    own, other = (results.by_question[question][name] for name in (TOUCHPOINT, peer.name))
    return compare(own, other) if own is not None and other is not None else None


def _ratio_cell(results: Results, question: str, peer: Peer, compare: Compare) -> str:
    found = _ratios(results, question, peer, compare)
    if found is None:
        return "has none"
    return f"**{_ratio(median(found))}** ({_ratio(min(found))} to {_ratio(max(found))})"


def _missed(results: Results) -> str:
    """Each goal that is not reached, in a line."""
    lines = []
    for question in results.by_question:
        for peer in results.peers:
            found = _ratios(results, question, peer, _speed_ratios)
            goal = GOALS.get(peer.name)
            if found is not None and goal is not None and median(found) < goal:
                verb = "loses to" if median(found) < 1 else "is not far enough ahead of"
                lines.append(f"- {question}: {verb} {peer.label}: {_number(median(found))}, meant are {goal:g}.")
    return "\n".join(lines or ["None."]) + "\n"


def _question(name: str, results: Results) -> str:
    rows = []
    for peer in results.peers:
        measured = results.by_question[name][peer.name]
        rows.append([peer.label, *(_figures(measured) if measured else ["has none", *[""] * 6])])
    header = ["", "requests a second", "p50, ms", "p99, ms", "CPU server, ms", "CPU PostgreSQL, ms", "SQL", "bytes"]
    return f"### {name}: {QUESTIONS[name].title}\n\n{_table(header, rows)}"


def _figures(measured: Measurement) -> list[str]:
    speeds = [load.per_second for load in measured.loads]
    return [
        f"{_number(median(speeds))} ({_number(min(speeds))} to {_number(max(speeds))})",
        _number(median(load.p50 for load in measured.loads)),
        _number(median(load.p99 for load in measured.loads)),
        _number(median(measured.cpu_ms)),
        _number(median(measured.database_cpu_ms)),
        f"{measured.statements:g}",
        f"{measured.answer_bytes:,}",
    ]


def _circumstances(options: Options, size: Size) -> str:
    load = ", ".join(f"{each:.1f}" for each in os.getloadavg())
    processes = "process" if options.workers == 1 else "processes"
    versions = ", ".join(f"{name} {version(name.lower())}" for name in ("Django", "Wagtail", "granian"))
    lines = [
        f"{dt.datetime.now(dt.UTC):%Y-%m-%d %H:%M} UTC, {os.cpu_count()} processors ({_processor()})",
        f"load of the machine at the end: {load}",
        f"Touchpoint at revision {_revision()}",
        f"Python {platform.python_version()}, {versions}",
        f"content: {size}; {len(options.questions)} of {len(QUESTIONS)} questions",
        f"{options.rounds} rounds of {options.seconds} s for each question and peer, in turn",
        f"{CONNECTIONS} connections; each server with {options.workers} {processes} of {THREADS} threads",
    ]
    return "".join(f"- {line}\n" for line in lines)


def _revision() -> str:
    """The commit that is checked out, marked where files differ from it."""
    command = ["git", "describe", "--always", "--dirty", "--exclude=*"]
    described = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    return described.stdout.strip() or "unknown"


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


def _number(value: float) -> str:
    """With as many digits as say something."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def _ratio(value: float) -> str:
    """A ratio; a small one as a fraction."""
    return f"1/{1 / value:,.0f}" if value < 0.1 else _number(value)


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [header, ["---"] + ["---:"] * (len(header) - 1), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
