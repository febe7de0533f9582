"""`make run`: prepare a database with demo content, then keep the web server and the worker running.

Only the standard library, in words that old Pythons can read: it also runs before the environment exists.
"""

import argparse
import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOST = "127.0.0.1"
SECONDS_TO_END = 15


class Stop(Exception):
    """Someone asked us to end."""


def require_python():
    if sys.version_info < (3, 11):
        have = ".".join(str(part) for part in sys.version_info[:2])
        sys.exit("Touchpoint needs Python 3.11 or newer, this is {}. Name one: make PYTHON=python3.11 ...".format(have))


def require_free_port(port):
    with socket.socket() as probe:
        # As servers do: a port whose last connections are still closing counts as free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            sys.exit(f"Port {port} is taken. Choose another: make run PORT={port + 1}")


def environment_for(port):
    """Return the environment of the children: development settings, and addresses with the port."""
    environment = dict(os.environ, PYTHONUNBUFFERED="1")
    environment.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.development")
    environment.setdefault("LOG_LEVEL", "WARNING")
    for name in ("ADMIN_BASE_URL", "FRONTEND_BASE_URL", "PUBLIC_MEDIA_BASE_URL"):
        environment.setdefault(name, f"http://localhost:{port}")
    return environment


def start(port, environment):
    granian = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", HOST, "--port", str(port)]
    commands = {
        "web server": [*granian, "--blocking-threads", "3", "--log-level", "warning", "cms.wsgi:application"],
        "worker": [sys.executable, "manage.py", "worker"],
    }
    # In sessions of their own, so that Ctrl-C reaches this process alone, which ends them in order.
    return {
        name: subprocess.Popen(command, cwd=ROOT, env=environment, start_new_session=True)
        for name, command in commands.items()
    }


def end(children):
    for child in children.values():
        if child.poll() is None:
            child.terminate()
    deadline = time.monotonic() + SECONDS_TO_END
    for child in children.values():
        try:
            child.wait(max(0, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
        # A web server that was killed leaves its own child behind, which holds the port.
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)


def require_alive(children):
    for name, child in children.items():
        if child.poll() is not None:
            sys.exit(f"The {name} has ended with exit code {child.returncode}, so everything stops.")


def answers(port):
    try:
        with urllib.request.urlopen(f"http://{HOST}:{port}/healthz", timeout=5) as response:
            return response.status == 200
    except (urllib.error.URLError, OSError):
        return False


def serve(port, environment):
    """Start the children and watch them. Return only by an exception: one died, or we were told to stop."""
    print("Starting the web server and the worker ...", flush=True)
    children = start(port, environment)
    try:
        while not answers(port):
            require_alive(children)
            time.sleep(0.2)
        address = f"http://localhost:{port}"
        print(
            f"\nTouchpoint is running.\n"
            f"  Read:   {address}/\n"
            f"  Write:  {address}/admin/\n"
            f"  Query:  {address}/graphql/playground/   (schema: {address}/graphql/schema.graphql)\n"
            f"  Stop:   Ctrl-C\n",
            flush=True,
        )
        while True:
            require_alive(children)
            time.sleep(0.5)
    finally:
        end(children)


def stop(signum, frame):
    # A second signal must not interrupt the ending of the children.
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    raise Stop


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int)
    parser.add_argument("--only-check", action="store_true", help="check Python and the port, then end")
    options = parser.parse_args()

    require_python()
    if options.port is not None:
        require_free_port(options.port)
    if options.only_check:
        return
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, stop)
    environment = environment_for(options.port)
    prepared = subprocess.Popen(
        [sys.executable, "manage.py", "prepare_development"], cwd=ROOT, env=environment, start_new_session=True
    )
    try:
        if prepared.wait():
            sys.exit("The preparation failed; the reason stands above.")
        serve(options.port, environment)
    except Stop:
        end({"preparation": prepared})
        print("\nTouchpoint has stopped.", flush=True)


if __name__ == "__main__":
    main()
