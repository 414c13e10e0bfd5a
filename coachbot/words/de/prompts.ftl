# Anstöße: die Regeln neben einer Übung, die Knöpfe, wie eine Antwort bestätigt wird, und wie die Tage bisher zählen.

prompts-stop-rule = _Mach es leicht: bis 3 von 10 auf einer Schmerzskala, und spätestens nach einer Stunde wieder wie sonst. Hör auf, wenn dir schwindlig oder unwohl oder etwas taub wird, und öffne /safety._
prompts-first-exercise = *Vor deiner ersten Übung*
    • Langsam und leicht. Nicht wippen, nicht knacken lassen, den Kopf nicht mit den Händen drücken.
    • Ein wenig unangenehm darf es sein, bis 3 von 10. Spätestens nach einer Stunde sollte es wieder wie sonst sein. Wenn nicht, nimm die leichtere Version.
    • Atme weiter, ohne zu pressen.
    • Hör auf und öffne /safety, wenn dir schwindlig oder flau wird, du doppelt oder verschwommen siehst, schlecht sprechen oder schlucken kannst, etwas taub wird oder ein plötzlicher oder neuartiger Kopfschmerz kommt.
    • Mit Kopfschmerzen ab 7 lass es aus und ruh dich aus.
    • Nie beim Fahren.

# Der eigene Plan eines Menschen, ihm noch einmal gesagt.
prompts-quote =
    .one = _Dein eigener Plan: „{ $words }“_
    .two = _Du hast geschrieben: „{ $words }“_
    .three = _In deinen Worten: „{ $words }“_

# Wie ein Programm den Moment nennt, zu dem etwas kommt.
prompts-anchor-wake = Aufstehen
prompts-anchor-first-drink = erstes Getränk
prompts-anchor-work-start = Arbeitsbeginn
prompts-anchor-lunch = Mittagessen
prompts-anchor-work-end = Arbeitsende
prompts-anchor-evening = Abend
prompts-anchor-bedtime = Schlafenszeit
prompts-anchor-none = dieser Moment

prompts-short-version = *Die kurze Version*

prompts-minimum = _An einem vollen Tag ist deins: „{ $words }“. Es zählt ganz._
prompts-button-minimum = Mein Minimum
prompts-button-done = Gemacht
prompts-button-short = Kurze Version
prompts-button-skip = Heute nicht
prompts-button-later = Später
prompts-button-show = Zeig es mir
prompts-button-change = Ändern

prompts-off = Das hier ist gerade aus, wegen einer Antwort zur Sicherheit. Sieh in /safety nach. Nachholen musst du nichts.
prompts-left-out = Das hier fällt wegen deiner Antworten im Übungs-Check weg. Nachholen musst du nichts.
prompts-taken-out = Das hier lasse ich weg, weil du gesagt hast, wie es dir damit ging. /cards holt es zurück.

prompts-done =
    .one = *Gemacht um { $at }. Schön.*
    .two = *Gemacht um { $at }. Dein Nacken sagt danke.*
    .three = *Gemacht um { $at }. Das zählt.*
    .four = *Gemacht um { $at }. Klein und regelmäßig, so ist es gedacht.*
    .five = *Gemacht um { $at }. Gut.*
prompts-done-short =
    .one = *Kurze Version gemacht um { $at }. Sie zählt voll.*
    .two = *Kurze Version gemacht um { $at }. Das ist ein ganzes Mal.*
    .three = *Kurze Version gemacht um { $at }. Regelmäßig ist besser als lang.*
    .four = *Kurze Version gemacht um { $at }. Gute Wahl.*
    .five = *Kurze Version gemacht um { $at }. Das zählt.*
prompts-skipped =
    .one = *Heute nicht. Das ist in Ordnung.*
    .two = *Für heute ausgelassen. Du schuldest nichts und musst nichts nachholen.*
    .three = *Also heute nicht. Der nächste Anstoß kommt wie geplant.*
    .four = *In Ordnung. Heute war schon genug los.*
    .five = *Ausgelassen. Du entscheidest.*
prompts-week = In den letzten 7 Tagen: { $done } von { $offered } gemacht.

prompts-ask-felt = Wie war es?

prompts-away = { $count ->
        [one] _Ich war eine Weile nicht erreichbar, darum ist { $count } Nachricht ausgefallen. Nachholen musst du nichts._
       *[other] _Ich war eine Weile nicht erreichbar, darum sind { $count } Nachrichten ausgefallen. Nachholen musst du nichts._
    }

prompts-kept = *Gut.* Die Abendfrage geht nach dem letzten Tag weiter. /stop beendet sie, wann immer du magst.
prompts-ended = *In Ordnung.* Die Frage heute Abend ist die letzte. Dein Tagebuch bleibt; /progress zeigt es, /export gibt es dir mit.

prompts-counts-none = Es gibt noch keine beantworteten Abende, also nichts zu zählen.
prompts-counts = Bisher hast du an { $answered } von { $days ->
        [one] { $days } Abend
       *[other] { $days } Abenden
    } geantwortet. Kopfschmerzen hattest du an { $headache } von { $answered ->
        [one] diesem { $answered } Tag
       *[other] diesen { $answered } Tagen
    }.
prompts-counts-early = Das ist eine Zählung, kein Urteil: Zwei Wochen sind zu kurz, um eine Änderung zu zeigen.
prompts-counts-waves = Das ist eine Zählung, kein Urteil: Kopfschmerzen kommen und gehen in Wellen, und ein paar Tage mehr oder weniger sind oft Zufall.
