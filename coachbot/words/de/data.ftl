# Aufhören, löschen mit einer Quittung, und alles herausgeben.

data-stop-ask = Soll ich alle Nachrichten beenden? Dein Tagebuch bleibt, und du kannst jederzeit wiederkommen.
data-button-stop = Ja, beenden
data-button-go-on = Nein, weiter
data-stopped = *Beendet.* Ich schreibe dir nicht mehr. Danke für die Zeit, die wir hatten.

    Dein Tagebuch bleibt: /progress zeigt es, /export gibt es dir, /forget löscht es. Mit /start geht es wieder los.
data-stopped-before = *Beendet.* Ich schreibe dir nicht, und ein Tagebuch von dir gibt es nicht. /forget löscht deine letzten Antworten hier. Überlegst du es dir anders, schick /start.
data-going-on = In Ordnung, alles geht weiter wie bisher.

data-forget-ask = *Alles löschen?* Dein Tagebuch, deine Einstellungen, dein Programm und deine Antworten zur Sicherheit sind dann sofort weg. Das lässt sich nicht zurücknehmen. Möchtest du vorher eine Kopie: /export.
data-button-delete = Alles löschen
data-button-keep = Behalten
data-parting = Wir haben lange nichts voneinander gehört. Was du nicht mehr brauchst, möchte ich nicht aufheben. Darum lösche ich am *{ $day }* alles, was ich von dir habe.

    Möchtest du es behalten? Ein Tipp genügt, oder schreib mir irgendetwas. /export gibt dir eine Kopie.
data-kept = Nichts wurde gelöscht.

# Die Quittung: was gelöscht wurde, Zeile für Zeile, dann was anderswo übrig ist und wie lange. $day ist etwa "Montag, 23. November".
data-deleted = *Gelöscht* am { $day } um { $at }:
data-gone-check-ins = { $n ->
    [one] • { $n } Tag im Tagebuch
   *[other] • { $n } Tage im Tagebuch
 }
data-gone-check-in-history = { $n ->
    [one] • { $n } frühere Fassung eines Tages im Tagebuch
   *[other] • { $n } frühere Fassungen von Tagen im Tagebuch
 }
data-gone-deliveries = { $n ->
    [one] • { $n } Nachricht
   *[other] • { $n } Nachrichten
 }
data-gone-screenings = { $n ->
    [one] • { $n } Antwort zur Sicherheit
   *[other] • { $n } Antworten zur Sicherheit
 }
data-gone-consents = { $n ->
    [one] • { $n } Einwilligung
   *[other] • { $n } Einwilligungen
 }
data-gone-enrolments = { $n ->
    [one] • { $n } Programm
   *[other] • { $n } Programme
 }
data-gone-addresses = { $n ->
    [one] • { $n } Adresse eines Chats
   *[other] • { $n } Adressen von Chats
 }
data-gone-participants = { $n ->
    [one] • { $n } Satz Einstellungen
   *[other] • { $n } Sätze Einstellungen
 }
data-left-in-file = Aus dieser Datenbank ist es weg. Die letzten Spuren in ihrer Datei werden in wenigen Minuten überschrieben, oder sobald kein anderes Programm sie mehr liest.
data-left-nowhere = In dieser Datenbank ist nichts mehr davon.
data-left-on-server = Aus dieser Datenbank ist es weg. Sie läuft auf einem Server, und der überschreibt den alten Platz und sein eigenes Protokoll, wenn es bei ihm so weit ist.
data-left-sealed = Was du gesagt hast, lag verschlossen, und deinen Schlüssel habe ich zuerst vernichtet. Sicherungskopien enthalten es verschlossen und ohne Schlüssel. Die Kopie der Schlüssel wird bei der nächsten Sicherung ersetzt, meist binnen eines Tages; von da an kann niemand mehr öffnen, was deins war.
data-left-sealed-beside = Was du gesagt hast, lag verschlossen, und deinen Schlüssel habe ich zuerst vernichtet. Eine Sicherung des ganzen Servers kann noch beides enthalten, bis sie abläuft.
data-left-copies = Ältere Sicherungskopien enthalten es noch, bis sie ablaufen, falls der Betreiber welche hat.
data-left-copies-days = { $n ->
    [one] Sicherungskopien werden höchstens { $n } Tag aufgehoben; wird vorher eine gebraucht, wirst du zuerst aus ihr gelöscht.
   *[other] Sicherungskopien werden höchstens { $n } Tage aufgehoben; wird vorher eine gebraucht, wirst du zuerst aus ihr gelöscht.
 }
data-left-chat = Diese Chat-App behält ihre eigene Kopie unseres Chats, bis du sie dort löschst.
data-farewell = Mach es gut.

data-export = Hier ist alles, was ich von dir habe, als Datei, die Menschen und Programme lesen können.
data-export-table = Und dein Tagebuch als Tabelle, eine Zeile pro Tag, für ein Tabellenprogramm.
data-export-unread = { $n ->
    [one] Ein Eintrag ließ sich nicht lesen. Er steht am Ende der Datei unter „unread“, genau so, wie er gespeichert ist.
   *[other] { $n } Einträge ließen sich nicht lesen. Sie stehen am Ende der Datei unter „unread“, genau so, wie sie gespeichert sind.
 }
data-export-no-table = Eine Tabelle deines Tagebuchs gibt es nicht: Ein Teil davon ließ sich nicht lesen. Was sich lesen ließ, steht in der Datei.
