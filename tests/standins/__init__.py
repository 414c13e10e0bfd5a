"""Servers that stand in for the platforms: real HTTP, owned by the tests, stricter than the originals."""
