"""What the services need of the operating system's keyring; the key vault's room fulfils it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from typing_extensions import override


class VaultState(StrEnum):
    """What the operating system's keyring said."""

    OK = "ok"
    NO_BACKEND = "no_backend"
    INSECURE = "insecure"
    LOCKED = "locked"
    TIMEOUT = "timeout"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class VaultAnswer:
    """A state and, for a successful read of an existing entry, the key. `detail` never contains the key."""

    state: VaultState
    key: str | None = None
    detail: str = ""
    backend: str = ""

    @override
    def __repr__(self) -> str:
        return f"VaultAnswer({self.state}, {self.backend}, {'a key' if self.key else 'no key'})"  # not shown


class KeyVault(Protocol):
    """The operating system's keyring, one entry per host (`api.openai.com`, `127.0.0.1:1234`)."""

    async def read(self, host: str) -> VaultAnswer: ...

    async def write(self, host: str, key: str) -> VaultAnswer: ...

    async def delete(self, host: str) -> VaultAnswer: ...
