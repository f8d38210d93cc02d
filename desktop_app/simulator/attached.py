"""Pictures and files in a request: refused as the real API refuses them, and named for the answer to tell of them."""

from __future__ import annotations

import base64
import binascii
import re
from typing import Any

from .body_checks import invalid_value
from .errors import ApiError, missing
from .files import Files
from .json_text import Json

LARGEST_TOGETHER = 50_000_000
"""Bytes of all files of one request."""
_DETAILS = {"input_image": ("low", "high", "auto", "original"), "input_file": ("low", "high", "auto")}
_A_PICTURE = "a picture"
_PICTURES = ("image/png", "image/jpeg", "image/webp", "image/gif")
_MAGIC = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF")
_DATA_URL = re.compile(r"data:([\w.+-]+/[\w.+-]+);base64,", re.ASCII)
_ENDINGS = frozenset(
    """pdf txt md markdown json html htm xml csv tsv rtf yaml yml css js mjs ts py c cc cpp h hpp java rb php sh go rs
    sql log ini conf tex srt vtt ics diff patch swift kt scala lua pl r cs bat eml doc docx odt ppt pptx xls
    xlsx""".split()  # noqa: SIM905 - a list of words reads better as a sentence
)


def check_attached(value: Any, files: Files) -> tuple[str, ...]:
    """The names of what goes along with the newest user message. ApiError as the real server would answer."""
    newest: tuple[str, ...] = ()
    room = LARGEST_TOGETHER
    for index, item in enumerate(value if isinstance(value, list) else ()):
        content = item.get("content") if isinstance(item, dict) else None
        names = []
        for place, part in enumerate(content if isinstance(content, list) else ()):
            where = f"input[{index}].content[{place}]"
            if part.get("type") in _DETAILS:
                name, size = _check_part(part, where, files)
                names.append(name)
                room -= size
        if isinstance(item, dict) and item.get("role") == "user":
            newest = tuple(names)
    if room <= 0:
        raise ApiError(
            400, "The total size of the files in this request exceeds the limit of 50 MB.", code="file_too_large",
            param="input",
        )  # fmt: skip
    return newest


def _check_part(part: Json, where: str, files: Files) -> tuple[str, int]:
    allowed = _DETAILS[part["type"]]
    if part.get("detail") is not None and part["detail"] not in allowed:
        raise invalid_value(part["detail"], allowed, f"{where}.detail")
    if part.get("file_id"):
        return _uploaded(str(part["file_id"]), where, files)
    return _picture(part, where) if part["type"] == "input_image" else _file(part, where)


def _uploaded(file_id: str, where: str, files: Files) -> tuple[str, int]:
    try:
        found = files.get(file_id)
    except ApiError as error:
        raise ApiError(404, f"No such File object: {file_id}", param=f"{where}.file_id") from error
    return str(found["filename"]), int(found["bytes"])


def _picture(part: Json, where: str) -> tuple[str, int]:
    address = part.get("image_url")
    if not address:
        raise missing(f"{where}.image_url")
    if re.match(r"https?://", str(address)):
        return str(address), 0
    data, media_type = _decoded(str(address), f"{where}.image_url", "an image")
    if media_type not in _PICTURES or not data.startswith(_MAGIC):
        raise ApiError(
            400,
            "You uploaded an unsupported image. Please make sure your image has of one the following formats: "
            "['png', 'jpeg', 'gif', 'webp'].",
            code="invalid_image_format",
            param=where,
        )
    return f"{_A_PICTURE} ({media_type.removeprefix('image/').upper()}, {len(data):,} bytes)", len(data)


def _file(part: Json, where: str) -> tuple[str, int]:
    if part.get("file_url"):
        return str(part["file_url"]), 0
    if not part.get("file_data"):
        raise missing(f"{where}.file_data")
    name = part.get("filename")
    if not name:
        raise missing(f"{where}.filename")
    data, _ = _decoded(str(part["file_data"]), f"{where}.file_data", "a file")
    ending = str(name).rpartition(".")[2].lower()
    if ending not in _ENDINGS:
        raise ApiError(
            400,
            f"Invalid input: Expected context stuffing file type to be a supported format but got .{ending}.",
            code="unsupported_file",
            param=where,
        )
    return str(name), len(data)


def _decoded(address: str, where: str, what: str) -> tuple[bytes, str]:
    head = _DATA_URL.match(address[:200])
    try:
        if head is None:
            raise binascii.Error("no data URL")
        data = base64.b64decode(address[head.end() :], validate=True)
    except (binascii.Error, ValueError) as error:
        raise ApiError(
            400,
            f"Invalid '{where}'. Expected a base64-encoded data URL with {what} MIME type, but got an invalid "
            "base64-encoded value.",
            code="invalid_base64_image" if what == "an image" else "invalid_value",
            param=where,
        ) from error
    if not data:
        raise ApiError(400, f"Invalid '{where}': the file is empty.", code="empty_file", param=where)
    return data, head[1].lower()


def told(names: tuple[str, ...]) -> str:
    """A sentence of the answer about what came along."""
    if not names:
        return ""
    shown = (name if name.startswith(_A_PICTURE) else f"**{name}**" for name in names)
    return f"You attached: {', '.join(shown)}."
