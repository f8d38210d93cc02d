"""What is told about a job and offered for it, in every state it can be in; and the form of a new one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from desktop_app.documents.model_catalogue import shipped_catalogue
from desktop_app.domain.caps import CapHold, CapKind
from desktop_app.domain.jobs import Job, JobOrigin, JobStatus, TimelineEntry
from desktop_app.domain.model_profiles import Capability
from desktop_app.domain.problems import Problem, ProblemKind, Retry
from desktop_app.domain.retention import expired_problem
from desktop_app.domain.usage import UNKNOWN_RANGE, Cost, CostBasis, CostRange
from desktop_app.services.job_outcomes import PAUSED
from desktop_app.services.spending import DaySpend
from desktop_app.ui.jobs_tab import card_words, detail_words, drafting
from desktop_app.ui.jobs_tab.actions import Do, button_offers, may, menu_offers
from desktop_app.ui.jobs_tab.columns import SPECS, Column
from desktop_app.ui.jobs_tab.drafting import Form
from tests.contracts.samples import ANSWER
from tests.contracts.samples import job as whole_job
from tests.harness.job_house import request

CATALOGUE = shipped_catalogue().catalogue
TODAY = date(2026, 11, 21)


def in_state(status: JobStatus, **more: object) -> Job:
    sent = status not in (JobStatus.HELD, JobStatus.WAITING)
    base = replace(
        whole_job("job-1", at=1_000.0),
        status=status,
        origin=JobOrigin.JOBS,
        request=request("Why?"),
        answer=replace(ANSWER, problem=None, incomplete_reason=None) if status is JobStatus.COMPLETED else None,
        problem=None,
        server="api.openai.com" if sent else "",
        sent_at=1_010.0 if sent else None,
        response_id="resp_1" if status.on_server or status.terminal else None,
        next_poll_at=1_100.0 if status.on_server else None,
        finished_at=1_500.0 if status.terminal else None,
    )
    return replace(base, **more)  # type: ignore[arg-type]


# -- verbs -------------------------------------------------------------------------------------------------


def test_every_state_offers_what_can_be_done_in_it_and_nothing_else() -> None:
    offered = {status: {do for do in Do if may(do, in_state(status))} for status in JobStatus}
    for status in JobStatus:
        assert (Do.CANCEL in offered[status]) == (not status.terminal and status is not JobStatus.UNCERTAIN)
        assert (Do.DELETE in offered[status]) == status.terminal
        assert (Do.RUN_AGAIN in offered[status]) == status.terminal
        assert (Do.SEND_AGAIN in offered[status]) == (status is JobStatus.UNCERTAIN)
        assert (Do.RELEASE in offered[status]) == (status is JobStatus.HELD)
        assert (Do.LOOK_AGAIN in offered[status]) == (status is JobStatus.EXPIRED)
    assert not may(Do.RUN_AGAIN, in_state(JobStatus.COMPLETED, request=replace(request("x"), pinned_body=True)))
    paused = in_state(JobStatus.HELD, problem=PAUSED)
    assert may(Do.RESUME, paused)
    assert not may(Do.RELEASE, paused)


def test_the_menu_of_several_jobs_counts_those_it_concerns() -> None:
    jobs = [in_state(JobStatus.COMPLETED), in_state(JobStatus.QUEUED), in_state(JobStatus.FAILED)]
    words = [offer.label for group in menu_offers(jobs) for offer in group]
    assert words == [
        "Run again (2)", "Duplicate (3)", "Cancel (1)", "Tags… (3)", "High (3)", "Normal (3)", "Low (3)", "Export… (2)",
        "Save as a table… (3)", "Copy response id (3)", "Copy Ponder's job id (3)", "Delete (2)",
    ]  # fmt: skip
    alone = [offer.label for group in menu_offers(jobs[:1]) for offer in group]
    assert "Copy as Markdown" in alone
    assert "Rename…" in alone
    assert menu_offers([]) == ()


def test_only_what_cannot_be_got_back_is_marked() -> None:
    assert [offer.do for offer in button_offers(in_state(JobStatus.QUEUED)) if offer.destroys] == [Do.CANCEL]


# -- cards -------------------------------------------------------------------------------------------------


def card(job: Job, **more: object) -> card_words.Card:
    found = card_words.card_of(job, 2_000.0, **more)  # type: ignore[arg-type]
    assert found is not None
    return found


def test_an_uncertain_job_says_what_is_known_and_where_to_look() -> None:
    problem = Problem(ProblemKind.TIMED_OUT, "Ponder closed while this job was being sent.", "x")
    plain = card(in_state(JobStatus.UNCERTAIN, problem=problem))
    assert ("Ponder's job id", "job-1") in plain.facts
    assert plain.link == ("Your provider's log page", "https://platform.openai.com/logs")
    assert [verb for verb, _ in plain.actions] == [Do.ATTACH, Do.SEND_AGAIN, Do.DROP]
    assert "charged" in plain.text
    pro = card(in_state(JobStatus.UNCERTAIN, request=replace(request("x"), pinned_body=True)))
    assert "by the time it was sent and by its first words" in pro.advice
    assert "Ponder's job id" not in dict(pro.facts)
    assert dict(pro.facts)["First words"] == "“x”"
    other = card(in_state(JobStatus.UNCERTAIN, server="localhost:1234"))
    assert other.link is None
    assert "localhost:1234" in other.advice
    assert "demo" in card(in_state(JobStatus.UNCERTAIN, server="demo")).advice


def test_a_held_job_says_by_how_much_and_what_to_do() -> None:
    hold = CapHold(CapKind.DAY, Decimal(20), Decimal("3.73"))
    over = Problem(ProblemKind.OVER_CAP, "x", "x", cap=hold)
    held = card(in_state(JobStatus.HELD, problem=over, estimate=CostRange(Decimal(1), Decimal(9))), hold=hold)
    assert held.text == "This could pass today's cap of $20 by $3.73."
    assert held.advice == "Release it once, raise the cap, or leave it: it is sent by itself after midnight."
    assert held.facts == (("May cost", "≈ $1–9"),)
    assert held.actions == ((Do.RELEASE, "Release once"), (Do.RAISE, "Raise to $24"))
    assert [verb for verb, _ in card(in_state(JobStatus.HELD, problem=PAUSED)).actions] == [Do.RESUME]


def test_a_held_job_says_whether_it_goes_on_by_itself() -> None:
    def advice(kind: ProblemKind, retry: Retry = Retry.NEVER) -> str:
        return card(in_state(JobStatus.HELD, problem=Problem(kind, "It was refused.", "Do this.", retry=retry))).advice

    assert advice(ProblemKind.RATE_LIMITED, Retry.LATER) == "Ponder sends the job again by itself after a while."
    assert advice(ProblemKind.WRONG_KEY) == "Do this. With a valid key the job goes on by itself."
    assert advice(ProblemKind.NO_CREDIT) == "Do this. Then release the job."
    gone = Problem(ProblemKind.RETIRED_MODEL, "This model has been shut down.", "Choose another model.")
    assert [verb for verb, _ in card(in_state(JobStatus.HELD, problem=gone)).actions] == [Do.RELEASE, Do.EDIT_COPY]


def test_a_failure_has_its_request_id_to_copy_and_an_expiry_its_explanation() -> None:
    problem = Problem(ProblemKind.SERVER_ERROR, "It failed.", "Try again.", request_id="req_9")
    assert card(in_state(JobStatus.FAILED, problem=problem)).facts == (("Request id", "req_9"),)
    expired = card(in_state(JobStatus.EXPIRED, problem=expired_problem(in_state(JobStatus.EXPIRED), 0.0, short=False)))
    assert "30 days" in expired.advice
    assert [verb for verb, _ in expired.actions] == [Do.LOOK_AGAIN, Do.RUN_AGAIN]


def test_a_job_stuck_in_the_queue_is_pointed_out_and_a_lost_check_explained() -> None:
    queued = in_state(JobStatus.QUEUED)
    assert card_words.card_of(queued, 1_300.0) is None
    assert "not begun" in card(queued).text
    lost = Problem(ProblemKind.OVERLOADED, "The server is busy.", "Wait.")
    assert "The server is busy." in card(queued, check_problem=lost).text
    refused = Problem(ProblemKind.WRONG_KEY, "The server does not accept this key.", "Enter a valid key in Settings.")
    assert [verb for verb, _ in card(queued, check_problem=refused).actions] == [Do.SETTINGS]
    assert "api.openai.com" in card(queued, elsewhere=True).text
    assert card(queued, cancelling=True).text == "Cancelling…"
    assert card_words.card_of(in_state(JobStatus.COMPLETED), 2_000.0) is None


# -- figures -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("status", list(JobStatus))
def test_no_state_shows_a_cost_that_is_not_known(status: JobStatus) -> None:
    job = in_state(status, cost=Cost(Decimal("0.5"), CostBasis.SIMULATED))
    shown = SPECS[Column.COST].text(job, 2_000.0)
    assert shown == ("$0.50 simulated" if status.terminal else "—")
    assert ("$0.50 simulated" in detail_words.figures_line(job, 2_000.0)) == status.terminal
    never_sent = replace(job, sent_at=None)
    assert SPECS[Column.COST].text(never_sent, 2_000.0) == "—"
    assert "Cost" not in dict(detail_words.usage_rows(never_sent))


def test_the_report_for_the_clipboard_names_its_sources_and_says_when_it_is_simulated() -> None:
    text = detail_words.report_markdown(in_state(JobStatus.COMPLETED, cost=Cost(Decimal(1), CostBasis.ACTUAL)))
    assert text.startswith("# ")
    assert "1. Otters: <https://example.org/otters>" in text
    assert "imulated" not in text
    demo = detail_words.report_markdown(in_state(JobStatus.COMPLETED, server="demo"))
    assert "Simulated" in demo
    assert detail_words.report_markdown(in_state(JobStatus.HELD)) == ""


def test_the_timeline_tells_how_long_each_state_lasted() -> None:
    entries = [
        TimelineEntry(1_000.0, JobStatus.WAITING),
        TimelineEntry(1_002.5, JobStatus.SENDING),
        TimelineEntry(1_902.5, JobStatus.COMPLETED, "x"),
    ]
    assert [row.after for row in detail_words.timeline_rows(entries)] == ["", "2.5 s", "15:00"]


def test_every_state_has_words_where_no_report_is() -> None:
    for status in JobStatus:
        heading, line = detail_words.no_report_words(in_state(status))
        assert heading.endswith(".")
        assert line.endswith(".")


# -- a new job ---------------------------------------------------------------------------------------------


def test_the_form_offers_what_its_model_accepts_and_nothing_else() -> None:
    for profile in CATALOGUE.current(TODAY):
        choices = drafting.choices_for(profile.model_id, CATALOGUE, TODAY)
        assert [key for key, *_ in choices.efforts] == [effort.value for effort in profile.offered_efforts()]
        assert bool(choices.verbosities) == profile.verbosity.allowed
        offered = {each.model_id for each in choices.models}
        assert (profile.model_id in offered) == (profile.background is not Capability.NO)
        wish = Form(prompt="x", model_id=profile.model_id, effort="max", verbosity="low", web=True)
        fitted = drafting.fitted(wish, CATALOGUE)
        asked = drafting.request_of(fitted)
        assert asked.effort is None or asked.effort in profile.offered_efforts()
        assert asked.verbosity is None or profile.verbosity.allowed
        assert asked.web_search is None or profile.web_search.allowed
        assert bool(drafting.refusal(fitted, CATALOGUE, TODAY)) == (profile.background is Capability.NO)


def test_a_form_is_kept_as_text_and_damage_counts_as_nothing() -> None:
    form = Form("p", "t", "d", "m", "high", "low", True, "high", "a, b")
    assert drafting.saved_form(drafting.form_text(form)) == form
    for damaged in ("", "null", "[1]", "{", '{"prompt": 3, "web": "yes", "strange": 1}'):
        assert drafting.saved_form(damaged) == Form()


def test_a_draft_has_a_title_and_clean_tags() -> None:
    form = Form(
        prompt="  What do otters eat?\nAnd when? ", model_id="gpt-6.1-sol", tags="a, b ,, a,c  d", priority="high"
    )
    draft = drafting.draft_of(drafting.fitted(form, CATALOGUE))
    assert draft.title.startswith("What do otters eat?")
    assert draft.tags == ("a", "b", "c d")
    assert draft.priority > 0
    assert draft.request.turns[0].text == "What do otters eat?\nAnd when?"
    assert draft.request.background
    titled = drafting.draft_of(drafting.fitted(replace(form, title=" A  " + "x" * 500), CATALOGUE))
    assert titled.title == ("A " + "x" * 500)[:200]


def test_the_estimate_says_when_the_cap_would_hold_it() -> None:
    today = DaySpend(spent=Decimal(15), in_flight=Decimal(3), cap=Decimal(20))
    words, held = drafting.estimate_words(CostRange(Decimal("0.1"), Decimal("1.5")), today)
    assert not held
    assert "$" in words
    hold = CapHold(CapKind.MONTH, Decimal(20), Decimal("0.5"))
    words, held = drafting.estimate_words(CostRange(Decimal("0.1"), Decimal("2.5")), today, hold)
    assert held
    assert "It could pass this month's cap of $20: then it is held until you decide." in words
    words, held = drafting.estimate_words(UNKNOWN_RANGE, today)
    assert not held
    assert "rice unknown" in words
    words, _ = drafting.estimate_words(CostRange(Decimal("0.1"), Decimal("0.2")), replace(today, simulated=True))
    assert "simulated" in words
