"""The outbox at work: what comes in is answered, what is due is opened and sent, at the platforms' pace, in passes."""
