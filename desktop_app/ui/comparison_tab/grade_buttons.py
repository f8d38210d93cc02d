"""The buttons that grade one answer: pass and fail, or one to five; pressing the pressed one takes the grade back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.domain.comparison_tasks import Scale
from desktop_app.language import later, tr
from desktop_app.ui.widgets.buttons import button, set_enabled
from desktop_app.ui.widgets.cards import row

_WORDS = {1: later("worst"), 5: later("best")}


def score_of_key(key: int, scale: Scale) -> tuple[bool, float | None]:
    """Whether a key grades on a scale, and the score it gives: P and F, or 1 to 5; Backspace and Delete take back."""
    if key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
        return True, None
    if scale is Scale.PASS_FAIL:
        return key in (Qt.Key.Key_P, Qt.Key.Key_F), float(key == Qt.Key.Key_P)
    points = key - Qt.Key.Key_0
    return (True, scale.score(points)) if 1 <= points <= 5 else (False, None)


class GradeButtons(QWidget):
    """Signals: graded(score from 0 to 1, or None where the grade is taken back)."""

    graded = Signal(object)

    def __init__(self, scale: Scale = Scale.PASS_FAIL, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = row(self, spacing=4)
        self._buttons: list[tuple[float, QPushButton]] = []
        self._scale: Scale | None = None
        self.use(scale)

    def use(self, scale: Scale) -> None:
        """The scale of the comparison that is shown."""
        if scale is self._scale:
            return
        self._scale = scale
        for _, press in self._buttons:
            self._line.removeWidget(press)
            press.hide()
            press.deleteLater()
        if scale is Scale.PASS_FAIL:
            self._buttons = [
                (1.0, self._button(tr("Pass"), "check", tr("The answer is right (P)"), tr("Pass"))),
                (0.0, self._button(tr("Fail"), "cross", tr("The answer is wrong (F)"), tr("Fail"))),
            ]
        else:
            self._buttons = [
                (
                    scale.score(points),
                    self._button(str(points), "", _tip(points), tr("Grade {points} of 5", points=points)),
                )
                for points in range(1, 6)
            ]

    def _button(self, text: str, icon_name: str, tip: str, name: str) -> QPushButton:
        press = button(text, "quiet", icon_name, tip, dense=True)
        press.setCheckable(True)
        press.setAccessibleName(name)
        press.clicked.connect(lambda on, press=press: self.graded.emit(self._score(press) if on else None))
        self._line.addWidget(press)
        return press

    def _score(self, press: QPushButton) -> float:
        return next(score for score, known in self._buttons if known is press)

    def show_grade(self, score: float | None, why_not: str = "") -> None:
        """A person's own grade, None where there is none; `why_not` says why nothing can be graded."""
        scale = self._scale or Scale.PASS_FAIL
        for own, press in self._buttons:
            press.setChecked(score is not None and scale.level(score) == scale.level(own))
            set_enabled(press, not why_not, why_not)


def _tip(points: int) -> str:
    word = f", {tr(_WORDS[points])}" if points in _WORDS else ""
    return tr("{points} of 5", points=points) + f"{word} ({points})"
