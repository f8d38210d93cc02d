"""A template: a text that is asked again and again with other values, kept in versions that never change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from desktop_app.domain.identifiers import TemplateId, Timestamp
from desktop_app.domain.template_text import Parsed, ParseProblem, Place, Variable, name_key, parse, value_of

LONGEST_TEMPLATE_NAME = 100
LONGEST_TEXT = 500_000
"""Characters, of the text and of the developer message each."""
PROMPT, DEVELOPER = 0, 1
"""Which of a version's texts a problem is in (`ParseProblem.text`)."""


@dataclass(frozen=True, slots=True)
class TemplateVersion:
    """One state of a template, never changed once it is saved. `at` is when it was saved.

    `defaults` are values for variables whose default is not written in the text itself, by name; the text's own come
    first. See `domain.template_text` for how variables are written.
    """

    number: int
    at: Timestamp
    text: str
    developer_message: str = ""
    defaults: tuple[tuple[str, str], ...] = ()

    def same_as(self, other: TemplateVersion) -> bool:
        """Whether saving one after the other would change nothing."""
        return replace(self, number=other.number, at=other.at) == other


@dataclass(frozen=True, slots=True)
class Template:
    """A name and its versions, oldest first; there is always one."""

    id: TemplateId
    name: str
    versions: tuple[TemplateVersion, ...]

    @property
    def current(self) -> TemplateVersion:
        """The newest, which is used."""
        return self.versions[-1]

    def version(self, number: int) -> TemplateVersion | None:
        """An older one."""
        return next((each for each in self.versions if each.number == number), None)

    def with_version(self, version: TemplateVersion) -> Template:
        """With one more on top, which gets the next number; itself when that says nothing new."""
        if version.same_as(self.current):
            return self
        return replace(self, versions=(*self.versions, replace(version, number=self.current.number + 1)))


@dataclass(frozen=True, slots=True)
class TemplateDraft:
    """What a person has written and not saved yet."""

    name: str
    text: str
    developer_message: str = ""
    defaults: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Filled:
    """A template with its values in place: what is asked, and the developer message."""

    text: str
    developer_message: str = ""


class UnfilledError(Exception):
    """A value is missing or does not fit. `problems` has a sentence for each variable, by name."""

    def __init__(self, problems: Mapping[str, str]) -> None:
        super().__init__(" ".join(problems.values()))
        self.problems = dict(problems)


def variables_of(version: TemplateVersion) -> tuple[Variable, ...]:
    """In the order in which they are first written, with the defaults that hold."""
    return _read(version)[1]


def problems_of(version: TemplateVersion) -> tuple[ParseProblem, ...]:
    """What is wrong with its texts; empty when it can be used. A problem's `text` is PROMPT or DEVELOPER."""
    return _read(version)[0].problems


def fill(version: TemplateVersion, values: Mapping[str, str]) -> Filled:
    """The texts with the values in place; what is not given takes its default.

    Values are looked up by name whatever its capitals; those of no variable are passed over. Raises UnfilledError
    naming every variable whose value is missing or does not fit.
    """
    given = {name_key(name): value for name, value in values.items()}
    placed: dict[str, str] = {}
    problems: dict[str, str] = {}
    for variable in variables_of(version):
        placed[variable.key], wrong = value_of(variable, given.get(variable.key, ""))
        if wrong:
            problems[variable.name] = wrong
    if problems:
        raise UnfilledError(problems)
    return _put_together(version, placed)


def preview(version: TemplateVersion, values: Mapping[str, str]) -> Filled:
    """The same while values are missing or wrong: their names stand in their places, in ‹ ›."""
    given = {name_key(name): value for name, value in values.items()}
    placed = {}
    for variable in variables_of(version):
        value, wrong = value_of(variable, given.get(variable.key, ""))
        placed[variable.key] = f"‹{variable.name}›" if wrong else value
    return _put_together(version, placed)


def _put_together(version: TemplateVersion, placed: Mapping[str, str]) -> Filled:
    texts = [
        "".join(placed[part.key] if isinstance(part, Place) else part for part in text)
        for text in _read(version)[0].texts
    ]
    return Filled(texts[PROMPT].strip(), texts[DEVELOPER].strip())


@lru_cache(maxsize=16)  # ten thousand rows are filled into one
def _read(version: TemplateVersion) -> tuple[Parsed, tuple[Variable, ...]]:
    parsed = parse(version.text, version.developer_message)
    defaults = {name_key(name): value for name, value in version.defaults}
    variables = []
    for variable in parsed.variables:
        default = defaults.get(variable.key) if variable.default is None else variable.default
        fits = not default or not value_of(replace(variable, default=None), default)[1]
        variables.append(replace(variable, default=default if fits else None))
    return parsed, tuple(variables)
