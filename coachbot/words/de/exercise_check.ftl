# Der Übungs-Check: wer vor den Übungen ärztlich fragen sollte, und was die Übungen sanfter macht.
# Worte zur Sicherheit: Die Übersetzung behält die Bedeutung Punkt für Punkt, und eine Fachperson liest sie. Noch nicht gelesen.

exercise-check-ask = *Und zu den Übungen.* Trifft etwas davon auf dich zu?
# Am Tag danach und selten gesagt, wenn er noch nicht beantwortet ist.
exercise-check-remind = *Drei kurze Listen kommen vor deiner ersten Übung.* Bis dahin bewegt hier nichts deinen Nacken. Hast du jetzt eine Minute?
exercise-check-button-now = Jetzt beantworten
exercise-check-knock = Ein Stoß, Sturz oder Schleudertrauma an Kopf oder Nacken in den letzten 3 Monaten
exercise-check-surgery = Eine Operation oder ein Knochenbruch an Nacken oder oberem Rücken, egal wann
exercise-check-bones = Dünne Knochen (Osteoporose), oder lange Zeit Kortison genommen
exercise-check-unstable = Rheumatoide Arthritis, Morbus Bechterew, Down-Syndrom, Ehlers-Danlos oder Marfan, oder ein instabiler Nacken
exercise-check-weak = Schwache oder taube Arme oder Beine, oder unsicheres Gehen
exercise-check-dizzy = Schwindel, Ohnmacht, Doppeltsehen oder Lallen, wenn du den Nacken bewegst
exercise-check-stroke = Ein Schlaganfall, ein kleiner Schlaganfall (TIA) oder ein Problem mit den Schlagadern
exercise-check-cancer = Krebs, jetzt oder früher, zusammen mit neuen Schmerzen
exercise-check-pressure = Hoher Blutdruck, der nicht gut eingestellt ist
exercise-check-button-none = Nichts davon
exercise-check-button-some = Eins oder mehr davon
exercise-check-button-unsure = Nicht sicher
exercise-check-left-out = Danke. Um sicherzugehen, lasse ich die Übungen weg. Alles andere bekommst du: den Schreibtisch, Pausen und dein Tagebuch. Eine Ärztin, ein Arzt oder die Physio kann dir sagen, welche Übungen zu dir passen.

# Was die Übungen sanfter macht: Schalter, dann ein Knopf, der sie abschickt.
exercise-check-cautions = *Ein letzter Check.* Bei manchem halte ich die Übungen leichter. Trifft etwas davon auf dich zu? Tipp es an.
exercise-check-migraine = Migräne, ärztlich festgestellt
exercise-check-thinners = Blutverdünner
exercise-check-pregnancy = Schwangerschaft
exercise-check-button-all = Das ist alles
exercise-check-button-no-caution = Nichts davon
exercise-check-no-caution = Übungs-Check: nichts davon.
exercise-check-lighter = *Danke.* Du bekommst die leichtere Version der Übungen: weniger, langsamer, nie bis zur Grenze.
exercise-check-lighter-migraine = Harte Arbeit mit dem Nacken kann eine Migräne auslösen, darum bleibt die Kraft bei der Hälfte.
exercise-check-lighter-thinners = Drücken auf Muskeln fällt weg, wegen der Blutverdünner.
exercise-check-lighter-pregnancy = Flaches Liegen und Drücken fallen weg. Sind Kopfschmerzen neu für dich, sag es bitte heute noch deiner Hebamme oder Ärztin.
