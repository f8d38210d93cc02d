"""The fonts and text formats of one style, built once and shared by all documents."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QTextBlockFormat, QTextCharFormat, QTextFormat

from desktop_app.ui.markdown.style import MarkdownStyle

CODE_SPAN = QTextFormat.Property.UserProperty + 1  # marks inline code: its ground is painted by the view
LIST_MARK = QTextFormat.Property.UserProperty + 3  # what stands before a list's item
QUOTE_INSET = QTextFormat.Property.UserProperty + 5  # list levels around the quote a block stands in
FORMULA_WAITING = QTextFormat.Property.UserProperty + 4  # an empty image where a formula will stand
BULLET, TICKED, UNTICKED = "•", "☑", "☐"
FORMULA_SOURCE = QTextFormat.Property.UserProperty + 2  # the LaTeX of a formula's image


class Formats:
    """Formats by use; copy before changing one."""

    def __init__(self, style: MarkdownStyle) -> None:
        self.style = style
        self.body_font = QFont(style.family) if style.family else QFont()
        self.body_font.setPixelSize(style.font_px)
        self.code_font = _fixed_font(style)
        self.x_height = QFontMetricsF(self.body_font).xHeight()
        self.text = self.char(style.text)
        self.muted = self.char(style.muted)
        self.small_muted = self.char(style.muted, style.font_px - 2)
        self.code_text = QTextCharFormat()
        self.code_text.setFont(self.code_font)
        self.code_text.setForeground(QColor(style.text))
        self.code_block = QTextBlockFormat()
        minimum = QTextBlockFormat.LineHeightTypes.MinimumHeight.value
        self.code_block.setLineHeight(round(style.code_px * 1.55), minimum)
        self.paragraph = QTextBlockFormat()
        self.paragraph.setLineHeight(round(style.line_px()), minimum)

    def char(self, colour: str, size: int | None = None) -> QTextCharFormat:
        """Body text in a colour."""
        result = QTextCharFormat()
        font = QFont(self.body_font)
        if size:
            font.setPixelSize(size)
        result.setFont(font)
        result.setForeground(QColor(colour))
        return result

    def inline_code(self, base: QTextCharFormat) -> QTextCharFormat:
        """Inline code inside text of the given format."""
        result = QTextCharFormat(base)
        result.setFontFamilies(self.code_font.families())
        result.setProperty(QTextFormat.Property.FontPixelSize, max(8, round(base.font().pixelSize() * 0.9)))
        result.setProperty(CODE_SPAN, True)
        return result

    def link(self, base: QTextCharFormat, target: str) -> QTextCharFormat:
        """A link inside text of the given format."""
        result = QTextCharFormat(base)
        result.setAnchor(True)
        result.setAnchorHref(target)
        result.setForeground(QColor(self.style.accent))
        result.setFontUnderline(True)
        result.setUnderlineColor(QColor(self.style.accent))
        return result

    def heading(self, level: int) -> tuple[QTextBlockFormat, QTextCharFormat]:
        """Block and text of a heading, level 1 to 6."""
        size = self.style.heading_px(level)
        block = QTextBlockFormat()
        block.setHeadingLevel(level)
        block.setLineHeight(round(size * 1.35), QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        text = self.char(self.style.text if level < 6 else self.style.muted, size)
        text.setFontWeight(QFont.Weight.DemiBold)
        return block, text


def _fixed_font(style: MarkdownStyle) -> QFont:
    font = (
        QFont(style.code_family) if style.code_family
        else QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    )  # fmt: skip
    font.setFixedPitch(True)
    font.setStyleHint(QFont.StyleHint.Monospace)
    font.setPixelSize(style.code_px)
    return font
