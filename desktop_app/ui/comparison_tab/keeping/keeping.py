"""Connects what is kept with the list, the head's menu and the windows beside: one class for the whole room."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from desktop_app.domain.comparison import Design
from desktop_app.domain.identifiers import ComparisonId
from desktop_app.domain.model_profiles import KnownModels
from desktop_app.language import tr
from desktop_app.services.comparison import Comparisons
from desktop_app.services.comparison_board import ComparisonState
from desktop_app.services.comparison_ports import FileKind, ReadComparison, WriteCompared, WriteComparison
from desktop_app.services.preferences import Preferences
from desktop_app.services.watchable import Announcer
from desktop_app.ui.comparison_tab.keeping.exporting import LABELS, Exporting
from desktop_app.ui.comparison_tab.keeping.pair_part import PairPart
from desktop_app.ui.comparison_tab.keeping.places import Places
from desktop_app.ui.comparison_tab.listing.list_pane import ListPane
from desktop_app.ui.comparison_tab.listing.listing import Listing
from desktop_app.ui.comparison_tab.setup.designing import Designing
from desktop_app.ui.comparison_tab.values import ListRow
from desktop_app.ui.notices import Notice, NoticeStack
from desktop_app.ui.widgets.menu import Menu

DELETE = "delete-comparison"
"""What the last entry of the head's menu is called in code."""


class Owner(Protocol):
    """The tab's presenter."""

    listing: Listing
    shown: Announcer[ComparisonState | None]

    @property
    def state(self) -> ComparisonState | None: ...

    def do(self, work: Awaitable[object], name: str) -> None: ...

    def open(self, comparison_id: str) -> None: ...

    def delete(self, comparison_id: str = "") -> None: ...

    async def show_new(self, comparison_id: ComparisonId) -> None: ...

    async def left(self, comparison_id: ComparisonId) -> None: ...


@dataclass(frozen=True, slots=True)
class DraftActions:
    """What the form does with designs that were not run."""

    begin_with: Callable[[Design, ComparisonId | None], None]
    open: Callable[[str], None]
    delete: Callable[[str], None]
    replacement: Callable[[str], str]
    """The model that takes a model's place, empty where none is named."""


def drafts_of(designing: Designing, catalogue: KnownModels) -> DraftActions:
    """The form's own."""
    return DraftActions(
        begin_with=designing.begin_with,
        open=designing.open_draft,
        delete=designing.delete_draft,
        replacement=lambda model_id: catalogue.profile(model_id).replacement or "",
    )


