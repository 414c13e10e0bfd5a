# Die Frage des Tages noch einmal: am selben Abend, und am nächsten Morgen, wenn die vom Abend nicht ankommen konnte.

asking-again-follow-up =
    .one = Nur noch einmal, falls es untergegangen ist: Hattest du { $when } Kopfschmerzen, egal wie kurz?
    .two = Keine Eile. Hattest du { $when } Kopfschmerzen, auch nur kurz?
    .three = Ein Tippen reicht: Hattest du { $when } Kopfschmerzen?
    .four = Bevor der Tag endet: Hast du { $when } Kopfschmerzen bemerkt?
    .five = Das letzte Mal zu dieser Frage: Hattest du { $when } Kopfschmerzen, lang oder kurz?
    .six = Noch offen, und schnell gemacht: Hat dir { $when } der Kopf wehgetan?
    .seven = Wenn du eine Sekunde hast: Hattest du { $when } Kopfschmerzen, auch nur leichte?
    .eight = Ein Wort genügt: Hattest du { $when } Kopfschmerzen, ja oder nein?

# Der Tag steht mit Wochentag und Datum da.
asking-again-catch-up =
    .one = Guten Morgen. Meine Frage zu gestern kam nicht bei dir an. Hattest du am { $day } Kopfschmerzen?
    .two = Guten Morgen. Gestern Abend konnte ich nicht fragen. Hattest du am { $day } Kopfschmerzen, egal wie kurz?
    .three = Schönen guten Morgen! Gestern Abend haben wir uns verpasst. Hattest du am { $day } Kopfschmerzen?
    .four = Guten Morgen. Eine Frage von gestern: Hattest du am { $day } Kopfschmerzen, auch nur kurz?
    .five = Hallo. Die Frage von gestern ist noch offen. Hattest du am { $day } Kopfschmerzen?
