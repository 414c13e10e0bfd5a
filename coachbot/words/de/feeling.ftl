# Wie eine Übung war, und was das für die Karte ändert, um die es ging.

feeling-button-easy = Zu leicht
feeling-button-fine = Gut so
feeling-button-much = Zu viel
feeling-button-pain = Es tat weh
feeling-button-all = Alle
feeling-button-back = Hol sie zurück

feeling-which-easy = Welche war zu leicht?
feeling-which-much = Welche war zu viel?
feeling-which-pain = Danke, dass du es sagst. Welche tat weh?

# „moved“: Die Karte hat von nun an eine andere Stufe. „soon“: noch so ein Wort, dann. „out“: Sie kommt nicht mehr.
feeling-easy-same = *Notiert: leicht.* Gut. Für dich bleibt es so. Leicht und oft, so ist es gedacht.
feeling-easy-soon = *Notiert: leicht,* bei _{ $cards }_. Ist es nächstes Mal auch so, gehe ich ein wenig weiter.
feeling-easy-moved = *Notiert: leicht.* Zweimal hintereinander, also geht es hier nächstes Mal ein wenig weiter: _{ $cards }_.
feeling-fine = *Notiert: gut so.* Dann bleibt es, wie es ist.
feeling-much-same = *Notiert: zu viel,* bei _{ $cards }_. Mach es so klein, wie du magst, oder lass es aus. Die kurze Version zählt voll.
feeling-much-moved = *Notiert: zu viel.* Hier kommt nächstes Mal eine leichtere Version: _{ $cards }_.
feeling-pain-same = *Danke, dass du es sagst.* Lass das hier für heute: _{ $cards }_. Spätestens nach einer Stunde sollte es wieder wie sonst sein. Wird dir schwindlig oder unwohl oder etwas taub, oder bleibt es, öffne /safety.
feeling-pain-moved = *Danke, dass du es sagst.* Lass das hier für heute: _{ $cards }_. Spätestens nach einer Stunde sollte es wieder wie sonst sein. Nächstes Mal kommt davon eine leichtere Version. Wird dir schwindlig oder unwohl oder etwas taub, oder bleibt es, öffne /safety.
feeling-pain-out = *Danke, dass du es sagst.* Es tat zweimal weh, darum lasse ich das von nun an weg: _{ $cards }_. /cards holt es zurück. Spätestens nach einer Stunde sollte es wieder wie sonst sein. Wird dir schwindlig oder unwohl oder etwas taub, oder bleibt es, öffne /safety.

feeling-is-out = *{ $card }* lasse ich weg, weil du gesagt hast, wie es dir damit ging. Willst du es noch einmal versuchen, fang ich mit der leichteren Version an.
feeling-back = *{ $card }* kommt wieder, in der leichteren Version. Hör auf, wenn es wehtut, und sag es mir.

# Eine andere Karte anstelle einer, die nicht passt.
feeling-swap = Etwas anderes kann an ihrer Stelle kommen:
feeling-button-swap = { $swap } statt { $card }
feeling-button-back-to = Zurück zu { $card }
feeling-swapped = Von nun an kommt *{ $swap }*, wo *{ $card }* gekommen wäre, außer es ist schon dabei.
