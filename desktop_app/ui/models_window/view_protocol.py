"""What the presenters need of the window; `view.ModelsView` fulfils it. No Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, Protocol

from desktop_app.domain.problems import Problem
from desktop_app.ui.models_window.own_model import ModelForm
from desktop_app.ui.models_window.own_price import PriceForm
from desktop_app.ui.models_window.values import ModelPage, Overview, Row

Kind = Literal["info", "success", "warning", "danger"]
Work = Literal["models", "prices"]


class PageView(Protocol):
    """Decides nothing; every method shows something."""

    def show_rows(self, rows: Sequence[Row], nothing: str) -> None:
        """The list; `nothing` says why it is empty."""
        ...

    def select(self, key: str) -> None: ...

    def show_overview(self, overview: Overview) -> None: ...

    def show_page(self, page: ModelPage) -> None: ...

    def show_busy(self, work: Work, busy: bool) -> None:
        """A look-up or a refresh is under way."""
        ...

    def show_notice(self, key: str, kind: Kind, text: str, advice: str = "", undo: bool = False) -> None: ...

    def show_problem(self, key: str, problem: Problem) -> None: ...

    def remove_notices(self, *keys: str) -> None:
        """They were read."""
        ...


class FormView(Protocol):
    """The two forms, which stand over the window."""

    def open_model_form(self, form: ModelForm) -> None: ...

    def open_price_form(self, form: PriceForm) -> None: ...

    def show_form_problems(self, problems: Mapping[str, str]) -> None:
        """What is wrong in the open one, by field; the key "" is for the form as a whole."""
        ...

    def close_form(self) -> None: ...


class WholeView(PageView, FormView, Protocol):
    """The window as a whole."""
