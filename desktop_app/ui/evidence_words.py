"""Why an effort is a default, in a sentence: the comparison it rests on. No Qt."""

from __future__ import annotations

from desktop_app.domain.decisions import Decision, Ground
from desktop_app.language import tr, trn
from desktop_app.ui import formats


def evidence_words(decision: Decision) -> str:
    """Why it is the default, in a sentence: "Medium was shown to be good enough on 50 tasks (12 Nov 2026)."."""
    name = decision.variant[:1].upper() + decision.variant[1:]
    day = formats.day(decision.at)
    evidence = decision.evidence
    asked = (
        ""
        if evidence is None
        else tr(", with {answers} graded", answers=trn("{n} answer", "{n} answers", evidence.answers))
    )
    if decision.ground is Ground.CHOICE or evidence is None:
        return tr("{name} was your own choice on {day}{asked}.", name=name, day=day, asked=asked)
    on = tr("one question") if evidence.tasks == 1 else trn("{n} task", "{n} tasks", evidence.tasks)
    return tr(
        "{name} was shown to be good enough on {on} ({answers}, {day}).",
        name=name,
        on=on,
        answers=trn("{n} answer", "{n} answers", evidence.answers),
        day=day,
    )
