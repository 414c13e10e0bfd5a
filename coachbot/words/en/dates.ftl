# How days are written. The letters of a pattern are those of Unicode: EEEE is the weekday, d the day, MMMM the month.

pattern-day = EEEE d MMMM
pattern-date = d MMMM
pattern-month = MMMM yyyy

when-today = today
when-yesterday = yesterday
when-on = on { $day }
