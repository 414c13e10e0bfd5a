# Die Warnzeichen. Worte zur Sicherheit: Eine Übersetzung behält den Sinn Punkt für Punkt; eine Fachperson hat diese noch nicht gelesen.
# Jedes Zeichen steht in einer Liste unter seinem Titel, als Antwort auf „Hast du etwas davon?“.

signs-heading-now = *Warnzeichen, 1 von 3: sofort Hilfe.*
signs-heading-today = *Warnzeichen, 2 von 3: heute Rat.*
signs-heading-visit = *Warnzeichen, 3 von 3: einen Termin wert.*
signs-ask = Etwas davon jetzt oder in letzter Zeit?
# Unter der ersten Liste. Es sagt nie, dass die Kopfschmerzen dieses Menschen harmlos sind.
signs-not-typical = Die meisten Kopfschmerzen, die im Nacken oder Rücken beginnen, sind kein Zeichen von Gefahr. Die oben sind nicht typisch für Haltung oder Muskeln. Sie brauchen darum eine Ärztin oder einen Arzt, keinen Begleiter wie mich.
signs-button-none = Nichts davon
signs-button-some = Eins oder mehrere
signs-button-unsure = Nicht sicher

# Beim Einrichten geklärt.
signs-settled-none = Warnzeichen: nichts davon.
signs-settled-some = Warnzeichen: eins oder mehrere.
signs-settled-unsure = Warnzeichen: nicht sicher.

# Erste Stufe: sofort.
sign-thunderclap = plötzlicher Kopfschmerz, oder in fünf Minuten am stärksten
sign-worst-of-life = der schlimmste Kopfschmerz deines Lebens
sign-after-accident = starke Schmerzen nach Unfall, Schlag, Sturz oder Schleudertrauma
sign-stroke = plötzlich Schwäche, Taubheit, hängendes Gesicht, Sprechprobleme, Verwirrtheit, ungewöhnliche Schläfrigkeit oder Krampfanfall
sign-sight-lost = Sehverlust, auch nur kurz, oder schmerzendes rotes Auge mit verschwommenem Sehen
sign-stiff-with-fever = Fieber mit steifem Nacken, Hautausschlag oder Verwirrtheit
sign-one-sided = neue einseitige Schmerzen in Nacken oder Kopf, vor allem nach Stoß, Zerrung oder Handgriffen am Nacken
sign-walk-or-water = plötzlich Mühe, zu gehen oder Urin oder Stuhl zu halten
sign-pregnant-severe = schwanger oder bis sechs Wochen nach der Geburt: heftiger Kopfschmerz, oder einer mit verändertem Sehen

# Zweite Stufe: heute.
sign-fever = Kopfschmerzen mit Fieber, oder ernsthaftes Krankheitsgefühl
sign-slowly-weaker = neue oder wachsende Schwäche oder Taubheit, ungeschickte Hände, unsicheres Gehen
sign-shocks = wie elektrische Schläge beim Beugen des Nackens
sign-new-at-fifty = neue Art Kopfschmerz ab 50 Jahren
sign-cancer-or-immune = neuer Kopfschmerz bei Krebs (auch früher) oder schwachem Immunsystem
sign-by-posture = Kopfschmerz viel schlimmer, oder nur, im Liegen oder beim Aufstehen
sign-by-effort = Kopfschmerz von Husten, Niesen, Pressen oder Anstrengung
sign-steadily-worse = über Tage oder Wochen immer schlimmer
sign-recent-knock = Stoß, Sturz oder Schleudertrauma in den letzten drei Monaten
sign-eyes-jaw-scalp = doppelt oder grau sehen, schmerzendes tränendes Auge, Kieferschmerz beim Kauen, schmerzende Kopfhaut
sign-sick-or-changed = wiederholtes Erbrechen, verändertes Wesen oder Gedächtnis
sign-pregnant-new = schwanger oder bis sechs Wochen nach der Geburt: neuer Kopfschmerz

# Dritte Stufe: einen Termin wert.
sign-different = Kopfschmerzen, die klar anders sind als deine üblichen
sign-on-waking = Kopfschmerzen beim Aufwachen, die neu sind oder mit lautem Schnarchen und Müdigkeit am Tag kommen
sign-much-medicine = ein Mittel gegen Kopfschmerzen an zehn oder mehr Tagen im Monat
sign-new-medicine = Kopfschmerzen, die mit einem neuen Medikament angefangen haben
sign-no-change = keine Änderung nach acht bis zehn Wochen, oder mehr Kopfschmerztage als vorher
