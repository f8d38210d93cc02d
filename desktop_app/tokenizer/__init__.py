"""Token counts from shipped vocabularies, never from the network."""
