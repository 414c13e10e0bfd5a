# Wie oft Kopfschmerzen kommen: gezählte Tage, Werte mit ihrem Bereich, Vergleiche. Nie das Programm als Grund einer Änderung.

# Worum es beim Zählen geht; es steht als $title vor einem Doppelpunkt.
frequency-last = { $days ->
    [0] Heute
    [one] Letzter Tag
   *[other] Letzte { $days } Tage
 }
frequency-first = { $days ->
    [one] Erster Tag
   *[other] Erste { $days } Tage
 }

frequency-none = { $title }: kein Tag beantwortet, also gibt es nichts zu zählen.
frequency-early = { $title }: Kopfschmerzen an { $headache } von { $answered ->
    [one] { $answered } beantworteten Tag
   *[other] { $answered } beantworteten Tagen
 }. Für einen Wert ist es noch zu früh.
frequency-few = { $title }: Kopfschmerzen an { $headache } von { $answered ->
    [one] { $answered } beantworteten Tag
   *[other] { $answered } beantworteten Tagen
 }. Antworten für { $answered } von { $days ->
    [one] { $days } Tag
   *[other] { $days } Tagen
 } sind zu wenig für einen Wert.
frequency-rate = { $title }: Kopfschmerzen an { $headache } von { $answered ->
    [one] { $answered } beantworteten Tag
   *[other] { $answered } beantworteten Tagen
 }. Das sind etwa { $rate } in { $per } Tagen, der wahre Wert liegt wohl zwischen { $low } und { $high }.

# Das Wort eines Blicks, und was im Bild neben einer Fahne steht.
frequency-change-very-likely-lower = sehr wahrscheinlich weniger Kopfschmerztage
frequency-change-leaning-lower = eher weniger Kopfschmerztage
frequency-change-no-clear-change = noch keine klare Änderung
frequency-change-leaning-higher = eher mehr Kopfschmerztage
frequency-change-very-likely-higher = sehr wahrscheinlich mehr Kopfschmerztage
frequency-change-not-enough-data = noch nicht zu sagen

frequency-often = An etwa der Hälfte der letzten { $per } Tage oder mehr kamen Kopfschmerzen. Darüber lohnt sich ein Gespräch mit einer Ärztin oder einem Arzt.
frequency-often-answered = Kopfschmerzen kamen an { $headache } von { $answered } beantworteten der letzten { $per } Tage. Waren die anderen Tage ähnlich, ist das etwa die Hälfte aller Tage oder mehr; es können auch weniger sein. Darüber lohnt sich ein Gespräch mit einer Ärztin oder einem Arzt.
frequency-medicine-watch = Etwas gegen Kopfschmerzen wurde an { $days } von { $told ->
    [one] { $told } Tag
   *[other] { $told } Tagen
 } genommen, zu denen es in den letzten { $per } gesagt wurde{ $others ->
    [0] . Das macht zwei oder mehr Tage in der Woche.
    [one] ; von { $others } weiterem Tag weiß ich es nicht. War er ähnlich, macht das zwei oder mehr Tage in der Woche; es können auch weniger sein.
   *[other] ; von { $others } weiteren Tagen weiß ich es nicht. Waren sie ähnlich, macht das zwei oder mehr Tage in der Woche; es können auch weniger sein.
 } Darüber lohnt sich ein Gespräch in der Apotheke oder der Arztpraxis.
frequency-medicine-high = Etwas gegen Kopfschmerzen wurde an { $days } von { $told ->
    [one] { $told } Tag
   *[other] { $told } Tagen
 } genommen, zu denen es in den letzten { $per } gesagt wurde{ $others ->
    [0] . Das ist oft.
    [one] ; von { $others } weiterem Tag weiß ich es nicht. War er ähnlich, ist das oft; es können auch weniger sein.
   *[other] ; von { $others } weiteren Tagen weiß ich es nicht. Waren sie ähnlich, ist das oft; es können auch weniger sein.
 } Darüber lohnt sich ein Gespräch in der Apotheke oder der Arztpraxis.

# Was sich bei Vergleichen zeigen kann, vorab; $weeks ist 0, wo ein halbes Jahr für jede zweite Person nicht reicht.
frequency-power = Was sich zeigen kann: Würden deine Kopfschmerztage auf die Hälfte fallen und würdest du an so vielen Abenden antworten wie bisher, { $weeks ->
    [0] hörten von 100 Menschen wie dir etwa { $lean } in einem halben Jahr „eher weniger“
   *[other] hörte jeder zweite Mensch wie du in { $weeks } Wochen „eher weniger“
 }{ $very ->
    [0] {" "}und kaum jemand „sehr wahrscheinlich weniger“.
   *[other] {" "}und etwa { $very }{ $weeks ->
        [0] {""}
       *[other] {" "}von 100 in einem halben Jahr
    } „sehr wahrscheinlich weniger“.
 } Eine echte Änderung kann also lange ungesagt bleiben.

frequency-pain = An Kopfschmerztagen lag der stärkste Schmerz damals in der Mitte bei { $before } von 10 und zuletzt bei { $now } von 10 ({ $before_days } und { $now_days } Tage). Der Unterschied liegt wohl bei { $difference }{ $size ->
    [chance] , es kann also Zufall sein.
    [noticed] . So einen Unterschied bemerken die meisten.
   *[small] . So einen Unterschied bemerken nur wenige.
 }
# $difference von oben: Punkte beim Schmerz, eine Zahl, zwei auf einer Seite, oder zwei um null.
frequency-pain-none = null
frequency-pain-lower = { $points ->
    [one] { $points } Punkt weniger
   *[other] { $points } Punkten weniger
 }
frequency-pain-higher = { $points ->
    [one] { $points } Punkt mehr
   *[other] { $points } Punkten mehr
 }
frequency-pain-between = etwas zwischen { $low } und { $high }

frequency-next-day = Am Tag nach einem Tag ohne Kopfschmerzen: mit Übung Kopfschmerzen an { $free_did_headache } von { $free_did }, ohne Übung an { $free_skip_headache } von { $free_skip }. Am Tag nach einem Kopfschmerztag: mit Übung Kopfschmerzen an { $aching_did_headache } von { $aching_did }, ohne Übung an { $aching_skip_headache } von { $aching_skip }. Solche Zahlen gehen schon durch Zufall weit auseinander und sagen nicht, warum: An einem schlechten Tag oder vor einem Kopfschmerz fällt auch das Üben schwerer.
frequency-next-day-unclear = Übung und Kopfschmerzen am Tag danach: noch nicht zu sagen. Dafür braucht es { $pairs_least } Paare von Tagen, davon { $each_least } mit und { $each_least } ohne Übung, und { $headaches_least } Kopfschmerztage, und hinter jeder Zahl { $side_least } Tage. Es sind { $pairs }, { $did }, { $skipped } und { $headaches }.
