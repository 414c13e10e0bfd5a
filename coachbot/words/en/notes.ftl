# What people are asked in their own words, and how it is said back to them.

# How to answer; _such words_ stand between underscores.
notes-hint-reason = Write one line in your own words, or skip it.
notes-hint-if-then = Write it as "When I …, I …", such as _When I pour my coffee, I take three slow breaths_. Or skip it.
notes-hint-obstacle = Write a line about what got in the way, or skip it.
notes-hint-keep = Write what you want to keep, in your own words, or skip it.
notes-hint-minimum = Write the smallest version you would do even on a full day, or skip it.
notes-hint-usual = Write what an ordinary day looks like, or skip it.
notes-hint-rescue = Write one line about what is good for you then, or skip it.

# Said after what was kept.
notes-thanks-reason = I'll remind you of it when it helps.
notes-thanks-if-then = I'll say it back to you now and then.
notes-thanks-obstacle = Thank you, that helps to know. Make next week a little easier on yourself, if you can.
notes-thanks-keep = That is your list. /notes shows it.
notes-thanks-minimum = That one always counts.
notes-thanks-usual = Good. /notes shows it.
notes-thanks-rescue = I'll say it back to you on such days. /notes shows it.

notes-title-reason = Why you're here
notes-title-if-then = Your plan
notes-title-obstacle = What got in the way
notes-title-keep = What you keep
notes-title-minimum = On a full day
notes-title-usual = On an ordinary day
notes-title-rescue = In a rough stretch

notes-button-skip = Skip this
notes-still-open = Still open. { $hint }
# $words are the person's own, $thanks is one of the sentences above.
notes-kept = *Kept:* “{ $words }”. { $thanks }
notes-skipped = Skipped. That's fine.

# /notes: a heading, then a line for each.
notes-all = *In your own words*
notes-line = • *{ $title }:* { $words }
notes-none = You haven't written anything down yet. I ask now and then, and it's always yours to skip.
