"""What is done with a comparison that is there: files out and in, a second one beside it, the same on another model."""