class Keeping:
    """Made once by the tab; `parent` is the tab's widget, over which dialogs open."""

    def __init__(
        self,
        parent: QWidget,
        *,
        pane: ListPane,
        menu: Menu,
        owner: Owner,
        comparisons: Comparisons,
        drafts: DraftActions,
        notices: NoticeStack,
        write: WriteComparison,
        read: ReadComparison,
        write_compared: WriteCompared,
        preferences: Preferences,
        open_link: Callable[[str], None],
    ) -> None:
        self._parent = parent
        self._pane = pane
        self._owner = owner
        self._comparisons = comparisons
        self._drafts = drafts
        self._notices = notices
        places = Places(parent, notices.show_notice)
        self._exporting = Exporting(places, comparisons.files, write, read, owner.show_new)
        self._menus: list[Menu] = []
        self._pairs = PairPart(parent, comparisons, write_compared, preferences, owner.do, open_link)
        pane.searched.connect(self._search)
        pane.renamed.connect(self._rename)
        pane.delete_pressed.connect(self._delete)
        pane.menu_asked.connect(self._open_menu)
        pane.comparison_chosen.connect(self._choose)
        pane.menu.add(tr("Open a comparison file…"), self.open_file, icon_name="import")
        self._add_to_head(menu)

    def close(self) -> None:
        """The window goes away."""
        self._pairs.close()

    # -- menus -------------------------------------------------------------------------------------------------

    def _add_to_head(self, menu: Menu) -> None:
        """The menu ends with what throws away, whatever other parts have added meanwhile."""
        last = next(each for each in menu.actions() if each.objectName() == DELETE)
        menu.addMenu(self._export_menu(menu, lambda: self._shown_id))
        menu.add(tr("Compare with another…"), lambda: self._pairs.open(self._shown_id), icon_name="compare")
        original = menu.add(tr("Compare with the original"), self._compare_with_original, icon_name="compare")
        line = menu.addSeparator()

        def arrange() -> None:
            original.setVisible(self._original is not None)
            for entry in (line, last):
                menu.removeAction(entry)
                menu.addAction(entry)

        arrange()
        self._owner.shown.watch(lambda _: arrange())

    def _export_menu(self, parent: Menu, which: Callable[[], str]) -> Menu:
        export = Menu(parent, tr("Export"))
        for kind, (label, help_text) in LABELS.items():
            action = export.add(tr(label), lambda kind=kind: self._export(which(), kind))  # type: ignore[misc]
            action.setToolTip(tr(help_text))
        return export

    @property
    def _shown_id(self) -> str:
        state = self._owner.state
        return state.comparison.id if state is not None else ""

    @property
    def _original(self) -> ComparisonId | None:
        state = self._owner.state
        return state.comparison.origin if state is not None else None

    def _compare_with_original(self) -> None:
        if self._original is not None:
            self._pairs.open(self._original, self._shown_id)

    def _open_menu(self, row: ListRow, place: QPoint) -> None:
        """For one row; the menu before is thrown away."""
        for old in self._menus:
            old.deleteLater()
        menu = Menu(self._parent)
        self._menus = [menu]
        if row.state == "draft":
            self._fill_for_draft(menu, row)
        else:
            self._fill(menu, row)
        menu.popup(place)

    def _fill_for_draft(self, menu: Menu, row: ListRow) -> None:
        menu.add(tr("Open"), lambda: self._choose(row.id), icon_name="edit")
        menu.addSeparator()
        menu.add(tr("Delete draft"), lambda: self._delete(row.id), icon_name="trash", command="delete")

    def _fill(self, menu: Menu, row: ListRow) -> None:
        if row.state != "file":
            menu.add(tr("Rename"), lambda: self._pane.rename(row.id), icon_name="edit", command="rename")
        again = menu.add(tr("Duplicate"), lambda: self.duplicate(row.id), icon_name="copy")
        again.setToolTip(tr("The same tasks and efforts in the form, to be changed and run"))
        other = menu.add(tr("Re-run on another model…"), lambda: self.rerun(row.id), icon_name="retry")
        other.setToolTip(
            tr("The same tasks in the form, on the model that takes this one's place; nothing runs before")
        )
        menu.addMenu(self._export_menu(menu, lambda: row.id))
        menu.add(tr("Compare with another…"), lambda: self._pairs.open(row.id), icon_name="compare")
        menu.addSeparator()
        if row.state == "file":
            menu.add(tr("Close file"), lambda: self._close(row.id), icon_name="cross", command="delete")
        else:
            runs = row.state != "finished"
            reason = tr("Cancel what still runs first") if runs else ""
            menu.add(
                tr("Delete"), lambda: self._owner.delete(row.id), icon_name="trash", command="delete", enabled=not runs,
                reason=reason,
            )  # fmt: skip

    # -- what a person does ------------------------------------------------------------------------------------

    def _choose(self, row_id: str) -> None:
        if self._is_draft(row_id):
            self._drafts.open(row_id)
        else:
            self._owner.open(row_id)

    def _is_draft(self, row_id: str) -> bool:
        return any(row.id == row_id for row in self._owner.listing.drafts())

    def _is_file(self, row_id: str) -> bool:
        return any(each.id == row_id for each in self._comparisons.files.opened)

    def _search(self, words: str) -> None:
        self._owner.do(self._owner.listing.load(words), "search comparisons")

    def _rename(self, comparison_id: str, title: str) -> None:
        async def work() -> None:
            try:
                await self._comparisons.rename(ComparisonId(comparison_id), title)
            finally:
                await self._owner.listing.load()

        self._owner.do(work(), "rename comparison")

    def _delete(self, row_id: str) -> None:
        if self._is_draft(row_id):
            self._drafts.delete(row_id)
        elif self._is_file(row_id):
            self._close(row_id)
        else:
            self._owner.delete(row_id)

    def _close(self, comparison_id: str) -> None:
        own = ComparisonId(comparison_id)
        self._comparisons.files.close(own)
        self._owner.do(self._owner.left(own), "close comparison file")

    def duplicate(self, comparison_id: str) -> None:
        """The same once more in the form, as a draft that may be changed."""
        self._owner.do(self._copy(ComparisonId(comparison_id), ""), "duplicate comparison")

    def rerun(self, comparison_id: str) -> None:
        """The same tasks in the form, on the model that takes the place of its own where one is named."""

        async def work() -> None:
            own = ComparisonId(comparison_id)
            board = await self._comparisons.board(own)
            if board is not None:
                await self._copy(own, self._drafts.replacement(board.comparison.model_id))

        self._owner.do(work(), "re-run comparison")

    async def _copy(self, comparison_id: ComparisonId, model_id: str) -> None:
        design, left_out = await self._comparisons.design_of(comparison_id, model_id)
        self._drafts.begin_with(design, None if self._is_file(comparison_id) else comparison_id)
        if left_out:
            advice = " ".join(left_out)
            self._notices.show_notice(Notice("duplicate", "warning", tr("Not everything could be taken over."), advice))

    def open_file(self) -> None:
        """Ask which, and show it."""
        self._owner.do(self._exporting.open_file(), "open comparison file")

    def open_path(self, path: Path) -> None:
        """Show this one."""
        self._owner.do(self._exporting.open_path(path), "open comparison file")

    def _export(self, comparison_id: str, kind: FileKind) -> None:
        async def work() -> None:
            board = await self._comparisons.board(ComparisonId(comparison_id))
            if board is not None:
                await self._exporting.export(board.comparison, kind)

        self._owner.do(work(), "export comparison")
