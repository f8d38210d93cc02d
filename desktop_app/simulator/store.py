"""Everything that was created: responses with their start times, durable before anybody is told."""

from __future__ import annotations

import threading
from collections import Counter, OrderedDict
from pathlib import Path
from typing import Any

from . import caching, checks, items, planner, seeded, tokens, wire
from .attached import check_attached
from .body_checks import check_input
from .clock import Clock, Segment
from .conversations import Conversations
from .errors import ApiError, response_not_found
from .files import Files
from .items import SOURCES
from .journal import Journal
from .json_text import Json
from .listing import as_item, as_list
from .models import Profile
from .records import Context, Record, brief
from .script import Library
from .timeline import Timeline

THIRTY_DAYS = 30 * 86400.0
TEN_MINUTES = 600.0
"""Real seconds that a response is kept: stored ones, and background ones with store=false."""


class Store:
    """Creates, finds, cancels and deletes responses; also owns conversations, files and the clock."""

    def __init__(
        self, library: Library, seed: int, speed: float, path: Path | None, chat_speed: float | None = None
    ) -> None:
        self.lock = threading.RLock()
        self.changed = threading.Condition(self.lock)
        self.library = library
        self._seed = seed
        self._chat_speed = chat_speed
        self._journal = Journal(path)
        self._records: dict[str, Record] = {}
        self._plans: OrderedDict[str, planner.Plan] = OrderedDict()
        self._repeats: Counter[tuple[Any, ...]] = Counter()
        self._prompts = caching.PromptCache()
        self.conversations = Conversations(self._journal, self.lock)
        self.files = Files(self._journal, path.with_name(path.name + ".files") if path else None)
        segments: list[Segment] = []
        for entry in self._journal.entries():
            self._replay(entry, segments)
        self.clock = Clock(speed, segments)
        self.set_speed(speed)

    def set_speed(self, speed: float) -> None:
        """From now on `speed` simulated seconds pass in a real one; waiting streams notice at once."""
        with self.changed:
            self._journal.append({"op": "clock", "segment": list(self.clock.set_speed(speed))})
            self.changed.notify_all()

    def close(self) -> None:
        """Closes the state file and wakes whoever waits."""
        with self.changed:
            self._journal.close()
            self.changed.notify_all()

    # -- responses ---------------------------------------------------------------------------------------
    def create(self, body: Json) -> Record:
        """Checks and keeps a request. ApiError as the real server would answer."""
        profile = checks.check_create(body)
        with self.lock:
            attached = check_attached(body.get("input"), self.files)
            context = self._context(body, profile)
            counts = self._count(body, profile, context)
            now = self.clock.now()
            wall = self.clock.wall_at(now)
            entry: Json = {
                "op": "create", "id": self._new_id(wall), "body": body, "model": profile.id, "wall": wall,
                "started": now, "counts": counts, "seed": self._seed, "repeat": self._repeat(body, profile),
                "history": context.history, "stretch": self.stretch(body.get("background")),
                "attached": attached,
            }  # fmt: skip
            record = self._remember(entry, profile)
            try:
                self._journal.append(entry)
            except OSError:
                # not kept, so it never was: the client gets a 500
                del self._records[record.id]
                raise
        return record

    def stretch(self, background: object) -> float:
        """Simulated seconds per planned second, so that a foreground answer runs at the chat's own speed."""
        return 1.0 if background or not self._chat_speed else self.clock.speed / self._chat_speed

    def find(self, response_id: str) -> Record:
        """A response that can be retrieved now. ApiError 404 otherwise."""
        with self.lock:
            record = self._records.get(response_id)
            if record is None or record.gone or record.abandoned or self._expired(record):
                raise response_not_found(response_id)
            if not record.asked.in_background and self.status(record) in wire.RUNNING:
                raise response_not_found(response_id)
            return record

    def status(self, record: Record) -> str:
        """queued, in_progress, cancelled, or how it ended."""
        now = self.clock.now()
        if record.cancelled:
            return "cancelled"
        if now >= record.ended_at:
            return record.outcome
        return "queued" if record.asked.in_background and now < record.queued_until else "in_progress"

    def cancel(self, response_id: str) -> Record:
        """Cancels a background response; one that has ended stays as it is."""
        with self.changed:
            record = self.find(response_id)
            if not record.asked.in_background:
                raise ApiError(400, "Cannot cancel a synchronous response.")
            if self.status(record) in wire.RUNNING:
                self._journal.append({"op": "cancel", "id": response_id})
                record.cancelled = True
                self.changed.notify_all()
            return record

    def delete(self, response_id: str) -> None:
        """Deletes a response; ApiError 404 if it cannot be found."""
        with self.changed:
            record = self.find(response_id)
            self._journal.append({"op": "delete", "id": response_id})
            record.gone = True
            self.changed.notify_all()

    def abandon(self, record: Record) -> None:
        """The client of a foreground stream went away: generation stops, nothing is kept."""
        with self.lock:
            if self.status(record) in wire.RUNNING and not record.asked.in_background:
                self._journal.append({"op": "abandon", "id": record.id})
                record.abandoned = True

    def snapshot(self, record: Record, status: str | None = None, include: str = "") -> Json:
        """The response object, in its present status unless told otherwise; `include` asks for more, as on create."""
        plan = self.plan(record)
        ended = int(self.clock.wall_at(min(record.ended_at, self.clock.now())))
        created = int(record.created_wall)
        return wire.response_object(
            record.asked,
            plan,
            status or self.status(record),
            created,
            max(created, ended),
            record.counts,
            sources=record.asked.wants_sources or SOURCES in include,
        )

    def timeline(self, record: Record, include: str = "") -> Timeline:
        """The events of a response."""
        sources = record.asked.wants_sources or SOURCES in include
        options = record.asked.body.get("stream_options") or {}
        obfuscate = options.get("include_obfuscation", True) is not False
        return Timeline(
            self.plan(record),
            lambda status: self.snapshot(record, status, include),
            record.asked.in_background,
            obfuscate,
            sources,
        )

    def plan(self, record: Record) -> planner.Plan:
        """The plan of a response; the latest few are kept, others are made again."""
        return self._plan(record.asked)

    def input_items(self, record: Record) -> list[Json]:
        """The items of the request itself, with ids, oldest first."""
        return [
            as_item(item, items.item_id("msg", f"{record.id}/input", index))
            for index, item in enumerate(as_list(record.asked.body.get("input")))
        ]

    def records(self) -> list[Record]:
        """All that were created, deleted ones included, oldest first."""
        with self.lock:
            return list(self._records.values())

    def count_input(self, body: Json) -> int:
        """What /responses/input_tokens answers."""
        profile = checks.responses_model(body.get("model"))
        check_input(body.get("input"))
        with self.lock:
            check_attached(body.get("input"), self.files)
            counts = self._count(body, profile, self._context(body, profile), dry=True)
        return int(counts["input"])

    def _plan(self, asked: planner.Asked) -> planner.Plan:
        with self.lock:
            plan = self._plans.pop(asked.key, None) or planner.make_plan(asked, self.library)
            self._plans[asked.key] = plan
            if len(self._plans) > 64:
                self._plans.popitem(last=False)
            return plan

    # -- inside ------------------------------------------------------------------------------------------
    def _replay(self, entry: Json, segments: list[Segment]) -> None:
        kind = entry["op"]
        if kind == "clock":
            segments.append(Segment(*entry["segment"]))
        elif kind == "create":
            profile = checks.responses_model(entry["model"])
            self._repeat(entry["body"], profile)
            self._remember(entry, profile)
        elif kind in ("cancel", "delete", "abandon"):
            flag = {"cancel": "cancelled", "delete": "gone", "abandon": "abandoned"}[kind]
            if record := self._records.get(entry["id"]):  # its own line may have been damaged
                setattr(record, flag, True)
        else:
            (self.files if kind.startswith("file") else self.conversations).replay(entry)

    def _remember(self, entry: Json, profile: Profile) -> Record:
        record = Record.read(entry, profile, self._plan)
        self._records[record.id] = record
        if conversation := wire.conversation_id(entry["body"]):
            self.conversations.link(conversation, record.id)
        return record

    def _new_id(self, wall: float) -> str:
        head, tail = (seeded.hex_digits(24, part, self._seed, len(self._records), wall) for part in ("head", "tail"))
        return f"resp_{head[:16]}00{int(wall):08x}{tail}"

    def _expired(self, record: Record) -> bool:
        stored = record.asked.body.get("store", True) is not False
        if not stored and not record.asked.in_background:
            return True
        now = self._wall()
        if stored:
            return now - record.created_wall > THIRTY_DAYS
        return now - self.clock.wall_at(min(record.ended_at, self.clock.now())) > TEN_MINUTES

    def _context(self, body: Json, profile: Profile) -> Context:
        """What the server itself remembers for this request: a conversation or the chain of responses."""
        if conversation := wire.conversation_id(body):
            listed = self.conversation_items(conversation)
            said = [(str(item.get("role", "")), tokens.content_text(item.get("content"))) for item in listed]
            return Context(brief(said), sum(4 + tokens.count(text) for _, text in said), [text for _, text in said])
        if not body.get("previous_response_id"):
            return Context([], 0, [])
        record = self._previous(str(body["previous_response_id"]))
        output = self.snapshot(record)["output"]
        answers = [tokens.content_text(item["content"]) for item in output if item["type"] == "message"]
        said = [*record.asked.history, ("user", record.asked.prompt), *(("assistant", text) for text in answers)]
        known = int(record.counts["input"])
        same = caching.frame_of(record.asked.body, record.asked.profile) == caching.frame_of(body, profile)
        lasts = same and self._wall() - record.created_wall <= profile.keeps_prompts
        cached = caching.whole_blocks(known) if lasts else 0
        return Context(brief(said), known + self.plan(record).text_tokens, [], cached)

    def forget_prompts(self) -> None:
        """Empty the prompt cache."""
        with self.lock:
            self._prompts.forget()

    def _wall(self) -> float:
        return self.clock.wall_at(self.clock.now())

    def _previous(self, previous: str) -> Record:
        try:
            return self.find(previous)
        except ApiError:
            raise ApiError(
                400,
                f"Previous response with id '{previous}' not found.",
                code="previous_response_not_found",
                param="previous_response_id",
            ) from None

    def conversation_items(self, conversation: str) -> list[Json]:
        """Items of a conversation, oldest first; those of a response once it has completed."""
        listed: list[Json] = []
        for entry in self.conversations.entries(conversation):
            if isinstance(entry, dict):
                listed.append(entry)
                continue
            record = self._records.get(entry)
            if record is not None and self.status(record) == "completed":
                listed += [*self.input_items(record), *self.snapshot(record)["output"]]
        return listed

    def _count(self, body: Json, profile: Profile, context: Context, dry: bool = False) -> Json:
        listed, instructions = as_list(body.get("input")), body.get("instructions")
        total = context.tokens + tokens.count_request(listed, instructions, body.get("tools"))
        checks.check_length(total, profile)
        if dry:
            return {"input": total}
        texts = [str(instructions or ""), *context.texts]
        texts += [tokens.content_text(item.get("content")) for item in listed]
        frame, now = caching.frame_of(body, profile), self._wall()
        seen = self._prompts.look_up_and_add(frame, "\n".join(texts), now=now, keep=profile.keeps_prompts)
        cached = max(context.cached, min(seen, caching.whole_blocks(total)))
        written = max(0, total - 3 - cached) if total >= caching.SMALLEST else 0
        return {"input": total, "cached": cached, "written": written}

    def _repeat(self, body: Json, profile: Profile) -> int:
        reasoning = body.get("reasoning") or {}
        texts = [tokens.content_text(item.get("content")) for item in as_list(body.get("input"))]
        digest = seeded.hex_digits(32, *texts)
        key = (profile.id, reasoning.get("effort"), reasoning.get("mode"), digest)
        self._repeats[key] += 1
        return self._repeats[key] - 1
