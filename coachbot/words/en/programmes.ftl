# Choosing, switching and finishing programmes.

programmes-line = *{ $title }* ({ $days ->
        [one] { $days } day
       *[other] { $days } days
    })
    { $summary }
programmes-ask = *Your programme.*
programmes-button-more = What are they?
programmes-button-start = Start { $title }

programmes-on = You're on *{ $title }*, day { $day } of { $days }.
programmes-on-stage = You're on *{ $title }*, day { $day } of { $days }, { $stage }.
programmes-soon = You're on *{ $title }*, starting soon.
programmes-can-switch = You can switch at any time; your diary stays whole.
programmes-button-switch = Switch to { $title }
programmes-ask-switch = Shall *{ $running }* end here and *{ $wanted }* begin tomorrow? Your diary and everything you did stay. You can come back to it later; it then starts from day 1.
programmes-button-begin = Yes, begin { $title }
programmes-button-stay = Stay where I am
programmes-staying = *Good.* { $title } goes on as it was.

# The day has its weekday and its date.
programmes-day-1 = Day 1 is tomorrow, { $day }.
# Begun, while what moves waits for the lists before exercises.
programmes-soon-check = *{ $title }* begins tomorrow. Three lists come before exercises.
programmes-soon-still = *{ $title }* begins tomorrow.
programmes-diary-left = { $days ->
        [one] *Your exercises can come.* One more day is diary only.
       *[other] *Your exercises can come.* The next { $days } days are diary only, so that there is something to compare with later.
    }
programmes-diary-only = { $days ->
        [one] The first day is diary only, so that there is something to compare with later.
       *[other] The first { $days } days are diary only, so that there is something to compare with later.
    }
programmes-diary-known = You answered { $known ->
        [one] { $known } evening
       *[other] { $known } evenings
    } lately, so your diary is your start and we skip the first { $days ->
        [one] { $days } day
       *[other] { $days } days
    }. Week 1 begins tomorrow, { $day }.
programmes-without-exercises = The exercises are left out for you, because of your exercise check. You get the desk, breaks, sleep and the diary.
programmes-ways-on = /today always shows what's coming, /help what I can do.
programmes-button-exercises-sooner = Start the exercises sooner
programmes-button-week-1-sooner = Start week 1 sooner

programmes-ask-sooner = I can begin with week 1 tomorrow. Then there is no honest start to compare with, so I won't be able to say later whether headache days became fewer. Which do you want?
programmes-button-sooner = Begin week 1 tomorrow
programmes-button-diary-first = Diary days first
programmes-sooner = *Week 1 begins tomorrow.* I'll show your days, without comparing them.
programmes-diary-first = *Diary days first.* One tap each evening, and nothing else to do.
