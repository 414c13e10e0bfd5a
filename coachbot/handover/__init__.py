"""One person's data as a whole: out as a file, in again from one, and gone; for the chat and for the operator.

Who goes and comes as a file is read where it is asked for: most processes never do it.
"""

from coachbot.handover.forgetting import forget

__all__ = ["forget"]
