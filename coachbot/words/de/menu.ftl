# Das Menü der Befehle, und was eine Plattform zeigt, bevor ein Gespräch beginnt. Ein Befehl hat höchstens 100 Zeichen.

menu-command-today = Was kommt, und was kam
menu-command-checkin = Kopfschmerzen heute?
menu-command-undo = Das zuletzt Notierte zurücknehmen
menu-command-cancel = Die offene Frage liegen lassen
menu-command-progress = Wie deine Kopfschmerztage verlaufen
menu-command-cards = Übungen und Anleitungen, mit Bildern
menu-command-lessons = Lektionen bisher, zum Nachlesen
menu-command-desk = Stille Pausen am Schreibtisch
menu-command-snooze = Den letzten Anstoß später noch einmal
menu-command-attack = Gerade ist es schlimm: Ruhe bis morgen
menu-command-pause = Ruhe, so lange du magst
menu-command-resume = Weitermachen, wo du warst
menu-command-safety = Warnzeichen, und was zu tun ist
menu-command-settings = Uhr, Tage, Zeiten und Ruhezeiten
menu-command-language = In welcher Sprache wir reden
menu-command-link = Dasselbe Tagebuch in Telegram und Discord
menu-command-programme = Dein Programm; wechseln oder neu beginnen
menu-command-notes = Dein Grund und deine Pläne, in deinen Worten
menu-command-why = Warum etwas kam, oder nicht kam
menu-command-ask = Eine Frage, aus meinen Notizen beantwortet
menu-command-faq = Was oft gefragt wird
menu-command-glossary = Wörter und was sie bedeuten
menu-command-compare = Drei Kopfschmerzen, nebeneinander
menu-command-experiment = Zwei Arten vergleichen, mit einer Münze
menu-command-report = Eine Seite über dein Tagebuch, für die Praxis
menu-command-export = Alles, was ich von dir habe, als Datei
menu-command-about = Wer das betreibt, und wie gezählt wird
menu-command-help = Was ich kann
menu-command-stop = Keine Nachrichten mehr; das Tagebuch bleibt
menu-command-forget = Alles löschen
menu-command-start = Beginnen, oder weitermachen, wo du warst
menu-command-zone = Deine Uhr: nenne eine Stadt in deiner Nähe

menu-behind-start = Ein Code, falls du einen bekommen hast
menu-behind-checkin = nein, ja, ja 6, oder ein Tag wie 14. März
menu-behind-ask = Was möchtest du wissen?
menu-behind-why = Ein Tag, wie gestern oder 14. März
menu-behind-link = Der Code aus deinem anderen Chat, falls du einen hast
menu-behind-zone = Eine Stadt in deiner Nähe, oder eine Zeitzone

menu-description =
    Ich helfe Menschen, deren Kopfschmerzen im Nacken und oberen Rücken beginnen, bei kleinen Gewohnheiten: ein paar kurze Anstöße am Tag, eine Frage am Abend und ein ehrliches Bild deiner Kopfschmerztage.

    Für Erwachsene. Ich bin Tagebuch und Begleiter, kein Arzt, und nicht für Notfälle.
menu-short-description = Kleine Gewohnheiten und ein ehrliches Tagebuch bei Kopfschmerzen aus dem Nacken.
