# Wie Tage geschrieben werden; kurz mit LLL, ohne Punkt, denn danach kann ein Satz enden. Die Buchstaben eines Musters sind die von Unicode: EEEE ist der Wochentag, d der Tag, MMMM der Monat.

pattern-day = EEEE, d. MMMM
pattern-date = d. MMMM
pattern-month = MMMM yyyy
pattern-brief = d. LLL
pattern-brief-year = d. LLL yyyy
pattern-full = d. MMMM yyyy
pattern-weekday = ccc
pattern-weekday-narrow = ccc

when-today = heute
when-yesterday = gestern
when-on = am { $day }
