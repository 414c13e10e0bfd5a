# Fragen danach, was jemand bemerkt hat, mit einem Tippen beantwortet. Fragen und Antworten sind die aus questions.yaml.

noticing-button-skip = Auslassen
# Eine Frage, auf die eine Zahl die Antwort ist; der Hinweis steht darunter, der Titel über einem Formular.
noticing-hint-number = _Schreib eine ganze Zahl von { $least } bis { $most }, oder lass es aus._
noticing-title-number = Eine Zahl von { $least } bis { $most }
noticing-number-unclear = Das habe ich nicht notiert, denn ich lese hier nur eine ganze Zahl von { $least } bis { $most }. Welche passt am besten?
# Jeder der beiden steht unter der Frage.
noticing-noted = *{ $answer }*. Notiert.
noticing-noted-waking = *{ $answer }*. Notiert. Sind Kopfschmerzen beim Aufwachen neu für dich, schau bitte in /safety.
noticing-skipped = Ausgelassen. Das ist in Ordnung.

# Das Ende von ein paar Fragen hintereinander. $when ist zum Beispiel „heute“; $attack zählt die Kopfschmerzen des Tages.
noticing-all = { $attack ->
    [1] *Notiert, { $when }*
   *[other] *Notiert, { $when }, Kopfschmerz Nummer { $attack }*
 }
noticing-line = • { $ask } *{ $answer }*
noticing-nothing = Nichts notiert. Das ist in Ordnung.
noticing-button-another = Da war noch ein Kopfschmerz

noticing-offer-mobility = Zwischen deinen Schulterblättern ist es { $rise } Punkte enger als letzte Woche. Ein Tag mit leichter Bewegung kann guttun. Nur wenn du magst: Such dir für morgen eins davon aus.
noticing-button-show = Zeig mir: { $card }
# Under an answer about somebody's days; cards stand below as buttons.
# $count is how many.
noticing-offer-cards = { $count ->
    [one] Dann passt das am besten zu deinen Tagen. Fang damit an, wann du magst; das Übrige kommt mit dem Programm.
   *[other] Dann passen diese am besten zu deinen Tagen. Fang mit einem davon an, wann du magst; die anderen kommen mit dem Programm.
 }
