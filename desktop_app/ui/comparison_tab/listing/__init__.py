"""The list of comparisons, and what each row says."""
