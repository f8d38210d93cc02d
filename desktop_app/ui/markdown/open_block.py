"""The block that is still growing while text streams in."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop_app.ui.markdown.blocks import Block, BlockKind


@dataclass(slots=True)
class OpenBlock:
    """Its lines so far and what they belong to."""

    kind: BlockKind
    lines: list[str] = field(default_factory=list)
    size: int = 0
    language: str = ""
    marker: str = ""  # of the fence, or the closing mark of a formula
    base: int = 0  # columns of list indentation taken off each line
    inset: int = 0
    ordinal: int | None = None
    part: int = 0
    loose: bool = True
    fence: str = ""  # a fence inside a quote
    indented: bool = False  # code by indentation

    def add(self, text: str) -> None:
        self.lines.append(text)
        self.size += len(text)

    def block(self, *, more: bool = False, extra: str = "") -> Block:
        source = "".join(self.lines) + extra
        if self.kind == "code" and self.indented:
            source = source.rstrip("\n") + "\n"
        return Block(self.kind, source, self.language, self.inset, self.ordinal, self.part, more, self.loose)
