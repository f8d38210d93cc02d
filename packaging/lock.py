"""Renews the three lock files from pyproject.toml, for every system and Python that Ponder supports. Needs `uv`.

`python3 packaging/lock.py` moves everything to its newest permitted version; `--keep` only adds and removes what
pyproject.toml asks for. The locks of the tests and of the installers contain the first one: what is tested is shipped.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
APP, TEST = HERE / "requirements.lock", HERE / "requirements-test.lock"
BUILD = HERE / "requirements-build.lock"
OPTIONS = ["--universal", "--python-version=3.11", "--generate-hashes", "--no-annotate", "--no-header"]
OPTIONS += ["--no-emit-index-url", "--no-emit-find-links", "--quiet"]


def compile_lock(target: Path, *more: str) -> None:
    """Write `target`; raises CalledProcessError after uv has said why it cannot."""
    command = ["uv", "pip", "compile", "pyproject.toml", *OPTIONS, *more, "--output-file", str(target)]
    subprocess.run(command, cwd=HERE.parent, check=True)


if __name__ == "__main__":
    if "--keep" not in sys.argv[1:]:
        APP.unlink(missing_ok=True)
        TEST.unlink(missing_ok=True)
        BUILD.unlink(missing_ok=True)
    compile_lock(APP)
    compile_lock(TEST, "--group=test", f"--constraints={APP}")
    compile_lock(BUILD, "--group=build", f"--constraints={APP}")
