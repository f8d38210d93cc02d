"""Cuts a server-sent event stream into the JSON texts it carries, however the network sliced it.

Our own, not the SDK's: that one raises at the first nested `error` and so hides the `response.failed` behind it,
mistakes unknown events for known ones, and costs several times as much per event (tests/bench/test_door.py).
"""

from __future__ import annotations

from collections.abc import Iterator

MAX_EVENT_BYTES = 256 * 1024 * 1024
"""An image comes as one line of several megabytes; what is longer than this is no event."""


class EventTooLongError(ValueError):
    """The server sends on and on without ever ending an event."""


class EventDecoder:
    """Feed it chunks, get the `data` of every event that is complete."""

    def __init__(self) -> None:
        self._rest: list[bytes] = []
        self._rest_size = 0
        self._data: list[bytes] = []

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """The events that this chunk completes. Raises EventTooLongError."""
        lines = chunk.split(b"\n")
        self._rest_size += len(chunk)
        if self._rest_size > MAX_EVENT_BYTES:
            raise EventTooLongError(f"more than {MAX_EVENT_BYTES} bytes")  # not shown
        if len(lines) == 1:
            self._rest.append(chunk)
            return
        self._rest.append(lines[0])
        lines[0] = b"".join(self._rest)
        last = lines.pop()
        self._rest = [last] if last else []
        self._rest_size = len(last) + sum(map(len, self._data))
        for line in lines:
            data = self._line(line)
            if data is not None:
                yield data

    def last(self) -> bytes | None:
        """After the end of the stream: the data of an event that no empty line closed, whole or cut."""
        if self._rest:
            self._line(b"".join(self._rest))
            self._rest = []
        return self._line(b"")

    def _line(self, line: bytes) -> bytes | None:
        """Take one line; the event's data when this line ends one."""
        if line.endswith(b"\r"):
            line = line[:-1]
        if line.startswith(b"data:"):
            self._data.append(line[6:] if line.startswith(b"data: ") else line[5:])
        elif not line and self._data:
            data = self._data[0] if len(self._data) == 1 else b"\n".join(self._data)
            self._data = []
            return data
        # `event:` repeats the type inside the data; `id:`, `retry:` and `: comments` say nothing that Ponder needs
        return None
