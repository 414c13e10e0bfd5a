"""`python -m coachbot` is the same front door."""

from coachbot.cli import main

main()
