"""The palette: one field that finds every command, conversation, job, comparison and template, and runs or opens it."""
