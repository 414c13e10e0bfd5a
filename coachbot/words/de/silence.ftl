# Pause, Weitermachen und Verschieben: frei, sofort, und ohne Frage nach dem Warum.

silence-ask-pause = Natürlich. Wie lange? Tage in der Pause zählen nicht mit, und nichts staut sich an.
silence-pause-unclear = Das konnte ich nicht als Dauer lesen. Tipp eine an, oder schreib _/pause 3 Tage_ oder _/pause bis Montag_.
silence-button-days = { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
 }
silence-button-week = 1 Woche
silence-button-open = Bis ich mich melde
silence-button-resume = Weitermachen
silence-paused = *Pause* bis { $day }. Von selbst schreibe ich dir nicht. Dein Programm wartet, wo es ist. /checkin und /progress kannst du weiter nutzen.
silence-paused-open = *Pause*, bis du /resume schreibst. Von selbst schreibe ich dir nicht. Dein Programm wartet, wo es ist. /checkin und /progress kannst du weiter nutzen.
silence-no-programme = Du machst gerade kein Programm, also gibt es nichts zu pausieren. Mit /start beginnt eins.

silence-welcome-back = *Schön, dass du wieder da bist.* Nichts hat sich angestaut, und nachholen musst du nichts. Wie wollen wir weitermachen?
silence-still-here = Ich habe eine Woche nichts von dir gehört. Das ist in Ordnung. Ab jetzt kommt nur meine Abendfrage, und nach einer Weile ruht auch sie. Möchtest du das hier noch?
silence-still-here-reason = Ich habe eine Woche nichts von dir gehört. Das ist in Ordnung. Du hast einmal geschrieben, warum du hier bist: „{ $reason }“. Ab jetzt kommt nur meine Abendfrage, und nach einer Weile ruht auch sie. Möchtest du das hier noch?
silence-button-go-on = Ab heute weitermachen
silence-button-pause-week = Eine Woche Pause
silence-button-stop = Aufhören
silence-going-on = *Gut.* Wir machen ab heute weiter.
silence-resumed = *Schön, dass du wieder da bist.* Du bist bei Tag { $day } von { $days }.
silence-resumed-before = *Schön, dass du wieder da bist.* Dein Programm fängt bald an.
silence-not-paused = Gerade ist keine Pause. Alles läuft. /today zeigt, was kommt.
# Eine Antwort zur Sicherheit hält etwas an; ein Satz dazu folgt.
silence-not-paused-off = Gerade ist keine Pause.
# Folgt auch auf das, was in den Einstellungen geändert wurde.
silence-next-prompt = Der nächste Anstoß kommt am { $day } um { $at }.

silence-ask-later = Wann soll ich damit wiederkommen?
silence-button-15-minutes = 15 Min.
silence-button-hour = 1 Stunde
silence-button-evening = Heute Abend
silence-button-tomorrow = Morgen
silence-button-back = Zurück
silence-ask-later-last = Dein letzter Anstoß: Wann soll ich damit wiederkommen? Du kannst auch _/snooze in 20 min_ schreiben.
# Wann etwas kommt, in einem Satz und auf einem Knopf.
silence-moment = { $when ->
    [today] heute um { $at }
    [tomorrow] morgen um { $at }
   *[later] am { $day } um { $at }
 }
silence-put-off = *Verschoben.* Ich komme { $moment } wieder damit.
silence-put-off-quiet = *Verschoben.* Ich komme { $moment } wieder damit. Dieser Moment liegt in deinen Ruhezeiten, darum komme ich, wenn sie enden.
silence-which-one = Welchen Moment meinst du?
silence-moment-unclear = Das konnte ich nicht als Zeit lesen. Bitte schreib es wie _in 20 min_, _um 21 Uhr_ oder _morgen 7:30_.
silence-nothing-to-put-off = Gerade gibt es keinen Anstoß zu verschieben. /pause hält alles eine Weile an.
