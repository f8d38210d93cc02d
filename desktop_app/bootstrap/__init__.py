"""The only place that builds and connects things; start-up and shutdown told in order.

`run` (here): process, folder lock, event loop, one house after another (the demo is another house).
`house`: everything without a window: adapters and services.
`front`: the window, its tabs, dialogs and tray.
`data_desk`, `errands`: what is done with the data as a whole, and what needs every house to be closed.
`crashes`, `diagnosing`: what is noted about faults, on this computer only.
`folders`, `logs`: where things are kept and what is written down about a run.
"""

from __future__ import annotations

from desktop_app.bootstrap.options import Options

__all__ = ["Options", "run"]


def run(options: Options) -> int:
    """Run Ponder until it is closed; returns the exit code."""
    from desktop_app.bootstrap.process import run_process

    return run_process(options)
