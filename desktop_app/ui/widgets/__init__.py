"""The controls that the tabs are made of; each one emits intent and decides nothing."""
