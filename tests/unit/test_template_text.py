"""Templates' texts: typed variables, what is wrong with a text by line and column, and filling them."""

from __future__ import annotations

import pytest

from desktop_app.domain.template_text import MOST_VARIABLES, Variable, VariableKind, parse
from desktop_app.domain.templates import (
    DEVELOPER,
    Filled,
    TemplateVersion,
    UnfilledError,
    fill,
    preview,
    problems_of,
    variables_of,
)

WHOLE = """Write about {{name}} in {{year:number=2026}}, up to {{day:date=2026-11-21}}.
Tone: {{tone:choice(plain | formal)=formal}}. Sources: {{sources:yes/no=yes}}.
{{notes:long text=}}"""


def version(text: str, developer: str = "", **defaults: str) -> TemplateVersion:
    return TemplateVersion(1, 0.0, text, developer, tuple(defaults.items()))


def wrong(text: str) -> list[tuple[int, int, str]]:
    return [(problem.line, problem.column, problem.words) for problem in parse(text).problems]


def test_every_kind_is_read_with_its_default_and_place() -> None:
    assert parse(WHOLE).problems == ()
    assert variables_of(version(WHOLE)) == (
        Variable("name", VariableKind.TEXT, (), None, 1, 13),
        Variable("year", VariableKind.NUMBER, (), "2026", 1, 25),
        Variable("day", VariableKind.DATE, (), "2026-11-21", 1, 53),
        Variable("tone", VariableKind.CHOICE, ("plain", "formal"), "formal", 2, 7),
        Variable("sources", VariableKind.YES_NO, (), "yes", 2, 56),
        Variable("notes", VariableKind.LONG_TEXT, (), "", 3, 1),
    )


def test_filled_with_what_is_given_and_defaults_for_the_rest() -> None:
    filled = fill(version(WHOLE), {"NAME": " Norway ", "tone": "Plain", "sources": "0", "day": "2027-01-02T00:00:00"})
    assert filled.text == "Write about Norway in 2026, up to 2027-01-02.\nTone: plain. Sources: no."


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("name", "", "“name” is empty and has no default."),
        ("year", "soon", "“year” is “soon”; a number is written like 2026 or -3.5."),
        ("year", "1,000", "“year” is “1,000”; a number is written like 2026 or -3.5."),
        ("year", "٣", "“year” is “٣”; a number is written like 2026 or -3.5."),
        ("day", "2026-02-30", "“day” is “2026-02-30”; a date is written like 2026-11-21."),
        ("day", "21.11.2026", "“day” is “21.11.2026”; a date is written like 2026-11-21."),
        ("tone", "rude", "“tone” is “rude”; it can be plain or formal."),
        ("sources", "maybe", "“sources” is “maybe”; it can be yes or no."),
        ("name", "x" * 500_001, "“name” is longer than 500,000 characters."),
    ],
)
def test_a_value_that_does_not_fit_is_named(name: str, value: str, words: str) -> None:
    with pytest.raises(UnfilledError) as refused:
        fill(version(WHOLE), {"name": "Norway", name: value})
    assert refused.value.problems == {name: words}


def test_every_wrong_value_is_named_at_once() -> None:
    with pytest.raises(UnfilledError) as refused:
        fill(version(WHOLE), {"year": "soon"})
    assert list(refused.value.problems) == ["name", "year"]


def test_a_value_is_never_taken_for_a_variable() -> None:
    assert fill(version("{{a}} {{b=x}}"), {"a": "{{b}} \\{{"}).text == "{{b}} \\{{ x"


def test_braces_themselves_and_those_of_json_stay() -> None:
    assert parse('{"a": {"b": 1}} }}').variables == ()
    assert fill(version('\\{{ no }} {"a": {"b": 1}} {{x=y}}'), {}).text == '{{ no }} {"a": {"b": 1}} y'


def test_a_variable_written_twice_is_one_with_its_kind_given_anywhere() -> None:
    both = version("{{ Company  name }}, {{when}}", "About {{company name:choice(A|B)=B}} {{WHEN:date}}")
    assert problems_of(both) == ()
    assert [(each.name, each.kind, each.default) for each in variables_of(both)] == [
        ("Company name", VariableKind.CHOICE, "B"),
        ("when", VariableKind.DATE, None),
    ]
    assert fill(both, {"when": "2026-01-02"}) == Filled("B, 2026-01-02", "About B 2026-01-02")


def test_names_of_any_language() -> None:
    assert fill(version("{{회사}} {{año_2-b}}"), {"회사": "삼성", "Año_2-B": "ñ"}).text == "삼성 ñ"


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("a\nb {{name", 2, 3, "“{{” opens a variable that “}}” never closes in this line."),
        ("{{name\n}}", 1, 1, "never closes in this line"),
        ("{{a {{b}}", 1, 1, "never closes"),
        ("x {{}}", 1, 3, "A variable needs a name, such as {{name}}."),
        ("{{1st}}", 1, 1, "“1st” is no name"),
        ("{{" + "n" * 61 + "}}", 1, 1, "at most 60 characters"),
        ("{{a:colour}}", 1, 1, "“colour” is no kind. There are text, long text, number"),
        ("{{a:choice}}", 1, 1, "Write what can be chosen like choice(plain|formal)"),
        ("{{a:choice(x)}}", 1, 1, "Write what can be chosen like choice(plain|formal)"),
        ("{{a:choice(x|)}}", 1, 1, "Write what can be chosen like choice(plain|formal)"),
        ("{{a:choice(x|X)}}", 1, 1, "A choice is named twice."),
        ("\n\n  {{a:number=x}}", 3, 3, "The default does not fit. “a” is “x”; a number is written like 2026 or -3.5."),
        ("{{a:number}}\n{{a:date}}", 2, 1, "“a” was another kind in line 1. Give its kind once."),
        ("{{a=1}}\n{{a=2}}", 2, 1, "“a” had another default in line 1. Give its default once."),
    ],
)
def test_what_is_wrong_is_named_by_line_and_column(text: str, line: int, column: int, words: str) -> None:
    ((at, beside, said),) = wrong(text)
    assert (at, beside) == (line, column)
    assert words in said


def test_too_many_variables() -> None:
    text = " ".join(f"{{{{v{number}}}}}" for number in range(MOST_VARIABLES + 1))
    assert [words for _, _, words in wrong(text)] == [f"A template has at most {MOST_VARIABLES} variables."]


def test_a_problem_says_which_of_the_texts_it_is_in() -> None:
    (problem,) = problems_of(version("fine", "{{"))
    assert (problem.text, problem.sentence[:20]) == (DEVELOPER, "Line 1, column 1: “{")


def test_defaults_that_stand_beside_the_text_are_second_to_its_own_and_must_fit() -> None:
    beside = version("{{a}} {{b=in the text}} {{c:number}}", A="two\nlines", b="beside", c="none")
    assert [each.default for each in variables_of(beside)] == ["two\nlines", "in the text", None]


def test_the_preview_shows_what_is_missing_in_its_place() -> None:
    assert preview(version("{{a}} {{b:number}} {{c=1}}", "{{a}}"), {"b": "x"}) == Filled("‹a› ‹b› 1", "‹a›")
