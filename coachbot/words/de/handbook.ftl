# Das Handbuch im Chat: was um seine Fragen, Wörter und Vergleiche steht.

handbook-questions = *Was andere fragen* ({ $page } von { $pages })
handbook-own-question = Oder schreib _/ask_ und deine eigene Frage.
handbook-button-earlier = Zurück
handbook-button-more = Weiter

handbook-terms = *Wörter, die ich benutze:* { $terms }.
handbook-one-term = Schreib _/glossary Faszie_, um eins davon zu sehen.
handbook-no-term = _{ $name }_ ist keins von meinen Wörtern. /glossary zeigt sie alle, /ask sucht überall.

# Neben dem Vergleich: was jemand zu den eigenen Kopfschmerzen notiert hat. $counts zählt auf, wie oft welche Antwort kam.
handbook-own-notes = *Deine eigenen Notizen bisher:*
handbook-own-pattern = • { $question } { $counts }
handbook-own-count = { $answer } ({ $times })
handbook-own-no-kind = Sie sagen, was du bemerkt hast, nicht, welche Art es ist. /report bringt sie zu jemandem, der es sagen kann.

# Eine gesuchte Antwort, und wo sie steht.
handbook-from-programme-title = Aus einem Programm
handbook-from-programme = _Aus { $programme }._
handbook-from-questions = _Aus den Fragen, die andere stellen._
handbook-from-glossary = _Aus meinen Wörtern._
handbook-from-card = _Von der Karte „{ $card }“._
handbook-button-card = Zeig sie mir

handbook-not-known = Das steht nicht in meinen Notizen, und ich erfinde nichts. /faq zeigt, was ich beantworten kann. Geht es um deine Gesundheit und kann nicht warten, frag bitte eine Ärztin oder einen Arzt.
handbook-nearest = Darauf habe ich keine sichere Antwort. Geht es um eins davon? Wenn nicht: /faq zeigt, was ich beantworten kann, und zu deiner Gesundheit frag bitte eine Ärztin oder einen Arzt.
handbook-ask-how = Schreib deine Frage dahinter, zum Beispiel _/ask welches Kissen ist gut_. /faq zeigt, was andere fragen.

# Wie nach einem Wort oder einer Karte gefragt wird; niemand liest es, nur die Suche.
handbook-asked-term = was ist { $term }
handbook-asked-card = wie geht { $card }
