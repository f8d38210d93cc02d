"""Talking to the keyring library: which backend there is, whether it is safe, and what its failures mean.

Everything here may block for as long as the system pleases: it runs on the vault's thread only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.language import tr
from desktop_app.services.vault_port import VaultAnswer, VaultState

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "ponder"

WINDOWS_LIMIT = 1280
"""Characters: a Windows credential holds 2560 bytes and keeps text as UTF-16 (jaraco/keyring#355)."""

_NOTHING = "keyring.backends.fail."
_UNSAFE = ("keyring.backends.null.", "keyrings.alt.")

_NAMES = {
    "keyring.backends.SecretService.": "Secret Service",  # not shown
    "keyring.backends.libsecret.": "Secret Service",  # not shown
    "keyring.backends.kwallet.": "KWallet",
    "keyring.backends.macOS.": "macOS Keychain",  # not shown
    "keyring.backends.Windows.": "Windows Credential Manager",  # not shown
}


def read(host: str) -> VaultAnswer:
    """The entry of a host; `key` is None where there is none."""
    backend, refused = _usable_backend()
    if backend is None:
        return refused
    return VaultAnswer(VaultState.OK, backend.get_password(SERVICE, host), backend=_name(backend))


def write(host: str, key: str) -> VaultAnswer:
    """Keep a key and read it back, because some backends keep nothing and say nothing."""
    backend, refused = _usable_backend()
    if backend is None:
        return refused
    name = _name(backend)
    if name == "Windows Credential Manager" and len(key) > WINDOWS_LIMIT:
        detail = tr(
            "Windows keeps at most {windows_limit} characters in one entry; this key has {count}.",
            windows_limit=WINDOWS_LIMIT,
            count=len(key),
        )
        return VaultAnswer(VaultState.ERROR, detail=detail, backend=name)
    backend.set_password(SERVICE, host, key)
    if backend.get_password(SERVICE, host) != key:
        return VaultAnswer(VaultState.ERROR, detail="The keyring did not give back what it was given.", backend=name)
    return VaultAnswer(VaultState.OK, backend=name)


def delete(host: str) -> VaultAnswer:
    """Remove the entry of a host; one that is not there is gone already."""
    from keyring.errors import PasswordDeleteError

    backend, refused = _usable_backend()
    if backend is None:
        return refused
    try:
        backend.delete_password(SERVICE, host)
    except PasswordDeleteError:
        if backend.get_password(SERVICE, host) is not None:
            raise
    return VaultAnswer(VaultState.OK, backend=_name(backend))


def answer_for(error: Exception) -> VaultAnswer:
    """What a failure means. SecretStorage's and jeepney's errors are no KeyringError, hence the words."""
    from keyring import errors

    words = f"{type(error).__name__}: {error}"
    if isinstance(error, errors.NoKeyringError):
        state = VaultState.NO_BACKEND
    elif isinstance(error, errors.KeyringLocked) or any(word in words.lower() for word in ("dismissed", "locked")):
        state = VaultState.LOCKED
    else:
        state = VaultState.ERROR
    return VaultAnswer(state, detail=words)


def _usable_backend() -> tuple[KeyringBackend | None, VaultAnswer]:
    """The backend, or None and the answer that says why there is none to use."""
    import keyring.core

    backend = keyring.core.get_keyring()
    if _full_name(backend).startswith(_NOTHING):
        keyring.core.init_backend()  # the choice is kept per process; a keyring may have started meanwhile
        backend = keyring.core.get_keyring()
    name = _full_name(backend)
    if name.startswith(_NOTHING):
        return None, VaultAnswer(VaultState.NO_BACKEND, backend=name)
    for found in (name, *map(_full_name, _chained(backend))):
        if found.startswith(_UNSAFE):
            return None, VaultAnswer(VaultState.INSECURE, backend=found)
    return backend, VaultAnswer(VaultState.OK)


def _full_name(backend: object) -> str:
    return f"{type(backend).__module__}.{type(backend).__name__}"


def _chained(backend: object) -> list[object]:
    """The backends a ChainerBackend asks one after the other; the first does the work."""
    return list(getattr(backend, "backends", None) or [])


def _name(backend: object) -> str:
    full = _full_name((_chained(backend) or [backend])[0])
    return next((name for start, name in _NAMES.items() if full.startswith(start)), full)
