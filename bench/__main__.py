"""`make bench`: measures Touchpoint beside its peers and writes bench/REPORT.md."""

from __future__ import annotations

import argparse
import signal
import sys
import time
from pathlib import Path

from bench import report
from bench.content import Size
from bench.databases import PEERS_PYTHON, ROOT, Databases
from bench.measuring import Bench, Options
from bench.questions import QUESTIONS
from bench.roster import NAMES, TOUCHPOINT
from bench.wrk import require_wrk

FOLDER = ROOT / "var/bench"
QUICK_SIZE = Size(articles=100, therapists=1_000)


def main() -> None:
    """Run what the command line asks for."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("Ended."))  # so that the servers are ended too
    arguments = _arguments()
    require_wrk()
    if not PEERS_PYTHON.exists():
        raise SystemExit("The peers are not installed: make bench does it.")
    started = time.monotonic()

    def say(line: str) -> None:
        print(f"{time.monotonic() - started:6.1f} s  {line}", flush=True)

    names = arguments.only or [*QUESTIONS, *NAMES]
    questions = [name for name in QUESTIONS if name in names] or list(QUESTIONS)
    peers = [name for name in NAMES if name in names] or list(NAMES)
    standard = QUICK_SIZE if arguments.quick else Size()
    size = Size(
        articles=arguments.articles or standard.articles,
        therapists=arguments.therapists or standard.therapists,
        sections=arguments.sections or standard.sections,
    )
    options = Options(
        questions=tuple(questions),
        peers=tuple(dict.fromkeys([TOUCHPOINT, *peers])),
        rounds=2 if arguments.quick else 3,
        seconds=1 if arguments.quick else 4,
        workers=arguments.workers,
    )
    FOLDER.mkdir(parents=True, exist_ok=True)
    databases = Databases(size)
    try:
        databases.prepare(say=say)
        results = Bench(options, databases, FOLDER, say=say).run()
    finally:
        databases.server.stop()
    written: Path = arguments.output
    written.write_text(report.text(results, options, size))
    say(f"Written: {written}")
    print("\n" + report.ratios(results))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__, formatter_class=_Formatter)
    parser.add_argument(
        "--only",
        nargs="+",
        metavar="NAME",
        choices=[*QUESTIONS, *NAMES],
        help=f"these questions ({', '.join(QUESTIONS)}) or peers ({', '.join(NAMES)})",
    )
    parser.add_argument(
        "--quick", action="store_true", help=f"two rounds of a second, over little content: {QUICK_SIZE}"
    )
    parser.add_argument("--articles", type=int, metavar="N", help="500 when not given")
    parser.add_argument("--therapists", type=int, metavar="N", help="5,000 when not given; try 100000")
    parser.add_argument("--sections", type=int, metavar="N", help="ten blocks of a body each; 3 when not given")
    parser.add_argument(
        "--workers", type=int, default=1, metavar="N", help="processes of each server; 1 when not given"
    )
    parser.add_argument("--output", type=Path, default=ROOT / "bench/REPORT.md", metavar="FILE", help="bench/REPORT.md")
    return parser.parse_args()


class _Formatter(argparse.HelpFormatter):
    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=24, width=100)


if __name__ == "__main__":
    main()
