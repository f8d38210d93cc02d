"""The verdict of a comparison: its sentences, the card that shows them, and what is done with it."""
