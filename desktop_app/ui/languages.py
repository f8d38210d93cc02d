"""Puts a language on: Ponder's texts, Qt's own, and how dates and days are written; English is what the code says."""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from desktop_app.language import use_translator
from desktop_app.resources import resource_path

log = logging.getLogger(__name__)

CONTEXT = "ponder"
"""Under which Ponder's texts stand in the catalogue."""
ENGLISH, KOREAN = "en", "ko"
_QT_LANGUAGES = {ENGLISH: QLocale.Language.English, KOREAN: QLocale.Language.Korean}


def language_of(choice: str, system: QLocale | None = None) -> str:
    """The language that a choice of the settings means: "en" or "ko"; for "system" the first that both know."""
    if choice in _QT_LANGUAGES:
        return choice
    for wanted in (system or QLocale.system()).uiLanguages():
        if (language := wanted.partition("-")[0]) in _QT_LANGUAGES:
            return language
    return ENGLISH


class Languages:
    """Holds the catalogues of the language in force; made once, in the main thread, and kept as long as `app`."""

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []
        self.choice = "system"
        """As the settings say it."""
        self.language = ENGLISH

    def speak(self, choice: str) -> None:
        """Say everything that is shown from now on in this language; windows that are open stay as they are."""
        use_translator(None)
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed.clear()
        self.choice, self.language = choice, language_of(choice)
        self._write_dates()
        if self.language == ENGLISH:
            return
        self._install(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), f"qtbase_{self.language}")
        ours = self._install(str(resource_path("translations")), f"ponder_{self.language}")
        if ours is None:
            return

        def translate(source: str, about: str, count: int | None) -> str:
            return ours.translate(CONTEXT, source, about or None, -1 if count is None else count) or ""

        use_translator(translate, self.language)

    def _install(self, folder: str, name: str) -> QTranslator | None:
        translator = QTranslator(self._app)
        if not translator.load(name, folder):
            log.warning("the texts %s are not in %s", name, folder)
            return None
        self._app.installTranslator(translator)
        self._installed.append(translator)
        return translator

    def _write_dates(self) -> None:
        """Calendars and clocks of Qt in the same language, with the habits of the person's country."""
        system = QLocale.system()
        language = _QT_LANGUAGES[self.language]
        QLocale.setDefault(system if system.language() is language else QLocale(language, system.territory()))
