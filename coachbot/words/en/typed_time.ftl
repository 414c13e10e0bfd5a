# A typed time of day that is unclear, or could be two.

typed-time-unclear = I couldn't read that as a time. Please write it like _8:30_ or _7.30pm_.
typed-time-which-one = Which one do you mean?
