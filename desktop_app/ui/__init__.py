"""Everything a person sees: one package per tab and window, and the shared theme, icons, widgets and plumbing.

Importing this package (and `ui.plumbing`) loads no Qt, so that presenters can be tested without a window.
"""
