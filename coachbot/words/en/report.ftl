# The page for a clinician: counts with their denominators, definitions, and what the page is not.

report-title = Headache diary, summary
report-made = Answered once a day in a chat with coachbot. Made on { $today }; counts from { $since }.
report-name = Name: ______________________________      Born: ______________

# What the signs of the calendars mean. There is little room.
report-sign-headache = headache
report-sign-strength = and its strength
report-sign-moved = exercise done
report-sign-none = none
report-sign-missing = no answer
report-sign-paused = paused
report-sign-unasked = nothing asked
report-sign-recalled = from memory
report-sign-medicine = medicine taken

# The table: its headings, its rows. There is little room.
report-heading-days = Days
report-heading-answered = Answered
report-heading-headache = Headache days
report-heading-rate = Per { $per } days (likely range)
report-heading-strong = Strong ({ $least }+)
report-heading-practice = Exercise days
report-rates = { $per }-day rate over time, with its likely range
report-heading-medicine = Medicine
report-row-days = { $first } to { $last }
report-row-first-days = Baseline: { $first } to { $last }
report-row-answered = { $answered } of { $days }{ $paused ->
    [0] {""}
   *[other] , { $paused } paused
 }{ $unasked ->
    [0] {""}
   *[other] , { $unasked } not asked about
 }
report-row-rate = { $rate } ({ $low } to { $high })
report-row-medicine = { $days } of { $told } told
report-row-no-rate = too few answers
report-row-strong = { $strong } of { $told } told

report-then-and-now = Then and now
report-no-look = The baseline and the later days are compared on fixed days; none of them has come yet.
report-described = Headaches as described
report-described-none = No details were given.
# $question is asked as in the chat, $answers are some of report-described-count.
report-described-line = { $question } { $answers } (of { $told })
report-described-count = { $answer } { $times }
# Answers that are numbers: the middle one, the smallest and the greatest, on so many days.
report-described-figures = { $question } Mostly { $middle }, from { $low } to { $high } (of { $told })
report-trend = { $question } At first mostly { $then } ({ $then_low } to { $then_high }), lately { $now } ({ $now_low } to { $now_high }), of { $told } answers. Weeks also differ by chance.
report-regular = Nights, weeks and days
report-regular-none = Nothing was asked about them yet.
report-own = In their own words
report-own-none = Nothing was written.
report-own-reason = Why: “{ $words }”
report-own-obstacle = What gets in the way: “{ $words }”
report-own-keep = What helps to keep going: “{ $words }”

report-define-headache = Headache day: a local day with any headache, however short, treated or not. Days without an answer are left out of every count and stand hollow in the calendar; days told from memory are shown and not counted.
report-define-paused = Paused days: nothing was asked, because the person wanted a pause or had gone quiet. They are in no count and no share; two bars stand for them in the calendar.
report-define-unasked = Days not asked about: no programme ran and no evening question came. They are in no count and no share; a lying bar stands for them in the calendar. Days left out between two that the person told of unasked within a week count as without an answer.
report-define-rate = Per { $per } days: { $per } times the headache days, divided by the answered days; it takes 10 answered days, and half of all. The likely range is a 95% Wilson range that allows for headache days coming in clusters. Medicine: days on which any was taken for it, of the days it was told for; a headache day without that answer is in neither number.
report-define-change = A difference over time can be chance, the season, or a diary begun in a bad spell. Nothing here says what caused it.
report-closing = This page is a record of what somebody answered in a chat. It is not a diagnosis and no medical record.

report-handed-out = *A page to take along.* It sums up { $days ->
    [one] { $days } answered day
   *[other] { $days } answered days
 }: a calendar, counts, and what you said about your headaches. Please read it before you hand it on. Your name isn't in it; there is a line for it.
report-not-installed = Whoever runs me has not installed the page for clinicians. /export has everything, and /progress can be shown on the screen.
