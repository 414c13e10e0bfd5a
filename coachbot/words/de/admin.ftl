admin-title = *Wie es läuft*
admin-few = weniger als 5
admin-count-people = • Menschen: { $n }
admin-count-enrolled = • In einem Programm oder mit Tagebuch: { $n }
admin-count-unreachable = • Mit lauter geschlossenen Chats: { $n }
admin-count-check-ins = • Beantwortete Abende in 24 Stunden: { $n }
admin-count-sent = • Gesendete Nachrichten in 24 Stunden: { $n }
admin-count-unsent = • Geplant und nicht gesendet in 24 Stunden: { $n }
admin-count-waiting = • Warten auf eine Antwort: { $n }
admin-count-aside = • Zurückgestellt: { $n }. `coachbot doctor` sagt, warum.
admin-late = { $n ->
    [0] • Nichts ist zu spät.
    [one] • Das Späteste ist { $n } Minute zu spät.
   *[other] • Das Späteste ist { $n } Minuten zu spät.
 }
admin-held = *Nachrichten werden zurückgehalten*, für alle, seit { $at }. Antworten gehen weiter hinaus.
admin-change = { $at }: { $what } ({ $who })
admin-did-hold = zurückgehalten
admin-did-let-go = freigegeben
admin-button-ask-hold = Alles zurückhalten
admin-button-ask-go = Wieder freigeben
admin-step-ask-hold = *Nachrichten für alle zurückhalten?* Niemand bekommt einen Hinweis oder die Frage am Abend, bis du sie freigibst. Antworten, Texte zur Sicherheit und /forget gehen weiter.
admin-step-ask-go = *Wieder freigeben?* Wer etwas verpasst hat, bekommt höchstens drei Nachrichten, von jeder Art die neueste. Was inzwischen zu spät ist, kommt nicht mehr.
admin-button-hold = Ja, zurückhalten
admin-button-go = Ja, freigeben
admin-button-back = Zurück
