# How days are written. The letters of a pattern are those of Unicode: EEEE is the weekday, d the day, MMMM the month.

pattern-day = EEEE d MMMM
pattern-date = d MMMM
pattern-month = MMMM yyyy
pattern-brief = d MMM
pattern-brief-year = d MMM yyyy
pattern-full = d MMMM yyyy
pattern-weekday = EEE
pattern-weekday-narrow = EEEEEE

when-today = today
when-yesterday = yesterday
when-on = on { $day }
