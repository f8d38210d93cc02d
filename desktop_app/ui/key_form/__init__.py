"""Where a person gives Ponder a key: used by the first-run card and by the settings."""

from desktop_app.ui.key_form.presenter import KeyFormPresenter
from desktop_app.ui.key_form.view import KeyForm

__all__ = ["KeyForm", "KeyFormPresenter"]
