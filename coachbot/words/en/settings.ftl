# /settings: everything at a glance, and each thing changed in place.

settings-shown = *Your settings*
settings-clock = • Your clock: { $time } ({ $place })
settings-desk-days = • Desk days: { $days }
settings-moment = • { $moment }: { $at }
settings-quiet = • Quiet hours: { $start } to { $end }
settings-quiet-none = • Quiet hours: none
settings-day-turns = • Your day turns at { $at }
# $days above.
settings-days-none = none
settings-days-span = { $first } to { $last }

# $moment above, on a button, and over a form.
settings-title-wake = Wake up
settings-title-first-drink = First drink
settings-title-work-start = Work starts
settings-title-lunch = Lunch
settings-title-work-end = Work ends
settings-title-evening = My question
settings-title-bedtime = Bedtime

settings-button-clock = Clock
settings-button-days = Desk days
settings-button-moments = Moments
settings-button-quiet = Quiet hours
settings-button-day-turns = When my day turns
settings-button-where = Where prompts come
settings-button-back = Back
settings-button-day-on = ✓ { $day }
settings-button-moment = { $moment } { $at }
settings-button-span = { $start } to { $end }

settings-ask-days = *Desk days:* { $days }. Desk prompts only come on these. Tap a day to switch it.
settings-ask-moment = *Moments.* Which one shall we move?
settings-ask-time = *{ $moment }* is at { $at } now. Tap a new time or type one, such as _8:15_.
settings-ask-quiet = *Quiet hours* are { $start } to { $end }. In them I send nothing on my own. Tap a choice or type yours, such as _21:30-6:45_.
settings-ask-quiet-none = *Quiet hours:* none. Prompts may come at any hour. Tap a choice or type yours, such as _21:30-6:45_.
settings-title-quiet = Quiet hours, such as 21:30-6:45
settings-title-day-turns = When your day turns, such as 3:30
settings-ask-day-turns = *Your day turns at { $at }.* Until then, the night still counts to the day before. Night owls and shift workers may want a later hour. Tap one or type yours, such as _3:30_.

settings-moment-set = { $moment }: { $at }.
settings-quiet-set = Quiet hours: { $start } to { $end }.
settings-quiet-none-set = No quiet hours any more. Prompts may come at any hour.
settings-day-turns-set = Your day now turns at { $at }.
settings-day-turns-too-late = A day can turn at 12:00 at the latest. Please write an earlier time, such as _3:30_.
# Follows settings-quiet-set or settings-moment-set.
settings-swallowed = My question at { $at } falls into them, so it won't come. /settings moves it.
settings-quiet-unclear = I couldn't read that. Please write two times with a dash, such as _22:00-7:00_.
settings-quiet-too-long = That leaves me less than six hours of your day. Please choose shorter quiet hours, or use /pause.
