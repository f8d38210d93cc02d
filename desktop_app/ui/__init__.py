"""Everything a person sees: one package per tab, Usage, Models, and the shared theme, icons, widgets and plumbing.

Importing this package (and `ui.plumbing`) loads no Qt, so that presenters can be tested without a window.
"""
