"""The transcript of a conversation: one canvas that lays out and keeps only what is on the screen.

`entry` are the values it shows, `view` is the widget, `column` stacks entries, `entry_view` stacks the parts of
one, `boxes`, `documents` and `markdown_boxes` are the parts, `selection` and `accessible` do what their names say.
"""

from desktop_app.ui.widgets.transcript.entry import Action, Badge, Source, TranscriptEntry
from desktop_app.ui.widgets.transcript.view import Transcript

__all__ = ["Action", "Badge", "Source", "Transcript", "TranscriptEntry"]
