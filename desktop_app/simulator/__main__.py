"""python -m desktop_app.simulator: runs until SIGTERM; prints its address and process id as one JSON line."""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
import threading
from pathlib import Path

from .simulator import Simulator


def main(arguments: list[str] | None = None) -> int:
    """Exit code 0 after SIGTERM or Ctrl+C."""
    parser = argparse.ArgumentParser(prog="python -m desktop_app.simulator", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--ready-file", type=Path, help="gets the same line once the port is open")
    parser.add_argument("--state-file", type=Path, help="keeps responses over restarts")
    parser.add_argument("--log-file", type=Path, help="one JSON line per request")
    parser.add_argument("--scripts", type=Path, help="another folder instead of resources/demo")
    parser.add_argument("--speed", type=float, default=1.0, help="simulated seconds per second")
    parser.add_argument("--chat-speed", type=float, help="another speed for answers not in the background")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args(arguments)
    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    signal.signal(signal.SIGINT, lambda *_: stop.set())
    simulator = Simulator(
        state_file=given.state_file, log_file=given.log_file, speed=given.speed, seed=given.seed,
        port=given.port, scripts=given.scripts, chat_speed=given.chat_speed,
    )  # fmt: skip
    with simulator:
        line = json.dumps({"base_url": simulator.base_url, "pid": os.getpid()})
        if given.ready_file is not None:
            draft = given.ready_file.with_name(given.ready_file.name + ".tmp")
            draft.write_text(line, encoding="utf-8")
            draft.replace(given.ready_file)
        sys.stdout.write(line + "\n")
        sys.stdout.flush()
        # wait in slices: on Windows a plain wait() does not let Ctrl+C through
        while not stop.wait(0.5):
            pass
    return 0


if __name__ == "__main__":
    sys.exit(main())
