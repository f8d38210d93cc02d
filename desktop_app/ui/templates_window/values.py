"""What the Templates window shows: its list, what is being written, variables, preview and versions. No Qt."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.domain.template_text import Variable, VariableKind, name_key
from desktop_app.domain.templates import DEVELOPER, Template, TemplateDraft, TemplateVersion, problems_of, variables_of
from desktop_app.language import later, tr, trn
from desktop_app.ui import formats

NEW = "new"
"""The key of a template that was never saved."""
SYNTAX = later(
    "{{name}} takes any text. {{year:number=2026}}, {{day:date}}, {{tone:choice(plain|formal)=plain}}, "
    "{{sources:yes/no=yes}} and {{notes:long text=}} take what they say; what follows = is used where nothing is given."
)


@dataclass(frozen=True, slots=True)
class ListRow:
    """One line of the list; `edited` where something is written and not saved."""

    key: str
    name: str
    about: str
    edited: bool = False


@dataclass(frozen=True, slots=True)
class Editing:
    """What is written. `defaults` by name, for variables whose default is not in the text."""

    name: str = ""
    text: str = ""
    developer_message: str = ""
    defaults: tuple[tuple[str, str], ...] = ()

    def draft(self) -> TemplateDraft:
        """To be saved: only defaults of variables that are there, and that say something."""
        known = {variable.key for variable in variables_of(self.version())}
        kept = tuple((name, value) for name, value in self.defaults if value and name_key(name) in known)
        return TemplateDraft(self.name, self.text, self.developer_message, kept)

    def version(self) -> TemplateVersion:
        """As it would be saved."""
        return TemplateVersion(0, 0.0, self.text, self.developer_message, self.defaults)


def editing_of(template: Template) -> Editing:
    """A template as it is saved."""
    version = template.current
    return Editing(template.name, version.text, version.developer_message, version.defaults)


@dataclass(frozen=True, slots=True)
class VariableLine:
    """A variable in the table. `fixed`: the default stands in the text, and is changed there."""

    name: str
    kind: str
    default: str
    fixed: bool
    long: bool


def variable_lines(editing: Editing) -> tuple[VariableLine, ...]:
    """Every variable with its kind and default."""
    written = {variable.key: variable.default for variable in variables_of(TemplateVersion(0, 0.0, *_texts(editing)))}
    beside = {name_key(name): value for name, value in editing.defaults}
    return tuple(
        VariableLine(
            variable.name,
            kind_words(variable),
            (written[variable.key] or "") if written[variable.key] is not None else beside.get(variable.key, ""),
            fixed=written[variable.key] is not None,
            long=variable.kind is VariableKind.LONG_TEXT,
        )
        for variable in variables_of(editing.version())
    )


def _texts(editing: Editing) -> tuple[str, str]:
    return editing.text, editing.developer_message


def kind_words(variable: Variable) -> str:
    """ "number", "plain or formal"."""
    if variable.kind is VariableKind.CHOICE:
        *first, last = variable.choices
        return tr("{first} or {last}", first=", ".join(first), last=last)
    return variable.kind.value


def problem_lines(editing: Editing) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is wrong with the text, and with the developer message."""
    problems = problems_of(editing.version())
    text, developer = (
        tuple(each.sentence for each in problems if (each.text == DEVELOPER) is which) for which in (False, True)
    )
    return text, developer


@dataclass(frozen=True, slots=True)
class Shown:
    """Everything the editor shows about what is written, besides the writing itself."""

    text_problems: tuple[str, ...]
    developer_problems: tuple[str, ...]
    variables: tuple[Variable, ...]
    lines: tuple[VariableLine, ...]
    value_problems: Mapping[str, str]
    preview: str
    preview_developer: str
    may_save: bool
    save_reason: str
    edited: bool


@dataclass(frozen=True, slots=True)
class VersionLine:
    """One version in the list of versions, newest first."""

    number: int
    words: str
    current: bool
    text: str


def version_lines(template: Template | None, now: float) -> tuple[VersionLine, ...]:
    """Every version; none for a template that was never saved."""
    if template is None:
        return ()
    newest = template.current.number
    lines = []
    for version in reversed(template.versions):
        now_words = tr(", the one in use") if version.number == newest else ""
        text = version.text
        if version.developer_message:
            text += tr("\n\nDeveloper message:\n{developer_message}", developer_message=version.developer_message)
        if version.defaults:
            text += "\n\nDefaults:\n" + "\n".join(f"{name}: {value}" for name, value in version.defaults)
        words = tr(
            "Version {number}, {when}{now_words}",
            number=version.number,
            when=formats.when(version.at, now),
            now_words=now_words,
        )
        lines.append(VersionLine(version.number, words, version.number == newest, text))
    return tuple(lines)


def about(template: Template) -> str:
    """ "3 variables, version 2"."""
    count = len(variables_of(template.current))
    return trn(
        "{n} variable, version {number}", "{n} variables, version {number}", count, number=template.current.number
    )


def token_words(tokens: int, exact: bool, missing: int) -> str:
    """ "412 tokens with these values"."""
    words = trn("{n} token", "{n} tokens", tokens)
    words = words if exact else f"≈ {words}"
    return (
        trn("{words}; {n} value still missing", "{words}; {n} values still missing", missing, words=words)
        if missing
        else tr("{words} with these values", words=words)
    )


# -- what is written is kept over a restart ------------------------------------------------------------------------


def drafts_text(drafts: Mapping[str, Editing]) -> str:
    """To be remembered."""
    plain = {
        key: [each.name, each.text, each.developer_message, [list(pair) for pair in each.defaults]]
        for key, each in drafts.items()
    }
    return json.dumps(plain, ensure_ascii=False)


def drafts_from(text: str) -> dict[str, Editing]:
    """What was remembered; anything unreadable counts as nothing."""
    try:
        plain = json.loads(text or "{}")
    except ValueError:
        return {}
    found: dict[str, Editing] = {}
    for key, parts in plain.items() if isinstance(plain, dict) else ():
        if isinstance(parts, list) and len(parts) == 4 and all(isinstance(part, str) for part in parts[:3]):
            pairs = parts[3] if isinstance(parts[3], list) else []
            defaults = tuple(
                (str(pair[0]), str(pair[1])) for pair in pairs if isinstance(pair, list) and len(pair) == 2
            )
            found[key] = Editing(parts[0], parts[1], parts[2], defaults)
    return found
