"""Renews the two lock files from pyproject.toml, for every system and Python that Ponder supports. Needs `uv`.

`python3 packaging/lock.py` moves everything to its newest permitted version; `--keep` only adds and removes what
pyproject.toml asks for. The lock of the tests contains the other one, so a test environment can run the app too.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
APP, TEST = HERE / "requirements.lock", HERE / "requirements-test.lock"
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
    compile_lock(APP)
    compile_lock(TEST, "--group=test", f"--constraints={APP}")
