# Was mit einem Tippen gefragt wird, bevor nach einem starken Abend oder bei offenen Warnzeichen etwas bewegt wird.

# Darunter steht eine Liste von Warnzeichen. Es behauptet nichts.
unsettled-signs = *Eins noch, bevor sich etwas bewegt.* Diese Liste ist noch offen. Einmal tippen, dann gehen deine Übungen weiter wie geplant, oder sie ruhen.
# An den Morgen danach, anstelle der ganzen Liste.
unsettled-signs-again = *Noch bewegt sich nichts:* Die Liste der Warnzeichen ist noch offen. Ein Blick und ein Tipp genügen.
# Am dritten dieser Morgen; ab dann kommt die Zeile darüber einmal in der Woche.
unsettled-signs-last = *Noch bewegt sich nichts:* Die Liste der Warnzeichen ist noch offen. Ich sage das nicht jeden Morgen, ab jetzt einmal in der Woche. Bis sie beantwortet ist, ruhen deine Übungen, und nichts häuft sich an. /safety zeigt die Liste jederzeit. Macht dir etwas Sorgen, frag bitte eine Ärztin oder einen Arzt.
unsettled-button-signs = Liste zeigen
# $worst ist, wie stark die Kopfschmerzen gestern waren, 7 bis 10.
unsettled-strong = *Bevor sich etwas bewegt:* Gestern waren es { $worst } von 10. Wie ist es jetzt?
unsettled-button-better = Besser
unsettled-button-still = Noch stark
unsettled-button-now-better = Es ist besser geworden
unsettled-better = *Schön zu hören.* Dann sanft, und nur so weit, wie es leicht bleibt.
unsettled-better-later = *Schön zu hören.* Das Nächste kommt wie geplant.
unsettled-still = *Dann bewegt sich heute nichts.* Ruhe ist das Richtige, und nachzuholen gibt es nichts. Ist es anders als deine üblichen Kopfschmerzen, oder machst du dir Sorgen, dann schau bitte die Warnzeichen an oder frag eine Ärztin oder einen Arzt.
