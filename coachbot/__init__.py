"""coachbot: a habit coach for people whose headaches start in the neck and upper back."""

__version__ = "0.1.0"
