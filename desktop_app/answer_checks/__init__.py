"""Checks of answers in a process of their own, which is ended when one takes too long."""
