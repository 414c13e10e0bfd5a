# The day at a glance (/today), and why a prompt came or did not (/why).

# What a prompt is called, by its kind.
today-kind-reset = Posture reset
today-kind-practice = Exercise
today-kind-task = Small task
today-kind-sleep = Sleep
today-kind-bite = Good to know
today-kind-check-in = Evening question
today-kind-review = Looking back
today-name-desk = Desk break
today-name-signs = Safety check
today-name-check = What comes before exercises
today-name-care = A word about yesterday
today-name-still-here = A question after a quiet week
today-name-experiment = Your experiment

# Why, in half a sentence that follows "because".
today-reason-sent = it was its time
today-reason-not-enrolled = your programme had ended
today-reason-unreachable = I couldn't reach you in this chat
today-reason-not-agreed = you hadn't said yet that I may keep your diary here
today-reason-safety-pause = exercises are off because of a safety answer
today-reason-safety-rest = everything but the evening question rests until you start it again in /safety
today-reason-attack-mode = you had an attack and wanted quiet
today-reason-paused = you had paused
today-reason-expired = I was out of reach, and then it was too late
today-reason-already-answered = you had answered already
today-reason-headache-today = you had a headache that day
today-reason-quiet-hours = it fell into your quiet hours
today-reason-daily-cap = you had enough messages that day
today-reason-too-close = it was too close to another message
today-reason-ignored-lately = I hadn't heard from you, so I wrote less
today-reason-caught-up = I was out of reach and didn't want to flood you
today-reason-replanned = your plan had changed
today-reason-stopped = you had stopped
today-reason-unknown-outcome = it left, but I don't know whether it arrived
today-reason-gave-up = sending failed again and again
today-reason-lapsed = I hadn't heard from you for a week or more
today-reason-screened = your exercise check leaves it out
today-reason-empty-week = there was no week to look back on
today-reason-taken-out = you told me it did you no good; /cards can bring it back
today-reason-taught = you have read all of it already; /lessons has it
today-reason-experiment = it touches what you are comparing, and waits until your experiment is over
today-reason-not-connected = I wasn't connected to the app you write to me in
today-reason-asked-first = you were asked first whether it may come
today-reason-flare = it was a rough stretch, and then I write less

# A prompt of the day with its clock time, its name and what became of it.
today-line = • { $at } { $name }: { $state }
today-answer-done = done
today-answer-short = short version done
today-answer-skipped = not today
today-answer-later = put off
today-answer-answered = answered
today-answer-question = asked
today-answer-asked-first = asked first
today-state-sent = sent
today-state-coming = coming
today-state-on-hold = on hold, { $reason }
today-state-left-out = won't come, because { $reason }
today-state-not-sent = not sent, because { $reason }

today-head = *{ $title }*, day { $day } of { $days }.
today-nothing-planned = Nothing is planned for today.
today-answered = Today's question is answered. /checkin shows or changes it.
today-so-far = So far today: no headache.
today-quiet = It's quiet until { $until }. /resume ends the quiet.
today-rests = Everything but the evening question rests because of a safety answer. /safety starts it again.
today-exercises-off = Exercises are off because of a safety answer. See /safety.

today-not-begun = *{ $title }* begins on { $day }. Until then it's only you and /checkin.
today-not-begun-asks = *{ $title }* begins on { $day }. Until then there is only my evening question.
today-over = *{ $title }* is finished. Well done for being here. /start begins a programme again. /progress shows your days.
today-over-diary = *{ $title }* is finished. Well done for being here. The evening question goes on. /progress shows your days.
today-paused = *{ $title }* is paused until you say so. /resume goes on.
today-paused-until = *{ $title }* is paused until { $day }. /resume goes on.
today-stopped = You've stopped, so nothing is planned. Your diary is kept: /progress. /start begins again.

# /why. A when is "today", "yesterday" or "on" a day.
today-why = *Why, { $when }*
# An hour of another clock, before somebody travelled.
today-hour-then = { $time } ({ $place })
today-why-nothing = Nothing was planned { $when }, so there is nothing to explain.
today-why-nothing-yet = Nothing was planned for today so far, so there is nothing to explain.
today-why-coming = • { $at } { $name }: still to come.
today-why-held = • { $at } { $name }: still to come, held because { $reason }.
today-why-left-out = • { $at } { $name } won't come, because { $reason }.
today-why-came = • { $at } { $name } came, because { $reason }.
today-why-not = • { $at } { $name } didn't come, because { $reason }.
today-day-unclear = Which day do you mean? Write it such as _/why yesterday_, _/why 14 March_ or _/why 2026-03-14_.
