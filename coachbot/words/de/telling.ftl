# Was ein Satz ins Tagebuch geschrieben hat, und was daran zurückgefragt wird. $day ist etwa "Montag, 23. November",
# $facts eine der Zeilen check-in-facts-...

telling-recorded = *Notiert:*
telling-day = { $day }: { $facts }
telling-day-open = { $day }: nichts notiert
telling-higher = Bei zwei Zahlen behalte ich die höhere, denn das Tagebuch fragt nach dem schlimmsten Moment.
telling-not-sure = Ich bin nicht sicher, wie ich das lesen soll, darum habe ich im Tagebuch nichts geändert.
telling-which-day = Ich bin nicht sicher, welchen Tag du meinst, darum habe ich im Tagebuch nichts geändert. Welcher ist es? Einen früheren Tag schreib hinter /checkin, zum Beispiel _/checkin 14. März_.
telling-taken-back = *Zurückgenommen.* Jetzt steht da:
telling-nothing-to-take-back = Von heute gibt es nichts, das ich zurücknehmen könnte. Um einen früheren Tag zu ändern, schreib ihn hinter /checkin, zum Beispiel _/checkin gestern_.
telling-cancelled = In Ordnung, die Frage lasse ich liegen. Was du vorher gesagt hast, bleibt.
telling-nothing-open = Ich warte gerade auf keine Antwort, es gibt also nichts abzubrechen. Um das zuletzt Notierte zurückzunehmen, schreib /undo.
