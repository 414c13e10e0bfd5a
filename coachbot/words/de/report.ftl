# Die Seite für die Praxis: Zahlen mit dem, wovon sie ein Teil sind, was sie heißen, und was die Seite nicht ist.

report-title = Kopfschmerztagebuch, Zusammenfassung
report-made = Einmal am Tag im Chat mit coachbot beantwortet. Erstellt am { $today }; gezählt ab { $since }.
report-name = Name: ______________________________      Geboren: ______________

# Was die Zeichen der Kalender heißen. Es ist wenig Platz.
report-sign-headache = Kopfschmerzen
report-sign-strength = und ihre Stärke
report-sign-moved = Übung gemacht
report-sign-none = keine
report-sign-missing = keine Antwort
report-sign-paused = Pause
report-sign-unasked = nichts gefragt
report-sign-recalled = erinnert
report-sign-medicine = Medikament

# Die Tabelle: ihre Überschriften, ihre Zeilen. Es ist wenig Platz.
report-heading-days = Tage
report-heading-answered = Beantwortet
report-heading-headache = Kopfschmerztage
report-heading-rate = In { $per } Tagen (Bereich)
report-heading-strong = Stark ({ $least }+)
report-heading-practice = Übungstage
report-rates = { $per }-Tage-Rate im Lauf der Zeit, mit dem wahrscheinlichen Bereich
report-heading-medicine = Mittel
report-row-days = { $first } bis { $last }
report-row-first-days = Ausgangswert: { $first } bis { $last }
report-row-answered = { $answered } von { $days }{ $paused ->
    [0] {""}
   *[other] , { $paused } Pause
 }{ $unasked ->
    [0] {""}
   *[other] , { $unasked } ohne Frage
 }
report-row-rate = { $rate } ({ $low } bis { $high })
report-row-medicine = { $days } von { $told }
report-row-no-rate = zu wenige Antworten
report-row-strong = { $strong } von { $told }

report-then-and-now = Damals und jetzt
report-no-look = Die Tage des Ausgangswerts und die späteren werden an festen Tagen verglichen; noch war keiner.
report-described = So wurden die Kopfschmerzen beschrieben
report-described-none = Es wurden keine Einzelheiten genannt.
# $question steht da wie im Chat, $answers sind einige von report-described-count.
report-described-line = { $question } { $answers } (von { $told })
report-described-count = { $answer } { $times }
# Antworten in Zahlen: die mittlere, die kleinste und die größte, an so vielen Tagen.
report-described-figures = { $question } Meist { $middle }, von { $low } bis { $high } (von { $told })
report-trend = { $question } Anfangs meist { $then } ({ $then_low } bis { $then_high }), zuletzt { $now } ({ $now_low } bis { $now_high }), von { $told } Antworten. Wochen unterscheiden sich auch durch Zufall.
report-regular = Nächte, Wochen und Tage
report-regular-none = Dazu gibt es noch keine Antworten.
report-own = In eigenen Worten
report-own-none = Es wurde nichts geschrieben.
report-own-reason = Warum: „{ $words }“
report-own-obstacle = Was dazwischenkommt: „{ $words }“
report-own-keep = Was beim Dranbleiben hilft: „{ $words }“

report-define-headache = Kopfschmerztag: ein Tag am Ort der Person mit Kopfschmerzen, wie kurz auch immer, mit oder ohne Behandlung. Tage ohne Antwort sind in keiner Zahl enthalten und stehen im Kalender hohl da. Tage, die aus dem Gedächtnis erzählt wurden, werden gezeigt und nicht gezählt.
report-define-paused = Tage in einer Pause: Da wurde nichts gefragt, weil die Person eine Pause wollte oder still geworden war. Sie sind in keiner Zahl und keinem Anteil enthalten. Im Kalender stehen dafür zwei Striche.
report-define-unasked = Tage ohne Frage: Es lief kein Programm, und abends kam keine Frage. Sie sind in keiner Zahl und keinem Anteil enthalten; im Kalender steht dafür ein liegender Strich. Tage zwischen zwei Tagen, die die Person binnen einer Woche von sich aus erzählt hat, gelten als Tage ohne Antwort.
report-define-rate = In { $per } Tagen: { $per } mal die Kopfschmerztage, geteilt durch die beantworteten Tage. Dafür braucht es 10 beantwortete Tage und die Hälfte aller Tage. Der Bereich in Klammern ist der wahrscheinliche, ein Wilson-Bereich zu 95 %, der berücksichtigt, dass Kopfschmerztage in Gruppen kommen. Mittel: Tage, an denen etwas dagegen genommen wurde, von denen, zu denen es gesagt wurde. Stark: von den Tagen, zu denen eine Stärke genannt wurde.
report-define-change = Ein Unterschied über die Zeit kann Zufall sein, an der Jahreszeit liegen oder daran, dass das Tagebuch in einer schlechten Phase begann. Nichts hier sagt, was die Ursache war.
report-closing = Diese Seite hält fest, was jemand im Chat geantwortet hat. Sie ist keine Diagnose und keine Krankenakte.

report-handed-out = *Eine Seite zum Mitnehmen.* Sie fasst { $days ->
    [one] { $days } beantworteten Tag
   *[other] { $days } beantwortete Tage
 } zusammen: ein Kalender, Zahlen und was du über deine Kopfschmerzen gesagt hast. Bitte lies sie, bevor du sie weitergibst. Dein Name steht nicht darauf; dafür ist eine Zeile da.
report-not-installed = Wer mich betreibt, hat die Seite für die Praxis nicht eingerichtet. /export enthält alles, und /progress kannst du auf dem Bildschirm zeigen.
