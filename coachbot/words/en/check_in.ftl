# The day's question, its details, and how an answer is confirmed.
# $when is like "today" or "on Monday 23 November", $day like "Monday 23 November", $at and $asks like "20:30".

check-in-button-unsaid = I'd rather not say
# $ask is the day's question as questions.yaml has it.
check-in-ask-again = Still open: { $ask }

# The day's question where an early no stands.
check-in-button-still-no = Still no headache
check-in-button-one-came = Yes, one came
check-in-still =
    .one = Earlier today you noted no headache so far. Has one come since, however short?
    .two = Earlier today you noted no headache so far. Did it stay that way?
    .three = Earlier today you noted no headache so far. Is that how the day ended?
    .four = Earlier today you noted no headache so far. Was there one after that, even a brief one?
    .five = Earlier today you noted no headache so far. Did any come later on?

# What is known so far, above a question about the headache. $worst is 0 where it is not known; $medicine is yes, no or unknown.
check-in-lead-first = Headache { $when }: yes. Sorry to hear that.
check-in-lead-next = { $worst ->
    [0] { $medicine ->
        [yes] Headache { $when }, medicine taken.
        [no] Headache { $when }, no medicine.
       *[unknown] Headache { $when }.
     }
   *[other] { $medicine ->
        [yes] Headache { $when }, at its worst { $worst } of 10, medicine taken.
        [no] Headache { $when }, at its worst { $worst } of 10, no medicine.
       *[unknown] Headache { $when }, at its worst { $worst } of 10.
     }
 }
check-in-button-leave-out = Leave this out
check-in-button-undo-change = Undo the change

# What stands for a day, as part of a sentence. $worst is 0 where it is not known; $medicine is yes, no or unknown.
check-in-facts-unsaid = you'd rather not say
check-in-facts-cleared = no answer any more
check-in-facts-none = no headache
check-in-facts-none-so-far = no headache so far
check-in-facts-headache = { $worst ->
    [0] { $medicine ->
        [yes] headache, medicine taken
        [no] headache, no medicine
       *[unknown] headache
     }
   *[other] { $medicine ->
        [yes] headache, at its worst { $worst } of 10, medicine taken
        [no] headache, at its worst { $worst } of 10, no medicine
       *[unknown] headache, at its worst { $worst } of 10
     }
 }

# What stands now; $facts and $was are two of the lines above.
check-in-recorded = *Recorded* at { $at } for { $day }: { $facts }.
check-in-recorded-changed = *Recorded* at { $at } for { $day }: { $facts } (it was: { $was }).
check-in-follows-rest = I'll leave out resets and exercises for the rest of today. Be kind to yourself.
check-in-follows-gentle = Only gentle resets for the rest of today, no exercises.
check-in-closes = No question of mine comes today any more, so this closes the day. If a headache still comes, /checkin changes it.
check-in-memory = From memory: it shows in your calendar, and counts in no rate.
check-in-button-undo = Undo
check-in-button-change = Change
check-in-button-bad-now = It's bad right now
check-in-button-detail = Add a detail
check-in-button-taken = What I took
check-in-button-different = Something feels different

# An early no. $evening says that the question comes in the evening.
check-in-so-far = *Noted so far:* no headache today.
check-in-so-far-changed = *Noted so far:* no headache today (it was: { $was }).
check-in-once-more = { $evening ->
    [yes] I'll ask again this evening at { $asks }.
   *[no] I'll ask again at { $asks }.
 }

check-in-undone = Taken back. For { $day } it says again: { $facts }.
check-in-nothing-to-undo = There is nothing more to take back for { $day }.
check-in-dismissed = All right, I haven't recorded anything.

# What was typed and can't be read as it stands.
check-in-out-of-range = The scale goes from 1 to 10. Which number fits best?
check-in-number-unclear = I haven't recorded that, because I read only one whole number, from 1 to 10. Which one fits best?
check-in-which-number = I keep one number a day, for the worst moment. Which one fits best?
check-in-yes-or-no = I haven't recorded that. For this question a _yes_ or a _no_ is enough.
check-in-none-at-all = Do you mean that there was no headache { $when } after all?
check-in-zero = Does 0 mean there was no headache { $when }?
# $date is like "23 November".
check-in-number-or-day = I'm not sure how to read that, so nothing is recorded. If you mean a day, write { $date }. If you mean how strong a headache was, write a whole number, such as _yes 7_.
check-in-ask-meant = Did you mean a headache today, at its worst { $worst } of 10?
check-in-button-meant-yes = Yes, record it
check-in-button-meant-no = No
check-in-day-unclear = I read answers such as _no_, _yes_ or _yes 6_, and days such as _yesterday_ or _14 March_. /checkin alone asks about today.

# Other days.
check-in-too-late = { $day } { $year } is more than a year ago, so I leave it as it is.
check-in-not-yet = { $day } hasn't happened yet. Let's wait and see.
check-in-from-memory = _This is from memory, so it will show in your calendar, and count in no rate._
check-in-button-clear = Clear this day
# $day is "yesterday" or like "Monday 23 November".
check-in-button-answer-for = Answer for { $day }
