"""Load by wrk."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path

from bench.clients import Request

CONNECTIONS = 4
FEWEST = 8
"""Answers that a measurement rests on at least."""

LONGEST = 120
"""Seconds after which a peer is too slow to be measured."""

SCRIPT = """
local requests = {}
local turn = 0

function init(arguments)
%s
end

function request()
  turn = turn %% #requests + 1
  return requests[turn]
end

function done(summary, latency, _)
  local errors = summary.errors
  io.write(string.format(
    '\\nRESULT {"requests": %%d, "microseconds": %%d, "p50": %%f, "p99": %%f, "failed": %%d}\\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
"""


@dataclass(frozen=True)
class Load:
    """What one run of wrk saw. Times are in milliseconds."""

    requests: int
    seconds: float
    p50: float
    p99: float

    @property
    def per_second(self) -> float:
        """Requests a second."""
        return self.requests / self.seconds


def require_wrk() -> None:
    """End with a sentence where wrk is missing."""
    if shutil.which("wrk") is None:
        raise SystemExit("make bench needs wrk, which makes the load: apt-get install wrk, or brew install wrk.")


def write_script(path: Path, requests: Sequence[Request]) -> None:
    """The script that sends the requests in turn."""
    path.write_text(SCRIPT % "\n".join(f"  requests[{n}] = {_lua(each)}" for n, each in enumerate(requests, start=1)))


def warm_up(script: Path, port: int, seconds: int) -> int:
    """Ask for a while, and give the seconds in which `FEWEST` answers come, at least those given."""
    lasted = 1
    while (load := run(script, port, lasted)).requests < FEWEST / 2:
        lasted *= 2
        if lasted > LONGEST:
            raise SystemExit(f"{script.name}: only {load.requests} answers in {load.seconds:.0f} s.")
    return max(seconds, ceil(FEWEST / load.per_second))


def run(script: Path, port: int, seconds: int) -> Load:
    """Ask as fast as the answers come. Ends the bench if one of them is no success."""
    command = ["wrk", "--threads", "1", "--connections", str(CONNECTIONS), "--duration", f"{seconds}s"]
    command += ["--timeout", f"{LONGEST}s", "--script", str(script), f"http://127.0.0.1:{port}"]
    output = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    result = json.loads(output.partition("RESULT ")[2])
    if result["failed"]:
        raise SystemExit(f"{result['failed']} of {result['requests']} requests of {script.name} failed.")
    return Load(result["requests"], result["microseconds"] / 1_000_000, result["p50"] / 1_000, result["p99"] / 1_000)


def _lua(request: Request) -> str:
    if request.body is None:
        return f'wrk.format("GET", {json.dumps(request.path)})'
    headers = '{["Content-Type"] = "application/json"}'
    return f'wrk.format("POST", {json.dumps(request.path)}, {headers}, [==[{request.body}]==])'
