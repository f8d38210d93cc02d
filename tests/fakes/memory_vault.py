"""A keyring in memory that can be locked, missing or broken on request."""

from __future__ import annotations

import asyncio

from typing_extensions import override

from desktop_app.services.vault_port import KeyVault, VaultAnswer, VaultState


class MemoryVault(KeyVault):
    """`state` is what it answers from now on; `entries` is what it holds; `gate` makes reads wait."""

    def __init__(self, **entries: str) -> None:
        self.entries: dict[str, str] = dict(entries)
        self.state = VaultState.OK
        self.gate: asyncio.Event | None = None
        self.reads: list[str] = []

    @override
    async def read(self, host: str) -> VaultAnswer:
        self.reads.append(host)
        if self.gate is not None:
            await self.gate.wait()
        key = self.entries.get(host) if self.state is VaultState.OK else None
        return VaultAnswer(self.state, key, self._detail())

    @override
    async def write(self, host: str, key: str) -> VaultAnswer:
        if self.state is VaultState.OK:
            self.entries[host] = key
        return VaultAnswer(self.state, None, self._detail())

    @override
    async def delete(self, host: str) -> VaultAnswer:
        if self.state is VaultState.OK:
            self.entries.pop(host, None)
        return VaultAnswer(self.state, None, self._detail())

    def _detail(self) -> str:
        return "" if self.state is VaultState.OK else "the keyring said no"
