"""The slow first use is paid once, in a thread, whoever asks; importing our modules costs no SDK."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def run(program: str) -> str:
    """In a fresh interpreter, with warnings as errors."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-X", "dev", "-c", textwrap.dedent(program)],
        cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_importing_the_door_does_not_import_the_sdk() -> None:
    """Nothing that is slow may stand before the first paint."""
    slow = "('openai', 'httpx2', 'pydantic', 'anyio')"
    loaded = run(
        f"""
        import sys
        from desktop_app.openai_api import client, warm_up
        async def source(): raise AssertionError
        client.OpenAiDoor(source)
        print([name for name in {slow} if name in sys.modules])
        """
    )
    assert loaded == "[]"


def test_many_may_wait_for_the_one_warm_up() -> None:
    """In a worker thread, and collection of garbage is as it was."""
    told = run(
        """
        import asyncio, gc, sys, threading
        from desktop_app.openai_api import warm_up

        rehearsals = []
        rehearse = warm_up._rehearse
        async def counted():
            rehearsals.append(threading.current_thread() is threading.main_thread())
            await rehearse()
        warm_up._rehearse = counted

        async def main():
            await asyncio.gather(*(warm_up.warm_up() for _ in range(5)))
            await warm_up.warm_up()

        # qasync installs a policy whose loops no thread may run
        class Policy(asyncio.DefaultEventLoopPolicy):
            def new_event_loop(self):
                assert threading.current_thread() is threading.main_thread()
                return super().new_event_loop()
        asyncio.set_event_loop_policy(Policy())
        asyncio.run(main())
        print(rehearsals, gc.isenabled(), gc.get_freeze_count() > 1000, "openai" in sys.modules)
        """
    )
    assert told == "[False] True True True"
