"""How a sentence under the key's field is meant."""

from __future__ import annotations

from typing import Literal

Tone = Literal["muted", "success", "warning", "danger"]
