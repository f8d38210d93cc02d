"""Tells through the desktop's own notification service; the only room that imports jeepney."""
