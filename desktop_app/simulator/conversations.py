"""Conversations kept by the server: items given by the client, and responses that belong to them."""

from __future__ import annotations

import threading
import time

from . import seeded
from .errors import conversation_not_found
from .journal import Journal
from .json_text import Json


class Conversations:
    """A conversation is an object and a list of entries: an item, or the id of a response."""

    def __init__(self, journal: Journal, lock: threading.RLock) -> None:
        self._journal = journal
        self._lock = lock
        self._objects: dict[str, Json] = {}
        self._entries: dict[str, list[Json | str]] = {}
        self._made = 0

    def create(self, metadata: Json) -> Json:
        """A new, empty conversation."""
        with self._lock:
            moment = time.time()
            identifier = f"conv_{seeded.hex_digits(50, 'conversation', self._made, moment)}"
            made: Json = {
                "id": identifier,
                "object": "conversation",
                "created_at": int(moment),
                "metadata": metadata,
            }
            self._keep({"op": "conversation", "object": made})
            return made

    def get(self, identifier: str) -> Json:
        """ApiError 404 if there is none."""
        if identifier not in self._objects:
            raise conversation_not_found(identifier)
        return self._objects[identifier]

    def update(self, identifier: str, metadata: Json) -> Json:
        """Replaces the metadata."""
        with self._lock:
            changed = {**self.get(identifier), "metadata": metadata}
            self._keep({"op": "conversation", "object": changed})
            return changed

    def delete(self, identifier: str) -> None:
        """Deletes the conversation (the real one keeps its items; nothing can reach them here)."""
        with self._lock:
            self.get(identifier)
            self._keep({"op": "conversation_delete", "id": identifier})

    def add(self, identifier: str, listed: list[Json]) -> None:
        """Adds items that already have ids."""
        with self._lock:
            self.get(identifier)
            self._keep({"op": "conversation_items", "id": identifier, "items": listed})

    def remove(self, identifier: str, item_id: str) -> None:
        """Deletes one given item."""
        with self._lock:
            self.get(identifier)
            self._keep({"op": "conversation_item_delete", "id": identifier, "item": item_id})

    def link(self, identifier: str, response_id: str) -> None:
        """A response belongs to this conversation; its own journal entry says so too."""
        self._entries.setdefault(identifier, []).append(response_id)

    def entries(self, identifier: str) -> list[Json | str]:
        """Items and response ids, oldest first; ApiError 404 without such a conversation."""
        self.get(identifier)
        return list(self._entries.get(identifier, ()))

    def replay(self, entry: Json) -> None:
        """Applies an entry of the journal."""
        kind, identifier = entry["op"], entry.get("id", "")
        if kind == "conversation":
            self._objects[entry["object"]["id"]] = entry["object"]
            self._entries.setdefault(entry["object"]["id"], [])
            self._made += 1
        elif kind == "conversation_delete":
            self._objects.pop(identifier, None)
        elif kind == "conversation_items":
            self._entries.setdefault(identifier, []).extend(entry["items"])
        elif kind == "conversation_item_delete":
            kept = self._entries.get(identifier, [])
            self._entries[identifier] = [e for e in kept if isinstance(e, str) or e.get("id") != entry["item"]]

    def _keep(self, entry: Json) -> None:
        self._journal.append(entry)
        self.replay(entry)
