"""The Network page of the settings: the way out, the proxy's password, an own authority, and a test of all that."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.domain.problems import ProblemError
from desktop_app.domain.settings import CA_FILE, PROXY_ADDRESS, PROXY_USER, PROXY_WAY, Setting, Settings
from desktop_app.language import tr, trn
from desktop_app.services.access import Access
from desktop_app.services.network_port import Network
from desktop_app.services.ports import AnswerDoor
from desktop_app.services.preferences import Preferences
from desktop_app.services.vault_port import VaultState
from desktop_app.ui.announcing import announce
from desktop_app.ui.plumbing.dialogs import choose_file
from desktop_app.ui.plumbing.tasks import Tasks
from desktop_app.ui.settings_dialog.fields import Field
from desktop_app.ui.theme import Space, mark
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import Section, column, row
from desktop_app.ui.widgets.labels import label


class NetworkPage(QWidget):
    """The fields of an own proxy are there only where one was chosen."""

    def __init__(
        self,
        field: Callable[[Setting[Any]], Field],
        preferences: Preferences,
        access: Access,
        network: Network,
        door: AnswerDoor,
        tasks: Tasks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences, self._access, self._network = preferences, access, network
        self._door, self._tasks = door, tasks
        whole = column(self, spacing=Space.L)
        whole.addWidget(field(PROXY_WAY))
        self._own = QWidget()
        own = column(self._own, spacing=Space.L)
        own.addWidget(field(PROXY_ADDRESS))
        own.addWidget(field(PROXY_USER))
        own.addWidget(self._password_part())
        whole.addWidget(self._own)
        self._authority = field(CA_FILE)
        whole.addWidget(self._authority)
        choose = button(tr("Choose a file…"), "quiet", dense=True)
        choose.clicked.connect(lambda: tasks.spawn(self._choose(), name="choose a certificate"))
        line = row()
        line.addWidget(choose)
        line.addStretch()
        whole.addLayout(line)
        whole.addWidget(self._test_part())
        self._end = preferences.settings.watch(self._show)

    def _password_part(self) -> QWidget:
        part = Section(tr("Password at the proxy"), tr("It goes into this computer's keyring, never into a file."))
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setAccessibleName(tr("Password at the proxy"))
        self.password.returnPressed.connect(self._keep)
        keep = button(tr("Save password"), "quiet", dense=True)
        keep.clicked.connect(self._keep)
        line = row(spacing=Space.S)
        line.addWidget(self.password, 1)
        line.addWidget(keep)
        part.body.addLayout(line)
        self._kept = label("", "caption", "muted", wrap=True)
        self._kept.hide()
        part.body.addWidget(self._kept)
        return part

    def _test_part(self) -> QWidget:
        part = Section(tr("Test"), tr("Asks your server for its models, which is free, and says which way it went."))
        self.test = button(tr("Test the connection"), "primary", dense=True)
        self.test.clicked.connect(lambda: self._tasks.spawn(self._tested(), name="test the connection"))
        line = row()
        line.addWidget(self.test)
        line.addStretch()
        part.body.addLayout(line)
        self.result = label("", "body", "muted", wrap=True)
        self.result.setAccessibleName(tr("Result of the test"))
        self.result.hide()
        part.body.addWidget(self.result)
        return part

    def _show(self, settings: Settings) -> None:
        self._own.setVisible(settings[PROXY_WAY] == "own")

    def _keep(self) -> None:
        self._tasks.spawn(self._keep_password(self.password.text()), name="keep the proxy's password")

    async def _keep_password(self, password: str) -> None:
        address = self._preferences[PROXY_ADDRESS].strip()
        place = urlsplit(address if "://" in address else f"//{address}").netloc
        if not place:
            self._say(self._kept, tr("Write the proxy's address first."), "warning")
            return
        answer = await self._access.keep_proxy_password(place, password)
        self.password.clear()
        if answer.state is VaultState.OK:
            words = tr("It is in the keyring.") if password else tr("It was removed from the keyring.")
            self._say(self._kept, words, "success")
        else:
            words = tr("The keyring cannot be used, so it is kept only until Ponder closes.")
            self._say(self._kept, words, "warning")

    async def _choose(self) -> None:
        found = await choose_file(self.window(), tr("Certificate authority"), [tr("Certificates (*.pem *.crt *.cer)")])
        if found is not None:
            await self._preferences.change(CA_FILE, str(found))
            self._authority.show_value(str(found))

    async def _tested(self) -> None:
        self.test.setEnabled(False)
        self._say(self.result, tr("Asking…"), "muted")
        url, went = self._access.base_url, ""
        host = urlsplit(url).hostname or url
        try:
            went = (await self._network.route(url)).words
            models = await self._door.models()
        except ProblemError as error:
            self._access.failed(error.problem)
            way = tr("The request to {host} went {way}.", host=host, way=went) if went else ""
            self._say(self.result, f"{error.problem.happened} {error.problem.advice} {way}".strip(), "danger")
        else:
            self._access.heard()
            answered = trn("It answered with {n} model.", "It answered with {n} models.", len(models))
            words = f"{tr('The request to {host} went {way}.', host=host, way=went)} {answered}"
            self._say(self.result, words, "success")
        self.test.setEnabled(True)

    def _say(self, where: Any, words: str, tone: str) -> None:
        mark(where, tone=tone)
        where.setText(words)
        where.show()
        announce(where, words)

    def stop(self) -> None:
        """Follow nothing any more."""
        self._end()
