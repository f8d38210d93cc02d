"""Decides what the Templates window shows, keeps what is written, and saves it as a new version. No Qt."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping

from desktop_app.domain.decisions import template_place
from desktop_app.domain.identifiers import TemplateId
from desktop_app.domain.problems import ProblemError
from desktop_app.domain.settings import DEFAULT_MODEL
from desktop_app.domain.template_text import value_of
from desktop_app.domain.templates import Template, preview, problems_of, variables_of
from desktop_app.language import tr
from desktop_app.services.ports import Clock, TokenCounter
from desktop_app.services.preferences import Preferences
from desktop_app.services.templates import TemplateLibrary
from desktop_app.ui.default_efforts import DefaultEfforts
from desktop_app.ui.evidence_words import evidence_words
from desktop_app.ui.plumbing.tasks import Tasks
from desktop_app.ui.templates_window import values
from desktop_app.ui.templates_window.files import ReadTemplates, TemplateFiles, WriteTemplates
from desktop_app.ui.templates_window.values import NEW, Editing, ListRow, Shown
from desktop_app.ui.templates_window.view_protocol import View

_DRAFTS, _SELECTED = "templates.drafts", "templates.selected"
_KEEP_AFTER = 1.0
"""Seconds without an edit."""


class TemplatesPresenter:
    """`use(template)` begins a new job with it."""

    def __init__(
        self,
        view: View,
        *,
        library: TemplateLibrary,
        counter: TokenCounter,
        preferences: Preferences,
        tasks: Tasks,
        clock: Clock,
        read: ReadTemplates,
        write: WriteTemplates,
        use: Callable[[Template], object],
        defaults: DefaultEfforts | None = None,
    ) -> None:
        self._view = view
        self._library = library
        self._counter = counter
        self._preferences = preferences
        self._tasks = tasks
        self._clock = clock
        self._use = use
        self._defaults = defaults
        self._words = ""
        self._key = preferences.recall(_SELECTED)
        self._drafts = values.drafts_from(preferences.recall(_DRAFTS))
        self._samples: dict[str, Mapping[str, str]] = {}
        self._deleted: TemplateId | None = None
        self._counting = False
        self._later: asyncio.TimerHandle | None = None
        self._end: Callable[[], None] | None = None
        self._end_defaults: Callable[[], None] = lambda: None
        self.files = TemplateFiles(view, library, read=read, write=write, opened=self._open, do=self._do)

    def start(self) -> None:
        """Show everything and follow the library."""
        if self._end is None:
            self._end = self._library.templates.watch(lambda _: self._changed(), at_once=False)
            if self._defaults is not None:
                self._end_defaults = self._defaults.decisions.changed.watch(lambda _: self._show_default())
            if not self._known() and self._key not in self._drafts:
                self._key = next((each.id for each in self._library.templates.value), NEW if self._drafts else "")
            self._open(self._key)

    def stop(self) -> None:
        """Nobody looks."""
        if self._end is not None:
            self._end()
            self._end_defaults()
            self._end = None
        if self._later is not None:
            self._later.cancel()
            self._later = None

    async def keep(self) -> None:
        """Remember what is written and not saved, and which one is open."""
        await self._preferences.remember_if_possible(_DRAFTS, values.drafts_text(self._drafts))
        await self._preferences.remember_if_possible(_SELECTED, self._key)

    # -- showing -------------------------------------------------------------------------------------------------

    def _known(self) -> Template | None:
        return self._library.template(self._key)

    def _editing(self) -> Editing | None:
        known = self._known()
        return self._drafts.get(self._key) or (values.editing_of(known) if known is not None else None)

    def _changed(self) -> None:
        """Something was saved, renamed, deleted, or came in from a file."""
        if self._known() is None and self._key not in self._drafts:
            self._open(next((each.id for each in self._library.templates.value), ""))
        else:
            self._show_rows()
            self._show_versions()

    def _open(self, key: str) -> None:
        self._key = key
        self._show_rows()
        self._view.show_editing(self._editing(), self._samples.get(key, {}))
        self._show_versions()
        self._show_about()

    def _show_rows(self) -> None:
        rows = []
        if NEW in self._drafts:
            rows.append(
                ListRow(NEW, self._drafts[NEW].name.strip() or tr("New template"), tr("not saved yet"), edited=True)
            )
        rows += [
            ListRow(each.id, each.name, values.about(each), edited=each.id in self._drafts)
            for each in self._library.templates.value
        ]
        wanted = self._words.casefold().split()
        fitting = [row for row in rows if all(word in row.name.casefold() for word in wanted)]
        nothing = tr("No template is called “{words}”.", words=self._words) if rows and not fitting else ""
        self._view.show_rows(fitting, self._key, nothing)

    def _show_versions(self) -> None:
        known = self._known()
        self._view.show_versions(values.version_lines(known, self._clock()))
        self._view.show_saved(known is not None)
        self._show_default()

    def _show_default(self) -> None:
        decision = self._defaults.of_template(self._key) if self._defaults is not None else None
        words = ""
        if decision is not None:
            words = tr(
                "With {model_id} its jobs begin at “{effort}”. {evidence}",
                model_id=decision.model_id,
                effort=decision.effort.value,
                evidence=evidence_words(decision),
            )
        self._view.show_default(words)

    def show_evidence(self) -> None:
        """What the default effort rests on."""
        decision = self._defaults.of_template(self._key) if self._defaults is not None else None
        if self._defaults is not None and decision is not None:
            self._defaults.open_comparison(decision.comparison_id)

    def drop_default(self) -> None:
        """Its jobs begin as any other."""
        if self._defaults is not None:
            self._do(self._defaults.decisions.drop(template_place(self._key)), "drop default effort")

    def _show_about(self) -> None:
        editing = self._editing()
        if editing is None:
            return
        version, sample = editing.version(), self._samples.get(self._key, {})
        variables = variables_of(version)
        wrong = {}
        for variable in variables:
            _, words = value_of(variable, sample.get(variable.name, ""))
            if words and sample.get(variable.name, "").strip():
                wrong[variable.name] = words
        filled = preview(version, sample)
        in_text, in_developer = values.problem_lines(editing)
        reason = self._why_not(editing)
        self._view.show_about(
            Shown(
                in_text,
                in_developer,
                variables,
                values.variable_lines(editing),
                wrong,
                filled.text,
                filled.developer_message,
                may_save=not reason,
                save_reason=reason,
                edited=self._key in self._drafts,
            )
        )
        self._count()

    def _why_not(self, editing: Editing) -> str:
        if self._key not in self._drafts:
            return tr("Everything is saved.")
        if not editing.name.strip():
            return tr("Give the template a name first.")
        if not editing.text.strip():
            return tr("Write the text first.")
        problems = problems_of(editing.version())
        return problems[0].sentence if problems else ""

    def _count(self) -> None:
        if not self._counting:
            self._counting = True
            self._tasks.spawn(self._count_tokens(), name="count a template's tokens")

    async def _count_tokens(self) -> None:
        """One at a time; only the last count matters."""
        try:
            counted: object = None
            while (now := self._to_count()) != counted:
                counted = now
                texts, missing = now
                if texts is None:
                    return
                found = await self._counter.count(texts, self._preferences[DEFAULT_MODEL])
            tokens = sum(count.tokens for count in found)
            self._view.show_tokens(values.token_words(tokens, all(count.exact for count in found), missing))
        finally:
            self._counting = False

    def _to_count(self) -> tuple[tuple[str, str] | None, int]:
        editing = self._editing()
        if editing is None:
            return None, 0
        sample = self._samples.get(self._key, {})
        filled = preview(editing.version(), sample)
        variables = variables_of(editing.version())
        missing = sum(bool(value_of(each, sample.get(each.name, ""))[1]) for each in variables)
        return (filled.text, filled.developer_message), missing

    # -- what a person does --------------------------------------------------------------------------------------

    def choose(self, key: str) -> None:
        """Open another one; what is written in this one stays as it is."""
        if key != self._key:
            self._view.remove_notices("template")
            self._open(key)

    def search(self, words: str) -> None:
        """Only templates whose name has the words."""
        self._words = words
        self._show_rows()

    def begin_new(self) -> None:
        """An empty one, or the one that was begun before."""
        self._drafts.setdefault(NEW, Editing())
        self._words = ""
        self._open(NEW)

    def edited(self, editing: Editing) -> None:
        """Something was written."""
        known = self._known()
        before = self._key in self._drafts
        if known is not None and editing == values.editing_of(known):
            self._drafts.pop(self._key, None)
        else:
            self._drafts[self._key] = editing
        if before != (self._key in self._drafts) or self._key == NEW:
            self._show_rows()
        self._show_about()
        if self._later is not None:
            self._later.cancel()
        self._later = asyncio.get_running_loop().call_later(
            _KEEP_AFTER, lambda: self._tasks.spawn(self.keep(), name="keep templates")
        )

    def sampled(self, sample: Mapping[str, str]) -> None:
        """Other values for the preview."""
        self._samples[self._key] = dict(sample)
        self._show_about()

    def save(self) -> None:
        """What is written becomes a new version."""
        editing = self._editing()
        if editing is not None and not self._why_not(editing):
            self._do(self._save(self._key, editing), "save template")

    async def _save(self, key: str, editing: Editing) -> None:
        if key == NEW or self._library.template(key) is None:
            saved = await self._library.create(editing.draft())
        else:
            saved = await self._library.save(TemplateId(key), editing.draft())
        if self._drafts.get(key) == editing:
            del self._drafts[key]
        if key in self._samples:  # what it was tried with stays, also when it has its first id now
            self._samples[saved.id] = self._samples.pop(key)
        if self._key == key:
            self._open(saved.id)
        self._view.show_notice(
            "template",
            "success",
            tr("Saved as version {number} of “{name}”.", number=saved.current.number, name=saved.name),
        )
        await self.keep()

    def discard(self) -> None:
        """Back to what is saved."""
        self._drafts.pop(self._key, None)
        self._open(self._key if self._known() else next((each.id for each in self._library.templates.value), ""))

    def restore_version(self, number: int) -> None:
        """An older version becomes the newest."""
        self._do(self._restore(TemplateId(self._key), number), "restore version")

    async def _restore(self, template_id: TemplateId, number: int) -> None:
        saved = await self._library.restore_version(template_id, number)
        self._drafts.pop(template_id, None)
        self._open(template_id)
        text = tr("Version {number} is in use again, as version {newest}.", number=number, newest=saved.current.number)
        self._view.show_notice("template", "success", text)

    def duplicate(self) -> None:
        """A copy, opened."""
        self._do(self._duplicate(TemplateId(self._key)), "duplicate template")

    async def _duplicate(self, template_id: TemplateId) -> None:
        self._open((await self._library.duplicate(template_id)).id)

    def delete(self) -> None:
        """With a way back."""
        known = self._known()
        if known is not None:
            self._do(self._delete(known), "delete template")

    async def _delete(self, known: Template) -> None:
        draft = self._drafts.pop(known.id, None)
        try:
            await self._library.delete(known.id)
        except ProblemError:
            if draft is not None:
                self._drafts[known.id] = draft
            raise
        self._deleted = known.id
        self._view.show_notice("template", "info", tr("“{name}” was deleted.", name=known.name), undo=True)

    def undo(self) -> None:
        """The one that was deleted last comes back."""
        if self._deleted is not None:
            self._do(self._undelete(self._deleted), "restore template")

    async def _undelete(self, template_id: TemplateId) -> None:
        self._view.remove_notices("template")
        if await self._library.undelete(template_id) is not None:
            self._open(template_id)

    def use(self) -> None:
        """A new job with the saved version."""
        known = self._known()
        if known is not None:
            self._use(known)

    def export(self, *, everything: bool) -> None:
        """The open one, or all, with every version."""
        known = self._known()
        chosen = self._library.templates.value if everything else (known,) if known is not None else ()
        if chosen:
            self.files.export(chosen)

    def _do(self, work: Awaitable[None], name: str) -> None:
        async def told() -> None:
            try:
                await work
            except ProblemError as error:
                self._view.show_problem("template", error.problem)

        self._tasks.spawn(told(), name=name)
