"""What is said, as messages: structure, buttons and their order. The sentences are in `words`."""
