"""One's own experiment: two ways of one thing in pairs of blocks that a coin orders, and an exact answer. Pure."""
