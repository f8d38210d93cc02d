"""What may be done with a job, what is said about it, and what a new one's form accepts: plain functions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop_app.documents.model_catalogue import shipped_catalogue
from desktop_app.domain.jobs import Job, JobStatus
from desktop_app.domain.problems import Problem, ProblemKind
from desktop_app.ui.jobs_tab import detail_words, drafting
from desktop_app.ui.jobs_tab.actions import Do, button_offers, may, menu_offers
from desktop_app.ui.jobs_tab.drafting import Form
from tests.contracts.samples import job as whole_job

TODAY = date(2026, 11, 21)
CATALOGUE = shipped_catalogue().catalogue


def made(status: JobStatus, kind: ProblemKind | None = None) -> Job:
    problem = Problem(kind, "It happened.", "Do this.") if kind else None
    return replace(whole_job("job-1"), status=status, problem=problem)


def test_every_button_on_a_card_does_something() -> None:
    kinds: list[ProblemKind | None] = [None, *ProblemKind]
    for status in JobStatus:
        for kind in kinds:
            for elsewhere in (False, True):
                job = made(status, kind)
                card = detail_words.card_of(job, 10.0**10, elsewhere=elsewhere)
                for verb, words in card.actions if card else ():
                    assert may(Do(verb), job), f"{words} does nothing for {status} with {kind}"


def test_what_has_ended_is_not_cancelled_and_what_runs_is_not_deleted() -> None:
    for status in JobStatus:
        assert not (may(Do.CANCEL, made(status)) and may(Do.DELETE, made(status)))
    assert Do.CANCEL in {offer.do for offer in button_offers(made(JobStatus.IN_PROGRESS))}
    assert not may(Do.CANCEL, made(JobStatus.UNCERTAIN))


def test_a_menu_for_several_says_how_many_each_entry_concerns() -> None:
    jobs = [made(JobStatus.IN_PROGRESS), made(JobStatus.COMPLETED), made(JobStatus.COMPLETED)]
    words = [offer.label for group in menu_offers(jobs) for offer in group]
    assert "Cancel (1)" in words
    assert "Delete (2)" in words
    assert not any(word.startswith("Rename") for word in words)


def test_of_a_huge_prompt_the_beginning_is_shown_and_how_much_follows() -> None:
    text = "x" * (detail_words.LONGEST_PAGE + 1_234)
    shown = detail_words.beginning(text)
    assert "1,234 more characters" in shown
    assert detail_words.beginning("short") == "short"


def test_a_form_survives_being_kept_and_rubbish_counts_as_nothing() -> None:
    form = Form(prompt="왜?", title="T", model_id="gpt-6.1-sol", web=True, priority="high", tags="a, b")
    assert drafting.saved_form(drafting.form_text(form)) == form
    for rubbish in ("", "[]", "{", '{"prompt": 3, "web": "yes", "other": 1}'):
        assert drafting.saved_form(rubbish) == Form()


def test_a_form_keeps_only_what_its_model_accepts() -> None:
    fitted = drafting.fitted(Form(model_id="", effort="nonsense", verbosity="nonsense", priority="urgent"), CATALOGUE)
    assert fitted.model_id == CATALOGUE.default_model_id
    assert (fitted.verbosity, fitted.priority) == ("", "normal")
    assert fitted.effort != "nonsense"


def test_an_empty_prompt_and_a_model_without_background_are_refused() -> None:
    assert "Write" in drafting.refusal(Form(model_id=CATALOGUE.default_model_id, prompt=" \n"), CATALOGUE, TODAY)
    assert drafting.refusal(Form(model_id=CATALOGUE.default_model_id, prompt="Why?"), CATALOGUE, TODAY) == ""
    for profile in CATALOGUE.current(TODAY):
        refused = drafting.refusal(Form(model_id=profile.model_id, prompt="Why?"), CATALOGUE, TODAY)
        assert bool(refused) is not profile.background.allowed


def test_tags_are_told_apart_once_each() -> None:
    form = Form(prompt="Why?", model_id=CATALOGUE.default_model_id, tags=" energy,  Q3  2026 ,, energy", priority="low")
    draft = drafting.draft_of(form)
    assert draft.tags == ("energy", "Q3 2026")
    assert draft.priority < 0
    assert draft.request.background
