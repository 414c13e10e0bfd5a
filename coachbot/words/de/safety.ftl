# Was Warnzeichen verlangen. Worte zur Sicherheit: Eine Übersetzung behält den Sinn Punkt für Punkt; eine Fachperson hat diese noch nicht gelesen.
# Kein Satz nennt eine Krankheit, und keiner sagt, dass etwas harmlos ist. $line ist die Notrufnummer der Betreiber, oder „none“.
# $moving ist, was eine Pause ausschaltet: „breaks“ sind Übungen und Pausen von jemandem, der nur das Tagebuch führt, „exercises“
# die Übungen, oder „resets“ für alle, die Übungen weglassen.

# Steht in „ruf … an“ und „wähl …“.
safety-number = { $line ->
    [none] die Notrufnummer an deinem Ort
   *[other] die Notrufnummer an deinem Ort ({ $line })
 }
# Nach einem Zeichen der ersten Stufe ruht alles; die andere Zeile ist für Übungen, die aus sind.
safety-rest = Ab jetzt ruht hier alles außer der Abendfrage. Sobald dir jemand helfen konnte oder es sich gelegt hat, fängt /safety es wieder an.
safety-rests-still = Noch ruht hier alles außer der Abendfrage. Sobald dir jemand helfen konnte oder es sich gelegt hat, fängt /safety es wieder an.
safety-off = { $moving ->
    [breaks] Übungen und Pausen sind aus, bis du sie in /safety wieder anschaltest. Dein Tagebuch geht weiter.
    [exercises] Die Übungen sind aus, bis du sie in /safety wieder anschaltest. Dein Tagebuch geht weiter.
   *[resets] Kleine Bewegungen und Pausen sind aus, bis du sie in /safety wieder anschaltest. Dein Tagebuch geht weiter.
 }
# An jemanden, von dem nichts aufgehoben ist.
safety-leave = Lass vorerst jede Übung weg.

# Wie /safety beginnt.
safety-opening = In einem Notfall ruf jetzt die Notrufnummer an deinem Ort an. Ich kann nicht schnell genug helfen.
safety-opening-rests = *Gerade ruht alles außer der Abendfrage*, wegen einer früheren Antwort.
safety-opening-off = { $moving ->
    [breaks] *Übungen und Pausen sind gerade aus*, wegen einer früheren Antwort.
    [exercises] *Die Übungen sind gerade aus*, wegen einer früheren Antwort.
   *[resets] *Kleine Bewegungen und Pausen sind gerade aus*, wegen einer früheren Antwort.
 }
safety-monthly = *Einmal im Monat: die Frage nach Warnzeichen.* Drei kurze Listen, dreimal tippen. Dinge ändern sich, darum frage ich alle.
safety-different = Danke, dass du es sagst. Lass uns zusammen die Warnzeichen anschauen.
safety-strong = Das ist sehr stark. Schau bitte vor allem anderen diese hier an.

# Gesagt zu Worten, die nach einem Warnzeichen klingen, nach der ernstesten Stufe, zu der sie gehören können. Es behauptet nichts.
safety-heard-now = *Bitte lies das zuerst.* Was du geschrieben hast, kann etwas sein, das sofort Hilfe braucht. Im Zweifel ruf jetzt { safety-number } an. Ich kann es nicht beurteilen, und ich kann nicht schnell genug helfen.
safety-heard-today = Was du geschrieben hast, kann etwas sein, das heute ärztlichen Rat braucht. Ich kann es nicht beurteilen, aber drei kurze Listen können dir beim Entscheiden helfen.
safety-heard-visit = Was du geschrieben hast, kann einen Termin bei einer Ärztin oder einem Arzt wert sein. Ich kann es nicht beurteilen, aber drei kurze Listen können dir beim Entscheiden helfen.
safety-words-kept = Deine Worte habe ich aufgehoben.
safety-button-show = Zeig mir die Warnzeichen

# Was jede Stufe verlangt.
safety-now = *Bitte hol dir jetzt Hilfe.* Was du angetippt hast, kann ein Zeichen für etwas sein, das sofort Hilfe braucht. Hör auf mit dem, was du gerade tust, und ruf { safety-number } an, oder geh in die nächste Notaufnahme. Wenn es geht, bitte jemanden, bei dir zu bleiben.
safety-now-rest = Ich bin ein automatisches Tagebuch und kann das nicht beurteilen. { safety-rest }
safety-now-leave = Ich bin ein automatisches Tagebuch und kann das nicht beurteilen. { safety-leave }
safety-today = *Bitte hol dir heute ärztlichen Rat*: bei einer Ärztin oder einem Arzt, beim ärztlichen Bereitschaftsdienst oder in einer Klinik. Bist du nicht sicher, frag lieber einmal zu oft. Wird es schlimmer, ruf { safety-number } an.
safety-visit = *Dafür lohnt sich ein Termin in der Praxis.* Du kannst dein Tagebuch mitnehmen: /report. Sonst ändert sich hier nichts; mach es dir leicht.
# Unter einem Rat mitten im Einrichten.
safety-button-continue = Weiter einrichten

safety-none = Danke fürs Nachsehen. Zeigt sich eins davon, oder fühlt sich etwas neu oder anders an, komm zurück zu /safety oder frag eine Ärztin oder einen Arzt.
safety-button-screen-again = Übungs-Check wiederholen

# Bevor wiederkommt, was aus war: ein ausdrückliches Wort.
safety-lift-ask = { $what ->
    [everything] Soll ich meine Nachrichten wieder anschalten, auch die Übungen?
    [messages] Soll ich meine Nachrichten wieder anschalten?
    [breaks] Soll ich die Übungen und Pausen wieder anschalten?
    [exercises] Soll ich die Übungen wieder anschalten?
   *[resets] Soll ich die kleinen Bewegungen und Pausen wieder anschalten?
 } Bitte sag nur Ja, wenn eine Ärztin oder ein Arzt gesagt hat, dass es in Ordnung ist, oder wenn es sich gelegt hat und nichts von den Listen mehr da ist.
safety-button-lift = Ja, wieder anschalten
safety-button-leave-off = Ausgeschaltet lassen
safety-lifted = *In Ordnung.* Kleine Bewegungen und Übungen dürfen wieder kommen. Fang ganz leicht an.
safety-lifted-messages = *In Ordnung.* Meine Nachrichten dürfen wieder kommen. Fang ganz leicht an.
safety-stays-off = *Es bleibt aus.* Dein Tagebuch geht weiter. /safety ist da, wann immer du es brauchst.

# Das eine Wort am Tag nach etwas, das Hilfe verlangt. Es nennt nie, was das war.
safety-follow-up = Gestern hast du mir etwas gesagt, das Hilfe braucht. Ich hoffe, jemand konnte dir helfen oder tut es heute. Ist es noch da und hat niemand geholfen, hol dir bitte jetzt Hilfe.
safety-follow-up-emergency = Im Notfall: { $line }.
safety-follow-up-crisis = Wenn das Leben selbst zu schwer wird: { $line }.
safety-button-open = Warnzeichen öffnen
