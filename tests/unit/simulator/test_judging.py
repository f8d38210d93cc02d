"""The simulated judge: mostly right, sometimes wrong, a little fond of what it reads first."""

from __future__ import annotations

import json

from desktop_app.simulator.judging import ERRS, LEANS, verdict

GRADE = {"properties": {"reasons": {"type": "string"}, "grade": {"type": "integer", "enum": [1, 2, 3, 4, 5]}}}
BETTER = {
    "properties": {"reasons": {"type": "string"}, "better": {"type": "string", "enum": ["first", "second", "same"]}}
}
RIGHT, WRONG = "Steps.\n\nAnswer: 104,104", "Steps.\n\nAnswer: 7"


def shown(**answers: str) -> str:
    return json.dumps({"task": "A sum?", "reference_answer": "104104", **answers})


def test_it_mostly_sees_what_is_right() -> None:
    n = 2000
    said = [verdict(GRADE, shown(answer=RIGHT), (n,)) or {} for n in range(n)]
    again = [verdict(GRADE, shown(answer=RIGHT), (n,)) or {} for n in range(n)]
    assert said == again, "the same is said to the same"
    wrong = sum(each["grade"] < 3 for each in said)
    assert abs(wrong - n * ERRS) < 5 * (n * ERRS) ** 0.5
    assert {each["grade"] for each in said} == {1, 2, 4, 5}
    low = [verdict(GRADE, shown(answer=WRONG), (n,)) or {} for n in range(n)]
    assert abs(sum(each["grade"] > 3 for each in low) - n * ERRS) < 5 * (n * ERRS) ** 0.5


def test_it_leans_to_the_first() -> None:
    answers = [f"{n}\n\nAnswer: 104104" for n in range(1000)]
    said = [verdict(BETTER, shown(first_answer=one, second_answer=one + " "), n) or {} for n, one in enumerate(answers)]
    first = sum(each["better"] == "first" for each in said)
    second = sum(each["better"] == "second" for each in said)
    assert first - second > 1000 * LEANS / 2
    assert all(each["reasons"] for each in said)


def test_it_judges_nothing_else() -> None:
    for prompt in ("Give me a grade", "{", "[1]", json.dumps({"task": "x"}), '{"answer": 1}'[:5], "{" * 5000):
        assert verdict(GRADE, prompt, 1) is None
    assert verdict({}, shown(answer=RIGHT), 1) is None
    assert verdict({"properties": {"city": True}}, shown(answer=RIGHT), 1) is None
