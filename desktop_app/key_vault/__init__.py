"""The operating system's keyring, asked from a thread of its own and with visible states."""
