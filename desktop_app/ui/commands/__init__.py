"""Every command once: its words, where it applies, its keys; menus, palette, settings and cheat sheet read it here.

`catalogue` and `keymap` know no Qt; `keys` has the keys in force; `offering` says which widget does a command.
"""
