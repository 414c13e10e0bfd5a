# How it goes over time: /progress with its three pictures, and the same in words.

progress-nothing-yet = There are no answers yet, so there is nothing to show. One tap each evening is enough. /checkin starts now.
progress-button-month = Last four weeks
progress-button-programme = Week by week
progress-button-calendar = Calendar
progress-button-words = In words

# What is missing, in the last four weeks and in a month of the calendar.
progress-gap = { $days ->
    [one] { $days } day has no answer. I leave it out; a gap is not a day without headache.
   *[other] { $days } days have no answer. I leave them out; a gap is not a day without headache.
 }
progress-early = { $days ->
    [one] On { $days } day you said no before my question and nothing after it. A headache may still have come, so I leave it out, too.
   *[other] On { $days } days you said no before my question and nothing after it. A headache may still have come, so I leave them out, too.
 }
progress-paused = { $days ->
    [one] { $days } day paused: I asked nothing then, so it is in no count.
   *[other] { $days } days paused: I asked nothing then, so they are in no count.
 }
progress-unasked = { $days ->
    [one] On { $days } day I asked nothing, so it is in no count.
   *[other] On { $days } days I asked nothing, so they are in no count.
 }
progress-moved = { $days ->
    [one] Exercise or a reset on { $days } day.
   *[other] Exercise or a reset on { $days } days.
 }

# All weeks.
progress-since = Since { $since }: headache on { $headache } of { $answered ->
    [one] { $answered } answered day.
   *[other] { $answered } answered days.
 }
progress-next-look = Next look: { $on }.
progress-first-look = Comparisons with { $first } to { $last } come on fixed days. First look: { $on }.
progress-too-many-weeks = Too many weeks to tell one by one; the button below gives them in words.

# One week or a few, as $week in a line of its own.
progress-week = { $first } to { $last }: headache on { $headache } of { $answered }{ $missing ->
    [0] {""}
   *[other] , { $missing } without an answer
 }{ $paused ->
    [0] {""}
   *[other] , { $paused } paused
 }{ $unasked ->
    [0] {""}
   *[other] , { $unasked } not asked about
 }{ $moved ->
    [0] {""}
   *[other] , exercise on { $moved }
 }
progress-week-unanswered = { $first } to { $last }: no answers, { $missing } missing{ $paused ->
    [0] {""}
   *[other] , { $paused } paused
 }{ $unasked ->
    [0] {""}
   *[other] , { $unasked } not asked about
 }
progress-week-paused = { $first } to { $last }: paused{ $unasked ->
    [0] {""}
   *[other] , { $unasked } not asked about
 }
progress-week-unasked = { $first } to { $last }: nothing asked
progress-week-nothing = { $first } to { $last }: nothing yet
progress-line = { $week }.
progress-line-rate = { $week }; { $per }-day rate about { $rate }, likely { $low } to { $high }.

# A month of the calendar.
progress-calendar-empty = { $month }: no day answered.
progress-calendar = { $month }: headache on { $headache } of { $answered ->
    [one] { $answered } answered day.
   *[other] { $answered } answered days.
 }
progress-calendar-medicine = { $days ->
    [one] Medicine on { $days } day, of { $told } told.
   *[other] Medicine on { $days } days, of { $told } told.
 }
progress-calendar-recalled = { $days ->
    [one] { $days } day told from memory: shown, not counted.
   *[other] { $days } days told from memory: shown, not counted.
 }
# The days of each kind, by their numbers in the month.
progress-days-headache = Headache: { $days }.
progress-days-none = None: { $days }.
progress-days-missing = No answer: { $days }.
progress-days-paused = Paused: { $days }.
progress-days-unasked = Nothing asked: { $days }.
progress-days-early = Early no: { $days }.
progress-days-recalled-headache = From memory, headache: { $days }.
progress-days-recalled-none = From memory, none: { $days }.
progress-days-medicine = Medicine: { $days }.
progress-days-moved = Exercise: { $days }.
progress-days-nothing = Nothing yet.

# In the pictures: titles, what the signs mean, and what stands at an axis. There is little room.
progress-picture-month = The last four weeks
progress-picture-programme = Headache days, week by week
progress-sign-headache = headache
progress-sign-strength = and its strength
progress-sign-none = none
progress-sign-missing = no answer
progress-sign-paused = paused
progress-sign-unasked = nothing asked
progress-sign-not-yet = to come
progress-sign-early = early no
progress-sign-recalled = from memory
progress-sign-recalled-headache = headache, from memory
progress-sign-recalled-none = none, from memory
progress-sign-medicine = medicine
progress-sign-moved = exercise done
progress-sign-moved-days = exercise days
progress-sign-baseline = baseline, { $first } to { $last }
progress-sign-moving = four weeks, moving
progress-sign-apart = four weeks, no day shared
progress-picture-tally = { $headache } of { $answered }
progress-picture-unanswered = no answers
progress-picture-paused = paused
progress-picture-unasked = nothing asked
progress-picture-rate = About { $rate } headache days in { $per }, with the likely range
progress-picture-no-rate = { $answered ->
    [0] A rate needs { $least } answered days of { $per }; there are none yet.
    [one] A rate needs { $least } answered days of { $per }; there is { $answered }.
   *[other] A rate needs { $least } answered days of { $per }; there are { $answered }.
 }
progress-picture-rates = Headache days per { $per }, with the likely range
progress-picture-baseline = baseline
progress-picture-week = week
progress-picture-look = { $on }: { $change }
progress-picture-looks = { $first } to { $last }: { $change }

# A row below the paragraph for each evening question: $mostly is the commonest answer, $middle the middle one of numbers.
progress-evening = • { $question } Mostly { $mostly } (of { $told }).
progress-evening-number = • { $question } Mostly { $middle }, from { $low } to { $high } (of { $told }).
# Numbers of several weeks, the earlier half beside the later one, each with its middle, smallest and greatest.
progress-trend = • { $question } At first mostly { $then } ({ $then_low } to { $then_high }), lately { $now } ({ $now_low } to { $now_high }), of { $told } answers. Weeks also differ by chance.
