"""How the window's event loop, its tasks, its dialogs and its garbage are run.

`tasks` and `delta_buffer` are plain asyncio and free for presenters; the other modules import Qt.
"""
