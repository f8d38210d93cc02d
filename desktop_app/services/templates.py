"""The template library: saving makes a new version, nothing that was saved is ever changed, deleting can be undone."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import replace

from desktop_app.domain.identifiers import TemplateId
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.domain.templates import (
    DEVELOPER,
    LONGEST_TEMPLATE_NAME,
    LONGEST_TEXT,
    Template,
    TemplateDraft,
    TemplateVersion,
    problems_of,
)
from desktop_app.language import tr
from desktop_app.services.library_ports import TemplateStore
from desktop_app.services.ports import Clock
from desktop_app.services.watchable import Watchable

MOST_TEMPLATES = 1_000


class TemplateLibrary:
    """`templates` are those to choose from, by name. Names are unique, capitals aside, since jobs remember them.

    Every verb raises ProblemError: invalid_request with a sentence about what was written, or storage.
    """

    def __init__(self, store: TemplateStore, clock: Clock) -> None:
        self.store = store
        self.templates: Watchable[tuple[Template, ...]] = Watchable(())
        self._clock = clock
        self._changing = asyncio.Lock()

    async def load(self) -> None:
        """Read everything once, at start-up."""
        self._tell(await self.store.templates())

    def template(self, template_id: str) -> Template | None:
        """One that is not deleted."""
        return next((each for each in self.templates.value if each.id == template_id), None)

    def named(self, name: str) -> Template | None:
        """The one of that name, capitals aside."""
        wanted = _key(name)
        return next((each for each in self.templates.value if _key(each.name) == wanted), None)

    # -- changing ------------------------------------------------------------------------------------------------

    async def create(self, draft: TemplateDraft) -> Template:
        """A new template with its first version."""
        async with self._changing:
            self._refuse(draft)
            if len(self.templates.value) >= MOST_TEMPLATES:
                raise _refused(
                    tr("There are {most_templates:,} templates already.", most_templates=MOST_TEMPLATES),
                    tr("Delete some that are not needed."),
                )
            template = Template(_new_id(), _clean(draft.name), (self._version(draft, 1),))
            await self._keep(template)
            return template

    async def save(self, template_id: TemplateId, draft: TemplateDraft) -> Template:
        """What was written becomes the newest version, if it says anything new; and its name."""
        async with self._changing:
            known = self._known(template_id)
            self._refuse(draft, but=template_id)
            saved = replace(known.with_version(self._version(draft, 0)), name=_clean(draft.name))
            await self._keep(saved)
            return saved

    async def restore_version(self, template_id: TemplateId, number: int) -> Template:
        """An older version becomes the newest one, as a copy: the history is never shortened."""
        async with self._changing:
            known = self._known(template_id)
            old = known.version(number)
            if old is None:
                raise _refused(
                    tr("“{known}” has no version {number}.", known=known.name, number=number), tr("Choose another one.")
                )
            saved = known.with_version(replace(old, at=self._clock()))
            await self._keep(saved)
            return saved

    async def rename(self, template_id: TemplateId, name: str) -> Template:
        """Another name. Jobs that were made from it keep the name it had then."""
        async with self._changing:
            known = self._known(template_id)
            self._refuse_name(name, but=template_id)
            renamed = replace(known, name=_clean(name))
            await self._keep(renamed)
            return renamed

    async def duplicate(self, template_id: TemplateId) -> Template:
        """A new template that begins with this one's newest version."""
        async with self._changing:
            known = self._known(template_id)
            first = replace(known.current, number=1, at=self._clock())
            copy = Template(_new_id(), self._free_name(tr("{known} (copy)", known=known.name)), (first,))
            await self._keep(copy)
            return copy

    async def delete(self, template_id: TemplateId) -> None:
        """Hidden; `undelete` undoes it for a day."""
        async with self._changing:
            await self.store.delete(template_id)
            self._tell(each for each in self.templates.value if each.id != template_id)

    async def undelete(self, template_id: TemplateId) -> Template | None:
        """Back again, under another name where its own was given away meanwhile."""
        async with self._changing:
            template = await self.store.template(template_id)
            if template is None or self.template(template_id) is not None:
                return template
            template = replace(template, name=self._free_name(template.name))
            await self.store.restore(template_id)
            await self._keep(template)
            return template

    async def take_in(self, templates: Sequence[Template]) -> Sequence[Template]:
        """Templates from a file, under names that are free; returns those that are new. One that is here already,
        with the same name and the same newest text, is passed over."""
        async with self._changing:
            added: list[Template] = []
            for template in templates[: MOST_TEMPLATES - len(self.templates.value)]:
                here = (*self.templates.value, *added)
                if any(
                    _key(each.name) == _key(template.name) and each.current.same_as(template.current) for each in here
                ):
                    continue
                name = self._free_name(template.name, (each.name for each in added))
                added.append(replace(template, id=_new_id(), name=name))
            await self.store.save(*added)
            self._tell((*self.templates.value, *added))
            return added

    # -- rules ---------------------------------------------------------------------------------------------------

    def _refuse(self, draft: TemplateDraft, *, but: str = "") -> None:
        self._refuse_name(draft.name, but=but)
        for words, text in ((tr("The text"), draft.text), (tr("The developer message"), draft.developer_message)):
            if len(text) > LONGEST_TEXT:
                raise _refused(
                    tr("{words} is longer than {longest_text:,} characters.", words=words, longest_text=LONGEST_TEXT),
                    tr("Shorten it."),
                )
        if not draft.text.strip():
            raise _refused(tr("The template has no text."), tr("Write what is to be asked."))
        problems = problems_of(self._version(draft, 1))
        if problems:
            where = tr(" of the developer message") if problems[0].text == DEVELOPER else ""
            first = problems[0]
            raise _refused(
                tr(
                    "Line {line}, column {column}{where}: {words}",
                    line=first.line,
                    column=first.column,
                    where=where,
                    words=first.words,
                ),
                tr("Correct it, then save."),
            )

    def _refuse_name(self, name: str, *, but: str = "") -> None:
        clean = _clean(name)
        if not clean:
            raise _refused(tr("The template has no name."), tr("Give it one, by which its jobs can be told later."))
        if len(clean) > LONGEST_TEMPLATE_NAME:
            raise _refused(
                tr(
                    "The name is longer than {longest_template_name} characters.",
                    longest_template_name=LONGEST_TEMPLATE_NAME,
                ),
                tr("Shorten it."),
            )
        other = self.named(clean)
        if other is not None and other.id != but:
            raise _refused(tr("There is a template “{other}” already.", other=other.name), tr("Choose another name."))

    def _free_name(self, name: str, also: Iterable[str] = ()) -> str:
        taken = {_key(each.name) for each in self.templates.value} | {_key(each) for each in also}
        name, number = _clean(name)[:LONGEST_TEMPLATE_NAME], 1
        free = name
        while _key(free) in taken:
            number += 1
            free = f"{name[: LONGEST_TEMPLATE_NAME - 6]} ({number})"
        return free

    def _known(self, template_id: TemplateId) -> Template:
        known = self.template(template_id)
        if known is None:
            raise _refused(tr("This template was deleted."), tr("Save it as a new one."))
        return known

    def _version(self, draft: TemplateDraft, number: int) -> TemplateVersion:
        return TemplateVersion(number, self._clock(), draft.text, draft.developer_message, draft.defaults)

    async def _keep(self, template: Template) -> None:
        await self.store.save(template)
        self._tell((*(each for each in self.templates.value if each.id != template.id), template))

    def _tell(self, templates: Iterable[Template]) -> None:
        self.templates.set(tuple(sorted(templates, key=lambda each: (_key(each.name), each.id))))


def _new_id() -> TemplateId:
    return TemplateId(uuid.uuid4().hex)


def _clean(name: str) -> str:
    return " ".join(name.split())


def _key(name: str) -> str:
    return _clean(name).casefold()


def _refused(happened: str, advice: str) -> ProblemError:
    return ProblemError(Problem(ProblemKind.INVALID_REQUEST, happened, advice))
