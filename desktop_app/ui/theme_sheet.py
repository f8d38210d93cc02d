"""The one style sheet of the application, as a template whose `@names` are filled from the theme's values."""

from __future__ import annotations

import re
from collections.abc import Mapping

_NAME = re.compile(r"@([a-z][a-z0-9_]*)")


def fill(template: str, values: Mapping[str, str | int]) -> str:
    """Replace every `@name` by its value; raises KeyError naming the first one that has none."""
    return _NAME.sub(lambda match: str(values[match[1]]), template)


def style_sheet(values: Mapping[str, str | int], *, contrast: bool = False) -> str:
    """The sheet for one palette; `values` are the names listed in `theme.sheet_values`. With `contrast` what is
    otherwise told by its ground has an edge."""
    parts = (_BASE, _BUTTONS, _CHIPS, _INPUTS, _VIEWS, _FRAMES, _NOTICES, *((_CONTRAST,) if contrast else ()))
    return fill("".join(parts), values)


# Heights are minimums only, so that a larger system font makes a control taller instead of cutting its text.
_BASE = """
QMainWindow, QDialog, QMessageBox { background: @bg; }
QToolTip {
    background: @raised; color: @text; border: 1px solid @border; padding: 4px 8px;
    /* a title with tags in it is shown as it is: taken for HTML, the pictures that it names would be opened */
    qproperty-textFormat: PlainText;
}
QLabel { background: transparent; }
QLabel[scale="display"] { font-size: @type_display; font-weight: 600; }
QLabel[scale="title"] { font-size: @type_title; font-weight: 600; }
QLabel[scale="heading"] { font-size: @type_heading; font-weight: 600; }
QLabel[scale="strong"] { font-weight: 600; }
QLabel[scale="caption"] { font-size: @type_caption; }
QLabel[tone="muted"] { color: @muted; }
QLabel[tone="faint"] { color: @faint; }
QLabel[tone="accent"] { color: @accent; }
QLabel[tone="success"] { color: @success; }
QLabel[tone="warning"] { color: @warning; }
QLabel[tone="danger"] { color: @danger; }
QLabel[tone="info"] { color: @info; }
QLabel[tone="held"] { color: @held; }
"""

_BUTTONS = """
QPushButton, QToolButton, QCheckBox, QRadioButton, QTabBar, QSlider { outline: 0; }
QPushButton {
    min-height: @control_in; padding: 0 12px; border: 1px solid @border; border-radius: @radius_control;
    background: @surface; color: @text;
}
QPushButton:hover { background: @raised; }
QPushButton:pressed, QPushButton:checked { background: @pressed; }
QPushButton:disabled { color: @disabled; background: transparent; border-color: @border; }
QPushButton[kind="primary"] {
    background: @accent; border-color: @accent; color: @on_accent; font-weight: 600;
}
QPushButton[kind="primary"]:hover { background: @accent_hover; border-color: @accent_hover; }
QPushButton[kind="primary"]:pressed { background: @accent_pressed; border-color: @accent_pressed; }
QPushButton[kind="primary"]:disabled { background: @raised; border-color: @raised; color: @disabled; }
QPushButton[kind="danger"] { color: @danger; border-color: @danger_edge; }
QPushButton[kind="danger"]:hover { background: @danger_tint; }
QPushButton[kind="danger"]:disabled { color: @disabled; border-color: @border; }
QPushButton[kind="ghost"] { background: transparent; border-color: transparent; padding: 0 8px; }
QPushButton[kind="ghost"]:hover { background: @raised; }
QPushButton[kind="ghost"]:pressed, QPushButton[kind="ghost"]:checked { background: @pressed; }
QPushButton[kind="ghost"]:disabled { color: @disabled; }
QPushButton[kind="link"] {
    background: transparent; border: none; padding: 0; min-height: 20px; color: @accent; text-align: left;
}
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[dense="true"] { min-height: @dense_in; padding: 0 8px; }
QPushButton::menu-indicator {
    image: url(@images/chevron-down.svg); width: 12px; subcontrol-position: right center; right: 6px;
}

QToolButton {
    min-height: @tool_in; min-width: @tool_in; padding: 2px; border: 1px solid transparent;
    border-radius: @radius_control; background: transparent; color: @muted;
}
QToolButton:hover { background: @raised; color: @text; }
QToolButton:pressed, QToolButton:checked { background: @pressed; color: @text; }
QToolButton:disabled { color: @disabled; }
QToolButton[dense="true"] { min-height: @tool_dense_in; min-width: @tool_dense_in; }
QToolButton[inline="true"] { min-height: @size_box; min-width: @size_box; padding: 1px; }
QToolButton[kind="primary"] { background: @accent; color: @on_accent; }
QToolButton[kind="primary"]:hover { background: @accent_hover; }
QToolButton[kind="primary"]:pressed { background: @accent_pressed; }
QToolButton[kind="primary"]:disabled { background: @raised; color: @disabled; }
QToolButton::menu-indicator { image: none; }

QCheckBox, QRadioButton { spacing: 8px; min-height: @size_row; background: transparent; }
QCheckBox:disabled, QRadioButton:disabled { color: @disabled; }
QCheckBox::indicator, QRadioButton::indicator, QListView::indicator {
    width: @size_box; height: @size_box; border: 1px solid @control_border; background: @surface;
}
QCheckBox::indicator, QListView::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: @radius_dot; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: @accent; }
QCheckBox::indicator:checked, QListView::indicator:checked {
    background: @accent; border-color: @accent; image: url(@images/check.svg);
}
QCheckBox::indicator:indeterminate, QListView::indicator:indeterminate {
    background: @accent; border-color: @accent; image: url(@images/dash.svg);
}
QRadioButton::indicator:checked { background: @accent; border-color: @accent; image: url(@images/dot.svg); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: @border; background: @raised; }
"""

