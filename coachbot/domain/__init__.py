"""The domain: values and rules. Nothing here does I/O, awaits, reads a clock or draws a random number."""
