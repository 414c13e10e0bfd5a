"""What is shipped, read once for all tests of a process: reading it takes a second."""

from coachbot import library
from coachbot.library import folders

SHELVES = folders.read_library(library.packaged_programmes())
