"""A short walk past the parts of the window, which can be left at any step: what is said, and how it is shown.

`presenter` knows the stops and where one is, `overlay` darkens the window around a part and says what it is for.
"""

from desktop_app.ui.guide.overlay import GuideOverlay
from desktop_app.ui.guide.presenter import STOPS, Guide, Stop

__all__ = ["STOPS", "Guide", "GuideOverlay", "Stop"]
