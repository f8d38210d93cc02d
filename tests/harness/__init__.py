"""The test suite's own machinery, one module per promise (tests/conftest.py lists them)."""
