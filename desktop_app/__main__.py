"""The command `ponder`: reads its options and hands over to `bootstrap`."""

# not shown: the terminal speaks English

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from desktop_app import __version__


def parser() -> argparse.ArgumentParser:
    """Every option of the command."""
    result = argparse.ArgumentParser(
        prog="ponder", description="A desktop app for questions that take a while, on OpenAI's Responses API."
    )
    result.add_argument("--version", action="version", version=f"Ponder {__version__}")
    result.add_argument("--demo", action="store_true", help="simulated answers, separate data, no key needed")
    result.add_argument("--data-dir", type=Path, metavar="DIR", help="keep everything in DIR")
    result.add_argument(
        "--tour", type=Path, metavar="DIR", help="do the main jobs by itself; pictures and tour.json go to DIR"
    )
    result.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a saved comparison to open")
    # only these stretches of the tour, in their order, such as "work,after-restart"
    result.add_argument("--tour-parts", metavar="NAMES", help=argparse.SUPPRESS)
    # one stretch of a tour between two restarts; the tour starts these itself
    result.add_argument("--tour-part", metavar="NAME", help=argparse.SUPPRESS)
    # the process that holds answers against checks; the window starts it itself
    result.add_argument("--check-answers", action="store_true", help=argparse.SUPPRESS)
    return result


def main(arguments: Sequence[str] | None = None) -> int:
    """Run Ponder; returns the exit code."""
    options = parser().parse_args(arguments)
    if options.check_answers:
        from desktop_app.answer_checks.process import run as check_answers

        return check_answers()
    if options.tour is not None and options.tour_part is None:
        from desktop_app.ui.tour.director import direct_tour

        parts = options.tour_parts.split(",") if options.tour_parts else None
        return direct_tour(options.tour, demo=options.demo, data_dir=options.data_dir, only=parts)
    from desktop_app.bootstrap import Options, run

    return run(
        Options(
            demo=options.demo,
            data_dir=options.data_dir,
            tour_dir=options.tour,
            tour_part=options.tour_part or "",
            file=None if options.file is None else options.file.absolute(),
        )
    )


if __name__ == "__main__":
    sys.exit(main())
