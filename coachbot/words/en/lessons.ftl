# Lessons: the list of what was told, to read again.

lessons-head = { $count ->
        [one] *Your lesson so far.* Tap its number to read it again.
       *[other] *Your { $count } lessons so far*, the newest first. Tap a number to read it again.
    }
lessons-none = No lesson has come yet. Each waits here once it was told, to read again.
lessons-from = _From { $programme }. /lessons has the others._
lessons-button-newer = Newer
lessons-button-older = Older
