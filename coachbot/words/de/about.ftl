# /help: jeder Befehl in einer Zeile, die alltäglichen zuerst, über jedem Absatz eine Überschrift. /about: wer das hier
# betreibt, wie Tage gezählt werden, was aufbewahrt wird.

about-help-every-day = *Jeden Tag*
    /today: was noch kommt und was schon kam
    /checkin: heute Kopfschmerzen? Du kannst es auch einfach schreiben: _nein_, _ja 6_, _gestern eine 4, ohne Tablette_
    /undo: nimmt das zuletzt Notierte zurück
    /cancel: lässt die offene Frage liegen
    /progress: wie deine Kopfschmerztage verlaufen
    /cards: die Übungen und Anleitungen, mit Bildern
    /lessons: was ich dir schon erzählt habe, zum Nachlesen
    /desk: Pausen am Schreibtisch, alle 30 oder 45 Minuten, ohne Ton
    /snooze: bringt den letzten Anstoß später wieder

about-help-in-the-way = *Wenn das Leben dazwischenkommt*
    /attack: gerade ist es schlimm; Ruhe bis morgen früh
    /pause: Stille, so lange du magst
    /resume: weiter, wo du aufgehört hast
    /safety: Warnzeichen, und was zu tun ist

about-help-know = *Gut zu wissen*
    /ask: eine Frage, beantwortet aus meinen Notizen
    /faq: was andere fragen
    /glossary: Wörter und was sie bedeuten
    /compare: drei Arten Kopfschmerz nebeneinander

about-help-change = *Das änderst du, wie du magst*
    /programme: was du gerade machst; wechseln oder ein anderes beginnen
    /notes: dein Grund und deine Pläne, in deinen Worten
    /settings: deine Uhr, Schreibtischtage, Zeiten, Ruhezeiten
    /language: Deutsch, English
    /link: dasselbe Tagebuch in Telegram und Discord
    /why: warum ein Anstoß kam oder nicht kam

about-help-data = *Deine Daten*
    /experiment: zwei Arten vergleichen, mit einer Münze
    /report: eine Seite über dein Tagebuch, für die Arztpraxis
    /export: alles davon, als Dateien
    /stop: keine Nachrichten mehr, das Tagebuch bleibt
    /forget: alles löschen
    /about: wer mich betreibt, und wie gezählt wird

# $version sieht aus wie 1.2.0.
about-title = *Über coachbot { $version }*
about-run-demo = Das hier ist zum Ausprobieren auf deinem eigenen Rechner. Alles bleibt dort in einer Datei.
about-run-by = Mich betreibt { $operator }.
about-run-by-nobody = Wer mich betreibt, hat keinen Namen hinterlassen.
about-what = *Was ich bin:* allgemeine Hinweise zum Wohlbefinden und ein Tagebuch. Ich bin kein ärztlicher Rat, kein Medizinprodukt und nicht für Notfälle da. Ich kann nicht sagen, woher ein Kopfschmerz kommt. Bei neuen, anderen oder beunruhigenden Zeichen, und mit einer Krankheit an Nacken oder Knochen auch, bevor du anfängst, geh bitte zu einer Ärztin oder einem Arzt.
# $turn ist die Zeit, zu der ein Tag endet und der nächste beginnt, etwa 03:00.
about-counted = *Wie Tage gezählt werden:* Ein Kopfschmerztag ist ein Tag, von { $turn } bis { $turn } nach deiner Uhr, an dem du Kopfschmerzen bemerkt hast, egal wie kurz, mit oder ohne Behandlung. Ein Tag ohne Antwort bleibt eine Lücke. Er zählt nie als Tag ohne Kopfschmerzen. Die letzten zwei Tage kannst du nachtragen.
about-kept = *Was ich aufbewahre:* deine Antworten, welche Anstöße du gemacht hast, deine Einstellungen und deine Antworten zur Sicherheit. Keinen Namen, keinen Ort. Diese Chat-App kann unsere Nachrichten auch lesen; sie sind nicht Ende-zu-Ende verschlüsselt. /export gibt dir alles, /forget löscht es sofort.
# Beim Ausprobieren auf dem eigenen Rechner.
about-kept-demo = *Was ich aufbewahre:* deine Antworten, welche Anstöße du gemacht hast, deine Einstellungen und deine Antworten zur Sicherheit. Keinen Namen, keinen Ort. /export gibt dir alles, /forget löscht es sofort.
