"""Chooses what the simulator says: written texts, hard questions with known answers, and trigger words.

The texts live in `resources/demo/` (`answers/*.md`, `tasks.jsonl`, `task_answers.json`); their format and
every trigger word are described in `resources/demo/README.md`.
"""

from __future__ import annotations

import json
import re
import sys
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from . import seeded
from .triggers import Triggers

MARK = re.compile(r"\s?\[\[(\d+)\]\]")
_WORD = re.compile(r"\w+")
_LABELS = {
    "en": "*Simulated answer: no model wrote this.*",
    "ko": "*모의 답변입니다. 실제 모델이 쓴 글이 아닙니다.*",
    "ar": "*إجابة محاكاة: لم يكتبها أي نموذج.*",
    "he": "*תשובה מדומה: שום מודל לא כתב אותה.*",
}
_STOP = frozenset(
    """a an and are as at be by can could do does for from give has have how i in into is it me my of on or our
    please should tell that the their this to us was we what when where which who why will with would write you
    your analyse analyze brief compare create describe draft explain find investigate list make prepare report
    research review short show summarise summarize some about""".split()  # noqa: SIM905 - a list of words reads better as a sentence
)


def demo_folder(given: Path | None) -> Path | None:
    """Where the scripts are: `given`, a frozen app's bundle, the wheel's copy, or the source tree."""
    package = Path(__file__).resolve().parents[1]
    frozen = getattr(sys, "_MEIPASS", None)
    places = [Path(frozen) / "resources"] if frozen else []
    places += [package / "_resources", package.parent / "resources"]
    candidates = [given] if given is not None else [place / "demo" for place in places]
    return next((place for place in candidates if (place / "answers").is_dir()), None)


@dataclass(frozen=True)
class Written:
    """A text as it will be said: `text` may hold `[[n]]` marks that refer to `sources` (title, address)."""

    text: str
    sources: tuple[tuple[str, str], ...] = ()
    queries: tuple[str, ...] = ()
    thoughts: tuple[str, ...] = ()
    language: str = "en"


@dataclass(frozen=True)
class Task:
    """A hard question with a known answer."""

    id: str
    prompt: str
    expected: str
    difficulty: float
    steps: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()

    def written(self, right: bool, key: object) -> Written:
        """A worked answer whose last line states the result."""
        answer = self.expected if right else seeded.choice(self.wrong or ("cannot be determined",), key)
        steps = list(self.steps) or ["Set up the quantities the question names.", "Count or solve for them."]
        if not right:
            steps = [*steps[:-1], "Carry the count through to the end, without checking the boundary cases."]
        body = "\n".join(f"{n}. {step}" for n, step in enumerate(steps, start=1))
        return Written(
            f"{_LABELS['en']}\n\n{body}\n\nAnswer: {answer}",
            thoughts=("**Reading the question**\n\nI restate what is asked and fix the unknowns.",
                      "**Checking the result**\n\nI try a smaller case and compare it with the formula."),
        )  # fmt: skip


@dataclass(frozen=True)
class Answer:
    """One file of `answers/`: its parts by verbosity, and the words that call for it."""

    name: str
    match: tuple[str, ...]
    language: str
    kind: str
    written: Written
    parts: tuple[str, ...]

    def score(self, prompt: str) -> int:
        """How well it fits a lower-case prompt: longer matching phrases count more."""
        found = (phrase for phrase in self.match if re.search(rf"\b{re.escape(phrase)}s?\b", prompt))
        return sum(1 + phrase.count(" ") for phrase in found)

    def say(self, verbosity: str, topic: str) -> Written:
        """The text at that length, with its topic filled in and the line that says it is simulated."""
        size = {"low": 1, "medium": 2, "high": 3}.get(verbosity, 2)
        label = _LABELS.get(self.language, _LABELS["en"])

        def fill(text: str) -> str:
            return text.replace("{{topic}}", topic).replace("{{Topic}}", topic[:1].upper() + topic[1:])

        return replace(
            self.written,
            text=label + "\n\n" + fill("\n\n".join(self.parts[:size])),
            queries=tuple(fill(query) for query in self.written.queries),
            thoughts=tuple(fill(thought) for thought in self.written.thoughts),
        )


