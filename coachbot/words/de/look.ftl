# Ein Blick: an einem festen Tag alle Tage seit den ersten neben ihnen. Er wird behalten und so wiederholt, wie er gesagt wurde.
# Nie das Programm als Grund einer Änderung.

# Es steht als $title vor einem Doppelpunkt.
look-title = Am { $on }, alle Tage seit { $since } neben { $first } bis { $last }

# $low_side und $high_side sagen, auf welcher Seite von null $low und $high Tage liegen; kaum ist weniger als ein Tag.
look-word = { $title }: { $change } (damals Kopfschmerzen an { $then_headache } von { $then_answered ->
    [one] { $then_answered } beantworteten Tag
   *[other] { $then_answered } beantworteten Tagen
 }, seither an { $since_headache } von { $since_answered }; in { $per } Tagen damals etwa { $then } und seither etwa { $now }, der Unterschied liegt sehr wahrscheinlich zwischen { $low_side ->
    [more] { $low } mehr
    [fewer] { $low } weniger
    [barely-more] kaum mehr
   *[none] null
 } und { $high_side ->
    [more] { $high } mehr
    [fewer] { $high } weniger
    [barely-fewer] kaum weniger
   *[none] null
 }). { $afterwards }
look-unclear = { $title }: noch nicht zu sagen. { $reasons }

look-afterwards-very-likely-lower = Von denen, deren Kopfschmerzen bleiben, wie sie sind, hört das in einem halben Jahr etwa eine Person von zwanzig. Es kann auch an der Jahreszeit liegen oder daran, dass das Tagebuch in einer schlechten Zeit begann.
look-afterwards-leaning-lower = Mehr als eine Neigung ist das nicht: Von denen, deren Kopfschmerzen bleiben, wie sie sind, hört das in einem halben Jahr etwa eine Person von fünf. Es kann auch an der Jahreszeit liegen oder daran, dass das Tagebuch in einer schlechten Zeit begann.
look-afterwards-no-clear-change = Bei den meisten sind die Monate um ein paar Tage verschieden, und eine kleine Änderung zeigt sich erst nach vielen Wochen.
look-afterwards-leaning-higher = Mehr als eine Neigung ist das nicht: Von denen, deren Kopfschmerzen bleiben, wie sie sind, hört das in einem halben Jahr etwa eine Person von fünf. Geht es so weiter oder fühlt sich etwas anders an, sprich mit einer Ärztin oder einem Arzt.
look-afterwards-very-likely-higher = Von denen, deren Kopfschmerzen bleiben, wie sie sind, hört das in einem halben Jahr etwa eine Person von zwanzig. Es kann auch an der Jahreszeit liegen. Geht es so weiter oder fühlt sich etwas anders an, sprich mit einer Ärztin oder einem Arzt.

# $reasons von oben.
look-held-baseline-answers = Die früheren Tage brauchen { $least } Antworten und haben { $found }.
look-held-latest-answers = Die Tage seither brauchen { $least } Antworten und haben { $found }.
look-held-headache-days = Alle zusammen brauchen { $least } Kopfschmerztage und haben { $found }.
look-held-answered-shares = Damals waren { $then } von { $then_days } Tagen beantwortet, seither { $since } von { $since_days }. Liegen die Anteile so weit auseinander, können andere Zahlen auch vom Antworten kommen.

# Was Tage ohne Antwort an dem Wort ändern könnten.
look-doubted = Nach den beantworteten Tagen allein hieße es „{ $change }“. Waren Kopfschmerzen an Tagen ohne Antwort doppelt so häufig, hält das nicht, also sage ich es nicht.
look-tips = { $days ->
    [one] { $days } Tag ist ohne Antwort. Das Wort würde fallen, wenn Kopfschmerzen an ihm { $times }-mal so wahrscheinlich waren wie an einem beantworteten Tag.
   *[other] { $days } Tage sind ohne Antwort. Das Wort würde fallen, wenn Kopfschmerzen an ihnen { $times }-mal so wahrscheinlich waren wie an beantworteten Tagen.
 }
look-never-tips = { $days ->
    [one] { $days } Tag ist ohne Antwort. Das Wort bliebe auch, wenn er ein Kopfschmerztag war.
   *[other] { $days } Tage sind ohne Antwort. Das Wort bliebe auch, wenn sie alle Kopfschmerztage waren.
 }
look-bounds = Wäre jeder Tag ohne Antwort frei gewesen, wären es in { $per } Tagen damals { $then_low } und seither { $now_low }; wäre jeder ein Kopfschmerztag gewesen, { $then_high } und { $now_high }.
look-changed = Antworten zu diesen Tagen kamen später dazu oder wurden geändert; was ich an dem Tag gesagt habe, bleibt, wie es war.
