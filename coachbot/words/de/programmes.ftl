# Programme wählen, wechseln und beenden.

programmes-line = *{ $title }* ({ $days ->
        [one] { $days } Tag
       *[other] { $days } Tage
    })
    { $summary }
programmes-ask = *Dein Programm.*
programmes-button-more = Was ist das?
programmes-button-start = { $title } beginnen

programmes-on = Du bist bei *{ $title }*, Tag { $day } von { $days }.
programmes-on-stage = Du bist bei *{ $title }*, Tag { $day } von { $days }, { $stage }.
programmes-soon = Du bist bei *{ $title }*, es fängt bald an.
programmes-can-switch = Du kannst jederzeit wechseln; dein Tagebuch bleibt ganz.
programmes-button-switch = Zu { $title } wechseln
programmes-ask-switch = Soll *{ $running }* hier enden und *{ $wanted }* morgen beginnen? Dein Tagebuch und alles, was du gemacht hast, bleiben. Du kannst später zurückkommen; dann beginnt es wieder bei Tag 1.
programmes-button-begin = Ja, { $title } beginnen
programmes-button-stay = Bleiben, wo ich bin
programmes-staying = *Gut.* { $title } geht weiter wie bisher.

# Zum Tag gehören Wochentag und Datum.
programmes-day-1 = Tag 1 ist morgen, { $day }.
# Begonnen; was bewegt, wartet auf die Listen vor den Übungen.
programmes-soon-check = *{ $title }* beginnt morgen. Vor den Übungen kommen drei Listen.
programmes-soon-still = *{ $title }* beginnt morgen.
programmes-diary-left = { $days ->
        [one] *Deine Übungen können kommen.* Noch ein Tag ist nur Tagebuch.
       *[other] *Deine Übungen können kommen.* Die nächsten { $days } Tage sind nur Tagebuch, damit es später etwas zum Vergleichen gibt.
    }
programmes-diary-only = { $days ->
        [one] Am ersten Tag gibt es nur das Tagebuch, damit sich später etwas vergleichen lässt.
       *[other] In den ersten { $days } Tagen gibt es nur das Tagebuch, damit sich später etwas vergleichen lässt.
    }
programmes-diary-known = Du hast zuletzt an { $known ->
        [one] { $known } Abend
       *[other] { $known } Abenden
    } geantwortet. Dein Tagebuch ist also schon dein Anfang, und wir überspringen { $days ->
        [one] den ersten Tag
       *[other] die ersten { $days } Tage
    }. Woche 1 beginnt morgen, { $day }.
programmes-without-exercises = Die Übungen fallen bei dir weg, wegen deiner Antworten im Übungs-Check. Du bekommst den Schreibtisch, die Pausen, den Schlaf und das Tagebuch.
programmes-ways-on = /today zeigt immer, was kommt, /help, was ich kann.
programmes-button-exercises-sooner = Früher mit den Übungen anfangen
programmes-button-week-1-sooner = Früher mit Woche 1 anfangen

programmes-ask-sooner = Ich kann morgen mit Woche 1 anfangen. Dann gibt es keinen ehrlichen Anfang zum Vergleichen. Später kann ich also nicht sagen, ob es weniger Kopfschmerztage geworden sind. Was möchtest du?
programmes-button-sooner = Morgen mit Woche 1 anfangen
programmes-button-diary-first = Erst die Tage mit Tagebuch
programmes-sooner = *Woche 1 beginnt morgen.* Ich zeige dir deine Tage, ohne sie zu vergleichen.
programmes-diary-first = *Erst die Tage mit Tagebuch.* Ein Tippen jeden Abend, und sonst nichts zu tun.
