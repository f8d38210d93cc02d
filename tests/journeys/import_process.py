"""An import in a process of its own, to be killed: `python -m tests.journeys.import_process FOLDER FILE`.

Begins the import, or goes on with the one that was cut off; says "going" when rows begin to be queued, and "done" at
the end.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from tests.harness.import_house import imports_of, ready
from tests.harness.job_house import job_house


def _say(word: str) -> None:
    sys.stdout.write(word + "\n")
    sys.stdout.flush()


async def main(folder: Path, file: Path) -> None:
    async with job_house(folder, "http://127.0.0.1:9", run=False) as house:
        imports = imports_of(house)
        imports.running.watch(lambda now: _say("going") if now else None, at_once=False)
        cut = await imports.unfinished()
        if cut:
            await imports.resume(cut[0].id)
        else:
            content, plan, prepared = await ready(imports, file)
            if not await imports.seen_before(content.facts.content_hash):
                await imports.queue(file, content, plan, prepared)
        _say("done")


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), Path(sys.argv[2])))
