"""What is shipped, read once for all tests of a process: reading it takes a second."""

from coachbot import library

SHELVES = library.read_library(library.packaged_programmes())
