"""Real processes that die, stop, run out of room and lose their platform, and an exact count of what became of everything."""
