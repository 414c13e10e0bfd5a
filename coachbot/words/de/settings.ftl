# /settings: alles auf einen Blick, und jedes an Ort und Stelle geändert.

settings-shown = *Deine Einstellungen*
settings-clock = • Deine Uhr: { $time } ({ $place })
settings-desk-days = • Schreibtischtage: { $days }
settings-moment = • { $moment }: { $at }
settings-quiet = • Ruhezeiten: { $start } bis { $end }
settings-quiet-none = • Ruhezeiten: keine
settings-day-turns = • Dein Tag wechselt um { $at }
# $days oben.
settings-days-none = keine
settings-days-span = { $first } bis { $last }

# $moment oben, auf einem Knopf und über einem Formular.
settings-title-wake = Aufstehen
settings-title-first-drink = Erstes Getränk
settings-title-work-start = Arbeitsbeginn
settings-title-lunch = Mittagessen
settings-title-work-end = Arbeitsende
settings-title-evening = Meine Frage
settings-title-bedtime = Schlafenszeit

settings-button-clock = Uhr
settings-button-days = Schreibtischtage
settings-button-moments = Zeiten
settings-button-quiet = Ruhezeiten
settings-button-day-turns = Wann mein Tag wechselt
settings-button-where = Wohin Anstöße kommen
settings-button-back = Zurück
settings-button-day-on = ✓ { $day }
settings-button-moment = { $moment } { $at }
settings-button-span = { $start } bis { $end }

settings-ask-days = *Schreibtischtage:* { $days }. Nur an diesen kommen Anstöße für den Schreibtisch. Tipp einen Tag an, um ihn umzuschalten.
settings-ask-moment = *Zeiten.* Welche wollen wir verschieben?
settings-ask-time = *{ $moment }* ist jetzt um { $at }. Tipp eine neue Zeit an oder schreib eine, zum Beispiel _8:15_.
settings-ask-quiet = *Ruhezeiten* sind von { $start } bis { $end }. In ihnen schicke ich von selbst nichts. Tipp eine Wahl an oder schreib deine eigene, zum Beispiel _21:30-6:45_.
settings-ask-quiet-none = *Ruhezeiten:* keine. Anstöße können zu jeder Stunde kommen. Tipp eine Wahl an oder schreib deine eigene, zum Beispiel _21:30-6:45_.
settings-title-quiet = Ruhezeiten, zum Beispiel 21:30-6:45
settings-title-day-turns = Wann dein Tag wechselt, zum Beispiel 3:30
settings-ask-day-turns = *Dein Tag wechselt um { $at }.* Bis dahin gehört die Nacht noch zum Tag davor. Wer spät schläft oder in Schichten arbeitet, möchte es vielleicht später. Tipp eine Zeit an oder schreib deine, zum Beispiel _3:30_.

settings-moment-set = { $moment }: { $at }.
settings-quiet-set = Ruhezeiten: { $start } bis { $end }.
settings-quiet-none-set = Jetzt gibt es keine Ruhezeiten mehr. Anstöße können zu jeder Stunde kommen.
settings-day-turns-set = Dein Tag wechselt jetzt um { $at }.
settings-day-turns-too-late = Ein Tag kann spätestens um 12:00 wechseln. Bitte schreib eine frühere Zeit, zum Beispiel _3:30_.
# Folgt auf settings-quiet-set oder settings-moment-set.
settings-swallowed = Meine Frage um { $at } fällt in die Ruhezeiten, darum kommt sie nicht. In /settings kannst du sie verschieben.
settings-quiet-unclear = Das konnte ich nicht lesen. Bitte schreib zwei Zeiten mit einem Strich, zum Beispiel _22:00-7:00_.
settings-quiet-too-long = Damit bleiben mir weniger als sechs Stunden von deinem Tag. Bitte wähl kürzere Ruhezeiten, oder nimm /pause.