_CHIPS = """
QWidget[chips="one"] { background: @surface; border: 1px solid @control_border; border-radius: @radius_chip; }
QPushButton[chip="one"] {
    min-height: @chip_in; padding: 0 10px; border: none; border-radius: @radius_chip_in;
    background: transparent; color: @muted;
}
QPushButton[chip="one"]:hover { background: @raised; color: @text; }
QPushButton[chip="one"]:checked { background: @accent_tint; color: @accent; }
QPushButton[chip="one"]:disabled { background: transparent; color: @disabled; }
QPushButton[chip="several"] {
    min-height: @dense_in; padding: 0 12px 0 8px; border: 1px solid @control_border; border-radius: @radius_chip;
    background: @surface; color: @muted;
}
QPushButton[chip="several"]:hover { background: @raised; color: @text; }
QPushButton[chip="several"]:checked {
    background: @accent_tint; border-color: @accent; color: @accent;
}
QPushButton[chip="several"]:disabled { background: transparent; border-color: @border; color: @disabled; }
"""

_INPUTS = """
QAbstractScrollArea { border: none; }
QLineEdit, QAbstractSpinBox, QPlainTextEdit, QTextEdit, QComboBox {
    border: 1px solid @control_border; border-radius: @radius_control;
    background: @surface; color: @text;
    selection-background-color: @selection; selection-color: @text;
}
QLineEdit, QAbstractSpinBox, QComboBox { min-height: @control_in; }
QLineEdit { padding: 0 8px; }
QAbstractSpinBox { padding: 0 4px; }
QPlainTextEdit, QTextEdit { padding: 4px; }
QLineEdit[dense="true"], QAbstractSpinBox[dense="true"], QComboBox[dense="true"] { min-height: @dense_in; }
QLineEdit:focus, QAbstractSpinBox:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus {
    border: 2px solid @accent;
}
QLineEdit:focus { padding: 0 7px; }
QAbstractSpinBox:focus { padding: 0 3px; }
QPlainTextEdit:focus, QTextEdit:focus { padding: 3px; }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus { min-height: @control_in_focus; }
QLineEdit[dense="true"]:focus, QAbstractSpinBox[dense="true"]:focus, QComboBox[dense="true"]:focus {
    min-height: @dense_in_focus;
}
QLineEdit:disabled, QAbstractSpinBox:disabled, QPlainTextEdit:disabled, QTextEdit:disabled,
QComboBox:disabled {
    color: @disabled; background: transparent; border-color: @border;
}
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"], QComboBox[invalid="true"] { border-color: @danger; }
QLineEdit[bare="true"], QPlainTextEdit[bare="true"], QTextEdit[bare="true"],
QLineEdit[bare="true"]:focus, QPlainTextEdit[bare="true"]:focus, QTextEdit[bare="true"]:focus {
    border: none; background: transparent; padding: 0;
}

QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    width: 18px; border: none; border-radius: 3px; background: transparent;
}
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: @raised; }
QAbstractSpinBox::up-arrow { image: url(@images/chevron-up.svg); }
QAbstractSpinBox::down-arrow { image: url(@images/chevron-down.svg); }
QAbstractSpinBox::up-arrow, QAbstractSpinBox::down-arrow { width: @size_small_arrow; height: @size_small_arrow; }

QComboBox { padding: 0 4px 0 10px; combobox-popup: 0; }
QComboBox:focus { padding: 0 3px 0 9px; }
QComboBox:hover { background: @raised; }
QComboBox:editable:hover { background: @surface; }
QComboBox::drop-down { border: none; width: 24px; subcontrol-origin: padding; subcontrol-position: center right; }
QComboBox::down-arrow { image: url(@images/chevron-down.svg); width: @size_arrow; height: @size_arrow; }
QComboBox QLineEdit, QComboBox QLineEdit:focus, QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus {
    border: none; background: transparent; padding: 0; min-height: 0;
}
QLineEdit QToolButton { min-width: 0; min-height: 0; padding: 0; border: none; background: transparent; }
QComboBox QAbstractItemView {
    background: @surface; border: 1px solid @border; padding: 4px; outline: 0;
    selection-background-color: @raised; selection-color: @text;
}
QComboBox QAbstractItemView::item { min-height: @size_entry; padding: 0 8px; border-radius: 4px; }
QComboBox QAbstractItemView::item:selected, QComboBox QAbstractItemView::item:hover {
    background: @raised; color: @text;
}
QComboBox QAbstractItemView::item:disabled { color: @disabled; }
"""

