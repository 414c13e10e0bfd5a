# Der Pausenwecker am Schreibtisch: auf Wunsch, ohne Ton, und von selbst vorbei.

desk-button-stop = Keine Pausen mehr
desk-button-every = Alle { $minutes } Min.

desk-break =
    .one = Zeit, dich ein wenig zu bewegen. Steh auf, oder setz dich nur anders hin.
    .two = Eine kurze Pause. Schau auf etwas, das weit weg ist, und lass die Schultern sinken.
    .three = Eine halbe Minute für dich. Kreis die Schultern langsam nach hinten und unten.
    .four = Ändere etwas: den Stuhl, den Bildschirm, die Seite, auf die du dich lehnst.
    .five = Lass einen Moment los. Kiefer weich, Hände locker, drei langsame Atemzüge.
    .six = Steh auf, wenn du kannst. Bis zum Fenster und zurück reicht.
    .seven = Lass deinen Kopf drei Atemzüge lang balancieren, als würde er nichts wiegen.
    .eight = Ein Schluck Wasser ist ein guter Grund aufzustehen.

# Für alle, die Übungen weglassen: nichts, was Nacken oder Schultern bewegt.
desk-break-still =
    .one = Zeit für einen Wechsel. Steh auf, oder setz dich nur anders hin.
    .two = Eine kurze Pause. Schau drei langsame Atemzüge lang auf etwas, das weit weg ist.
    .three = Ändere etwas: den Stuhl, den Bildschirm, die Seite, auf die du dich lehnst.
    .four = Lass einen Moment los. Kiefer weich, Hände locker, drei langsame Atemzüge.
    .five = Steh auf, wenn du kannst. Bis zum Fenster und zurück reicht.
    .six = Ein Schluck Wasser ist ein guter Grund aufzustehen.

desk-ask = *Pausen am Schreibtisch.* Ich schicke dir ohne Ton eine Zeile, vier Stunden lang oder bis dein Arbeitstag endet. Wie oft?
desk-started = *Alle { $minutes } Minuten eine Pause*, ohne Ton. Die erste kommt um { $first }, die letzte um { $last }. Dann ist es von selbst vorbei.
desk-started-once = *In { $minutes } Minuten eine Pause*, ohne Ton, um { $first }. Dann ist es von selbst vorbei.
desk-running = Deine Pausen laufen. Die nächste kommt um { $next }, die letzte um { $last }.
desk-stopped = *Heute keine Pausen mehr.* Mit /desk fangen sie wieder an.
desk-none-running = Gerade laufen keine Pausen. Mit /desk fangen sie an.
desk-outside-work = Pausen am Schreibtisch kommen an deinen Arbeitstagen, von { $start } bis { $end }. Tage und Zeiten änderst du in /settings.
desk-too-late = Dein Arbeitstag endet um { $end }. Für einen Pausenwecker ist das zu bald. Steh einfach jetzt kurz auf.
desk-safety = Pausen mit Bewegung sind aus, wegen deiner Antwort zur Sicherheit. Dafür ist /safety der richtige Ort.
desk-diary-alone = Mit 16 und 17 führe ich mit dir das Tagebuch und sonst nichts. Darum kommen von mir keine Pausen. Ab und zu aufzustehen ist trotzdem eine gute Idee.
desk-no-programme = Der Pausenwecker gehört zu einem Programm, und gerade machst du keins. Mit /start beginnt eins.
