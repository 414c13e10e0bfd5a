# Der Anfang: was das hier ist, wer es betreibt, die Einwilligung, Tage und Zeiten, die erste Frage. Die Fragen zur Sicherheit
# stehen in signs.ftl und exercise-check.ftl, die Zeitzone in zone.ftl. $operator ist, wer es betreibt, mit einem Kontakt.

joining-closed = Hallo. Hier kann man nur mit Einladung mitmachen. Hast du einen Code bekommen, schick ihn so: /start und dahinter der Code.

# Die erste Nachricht; sie endet mit der ersten Frage.
joining-hello = Ich bin *coachbot*: ein Tagebuch und kleine Gewohnheiten bei Kopfschmerzen, die im Nacken anzufangen scheinen.
joining-not-a-doctor = Ich bin kein Arzt und nicht für Notfälle da.
joining-run-demo = Das hier ist zum Ausprobieren auf deinem eigenen Rechner. Nichts, was du schreibst, verlässt ihn.
joining-run-by = Betrieben von { $operator }.
joining-run-by-nobody = Wer mich betreibt, hat noch keinen Namen hinterlassen.
# Zum Ausprobieren auf dem eigenen Rechner, bevor etwas gefragt wird.
joining-try = Erst etwas ausprobieren? Eine halbe Minute, nichts wird aufbewahrt.
joining-button-try = Jetzt eine kleine Bewegung
joining-tried = *Das war eine kurze Pause für den Nacken.* Ein paar davon am Arbeitstag, abends eine Frage und Übungen, die zu dir passen: Mehr bringe ich nicht.
joining-age-ask = Bist du 18 oder älter?
joining-button-adult = Ja, ich bin 18 oder älter
joining-button-teen = Ich bin 16 oder 17
joining-button-younger = Jünger
joining-younger = Danke, dass du ehrlich bist. Für Menschen unter 16 bin ich nicht gemacht, darum kann ich nicht weitermachen. Wenn Kopfschmerzen dich plagen, sag es bitte deinen Eltern, jemandem in der Schule, der sich um Gesundheit kümmert, oder einer Ärztin oder einem Arzt. Ich habe nur diese Antwort behalten; /forget löscht auch sie.
joining-button-slip = Das habe ich aus Versehen getippt
joining-teen = Du bist 16 oder 17. Dann führe ich mit dir ein Tagebuch und überlasse die Übungen Menschen, die dich sehen können. Bitte erzähl deinen Eltern oder jemand anderem, dem du vertraust, dass du das hier benutzt.

# Die Einwilligung, Daten zur Gesundheit zu behalten: was, wozu, wo, wie lange, und wie man sie zurücknimmt. In jeder Sprache bedeutet sie dasselbe.
joining-consent-changed = Der Text, dem du zugestimmt hast, hat sich geändert. Darum frage ich noch einmal.
joining-consent-ask = *Darf ich dein Tagebuch aufbewahren?*
# Dasselbe in fünf Zeilen; der ganze Text ist ein Tippen entfernt. $where ist „demo“, „named“ oder „nobody“.
joining-consent-brief = *Darf ich dein Tagebuch aufbewahren?*
    • Was: Antworten zur Gesundheit, Einstellungen, kein Name
    • Wozu: nur um dich zu begleiten
    • Wo: { $where ->
        [demo] in einer Datei auf diesem Rechner
        [named] bei { $operator }; diese App sieht mit
       *[nobody] bei dem, der mich betreibt; diese App sieht mit
    }
    • Wie lange: bis zu deinem /forget
    • Deins: /export, /stop jederzeit
joining-button-whole = Der ganze Text
joining-consent-what = • Aufbewahren würde ich: deine Antworten zu Kopfschmerzen, was du bemerkst und aufschreibst, welche Anstöße du gemacht hast, deine Antworten zur Sicherheit, deine Zeitzone und deine Zeiten. Keinen Namen, keinen Ort.
joining-consent-why = • Wozu: um dir Anstöße zu deinen Zeiten zu schicken und zu zeigen, wie deine Kopfschmerztage verlaufen. Sonst für nichts.
joining-consent-where-demo = • Wo: Es bleibt in einer Datei auf diesem Rechner.
joining-consent-where = • Wo: Aufbewahrt wird es von { $operator }. Diese Chat-App sieht unsere Nachrichten auch; sie sind nicht Ende-zu-Ende verschlüsselt.
joining-consent-where-nobody = • Wo: Es bewahrt auf, wer mich betreibt. Diese Chat-App sieht unsere Nachrichten auch; sie sind nicht Ende-zu-Ende verschlüsselt.
joining-consent-how-long = • Wie lange: bis du /forget sagst. Das löscht alles sofort und zeigt dir, was gelöscht wurde.
joining-consent-yours = • Es gehört dir: /export gibt dir alles davon. /stop beendet alle Nachrichten, jederzeit.
joining-button-consent = Ja, bewahr mein Tagebuch auf
joining-button-no-consent = Nein, danke
joining-consented = Tagebuch: ja.
joining-no-consent = Das ist in Ordnung. Ich habe nur deine letzten Antworten hier behalten und schreibe dir nicht. /forget löscht auch die. Überlegst du es dir anders, schick /start.

# Tage und Zeiten.
joining-moments-ask = *Deine Tage.* Anstöße für den Schreibtisch kommen nur an Arbeitstagen, und am Abend frage ich nach deinem Tag. Passt das so?
    • Arbeitstage: Montag bis Freitag
    • Die Arbeit beginnt um 09:00
    • Meine Frage kommt um 20:30
joining-button-fits = Das passt
joining-button-change = Ändern
joining-moments-fit = Montag bis Freitag ab 09:00, meine Frage um 20:30.
# Die Uhr ist bekannt; $start und $evening sind der Vorschlag, darunter ändert ihn ein Knopf.
joining-clock-set = *{ $time }, { $place }.* Arbeit: Montag–Freitag ab { $start }. Frage: { $evening }.
joining-work-days-ask = An welchen Tagen arbeitest du am Schreibtisch? Tipp einen Tag an, um ihn ein- oder auszuschalten.
joining-button-days-done = Fertig
joining-work-start-ask = Wann beginnt dein Arbeitstag? Tipp eine Zeit an oder schreib eine, zum Beispiel _8:15_.
joining-evening-ask = Wann soll ich nach deinem Tag fragen? Tipp eine Zeit an oder schreib eine, zum Beispiel _21:15_.
joining-moments-set = Die Arbeit beginnt um { $start }, meine Frage kommt um { $evening }.

# Gleich nach dem Anfang.
joining-first-check-in = Hattest du heute schon Kopfschmerzen?

# /start von jemandem, der schon ein Programm macht.
joining-already = Hallo noch einmal. Du bist bei *{ $title }*, Tag { $day } von { $days }. /today zeigt, was kommt.
joining-already-soon = Hallo noch einmal. Du bist bei *{ $title }*, es beginnt bald. /today zeigt, was kommt.
# Geschriebenes, wo nur ein Tippen die Antwort sicher macht.
joining-tap-please = Hier brauche ich bitte ein Tippen auf einen Knopf, damit ich dich nicht falsch verstehe.
