"""The window around the tabs: the rail with counts, money and connection, the menus, the banner of the demo.

`view` is imported before the first paint, `presenter` after it.
"""
