# Wie es mit der Zeit geht: /progress mit seinen drei Bildern, und dasselbe in Worten.

progress-nothing-yet = Es gibt noch keine Antworten, also gibt es nichts zu zeigen. Ein Tippen am Abend genügt. /checkin fängt jetzt an.
progress-button-month = Letzte vier Wochen
progress-button-programme = Woche für Woche
progress-button-calendar = Kalender
progress-button-words = In Worten

# Was fehlt, in den letzten vier Wochen und in einem Monat des Kalenders.
progress-gap = { $days ->
    [one] { $days } Tag hat keine Antwort. Ich lasse ihn weg. Eine Lücke ist kein Tag ohne Kopfschmerzen.
   *[other] { $days } Tage haben keine Antwort. Ich lasse sie weg. Eine Lücke ist kein Tag ohne Kopfschmerzen.
 }
progress-early = { $days ->
    [one] An { $days } Tag hast du vor meiner Frage Nein gesagt und danach nichts mehr. Es können noch Kopfschmerzen gekommen sein, darum lasse ich auch ihn weg.
   *[other] An { $days } Tagen hast du vor meiner Frage Nein gesagt und danach nichts mehr. Es können noch Kopfschmerzen gekommen sein, darum lasse ich auch sie weg.
 }
progress-paused = { $days ->
    [one] { $days } Tag Pause: Da habe ich nichts gefragt, darum zählt er nirgends mit.
   *[other] { $days } Tage Pause: Da habe ich nichts gefragt, darum zählen sie nirgends mit.
 }
progress-unasked = { $days ->
    [one] An { $days } Tag habe ich nichts gefragt, darum zählt er nirgends mit.
   *[other] An { $days } Tagen habe ich nichts gefragt, darum zählen sie nirgends mit.
 }
progress-moved = { $days ->
    [one] Übung oder kleine Bewegung an { $days } Tag.
   *[other] Übung oder kleine Bewegung an { $days } Tagen.
 }

# Alle Wochen.
progress-since = Seit { $since }: Kopfschmerzen an { $headache } von { $answered ->
    [one] { $answered } beantworteten Tag.
   *[other] { $answered } beantworteten Tagen.
 }
progress-next-look = Der nächste Vergleich kommt am { $on }.
progress-first-look = Mit den Tagen vom { $first } bis { $last } vergleiche ich an festen Tagen. Der erste Vergleich kommt am { $on }.
progress-too-many-weeks = Es sind zu viele Wochen, um jede einzeln zu nennen. Der Knopf unten sagt sie in Worten.

# Eine Woche oder ein paar, als $week in einer eigenen Zeile.
progress-week = { $first } bis { $last }: Kopfschmerzen an { $headache } von { $answered }{ $missing ->
    [0] {""}
   *[other] , { $missing } ohne Antwort
 }{ $paused ->
    [0] {""}
   *[other] , { $paused } in einer Pause
 }{ $unasked ->
    [0] {""}
   *[other] , { $unasked } ohne Frage
 }{ $moved ->
    [0] {""}
   *[other] , an { $moved } geübt
 }
progress-week-unanswered = { $first } bis { $last }: keine Antworten, { $missing } fehlen{ $paused ->
    [0] {""}
   *[other] , { $paused } in einer Pause
 }{ $unasked ->
    [0] {""}
   *[other] , { $unasked } ohne Frage
 }
progress-week-paused = { $first } bis { $last }: Pause{ $unasked ->
    [0] {""}
   *[other] , { $unasked } ohne Frage
 }
progress-week-unasked = { $first } bis { $last }: nichts gefragt
progress-week-nothing = { $first } bis { $last }: noch nichts
progress-line = { $week }.
progress-line-rate = { $week }; Wert für { $per } Tage etwa { $rate }, wohl { $low } bis { $high }.

# Ein Monat des Kalenders.
progress-calendar-empty = { $month }: kein Tag beantwortet.
progress-calendar = { $month }: Kopfschmerzen an { $headache } von { $answered ->
    [one] { $answered } beantworteten Tag.
   *[other] { $answered } beantworteten Tagen.
 }