_VIEWS = """
QAbstractItemView {
    background: @surface; border: none; outline: 0; color: @text;
    selection-background-color: @raised; selection-color: @text; alternate-background-color: @surface;
    gridline-color: @border;
}
QListView[completions="true"] { border: 1px solid @control_border; padding: 4px; }
QTableView::item, QTreeView::item, QListView::item { padding: @row_air 8px; border: none; }
QTableView::item:hover, QTreeView::item:hover, QListView::item:hover { background: @hover; }
QTableView::item:selected, QTreeView::item:selected, QListView::item:selected { background: @raised; color: @text; }
QListView[rail="true"], QTreeView[rail="true"] { background: transparent; }
QListView[rail="true"]::item, QTreeView[rail="true"]::item {
    border-radius: @radius_control; min-height: @size_row; padding: 2px 8px;
}
QHeaderView { background: @surface; border: none; }
QHeaderView::section {
    background: @surface; color: @muted; border: none; border-bottom: 1px solid @border;
    padding: @entry_air 11px; font-size: @type_caption;
}
QHeaderView::section:hover { background: @hover; color: @text; }
QHeaderView::down-arrow { image: url(@images/chevron-down.svg); }
QHeaderView::up-arrow { image: url(@images/chevron-up.svg); }
QHeaderView::down-arrow, QHeaderView::up-arrow {
    width: 10px; height: 10px; subcontrol-position: right center; right: 6px;
}
QTableCornerButton::section { background: @surface; border: none; border-bottom: 1px solid @border; }

QPlainTextEdit[readOnly="true"] { border: none; }
QScrollArea { background: transparent; }
QScrollArea > QWidget > QWidget[plain="true"] { background: transparent; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: @scroll; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: @control_border; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; background: transparent; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
"""

