"""One file that holds a whole experiment and opens read-only elsewhere; what comes in is hostile until checked."""

# not shown: says where a damaged file is broken, in the words of its own fields

from __future__ import annotations

import hashlib
import json
import re
import zipfile
import zlib
from io import BytesIO
from pathlib import Path
from typing import Any

from desktop_app import __version__
from desktop_app.documents.comparison_json import KIND, VERSION, check_version, comparison_content, comparison_from
from desktop_app.documents.files import write_bytes
from desktop_app.documents.strict_records import BadRecordError, read_json
from desktop_app.domain.comparison import MOST_TRIALS
from desktop_app.domain.identifiers import JobId
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.language import tr
from desktop_app.services.comparison_ports import ComparisonRecord

SUFFIX = ".ponder-comparison"

_MANIFEST, _CONTENT = "manifest.json", "comparison.json"
_NAMES = re.compile(r"manifest\.json|comparison\.json|raw/[0-9]{5}\.json")
LARGEST_FILE = 256 * 1024 * 1024
LARGEST_PART = {_MANIFEST: 8 * 1024 * 1024, _CONTENT: 256 * 1024 * 1024}
LARGEST_RAW = 32 * 1024 * 1024
LARGEST_IN_ALL = 1024 * 1024 * 1024
_END = b"PK\x05\x06"
_END_SIZE = 22
_LARGEST_DIRECTORY = 8 * 1024 * 1024
_AT_ONCE = 1 << 20


def write_bundle(path: Path, record: ComparisonRecord) -> None:
    """Write the file whole or not at all. Blocks: call it on a thread. Raises ProblemError (storage)."""
    write_bytes(path, bundle_bytes(record))


def bundle_bytes(record: ComparisonRecord) -> bytes:
    """The file: a zip of `comparison.json`, the raw responses by their trials' places, and a manifest with sums."""
    parts = {_CONTENT: _json(comparison_content(record))}
    for trial, job in record.trials:
        raw = record.raws.get(job.id)
        if raw:
            parts[f"raw/{trial.position:05}.json"] = raw.encode("utf-8", "replace")
    manifest = {
        "kind": KIND,
        "version": VERSION,
        "ponder": __version__,
        "exported": record.exported,
        "simulated": record.simulated,
        "files": {
            name: {"size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
            for name, content in parts.items()
        },
    }
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as bundle:
        for name, content in {_MANIFEST: _json(manifest), **parts}.items():
            # one and the same time, so that the same experiment gives the same file
            bundle.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def _json(content: Any) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def read_bundle(path: Path) -> ComparisonRecord:
    """The experiment in a file. Nothing is unpacked onto the disk. Blocks: call it on a thread.

    Raises ProblemError: invalid_request for a file that is none, is damaged or was tampered with, storage where it
    can't be read.
    """
    try:
        return _read(path)
    except (BadRecordError, zipfile.BadZipFile, zipfile.LargeZipFile, RuntimeError, EOFError) as error:
        detail = str(error) if isinstance(error, BadRecordError) else "it is no whole zip file"
        raise ProblemError(
            Problem(
                ProblemKind.INVALID_REQUEST,
                tr("{name} can't be opened: {detail}.", name=path.name, detail=detail),
                tr("Ask whoever made it to export it again."),
                detail=str(error),
            )
        ) from error
    except OSError as error:
        raise ProblemError(
            Problem(
                ProblemKind.STORAGE,
                tr("{name} can't be read.", name=path.name),
                tr("Look whether it is still there."),
                detail=str(error),
            )
        ) from error


def _read(path: Path) -> ComparisonRecord:
    if path.stat().st_size > LARGEST_FILE:
        raise BadRecordError("it is too large")
    with path.open("rb") as file:
        _check_end(file.seek(0, 2), file)
        with zipfile.ZipFile(file) as bundle:
            return _read_parts(bundle)


def _check_end(size: int, file: Any) -> None:
    """Before the directory is read at all: it must be small, and told without the extension for huge files."""
    if size < _END_SIZE:
        raise BadRecordError("it is no whole zip file")
    file.seek(max(0, size - _END_SIZE - 20))
    tail: bytes = file.read()
    end = tail[-_END_SIZE:]
    entries, directory = int.from_bytes(end[10:12], "little"), int.from_bytes(end[12:16], "little")
    if not end.startswith(_END) or b"PK\x06\x07" in tail or entries > MOST_TRIALS + 2:
        raise BadRecordError("it is no bundle of Ponder's")
    if directory > _LARGEST_DIRECTORY:
        raise BadRecordError("its directory is too large")


def _read_parts(bundle: zipfile.ZipFile) -> ComparisonRecord:
    infos = bundle.infolist()
    names = [info.filename for info in infos]
    if not all(_NAMES.fullmatch(name) for name in names) or len(set(names)) < len(names):
        raise BadRecordError("there is something in it that does not belong there")
    if not {_MANIFEST, _CONTENT} <= set(names):
        raise BadRecordError("a part of it is missing")
    if sum(info.file_size for info in infos) > LARGEST_IN_ALL:
        raise BadRecordError("it would be too large")
    manifest = read_json(_part(bundle, _MANIFEST), _MANIFEST)
    if not isinstance(manifest, dict) or manifest.get("kind") != KIND:
        raise BadRecordError("this is no comparison of Ponder's")
    check_version(manifest.get("version"))
    sums = manifest.get("files")
    if not isinstance(sums, dict) or sums.keys() != set(names) - {_MANIFEST}:
        raise BadRecordError("its list of parts does not fit")
    record = comparison_from(read_json(_summed(bundle, _CONTENT, sums), _CONTENT))
    return _with_raws(bundle, record, set(names), sums)


def _with_raws(
    bundle: zipfile.ZipFile, record: ComparisonRecord, names: set[str], sums: dict[str, Any]
) -> ComparisonRecord:
    jobs = {f"raw/{trial.position:05}.json": job.id for trial, job in record.trials}
    if len(jobs) < len(record.trials) or names - {_MANIFEST, _CONTENT} - jobs.keys():
        raise BadRecordError("a response belongs to no trial")
    raws: dict[JobId, str] = {}
    for name in sorted(names & jobs.keys()):
        try:
            raws[jobs[name]] = _summed(bundle, name, sums).decode("utf-8")
        except UnicodeDecodeError:
            raise BadRecordError(f"{name} is no text") from None
    return ComparisonRecord(
        record.comparison, record.tasks, record.trials, record.exported, record.simulated, raws, record.prices
    )


def _summed(bundle: zipfile.ZipFile, name: str, sums: dict[str, Any]) -> bytes:
    content, told = _part(bundle, name), sums[name]
    if not isinstance(told, dict) or told.get("sha256") != hashlib.sha256(content).hexdigest():
        raise BadRecordError(f"{name} is damaged or was changed")
    return content


def _part(bundle: zipfile.ZipFile, name: str) -> bytes:
    """What is inside, however large the file says it is: no more is unpacked than a part may have."""
    info, most = bundle.getinfo(name), LARGEST_PART.get(name, LARGEST_RAW)
    if info.flag_bits & 0x1 or info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise BadRecordError("it is locked, or packed in another way")
    content = bytearray()
    try:
        with bundle.open(info) as part:
            while chunk := part.read(_AT_ONCE):
                content += chunk
                if len(content) > most:
                    raise BadRecordError(f"{name} is too large")
    except (OSError, RuntimeError, ValueError, zlib.error) as error:
        raise BadRecordError(f"{name} is damaged") from error
    return bytes(content)
