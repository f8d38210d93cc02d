"""A file of conversations that may be imported: looked through as a whole first, then read one at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from desktop_app.documents.conversation_archive import JsonFile, open_files
from desktop_app.documents.conversation_chatgpt import read_chatgpt
from desktop_app.documents.conversation_import import read_record
from desktop_app.documents.conversation_json import KIND, VERSION
from desktop_app.documents.conversation_pieces import Pieces, Tell, cut, read_piece
from desktop_app.documents.strict_records import BadRecordError
from desktop_app.domain.conversation_records import ConversationRecord, FoundConversation, FoundFile
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.language import later, tr

PONDER, CHATGPT = "Ponder", "ChatGPT"  # not shown
_ADVICE = later(
    "Choose a JSON file that Ponder saved, or the export of ChatGPT: its ZIP file, or conversations.json in it."
)
_NEWER = later("Update Ponder, then import it again.")
_UNPACKED, _CUT = 0.2, 0.5
"""Shares of the work until the file is unpacked, and cut into its conversations."""


class ConversationSource:
    """One file, opened by `survey` and let go by `close`. Everything blocks, for use on a thread, one at a time.

    Raises ProblemError (configuration) naming the place in the file that is wrong; (storage) when the disk refuses.
    `tell` is told the share of the work that is done, and may raise to stop it.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._files: Sequence[JsonFile] = ()
        self._pieces: list[Pieces] = []
        self._ours = False

    def survey(self, tell: Tell) -> FoundFile:
        """What is in it. Every conversation is read and checked, so that `records` finds nothing new."""
        with _refusals(self._path.name):
            self._files = open_files(self._path, lambda share: tell(share * _UNPACKED))
            for number, file in enumerate(self._files):
                self._cut(file, number, tell)
            return self._survey(tell)

    def records(self, places: Collection[int], tell: Tell) -> Iterator[ConversationRecord]:
        """The conversations at these places, in the order of the file; ids are those of the file."""
        done, wanted = 0, frozenset(places)
        for place, name, file, piece in self._all():
            if place in wanted:
                with _refusals(self._path.name):
                    record = self._read(read_piece(file.content, piece, name), name, Counter())
                if record is not None:
                    yield record
                done += 1
                tell(done / len(wanted))

    def close(self) -> None:
        """Let go of the file; twice is harmless."""
        for file in self._files:
            file.content.close()
        self._files = ()

    def _cut(self, file: JsonFile, number: int, tell: Tell) -> None:
        begun, each = _UNPACKED, (_CUT - _UNPACKED) / len(self._files)
        pieces = cut(file.content, file.name, lambda share: tell(begun + each * (number + share)))
        ours = isinstance(pieces.head, dict)
        if ours:
            _check_head(pieces.head, file.name)
        if number and ours is not self._ours:
            raise BadRecordError(tr("{name} is of another kind than the files before it", name=file.name))
        self._ours = ours
        self._pieces.append(pieces)

    def _survey(self, tell: Tell) -> FoundFile:
        found: list[FoundConversation] = []
        left_out: Counter[str] = Counter()
        seen: dict[str, str] = {}
        count, empty = sum(len(pieces.places) for pieces in self._pieces), 0
        for place, name, file, piece in self._all():
            tell(_CUT + (1 - _CUT) * place / count)
            record = self._read(read_piece(file.content, piece, name), name, left_out)
            if record is None or (record.conversation.id in seen and not self._ours):
                empty += record is None
                continue
            if record.conversation.id in seen:
                raise BadRecordError(
                    tr("{name} has the same id as {seen}", name=name, seen=seen[record.conversation.id])
                )
            seen[record.conversation.id] = name
            found.append(_found(place, record, ours=self._ours))
        if not count:
            raise BadRecordError(tr("“{name}” holds no conversations", name=self._path.name))
        kept = {what: number for what, number in sorted(left_out.items()) if number}
        return FoundFile(PONDER if self._ours else CHATGPT, tuple(found), empty, kept)

    def _read(self, plain: Any, name: str, left_out: Counter[str]) -> ConversationRecord | None:
        return read_record(plain, name) if self._ours else read_chatgpt(plain, name, left_out)

    def _all(self) -> Iterator[tuple[int, str, JsonFile, tuple[int, int]]]:
        """Place within the whole, the conversation's name for people, and where it is."""
        place = 0
        for file, pieces in zip(self._files, self._pieces, strict=True):
            for number, piece in enumerate(pieces.places, 1):
                where = f"{file.name}, " if len(self._files) > 1 else ""
                yield place, tr("{where}conversation {number}", where=where, number=number), file, piece
                place += 1


def _found(place: int, record: ConversationRecord, *, ours: bool) -> FoundConversation:
    conversation = record.conversation
    origin = conversation.origin or f"{PONDER.lower()}:{conversation.id}" if ours else conversation.origin
    updated = max([conversation.updated_at, *(message.created_at for message in record.messages)])
    return FoundConversation(place, origin, conversation.title, conversation.created_at, updated, len(record.messages))


def _check_head(head: Any, name: str) -> None:
    if head.get("kind") != KIND:
        raise BadRecordError(tr("{name} holds no conversations that Ponder can read", name=name))
    version = head.get("version")
    if type(version) is not int or version < 1:
        raise BadRecordError(tr("{name}: its “version” is missing", name=name))
    if version > VERSION:
        happened = tr("{name} was written by a newer version of Ponder.", name=name)
        raise ProblemError(Problem(ProblemKind.CONFIGURATION, happened, _NEWER))
    if unknown := head.keys() - {"kind", "version", "exported", "simulated", "note", "conversations"}:
        raise BadRecordError(
            tr("{name} has a part that this version of Ponder does not know, {min!r}", name=name, min=min(unknown)[:40])
        )


@contextmanager
def _refusals(name: str) -> Iterator[None]:
    """Says in a sentence why nothing of the file is taken."""
    try:
        yield
    except BadRecordError as error:
        told = str(error)
        happened = tr("“{name}” is damaged: {told}. Nothing of it was imported.", name=name, told=told)
        if told.startswith("“"):
            happened = tr("{told}. Nothing of the file was imported.", told=told)
        raise ProblemError(Problem(ProblemKind.CONFIGURATION, happened, _ADVICE)) from None
    except OSError as error:
        happened = tr("“{name}” could not be read, or there is no room to unpack it.", name=name)
        advice = tr(
            "{strerror}. Choose another file, or make room, then import again.",
            strerror=error.strerror or type(error).__name__,
        )
        raise ProblemError(Problem(ProblemKind.STORAGE, happened, advice, detail=str(error))) from error
