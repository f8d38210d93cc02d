"""The shipped vocabularies, checked by hash before tiktoken sees them."""

from __future__ import annotations

import hashlib
import logging
import os
import threading
from typing import TYPE_CHECKING

from desktop_app.resources import resource_path

if TYPE_CHECKING:
    from tiktoken import Encoding

_log = logging.getLogger(__name__)

# name tiktoken looks for (sha1 of the download address), sha256 of the content (tiktoken's expected_hash)
_O200K = (
    "fb374d419588a4632f3f557e76b4b70aebbca790",
    "446a9538cb6c348e3516120d7c08b09f57c36495e2acfffe59a5bf8b0cfb1a2d",
)
_CL100K = (
    "9b5ad71b2ce5302211f9c61530b329a4922fc6a4",
    "223921b76ee99bde995b7ff738513eef100fb51d18c93597a113bcffe865b2a7",
)
_SHIPPED = {"o200k_base": _O200K, "o200k_harmony": _O200K, "cl100k_base": _CL100K}

_lock = threading.Lock()
_loaded: dict[str, Encoding | None] = {}


def encoding_name(model_id: str) -> tuple[str, bool]:
    """The vocabulary of a model, and whether tiktoken knows it; newer names count as o200k_base."""
    from tiktoken.model import encoding_name_for_model

    try:
        return encoding_name_for_model(model_id), True
    except KeyError:
        return "o200k_base", False


def encoding(name: str) -> Encoding | None:
    """A vocabulary ready to count with, None where it was not shipped whole. Takes 0.3 s of a worker the first time.

    tiktoken deletes a file whose hash is wrong and asks the network without a time limit: it must never see one.
    """
    with _lock:
        if name not in _loaded:
            _loaded[name] = _load(name)
        return _loaded[name]


def _load(name: str) -> Encoding | None:
    file_name, expected = _SHIPPED.get(name, ("", ""))
    path = resource_path("tiktoken", file_name)
    try:
        found = hashlib.sha256(path.read_bytes()).hexdigest() if file_name else ""
    except OSError as error:
        _log.warning("the vocabulary %s cannot be read, so tokens are estimated: %s", name, error)
        return None
    if found != expected or not file_name:
        _log.warning("the vocabulary %s is missing or changed, so tokens are estimated", name)
        return None
    os.environ["TIKTOKEN_CACHE_DIR"] = str(path.parent)
    import tiktoken

    return tiktoken.get_encoding(name)
