# The day's question once more: the same evening, and the next morning when the evening's could not be sent.

asking-again-follow-up =
    .one = Just once more, in case it slipped by: any headache { $when }, however short?
    .two = No rush. Was there any headache { $when }, even a brief one?
    .three = One tap is enough: any headache { $when }?
    .four = Before the day ends: did you notice any headache { $when }?
    .five = Last nudge for this one: any headache { $when }, long or short?
    .six = Still open, and quick: did your head hurt { $when }?
    .seven = If you have a second: any headache { $when }, even a light one?
    .eight = One word will do: any headache { $when }, yes or no?

# The day has its weekday and its date.
asking-again-catch-up =
    .one = Good morning. My question about yesterday didn't reach you. Any headache on { $day }?
    .two = Good morning. I couldn't ask last night. Was there any headache on { $day }, however short?
    .three = Morning! I missed you yesterday evening. Any headache on { $day }?
    .four = Good morning. One question from yesterday: any headache on { $day }, even a short one?
    .five = Hello. Yesterday's question is still open. Any headache on { $day }?
