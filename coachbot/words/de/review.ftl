# Der Rückblick auf eine Woche und auf ein ganzes Programm: Zahlen, was als Nächstes kommt, und die Stufe der Übungen.

review-first-days = *Rückblick auf die ersten Tage*
review-week = *Rückblick auf Woche { $week }*
review-week-stage = *Rückblick auf Woche { $week }: { $stage }*

# Die Woche in Zahlen, eine Zeile für jede.
review-none-answered = • Kein Abend wurde beantwortet, also gibt es nichts zu zählen.
review-answered = • Beantwortet: { $answered } von { $days ->
        [one] { $days } Abend
       *[other] { $days } Abenden
    }
review-headache = • Kopfschmerzen an { $headache } von { $answered ->
        [one] diesem { $answered } Tag
       *[other] diesen { $answered } Tagen
    }
review-worst = • Stärkster Schmerz an diesen Tagen, im mittleren Wert: { $worst } von 10
review-medicine = • Medikamente an { $days ->
        [one] { $days } Tag
       *[other] { $days } Tagen
    }, von { $told } mit einer Antwort dazu
review-exercises = • Übungen an { $days } von 7 Tagen; kurze Versionen zählen voll
review-prompts = • Anstöße gemacht: { $done } von { $offered }

review-next-step = Du warst an { $days } Tagen aktiv, darum kommt morgen der nächste Schritt: *{ $next }*.
review-would-be-next = Der nächste Schritt wäre *{ $next }*. Er baut auf diesem auf, und mit { $days } von 7 Tagen setzt sich ein Schritt. Die Woche zu wiederholen kostet nichts, und weitermachen ist auch in Ordnung. Wählst du nichts, geht es weiter.
review-button-repeat = Diese Woche wiederholen
review-button-go-on = Weitermachen
review-repeated = *{ $title }* noch einmal, ab morgen. Du schuldest nichts, und nichts ist verloren.
review-going-on = *Weiter geht es.* Morgen beginnt: { $title }.

review-button-easier = Leichter
review-button-keep = Stufe behalten
review-button-further = Weiter
review-level-easier = *Also leichter.* Die nächsten Übungen sind die kleineren Versionen.
review-level-keep = *Wie bisher.* Die Stufe bleibt.
review-level-further = *Ein wenig weiter.* Nur so weit, wie es leicht bleibt.
review-level-only = *Es bleibt, wie es ist.* Für dich gibt es gerade keine andere Stufe.

review-button-taps = Ein paarmal tippen zum Nacken
review-button-different = Etwas fühlt sich anders an

# Nach dem letzten Tag.
review-button-next = Als Nächstes: { $title }
review-button-extend = Weiter bis Tag { $day }
review-button-keep-question = Die Abendfrage behalten
review-button-finish = Hier aufhören
review-no-fewer = Nach acht Wochen sind deine Kopfschmerztage kaum weniger: Ein Drittel weniger ist unwahrscheinlich, eine kleinere Änderung kann im Zufall stecken. Das kommt vor, und es liegt nicht an dir. Bitte lass es anschauen: In der Praxis oder bei der Physio sieht man, was ein Tagebuch nicht sehen kann. /report macht eine Seite zum Mitnehmen.
review-more = Nach acht Wochen sind es eher mehr als weniger Kopfschmerztage. Es liegt nicht an dir. Bitte lass es anschauen: In der Praxis oder bei der Physio sieht man, was ein Tagebuch nicht sehen kann. /report macht eine Seite zum Mitnehmen.
review-cannot-tell = Nach acht Wochen lässt sich aus deinen Antworten nicht sagen, ob es weniger Kopfschmerztage sind. Machen sie dir noch zu schaffen, lass es trotzdem anschauen: In der Praxis oder bei der Physio sieht man, was ein Tagebuch nicht sehen kann. /report macht eine Seite zum Mitnehmen.

# $words are the person's own; a plan for the next week is asked for below.
review-obstacle = _Im Weg war, als du es zuletzt erzählt hast: „{ $words }“. Der nächste Plan kann darauf Rücksicht nehmen._
