# Eine Runde gemeinsam: eine Nachricht, die zählt.

guided-button = Mach es mit mir
guided-offer = *{ $card }* gemeinsam: { $dose } Ich zähle, indem sich eine Nachricht alle paar Sekunden ändert. Mach dich bereit und tippe dann auf Start. Stopp beendet es jederzeit.
guided-button-start = Start
guided-button-stop = Stopp
guided-ready = *{ $card }.* Mach dich bereit. Es beginnt in ein paar Sekunden.
guided-hold = *{ $card }.* { $n } von { $of }: halten. Noch { $seconds } { $seconds ->
    [one] Sekunde
   *[other] Sekunden
}.
guided-repeat = *{ $card }.* { $n } von { $of }.
guided-rest = *{ $card }.* { $n } von { $of } geschafft. Lass los und atme.
guided-done = *{ $card }.* Das war alles. Lass los und atme einmal ruhig.
guided-stopped = Angehalten. Auch das ist gut.
