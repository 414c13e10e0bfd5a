# Der Tag auf einen Blick (/today), und warum ein Anstoß kam oder nicht (/why).

# Wie ein Anstoß heißt, nach seiner Art.
today-kind-reset = Kleine Bewegung
today-kind-practice = Übung
today-kind-task = Kleine Aufgabe
today-kind-sleep = Schlaf
today-kind-bite = Gut zu wissen
today-kind-check-in = Abendfrage
today-kind-review = Rückblick
today-name-desk = Pause am Schreibtisch
today-name-signs = Frage nach Warnzeichen
today-name-check = Was vor den Übungen kommt
today-name-care = Ein Wort zu gestern
today-name-still-here = Eine Frage nach einer stillen Woche
today-name-experiment = Dein Experiment

# Warum, in einem halben Satz, der auf „weil“ folgt.
today-reason-sent = es an der Zeit war
today-reason-not-enrolled = dein Programm zu Ende war
today-reason-unreachable = ich dich in diesem Chat nicht erreichen konnte
today-reason-not-agreed = du noch nicht gesagt hattest, dass ich hier dein Tagebuch führen darf
today-reason-safety-pause = Übungen wegen einer Antwort zur Sicherheit aus sind
today-reason-safety-rest = alles außer der Abendfrage ruht, bis du es in /safety wieder anfängst
today-reason-attack-mode = du eine Attacke hattest und Ruhe wolltest
today-reason-paused = du eine Pause hattest
today-reason-expired = ich nicht erreichbar war und es danach zu spät war
today-reason-already-answered = du schon geantwortet hattest
today-reason-headache-today = du an dem Tag Kopfschmerzen hattest
today-reason-quiet-hours = es in deine Ruhezeiten fiel
today-reason-daily-cap = du an dem Tag genug Nachrichten hattest
today-reason-too-close = es zu nah an einer anderen Nachricht war
today-reason-ignored-lately = ich nichts von dir gehört hatte und darum weniger schrieb
today-reason-caught-up = ich nicht erreichbar war und dich nicht überschütten wollte
today-reason-replanned = dein Plan sich geändert hatte
today-reason-stopped = du aufgehört hattest
today-reason-unknown-outcome = es abging und ich nicht weiß, ob es ankam
today-reason-gave-up = das Senden immer wieder nicht klappte
today-reason-lapsed = ich eine Woche oder länger nichts von dir gehört hatte
today-reason-screened = dein Übungs-Check es weglässt
today-reason-empty-week = es keine Woche zum Zurückschauen gab
today-reason-taken-out = es dir nicht gutgetan hat; /cards holt es zurück
today-reason-taught = du das schon gelesen hast; /lessons hat es
today-reason-experiment = es berührt, was du gerade vergleichst; es wartet, bis dein Versuch vorbei ist
today-reason-not-connected = ich nicht mit der App verbunden war, in der du mir schreibst
today-reason-asked-first = ich erst gefragt hatte, ob es kommen darf
today-reason-flare = es eine schwere Zeit war, und dann schreibe ich weniger

# Ein Anstoß des Tages mit seiner Uhrzeit, seinem Namen und dem, was daraus wurde.
today-line = • { $at } { $name }: { $state }
today-answer-done = gemacht
today-answer-short = kurze Version gemacht
today-answer-skipped = heute nicht
today-answer-later = verschoben
today-answer-answered = beantwortet
today-answer-question = gefragt
today-answer-asked-first = zuerst gefragt
today-state-sent = gesendet
today-state-coming = kommt noch
today-state-on-hold = wartet, weil { $reason }
today-state-left-out = kommt nicht, weil { $reason }
today-state-not-sent = nicht gesendet, weil { $reason }

today-head = *{ $title }*, Tag { $day } von { $days }.
today-nothing-planned = Für heute ist nichts geplant.
today-answered = Die Frage von heute ist beantwortet. /checkin zeigt oder ändert es.
today-so-far = Heute bis jetzt: keine Kopfschmerzen.
today-quiet = Es ist Ruhe bis { $until }. /resume beendet die Ruhe.
today-rests = Alles außer der Abendfrage ruht, wegen einer Antwort zur Sicherheit. /safety fängt es wieder an.
today-exercises-off = Die Übungen sind aus, wegen einer Antwort zur Sicherheit. Sieh in /safety nach.

today-not-begun = *{ $title }* beginnt am { $day }. Bis dahin gibt es nur dich und /checkin.
today-not-begun-asks = *{ $title }* beginnt am { $day }. Bis dahin gibt es nur meine Abendfrage.
today-over = *{ $title }* ist zu Ende. Schön, dass du dabei warst. Mit /start beginnt wieder ein Programm. /progress zeigt deine Tage.
today-over-diary = *{ $title }* ist zu Ende. Schön, dass du dabei warst. Die Abendfrage geht weiter. /progress zeigt deine Tage.
today-paused = *{ $title }* hat Pause, bis du dich meldest. Mit /resume geht es weiter.
today-paused-until = *{ $title }* hat Pause bis { $day }. Mit /resume geht es weiter.
today-stopped = Du hast aufgehört, darum ist nichts geplant. Dein Tagebuch bleibt: /progress. Mit /start fängst du wieder an.

# /why. Ein Wann ist „heute“, „gestern“ oder „am“ mit einem Tag.
today-why = *Warum, { $when }*
# Eine Uhrzeit, wie sie war, bevor jemand verreist ist.
today-hour-then = { $time } ({ $place })
today-why-nothing = Es war { $when } nichts geplant, also gibt es nichts zu erklären.
today-why-nothing-yet = Für heute war bis jetzt nichts geplant, also gibt es nichts zu erklären.
today-why-coming = • { $at } { $name }: kommt noch.
today-why-held = • { $at } { $name }: kommt noch, wartet, weil { $reason }.
today-why-left-out = • { $at } { $name } kommt nicht, weil { $reason }.
today-why-came = • { $at } { $name } kam, weil { $reason }.
today-why-not = • { $at } { $name } kam nicht, weil { $reason }.
today-day-unclear = Welchen Tag meinst du? Schreib ihn zum Beispiel als _/why gestern_, _/why 14. März_ oder _/why 2026-03-14_.
