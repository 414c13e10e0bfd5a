"""Malicious inputs, kept: anybody can add a line to a family, and say what has to come of it."""
