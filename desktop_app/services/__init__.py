"""Verbs: what Ponder does. Async, and reaching the outside only through `ports`."""
