# A look: on a fixed day all days since the baseline beside it. It is kept, and repeated as it was said.
# Never the programme as a reason for a change.

# It stands before a colon as $title.
look-title = On { $on }, all days since { $since } beside { $first } to { $last }

# $low_side and $high_side say on which side of none $low and $high days lie; barely is less than a day.
look-word = { $title }: { $change } (headache on { $then_headache } of { $then_answered ->
    [one] { $then_answered } answered day
   *[other] { $then_answered } answered days
 } then and on { $since_headache } of { $since_answered } since; per { $per } days about { $then } then and { $now } since, and the difference is very likely between { $low_side ->
    [more] { $low } more
    [fewer] { $low } fewer
    [barely-more] barely more
   *[none] none
 } and { $high_side ->
    [more] { $high } more
    [fewer] { $high } fewer
    [barely-fewer] barely fewer
   *[none] none
 }). { $afterwards }
look-unclear = { $title }: can't tell yet. { $reasons }

look-afterwards-very-likely-lower = Of people whose headaches stay as they are, about one in twenty hears this within half a year. It can also be the season, or a diary that was begun in a rough patch.
look-afterwards-leaning-lower = That's a lean and no more: of people whose headaches stay as they are, about one in five hears this within half a year. It can also be the season, or a diary that was begun in a rough patch.
look-afterwards-no-clear-change = Most people's months differ by a few days, and a small change takes many weeks to show.
look-afterwards-leaning-higher = That's a lean and no more: of people whose headaches stay as they are, about one in five hears this within half a year. If it goes on, or anything feels different, talk to a clinician.
look-afterwards-very-likely-higher = Of people whose headaches stay as they are, about one in twenty hears this within half a year. It can also be the season. If it goes on, or anything feels different, talk to a clinician.

# $reasons above.
look-held-baseline-answers = The earlier days need { $least } answers and have { $found }.
look-held-latest-answers = The days since need { $least } answers and have { $found }.
look-held-headache-days = All of them together need { $least } headache days and have { $found }.
look-held-answered-shares = { $then } of { $then_days } days were answered then and { $since } of { $since_days } since. With shares that far apart, other counts can come from answering another way.

# What days without an answer could do to the word.
look-doubted = By the answered days alone it would be “{ $change }”. If headache was twice as likely on days without an answer, that would not hold, so I don't say it.
look-tips = { $days ->
    [one] { $days } day has no answer. The word would fall if headache was { $times } times as likely on it as on an answered day.
   *[other] { $days } days have no answer. The word would fall if headache was { $times } times as likely on them as on answered days.
 }
look-never-tips = { $days ->
    [one] { $days } day has no answer. The word would stand even if it had been a headache day.
   *[other] { $days } days have no answer. The word would stand even if all of them had been headache days.
 }
look-bounds = If every day without an answer had been free, that would make { $then_low } per { $per } days then and { $now_low } since; if every one had been a headache day, { $then_high } and { $now_high }.
look-changed = Answers about those days were added or changed later; what I said that day stays as it was.
