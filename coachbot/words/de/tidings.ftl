# Was einmal gesagt wird, wenn es geschieht. Es nennt keine Krankheit, gibt niemandem Schuld und rät nie, ein Mittel anzufangen, abzusetzen oder zu ändern.

tidings-flare = *Mehrere starke Tage in einer Woche.* Das ist eine schwere Zeit, und du kannst nichts dafür. Bis es leichter wird, schreibe ich weniger, und was kommt, ist klein. Nach vier Tagen ohne einen starken endet das von selbst. Ist es anders als deine üblichen Kopfschmerzen, dann schau bitte die Warnzeichen an.
# $words sind die eigenen Worte der Person.
tidings-flare-own = _Für solche Tage hast du geschrieben: „{ $words }“_
tidings-flare-ask = *Was tut dir an solchen Tagen gut?*
# Über einer Übung in einer schweren Zeit; an jedem Tag die nächste.
tidings-practice =
    .one = *Die kleine Fassung, für eine schwere Zeit.* Nur eins, und davon so wenig, wie du magst. Weglassen ist genauso richtig.
    .two = *Heute etwas Kleines.* Eine sanfte Sache, und du hörst auf, wann du magst. Ein Tag ohne ist auch gut.
    .three = *Nur eine Sache.* Mach ein wenig davon, wenn es guttut, oder lass es sein. Beides ist richtig.
    .four = *Die kleine Fassung.* Einmal, langsam, ist genug. Lässt du es weg, geht nichts verloren.
    .five = *So leicht es geht.* Nur eins, und ganz locker. Passt Ruhe heute besser, dann ruh dich aus.
    .six = *Etwas Kleines, wenn du magst.* Die Hälfte zählt auch. Nein ist ebenso eine gute Antwort.
    .seven = *Eine leichte Sache für heute.* Lass dir Zeit, und bleib locker. Du kannst sie einfach auslassen.
    .eight = *Eine kleine, solange es schwer ist.* Probier so viel, wie leicht bleibt. Das darf auch gar nichts sein.
tidings-long-flare = *Die schwere Zeit dauert jetzt zwei Wochen.* Bitte lass danach schauen: In der Praxis oder Physiotherapie sieht man, was ein Tagebuch nicht sieht. /report macht eine Seite zum Mitnehmen. Bis es leichter wird, kommen keine Übungen, und ich frage auch nicht danach. /safety ist jederzeit da.
tidings-flare-over = *Die schwere Zeit ist vorbei, soweit dein Tagebuch es zeigt.* Ab morgen kommt wieder dein üblicher Plan. Fang sanft an, nachzuholen gibt es nichts.
# $days ist, an wie vielen der letzten 28 Tage ein Mittel genannt wurde.
tidings-medicine = *Einmal ein Wort zu Medikamenten.* Du hast mir an { $days } der letzten 28 Tage davon erzählt. Vielen geht es so, und es ist kein Versagen. An vielen Tagen im Monat können manche Mittel zu Kopfschmerzen beitragen. Ob das für deines gilt, kann dir die Apotheke oder Praxis sagen; ein Besuch lohnt sich. Bitte setz ein verordnetes Mittel nicht auf eigene Faust ab.