progress-calendar-medicine = { $days ->
    [one] Medikamente an { $days } Tag, von { $told } mit einer Antwort dazu.
   *[other] Medikamente an { $days } Tagen, von { $told } mit einer Antwort dazu.
 }
progress-calendar-recalled = { $days ->
    [one] { $days } Tag aus dem Gedächtnis: gezeigt, nicht gezählt.
   *[other] { $days } Tage aus dem Gedächtnis: gezeigt, nicht gezählt.
 }
# Die Tage jeder Art, mit ihren Nummern im Monat.
progress-days-headache = Kopfschmerzen: { $days }.
progress-days-none = Keine: { $days }.
progress-days-missing = Keine Antwort: { $days }.
progress-days-paused = Pause: { $days }.
progress-days-unasked = Nichts gefragt: { $days }.
progress-days-early = Frühes Nein: { $days }.
progress-days-recalled-headache = Aus dem Gedächtnis, Kopfschmerzen: { $days }.
progress-days-recalled-none = Aus dem Gedächtnis, keine: { $days }.
progress-days-medicine = Medikamente: { $days }.
progress-days-moved = Geübt: { $days }.
progress-days-nothing = Noch nichts.

# In den Bildern: Titel, was die Zeichen heißen, und was an einer Achse steht. Es ist wenig Platz.
progress-picture-month = Die letzten vier Wochen
progress-picture-programme = Kopfschmerztage, Woche für Woche
progress-sign-headache = Kopfschmerzen
progress-sign-strength = und ihre Stärke
progress-sign-none = keine
progress-sign-missing = keine Antwort
progress-sign-paused = Pause
progress-sign-unasked = nichts gefragt
progress-sign-not-yet = kommt noch
progress-sign-early = frühes Nein
progress-sign-recalled = erinnert
progress-sign-recalled-headache = Kopfschmerzen, erinnert
progress-sign-recalled-none = keine, erinnert
progress-sign-medicine = Medikament
progress-sign-moved = geübt
progress-sign-moved-days = Tage mit Übung
progress-sign-baseline = Ausgangswert, { $first } bis { $last }
progress-sign-moving = vier Wochen, laufend
progress-sign-apart = vier Wochen, kein Tag doppelt
progress-picture-tally = { $headache } von { $answered }
progress-picture-unanswered = keine Antworten
progress-picture-paused = Pause
progress-picture-unasked = nichts gefragt
progress-picture-rate = Etwa { $rate } Kopfschmerztage in { $per } Tagen, mit Bereich
progress-picture-no-rate = { $answered ->
    [0] Nötig sind { $least } beantwortete Tage von { $per }; noch gibt es keinen.
    [one] Nötig sind { $least } beantwortete Tage von { $per }; bis jetzt ist es { $answered }.
   *[other] Nötig sind { $least } beantwortete Tage von { $per }; bis jetzt sind es { $answered }.
 }
progress-picture-rates = Kopfschmerztage in { $per } Tagen, mit Bereich
progress-picture-baseline = Ausgangswert
progress-picture-week = Woche
progress-picture-look = { $on }: { $change }
progress-picture-looks = { $first } bis { $last }: { $change }

# Eine Zeile unter dem Absatz für jede Abendfrage: $mostly ist die häufigste Antwort, $middle die mittlere von Zahlen.
progress-evening = • { $question } Meist: { $mostly } (von { $told }).
progress-evening-number = • { $question } Meist { $middle }, von { $low } bis { $high } (von { $told }).
# Numbers of several weeks, the earlier half beside the later one, each with its middle, smallest and greatest.
progress-trend = • { $question } Anfangs meist { $then } ({ $then_low } bis { $then_high }), zuletzt { $now } ({ $now_low } bis { $now_high }), von { $told } Antworten. Wochen unterscheiden sich auch durch Zufall.
