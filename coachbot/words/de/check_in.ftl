# Die Frage des Tages, ihre Einzelheiten, und wie eine Antwort bestätigt wird.
# $when ist etwa "heute" oder "am Montag, 23. November", $day etwa "Montag, 23. November", $at und $asks etwa "20:30".

check-in-button-unsaid = Möchte ich nicht sagen
# $ask ist die Frage des Tages, wie sie in questions.de.yaml steht.
check-in-ask-again = Noch offen: { $ask }

# Die Frage des Tages, wo ein frühes Nein steht.
check-in-button-still-no = Weiter keine Kopfschmerzen
check-in-button-one-came = Doch, es kamen welche
check-in-still =
    .one = Vorhin hast du notiert: bis jetzt keine Kopfschmerzen. Sind seitdem welche gekommen, egal wie kurz?
    .two = Vorhin hast du notiert: bis jetzt keine Kopfschmerzen. Ist es so geblieben?
    .three = Vorhin hast du notiert: bis jetzt keine Kopfschmerzen. Ging der Tag so zu Ende?
    .four = Vorhin hast du notiert: bis jetzt keine Kopfschmerzen. Kamen danach noch welche, auch nur kurz?
    .five = Vorhin hast du notiert: bis jetzt keine Kopfschmerzen. Kamen später noch welche?

# Was schon bekannt ist, über einer Frage zu den Kopfschmerzen. $worst ist 0, wenn es nicht bekannt ist; $medicine ist yes, no oder unknown.
check-in-lead-first = Kopfschmerzen { $when }: ja. Das tut mir leid.
check-in-lead-next = { $worst ->
    [0] { $medicine ->
        [yes] Kopfschmerzen { $when }, etwas genommen.
        [no] Kopfschmerzen { $when }, nichts genommen.
       *[unknown] Kopfschmerzen { $when }.
     }
   *[other] { $medicine ->
        [yes] Kopfschmerzen { $when }, im schlimmsten Moment { $worst } von 10, etwas genommen.
        [no] Kopfschmerzen { $when }, im schlimmsten Moment { $worst } von 10, nichts genommen.
       *[unknown] Kopfschmerzen { $when }, im schlimmsten Moment { $worst } von 10.
     }
 }
check-in-button-leave-out = Das lasse ich aus
check-in-button-undo-change = Änderung zurücknehmen

# Was für einen Tag dasteht, als Teil eines Satzes. $worst ist 0, wenn es nicht bekannt ist; $medicine ist yes, no oder unknown.
check-in-facts-unsaid = möchtest du nicht sagen
check-in-facts-cleared = keine Antwort mehr
check-in-facts-none = keine Kopfschmerzen
check-in-facts-none-so-far = bis jetzt keine Kopfschmerzen
check-in-facts-headache = { $worst ->
    [0] { $medicine ->
        [yes] Kopfschmerzen, etwas genommen
        [no] Kopfschmerzen, nichts genommen
       *[unknown] Kopfschmerzen
     }
   *[other] { $medicine ->
        [yes] Kopfschmerzen, im schlimmsten Moment { $worst } von 10, etwas genommen
        [no] Kopfschmerzen, im schlimmsten Moment { $worst } von 10, nichts genommen
       *[unknown] Kopfschmerzen, im schlimmsten Moment { $worst } von 10
     }
 }

# Was jetzt dasteht; $facts und $was sind zwei der Zeilen oben.
check-in-recorded = *Notiert* um { $at } für { $day }: { $facts }.
check-in-recorded-changed = *Notiert* um { $at } für { $day }: { $facts } (vorher: { $was }).
check-in-follows-rest = Für den Rest des Tages lasse ich kleine Bewegungen und Übungen weg. Sei gut zu dir.
check-in-follows-gentle = Für den Rest des Tages nur sanfte kleine Bewegungen, keine Übungen.
check-in-closes = Heute kommt keine Frage mehr von mir, damit ist der Tag abgeschlossen. Kommen noch Kopfschmerzen, ändert /checkin das.
check-in-memory = Aus dem Gedächtnis: Es steht in deinem Kalender und zählt in keinem Wert.
check-in-button-undo = Zurücknehmen
check-in-button-change = Ändern
check-in-button-bad-now = Gerade ist es schlimm
check-in-button-detail = Etwas dazu notieren
check-in-button-taken = Was ich genommen habe
check-in-button-different = Etwas fühlt sich anders an

# Ein frühes Nein. $evening sagt, dass die Frage am Abend kommt.
check-in-so-far = *Bis jetzt notiert:* heute keine Kopfschmerzen.
check-in-so-far-changed = *Bis jetzt notiert:* heute keine Kopfschmerzen (vorher: { $was }).
check-in-once-more = { $evening ->
    [yes] Heute Abend um { $asks } frage ich wieder.
   *[no] Um { $asks } frage ich wieder.
 }

check-in-undone = Zurückgenommen. Für { $day } steht wieder da: { $facts }.
check-in-nothing-to-undo = Für { $day } gibt es nichts mehr zurückzunehmen.
check-in-dismissed = In Ordnung, ich habe nichts notiert.

# Was geschrieben wurde und so nicht zu lesen ist.
check-in-out-of-range = Die Skala geht von 1 bis 10. Welche Zahl passt am besten?
check-in-number-unclear = Das habe ich nicht notiert, denn ich lese nur eine ganze Zahl, von 1 bis 10. Welche passt am besten?
check-in-which-number = Ich notiere eine Zahl am Tag, für den schlimmsten Moment. Welche passt am besten?
check-in-yes-or-no = Das habe ich nicht notiert. Bei dieser Frage reicht ein _ja_ oder ein _nein_.
check-in-none-at-all = Meinst du, dass { $when } doch keine Kopfschmerzen da waren?
check-in-zero = Heißt 0, dass { $when } keine Kopfschmerzen da waren?
# $date ist etwa "23. November".
check-in-number-or-day = Ich bin nicht sicher, wie ich das lesen soll, darum ist nichts notiert. Meinst du einen Tag, schreib { $date }. Meinst du, wie stark Kopfschmerzen waren, schreib eine ganze Zahl, zum Beispiel _ja 7_.
check-in-ask-meant = Meinst du Kopfschmerzen heute, im schlimmsten Moment { $worst } von 10?
check-in-button-meant-yes = Ja, notier das
check-in-button-meant-no = Nein
check-in-day-unclear = Ich lese Antworten wie _nein_, _ja_ oder _ja 6_, und Tage wie _gestern_ oder _14. März_. /checkin allein fragt nach heute.

# Andere Tage.
check-in-too-late = { $day } { $year } ist mehr als ein Jahr her, darum lasse ich den Tag, wie er ist.
check-in-not-yet = { $day } war noch nicht. Warten wir es ab.
check-in-from-memory = _Das ist aus dem Gedächtnis. Es steht dann in deinem Kalender und zählt in keinem Wert._
check-in-button-clear = Diesen Tag leeren
# $day ist "gestern" oder etwa "Montag, 23. November".
check-in-button-answer-for = Für { $day } antworten
