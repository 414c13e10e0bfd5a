# Wie Tage geschrieben werden. Die Buchstaben eines Musters sind die von Unicode: EEEE ist der Wochentag, d der Tag, MMMM der Monat.

pattern-day = EEEE, d. MMMM
pattern-date = d. MMMM
pattern-month = MMMM yyyy

when-today = heute
when-yesterday = gestern
when-on = am { $day }
