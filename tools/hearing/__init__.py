"""The corpus that typed sentences are understood by, and the learning from it."""