_FRAMES = """
QFrame[card="true"] { background: @surface; border: 1px solid @border; border-radius: @radius_card; }
QFrame[card="focused"] { background: @surface; border: 1px solid @accent; border-radius: @radius_card; }
QFrame[ground="bg"], QWidget[ground="bg"] { background: @bg; }
QFrame[ground="surface"], QWidget[ground="surface"] { background: @surface; }
QFrame[ground="raised"], QWidget[ground="raised"] { background: @raised; }
QFrame[line="true"] { background: @border; border: none; }
QFrame[here="true"] { background: @accent; border: none; }
QFrame[here="false"] { background: transparent; border: none; }

QTabWidget::pane { border: none; border-top: 1px solid @border; background: transparent; }
QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab {
    background: transparent; color: @muted; padding: 6px 4px; margin: 0 8px; min-height: 20px;
    border: none; border-bottom: 2px solid transparent;
}
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; }
QTabBar::tab:focus { color: @accent; }
QTabBar::tab:disabled { color: @disabled; }

QSplitter::handle { background: @border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: @accent; }
QSplitter[bare="true"]::handle { background: transparent; }
QSplitter[bare="true"]::handle:hover { background: @border; }

QMenuBar { background: @bg; color: @text; border: none; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: @raised; }
QMenu { background: @surface; border: 1px solid @border; padding: 4px; }
QMenu[rounded="true"] { border-radius: 8px; }
QMenu::item { padding: @entry_air 24px @entry_air 10px; border-radius: 4px; min-height: 18px; }
QMenu::icon { padding-left: 8px; }
QMenu::item:selected { background: @raised; color: @text; }
QMenu::item:disabled { color: @disabled; background: transparent; }
QMenu::separator { height: 1px; background: @border; margin: 4px 6px; }
QMenu::indicator { width: 14px; height: 14px; margin-left: 6px; }
QMenu::indicator:checked { image: url(@images/check-plain.svg); }
QMenu::right-arrow { image: url(@images/chevron-right.svg); width: 12px; height: 12px; margin-right: 6px; }

QProgressBar { background: @raised; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }
QProgressBar::chunk { background: @accent; border-radius: 2px; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: @raised; }
QSlider::sub-page:horizontal { background: @accent; border-radius: 2px; }
QSlider::handle:horizontal {
    width: 14px; height: 14px; margin: -6px 0; border-radius: 8px;
    background: @surface; border: 1px solid @control_border;
}
QSlider::handle:horizontal:focus { border: 2px solid @accent; }
QStatusBar { background: @bg; border-top: 1px solid @border; color: @muted; }
QStatusBar::item { border: none; }
QGroupBox { border: none; margin-top: 24px; padding: 0; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; }
QDialogButtonBox { button-layout: 0; }
"""

_NOTICES = """
QFrame[notice="info"] { background: @info_tint; border: none; border-radius: @radius_control; }
QFrame[notice="success"] { background: @success_tint; border: none; border-radius: @radius_control; }
QFrame[notice="warning"] { background: @warning_tint; border: none; border-radius: @radius_control; }
QFrame[notice="danger"] { background: @danger_tint; border: none; border-radius: @radius_control; }
QFrame[notice="held"] { background: @held_tint; border: none; border-radius: @radius_control; }
QFrame[notice] QPushButton { background: transparent; border-color: @control_border; }
QFrame[notice] QPushButton:hover, QFrame[notice] QToolButton:hover { background: @surface; }
QFrame[composer="true"] {
    background: @surface; border: 1px solid @control_border; border-radius: @radius_card; padding: 1px;
}
QFrame[composer="focused"] { background: @surface; border: 2px solid @accent; border-radius: @radius_card; padding: 0; }
QFrame[pill="true"] { background: @raised; border: none; border-radius: @radius_control; }
"""

_CONTRAST = """
QPushButton, QPushButton[kind="danger"] { border-color: @control_border; }
QPushButton:disabled, QPushButton[kind="primary"]:disabled { border-color: @disabled; }
QPushButton[kind="ghost"]:hover, QToolButton:hover { border: 1px solid @control_border; }
QPushButton:checked, QToolButton:checked { border: 1px solid @text; }
QPushButton[chip="one"]:checked { background: @accent; color: @on_accent; }
QPushButton[chip="several"]:checked { border: 2px solid @accent; }
QTableView::item:selected { border-top: 1px solid @text; border-bottom: 1px solid @text; }
QListView::item:selected, QTreeView::item:selected, QComboBox QAbstractItemView::item:selected {
    border: 1px solid @text;
}
QMenu, QToolTip, QFrame[card="true"] { border: 1px solid @control_border; }
QMenu::item:selected, QMenuBar::item:selected { border: 1px solid @text; }
QTabBar::tab:selected { border-bottom: 3px solid @accent; }
QFrame[notice="info"] { border: 1px solid @info; }
QFrame[notice="success"] { border: 1px solid @success; }
QFrame[notice="warning"] { border: 1px solid @warning; }
QFrame[notice="danger"] { border: 1px solid @danger; }
QFrame[notice="held"] { border: 1px solid @held; }
QScrollBar::handle { background: @control_border; }
"""
