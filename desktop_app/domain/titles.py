"""What a question is called: its words without Markdown, without code and without the politeness at its beginning."""

from __future__ import annotations

import re

_FENCE = re.compile(r"^[ \t]*(```|~~~).*?(?:^[ \t]*\1[ \t]*$|\Z)", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"!?\[([^\]\n]*)\]\([^)\n]*\)")
_LINE_MARKS = re.compile(
    r"^[ \t]*(?:#{1,6}[ \t]+|>[ \t]*|[-*+][ \t]+(?:\[[ xX]\][ \t]+)?|\d{1,3}[.)][ \t]+)+", re.MULTILINE
)
_RULES = re.compile(r"^[ \t]*(?:-{3,}|\*{3,}|_{3,}|={3,}|\|?[ \t]*:?-{2,}[-:| \t]*)$", re.MULTILINE)
_PAIRS = re.compile(r"(\*\*\*|\*\*|__|~~|`+)(?=\S)(.+?)(?<=\S)\1")
_STARS = re.compile(r"(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])")
_GREETING = re.compile(
    r"(?:(?:hi|hello|hey|good (?:morning|afternoon|evening)|dear \w+|hallo|guten (?:tag|morgen|abend)|bonjour|hola)"
    r"(?: there| all| everyone| zusammen)?[ ]*[,!.:–-]+|안녕하세요[ ]*[,!.~]*)\s*",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"(?:(?:please|kindly|bitte)\b[ ,]*"
    r"|(?:can|could|would|will) you (?:please |kindly |maybe |possibly |also )?(?:help me (?:to )?|tell me |give me )?"
    r"|i(?:'d| would) like (?:you )?to (?:know )?"
    r"|i (?:want|need) you to (?:know )?"
    r"|help me (?:to )?"
    r"|(?:kannst du|können sie|könntest du|könnten sie) (?:mir )?(?:bitte )?)",
    re.IGNORECASE,
)


def plain_title(text: str) -> str:
    """The text in one line as a title has it; empty only where it holds nothing to read."""
    line = _one_line(_without_markdown(_FENCE.sub("\n", text))) or _one_line(text.replace("`", " ").replace("~~~", " "))
    for opening in (_GREETING, _ASKING, _ASKING):
        rest = line[found.end() :] if (found := opening.match(line)) else ""
        if len(rest) > 2:  # a greeting alone is what was said
            line = rest[0].upper() + rest[1:] if found and found.end() else rest
    return line


def _without_markdown(text: str) -> str:
    text = _LINE_MARKS.sub("", _RULES.sub("", _LINK.sub(r"\1", text)))
    return _STARS.sub(r"\1", _PAIRS.sub(r"\2", text))


def _one_line(text: str) -> str:
    return " ".join("".join(sign if sign.isprintable() or sign.isspace() else " " for sign in text).split())
