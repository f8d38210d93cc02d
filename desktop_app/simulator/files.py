"""The files endpoint: uploads are kept beside the state file, or in memory without one."""

from __future__ import annotations

import re
import time
from pathlib import Path

from . import seeded
from .errors import ApiError, missing
from .journal import Journal
from .json_text import Json

LARGEST = 512 * 1024 * 1024
"""Bytes."""
PURPOSES = ("assistants", "batch", "fine-tune", "vision", "user_data", "evals")


class Files:
    """Uploaded files by id."""

    def __init__(self, journal: Journal, folder: Path | None) -> None:
        self._journal = journal
        self._folder = folder
        self._objects: dict[str, Json] = {}
        self._contents: dict[str, bytes] = {}
        self._made = 0

    def upload(self, fields: dict[str, tuple[str | None, bytes]]) -> Json:
        """Keeps the file of a multipart form; ApiError 400 if file or purpose is missing."""
        if "file" not in fields:
            raise missing("file")
        purpose = fields.get("purpose", (None, b""))[1].decode("utf-8", "replace")
        if purpose not in PURPOSES:
            raise ApiError(400, f"'{purpose}' is not one of {list(PURPOSES)} - 'purpose'", param="purpose")
        name, data = fields["file"]
        if not data:
            raise ApiError(400, "The uploaded file is empty.", code="empty_file", param="file")
        if len(data) > LARGEST:
            raise ApiError(413, "The uploaded file exceeds the limit of 512 MB.", code="file_too_large", param="file")
        seconds = _seconds(fields)
        self._made += 1
        moment = time.time()
        made: Json = {
            "object": "file",
            "id": f"file-{seeded.hex_digits(22, 'file', self._made, moment)}",
            "purpose": purpose,
            "filename": name or "upload",
            "bytes": len(data),
            "created_at": int(moment),
            "expires_at": int(moment) + seconds if seconds else None,
            "status": "processed",
            "status_details": None,
        }
        if self._folder is None:
            self._contents[made["id"]] = data
        else:
            self._folder.mkdir(parents=True, exist_ok=True)
            (self._folder / made["id"]).write_bytes(data)
        entry = {"op": "file", "object": made}
        self._journal.append(entry)
        self.replay(entry)
        return made

    def get(self, file_id: str) -> Json:
        """ApiError 404 if there is none."""
        if file_id not in self._objects:
            raise ApiError(404, f"No such File object: {file_id}", param="id")
        return self._objects[file_id]

    def content(self, file_id: str) -> bytes:
        """The bytes that were uploaded."""
        self.get(file_id)
        return self._contents[file_id] if self._folder is None else (self._folder / file_id).read_bytes()

    def delete(self, file_id: str) -> Json:
        """Deletes the file. The real answer calls itself a `file`."""
        self.get(file_id)
        entry = {"op": "file_delete", "id": file_id}
        self._journal.append(entry)
        self.replay(entry)
        if self._folder is not None:
            (self._folder / file_id).unlink(missing_ok=True)
        return {"object": "file", "deleted": True, "id": file_id}

    def all(self) -> list[Json]:
        """Oldest first."""
        return list(self._objects.values())

    def replay(self, entry: Json) -> None:
        """Applies an entry of the journal."""
        if entry["op"] == "file":
            self._objects[entry["object"]["id"]] = entry["object"]
        else:
            self._objects.pop(entry["id"], None)
            self._contents.pop(entry["id"], None)


def _seconds(fields: dict[str, tuple[str | None, bytes]]) -> int | None:
    """`expires_after`, counted from the upload; ApiError 400 outside an hour and 30 days."""
    if "expires_after[seconds]" not in fields:
        return None
    if fields.get("expires_after[anchor]", (None, b""))[1] != b"created_at":
        raise missing("expires_after.anchor")
    text = fields["expires_after[seconds]"][1]
    seconds = int(text) if text.isdigit() else 0
    if not 3_600 <= seconds <= 2_592_000:
        raise ApiError(
            400, "Invalid 'expires_after.seconds': expected a value between 3600 and 2592000.",
            code="integer_below_min_value", param="expires_after.seconds",
        )  # fmt: skip
    return seconds


def read_form(content_type: str, body: bytes) -> dict[str, tuple[str | None, bytes]]:
    """The fields of a multipart form: name -> (file name, bytes). ApiError 400 if it is none."""
    boundary = re.search(r'boundary="?([^";]+)"?', content_type)
    if not boundary:
        raise ApiError(400, "Could not parse multipart form")
    fields: dict[str, tuple[str | None, bytes]] = {}
    for part in body.split(b"--" + boundary[1].encode("latin-1"))[1:-1]:
        head, _, data = part.lstrip(b"\r\n").partition(b"\r\n\r\n")
        text = head.decode("utf-8", "replace")
        name = re.search(r'\bname="([^"]*)"', text)
        file_name = re.search(r'\bfilename="([^"]*)"', text)
        if name:
            fields[name[1]] = (file_name[1] if file_name else None, data.removesuffix(b"\r\n"))
    return fields
