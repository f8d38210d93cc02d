"""Why an effort is a default, in a sentence: the comparison it rests on. No Qt."""

from __future__ import annotations

from desktop_app.domain.decisions import Decision, Ground
from desktop_app.ui import formats


def evidence_words(decision: Decision) -> str:
    """Why it is the default, in a sentence: "Medium was shown to be good enough on 50 tasks (12 Nov 2026)."."""
    name = decision.variant[:1].upper() + decision.variant[1:]
    day = formats.day(decision.at)
    evidence = decision.evidence
    asked = "" if evidence is None else f", with {formats.plural(evidence.answers, 'answer')} graded"
    if decision.ground is Ground.CHOICE or evidence is None:
        return f"{name} was your own choice on {day}{asked}."
    on = "one question" if evidence.tasks == 1 else formats.plural(evidence.tasks, "task")
    return f"{name} was shown to be good enough on {on} ({formats.plural(evidence.answers, 'answer')}, {day})."
