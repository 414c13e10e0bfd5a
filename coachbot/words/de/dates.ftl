# Wie Tage geschrieben werden. Die Buchstaben eines Musters sind die von Unicode: EEEE ist der Wochentag, d der Tag, MMMM der Monat.

pattern-day = EEEE, d. MMMM
pattern-date = d. MMMM
pattern-month = MMMM yyyy
pattern-brief = d. LLL
pattern-brief-year = d. LLL yyyy
pattern-full = d. MMMM yyyy
pattern-weekday = cccccc
pattern-weekday-narrow = cccccc

when-today = heute
when-yesterday = gestern
when-on = am { $day }
