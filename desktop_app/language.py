"""Says every text in the person's language: `tr`, `trn` and `later`; without Qt, for every room.

English is the source: without a translator, and for a text that has no translation, the English comes back.

`tr("Save {name} as…", name=name)`
    a text, translated now. Values are put in by name, never with an f-string: a translation may order them anew.
    `{n:,}` and `{size:,.1f}` are written with the person's separators.
    A word that means two things gets a hint for the translator: `tr("Open", "a state, not a button")`.
`trn("{n} job", "{n} jobs", count)`
    a text that depends on a number, which `{n}` shows as the person writes numbers; Korean has one form, others four.
`later("New chat")`
    a text in a constant: marked, so that it is found, and translated where it is shown, by `tr(command.words)`. At the
    top of a module, in a class or as a default `tr` would run once, at import, before the language is known: a test
    forbids it there.

A name in the store, in a file that a machine reads, in a log or in a prompt stays English: compare keys, not words.

Converting a folder in ten minutes
----------------------------------
1. `python packaging/translations.py --untranslated desktop_app/ui/FOLDER` lists what does not pass through yet.
2. Wrap each: texts in functions with `tr`, counted ones with `trn`, constants with `later` plus `tr(...)` where they
   are shown. What only a machine reads gets `# not shown` at the end of its line.
3. `python packaging/translations.py` writes the new texts into `resources/translations/ponder_ko.ts`, unfinished.
   Translate them there (the words to use: `resources/translations/glossary.md`), run it again: it also makes the .qm.
4. Take the folder off the list in `tests/architecture/test_language.py`, run that file and the folder's own tests.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from string import Formatter
from typing import Protocol

from typing_extensions import override


class Translator(Protocol):
    """Finds a translation; an empty text where there is none. Called from any thread."""

    def __call__(self, source: str, about: str, count: int | None) -> str: ...


@dataclass(frozen=True, slots=True)
class NumberStyle:
    """The characters of the person's locale."""

    group: str = ","
    point: str = "."


_translator: Translator | None = None
_language = "en"
_style = NumberStyle()


def use_translator(translator: Translator | None, language: str = "en") -> None:
    """Say everything this way from now on; None is English. What is already on the screen stays as it is."""
    global _translator, _language
    _translator, _language = translator, language


def in_force() -> str:
    """The language that is spoken, as "en" or "ko"."""
    return _language


def use_number_style(style: NumberStyle) -> None:
    """Write numbers this way from now on."""
    global _style
    _style = style


def tr(source: str, about: str = "", /, **values: object) -> str:
    """A text in the person's language, with `values` in the places of their names."""
    found = _translator(source, about, None) if _translator is not None and source else ""
    return _filled(found or source, source, values)


def trn(one: str, many: str, count: int, /, **values: object) -> str:
    """A text about `count` things; `{n}` shows the number. `one` and `many` are the two forms of English."""
    # the singular tells this text from one of the same words that does not depend on a number
    found = _translator(many, one, count) if _translator is not None else ""
    source = one if count == 1 else many
    return _filled(found or source, source, {"n": number(count), **values})


def later(source: str) -> str:
    """The text itself: marks a constant that `tr` translates where it is shown."""
    return source


def number(value: int | float | Decimal, decimals: int = 0) -> str:
    """ "1,024" or "3.14", as the person writes numbers."""
    plain = f"{value:,.{decimals}f}"
    if _style == NumberStyle():
        return plain
    return plain.replace(",", "\0").replace(".", _style.point).replace("\0", _style.group)


def _filled(text: str, source: str, values: dict[str, object]) -> str:
    if not values:
        return text
    try:
        return _FILLER.vformat(text, (), values)
    except (KeyError, IndexError, ValueError):  # a translation with a wrong placeholder is worth less than English
        return _FILLER.vformat(source, (), values)


class _Filler(Formatter):
    """Writes `{n:,}` and `{size:,.1f}` with the person's separators."""

    @override
    def format_field(self, value: object, format_spec: str) -> str:
        if format_spec.startswith(",") and isinstance(value, int | float | Decimal):
            return number(value, int(format_spec[2:-1]) if format_spec.endswith("f") else 0)
        return format(value, format_spec)


_FILLER = _Filler()
