"""Everything Ponder keeps: one SQLite file, one connection on one thread, named migrations."""