@dataclass
class Library:
    """All texts of a demo folder; without one a short built-in text answers everything."""

    folder: Path | None
    answers: list[Answer] = field(default_factory=list)
    tasks: dict[str, Task] = field(default_factory=dict)

    @classmethod
    def load(cls, given: Path | None = None) -> Library:
        """Reads the folder once. ValueError names a file that does not have the right form."""
        folder = demo_folder(given)
        if folder is None:
            return cls(None)
        answers = [read_answer(path) for path in sorted((folder / "answers").glob("*.md"))]
        return cls(folder, answers, _read_tasks(folder))

    def task_for(self, prompt: str) -> Task | None:
        """The task whose question stands in the prompt, be it wrapped in a template."""
        asked = normal_form(prompt)
        return next((task for form, task in self.tasks.items() if form in asked), None)

    def answer_for(self, prompt: str, kind: str, verbosity: str, follow_up: bool, key: object) -> Written:
        """The best fitting text; the generic ones take turns where nothing fits."""
        language, topic, lower = language_of(prompt), topic_of(prompt), prompt[:20_000].lower()
        same = [answer for answer in self.answers if answer.language == language]
        fitting = [(answer.score(lower), answer.name, answer) for answer in same if answer.kind != "generic"]
        best = max(fitting, default=(0, "", None), key=lambda entry: (entry[0], entry[1]))
        if best[0] and best[2]:
            return best[2].say(verbosity, topic)
        wanted = "generic-short" if follow_up or len(prompt) < 25 else f"generic-{kind}"
        generic = [answer for answer in same if answer.name.startswith(wanted)]
        generic = generic or [answer for answer in same if answer.kind == "generic"]
        if not generic:
            return Written(f"{_LABELS.get(language, _LABELS['en'])}\n\nYou asked about {topic}.", language=language)
        return seeded.choice(generic, "generic", key).say(verbosity, topic)


def special(triggers: Triggers, history: list[tuple[str, str]], label: bool = True) -> Written | None:
    """What trigger words ask to be said, if they do."""
    head = f"{_LABELS['en']}\n\n" if label else ""
    if triggers.say is not None:
        return Written(triggers.say)
    if triggers.words:
        sentence = "Simulated word after simulated word fills this paragraph so that length can be tried. "
        words = (sentence * (triggers.words // 14 + 1)).split()[: triggers.words]
        paragraphs = [" ".join(words[start : start + 90]) for start in range(0, len(words), 90)]
        return Written(head + "\n\n".join(paragraphs))
    if triggers.first_question:
        first = next((text for role, text in history if role == "user"), "")
        said = f"Your first message was: “{first[:200]}”" if first else "This is the first message I can see."
        return Written(head + said)
    return None


def read_answer(path: Path) -> Answer:
    """A text file with a head of `name: value` lines, `---`, and parts divided by `%%` lines."""
    head, divider, body = path.read_text(encoding="utf-8").partition("\n---\n")
    if not divider:
        raise ValueError(f"{path.name}: no line with --- between head and text")
    fields: dict[str, list[str]] = {}
    for line in head.splitlines():
        name, _, value = line.partition(":")
        fields.setdefault(name.strip(), []).append(value.strip())
    sources = tuple(
        (title.strip(), url.strip()) for title, _, url in (s.rpartition("|") for s in fields.get("source", []))
    )
    thoughts = tuple(f"**{title.strip()}**\n\n{text.strip()}" for title, _, text in
                     (thought.partition("::") for thought in fields.get("think", [])))  # fmt: skip
    language = fields.get("language", ["en"])[0]
    match = tuple(word.strip().lower() for word in fields.get("match", [""])[0].split(",") if word.strip())
    written = Written("", sources, tuple(fields.get("query", [])), thoughts, language)
    parts = tuple(part.strip() for part in re.split(r"^%%.*$", body, flags=re.MULTILINE))
    return Answer(path.stem, match, language, fields.get("kind", ["text"])[0], written, parts)


def _read_tasks(folder: Path) -> dict[str, Task]:
    path = folder / "tasks.jsonl"
    if not path.exists():
        return {}
    known: dict[str, Any] = json.loads((folder / "task_answers.json").read_text(encoding="utf-8"))
    tasks = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        more = known.get(row["id"], {})
        # recognised by the question alone, without the sentence on how to finish
        tasks[normal_form(row["prompt"].split(" Finish with a line")[0])] = Task(
            row["id"], row["prompt"], str(row["expected"]), float(row["difficulty"]),
            tuple(more.get("steps", ())), tuple(str(wrong) for wrong in more.get("wrong", ())),
        )  # fmt: skip
    return tasks


def normal_form(text: str) -> str:
    """Words only, so that a question is recognised with other spaces, quotes or line breaks."""
    return " ".join(_WORD.findall(text[:50_000].lower()))


def language_of(text: str) -> str:
    """ko, ar, he or en, by the letters of the prompt's beginning or by a request such as "in Korean"."""
    sample = text[:2000]
    lower = sample.lower()
    for language, first, last, name in (("ko", "가", "힣", "korean"), ("ar", "؀", "ۿ", "arabic"),
                                        ("he", "֐", "׿", "hebrew")):  # fmt: skip
        letters = sum(first <= char <= last for char in sample)
        if letters > 0.25 * max(1, sum(char.isalpha() for char in sample)) or f"in {name}" in lower:
            return language
    return "en"


def topic_of(prompt: str) -> str:
    """A few words that name what the prompt is about, safe to put into Markdown."""
    clean = "".join(char if char.isprintable() else " " for char in prompt[:3000])
    clean = re.sub(r"\bin (?:korean|arabic|hebrew)\b", "", clean, flags=re.IGNORECASE)
    sentence = re.split(r"[.?!\n。？！]", clean.strip(), maxsplit=1)[0] or clean
    words: list[str] = re.findall(r"[^\W_][\w'’-]*", sentence)
    while words and words[0].lower() in _STOP:
        words.pop(0)
    return " ".join(words[:9])[:80] or "your question"
