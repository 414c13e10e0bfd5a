# Die Warnzeichen. Worte zur Sicherheit: Eine Übersetzung behält den Sinn Punkt für Punkt; eine Fachperson hat diese noch nicht gelesen.
# Jedes Zeichen steht in einer Liste unter seinem Titel, als Antwort auf „Hast du etwas davon?“.

signs-heading-now = *Warnzeichen, 1 von 3: Diese brauchen sofort Hilfe.*
signs-heading-today = *Warnzeichen, 2 von 3: Diese brauchen heute Rat.*
signs-heading-visit = *Warnzeichen, 3 von 3: Diese sind einen Termin wert.*
signs-ask = Hast du etwas davon jetzt, oder hattest du es in den letzten Tagen?
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
sign-thunderclap = ein Kopfschmerz, der plötzlich kam, wie aus dem Nichts, oder innerhalb von fünf Minuten am stärksten war
sign-worst-of-life = der schlimmste Kopfschmerz deines Lebens
sign-after-accident = starke Schmerzen nach einem Unfall, einem Schlag, einem Sturz oder einem Schleudertrauma
sign-stroke = Schwäche, Taubheit, ein hängendes Gesicht, Mühe beim Sprechen, Verwirrtheit, ungewöhnliche Schläfrigkeit oder ein Krampfanfall, plötzlich gekommen
sign-sight-lost = Verlust des Sehens, auch nur für einen Moment, oder ein schmerzendes rotes Auge mit verschwommenem Sehen
sign-stiff-with-fever = Fieber zusammen mit einem steifen Nacken, einem Hautausschlag oder Verwirrtheit
sign-one-sided = neue Schmerzen im Nacken oder Kopf auf einer Seite, anders als alle bisher, vor allem nach einem Stoß, einer Zerrung oder einer Behandlung des Nackens mit den Händen
sign-walk-or-water = plötzliche Mühe beim Gehen, oder neue Mühe, Urin oder Stuhl zu halten
sign-pregnant-severe = schwanger oder in den sechs Wochen nach der Geburt: ein heftiger Kopfschmerz, oder einer, bei dem du anders siehst

# Zweite Stufe: heute.
sign-fever = Kopfschmerzen zusammen mit Fieber, oder wenn du dich damit ernsthaft krank fühlst
sign-slowly-weaker = Schwäche oder Taubheit, die neu ist oder langsam schlimmer wird, ungeschickte Hände, unsicheres Gehen
sign-shocks = wie elektrische Schläge, wenn du den Nacken beugst
sign-new-at-fifty = eine neue Art Kopfschmerz, und du bist 50 oder älter
sign-cancer-or-immune = ein neuer Kopfschmerz, und du hast oder hattest Krebs oder hast ein schwaches Immunsystem
sign-by-posture = viel schlimmer, oder nur da, im Liegen oder wenn du aufstehst
sign-by-effort = ein Kopfschmerz, der von Husten, Niesen, Pressen oder Anstrengung kommt
sign-steadily-worse = über Tage oder Wochen immer schlimmer
sign-recent-knock = ein Stoß, Sturz oder Schleudertrauma in den letzten drei Monaten
sign-eyes-jaw-scalp = doppelt sehen, grau werdendes Sehen, ein schmerzendes tränendes Auge, Schmerzen im Kiefer beim Kauen oder eine schmerzende Kopfhaut
sign-sick-or-changed = immer wieder erbrechen ohne anderen Grund, oder eine Veränderung im Wesen oder im Gedächtnis
sign-pregnant-new = schwanger oder in den sechs Wochen nach der Geburt, mit einem neuen Kopfschmerz

# Dritte Stufe: einen Termin wert.
sign-different = Kopfschmerzen, die klar anders sind als deine üblichen
sign-on-waking = Kopfschmerzen beim Aufwachen, die neu sind oder mit lautem Schnarchen und Müdigkeit am Tag kommen
sign-much-medicine = ein Mittel gegen Kopfschmerzen an zehn oder mehr Tagen im Monat
sign-new-medicine = Kopfschmerzen, die mit einem neuen Medikament angefangen haben
sign-no-change = keine Änderung nach acht bis zehn Wochen, oder mehr Kopfschmerztage als vorher
