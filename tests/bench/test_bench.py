"""The bench, without its peers: the content goes in, Touchpoint's answers are the right ones, a wrong one is named."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from django.db import connection
from django.test import Client

from bench.clients import Request
from bench.clients.limits import OneStatement
from bench.clients.touchpoint import Touchpoint
from bench.content import Size, generate
from bench.databases import touchpoint_environment
from bench.measuring import Different, Measurement, Options, Results, check_answers
from bench.one_statement import STATEMENTS
from bench.questions import QUESTIONS
from bench.report import text
from bench.servers import Peer
from bench.touchpoint import load
from bench.wrk import Load
from cms.settings import environment

SIZE = Size(articles=6, therapists=300, sections=1)
CONTENT = generate(SIZE)

Ask = Callable[[Request], bytes]


@pytest.fixture
def ask_touchpoint(client: Client) -> Ask:
    def ask(request: Request) -> bytes:
        content: bytes = client.post(request.path, request.body, content_type="application/json").content
        return content

    return ask


@pytest.fixture
def ask_one_statement() -> Ask:
    def ask(request: Request) -> bytes:
        parts = urlsplit(request.path)
        with connection.cursor() as cursor:
            cursor.execute(STATEMENTS[parts.path], dict(parse_qsl(parts.query)))
            row: Any = cursor.fetchone()
        return str(row[0]).encode()

    return ask


def test_bench_gives_every_variable_that_production_wants() -> None:
    wanted = {variable.name for variable in environment.VARIABLES if variable.is_required}

    assert wanted <= touchpoint_environment("postgres://postgres@/bench").keys()


def test_content_is_the_same_each_time() -> None:
    assert generate(SIZE) == CONTENT


@pytest.mark.django_db
@pytest.mark.parametrize("question", QUESTIONS)
def test_touchpoint_answers_as_the_content_says(question: str, ask_touchpoint: Ask) -> None:
    load(CONTENT)

    assert check_answers(Touchpoint(), question, CONTENT, ask_touchpoint)


@pytest.mark.django_db
@pytest.mark.parametrize("question", QUESTIONS)
def test_one_statement_answers_as_the_content_says(question: str, ask_one_statement: Ask) -> None:
    load(CONTENT)

    assert check_answers(OneStatement(), question, CONTENT, ask_one_statement)


@pytest.mark.django_db
def test_wrong_answer_is_named_with_its_place(ask_touchpoint: Ask) -> None:
    load(CONTENT)
    newest = CONTENT.articles[-1]
    other = replace(CONTENT, articles=(*CONTENT.articles[:-1], replace(newest, standfirst="Another.")))

    with pytest.raises(Different) as raised:
        check_answers(Touchpoint(), "newest", other, ask_touchpoint)

    assert str(raised.value) == (
        f"Touchpoint answers “newest” otherwise: at /0/standfirst: {newest.standfirst!r} instead of 'Another.'"
    )


def _measured(*, per_second: int, cpu_ms: float) -> Measurement:
    found = Measurement(seconds=1, statements=3, answer_bytes=1_000)
    for _ in range(2):
        found.loads.append(Load(requests=per_second, seconds=1, p50=1, p99=2))
        found.cpu_ms.append(cpu_ms)
        found.database_cpu_ms.append(0)
    return found


def test_report_names_what_is_lost_and_who_has_no_answer() -> None:
    peers = [
        Peer(name, name.title(), Path("python"), "none", Touchpoint()) for name in ("touchpoint", "grapple", "rest_v2")
    ]
    results = Results(
        peers,
        {
            "newest": {
                "touchpoint": _measured(per_second=100, cpu_ms=10),
                "grapple": _measured(per_second=10, cpu_ms=80),
                "rest_v2": _measured(per_second=400, cpu_ms=5),
            },
            "nearest": {
                "touchpoint": _measured(per_second=3, cpu_ms=1),
                "grapple": None,
                "rest_v2": _measured(per_second=1, cpu_ms=1),
            },
        },
        dict.fromkeys(("touchpoint", "grapple", "rest_v2"), 1.5),
        dict.fromkeys(("touchpoint", "grapple", "rest_v2"), 100.0),
    )
    options = Options(("newest", "nearest"), ("touchpoint", "grapple", "rest_v2"), rounds=2, seconds=1, workers=1)

    report = text(results, options, SIZE)

    speed, _, cpu = report.partition("## How many times less processor time")
    assert "| Grapple | **10.0** (10.0 to 10.0) | has none |" in speed
    assert "| Rest_V2 | **0.25** (0.25 to 0.25) | **3.00** (3.00 to 3.00) |" in speed
    assert "| Grapple | **8.00** (8.00 to 8.00) | has none |" in cpu
    missed = report.partition("## Goals missed\n")[2].partition("## Each question")[0]
    assert missed.strip() == "- newest: loses to Rest_V2: 0.25, meant are 1."


def test_fixed_bytes_come_as_they_were_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "newest-").write_bytes(json.dumps({"data": {}}).encode())
    monkeypatch.setenv("FIXED_ANSWERS", str(tmp_path))
    from bench.fixed_bytes import application

    answer = application({"PATH_INFO": "/newest-"}, lambda *_: None)

    assert b"".join(answer) == b'{"data": {}}'
