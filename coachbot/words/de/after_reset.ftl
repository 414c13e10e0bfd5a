# Was folgt, wenn es jemandem nach einer kleinen Bewegung schlechter ging. $card ist der Name der Karte.

after-reset-worse = *Danke, dass du es sagst.* Lass es für heute.
after-reset-smaller = „{ $card }“ kommt ab jetzt kleiner.
after-reset-out = Bei „{ $card }“ ist es das zweite Mal, darum bleibt das ab jetzt weg. Nicht alles passt für alle.
after-reset-care = Nach spätestens einer Stunde sollte es wieder wie gewohnt sein. Wenn nicht, oder wenn dir schwindlig oder unwohl ist oder etwas taub wird, schau bitte die Warnzeichen an.
after-reset-button-back = Zurückholen: { $card }
after-reset-line-out = • Weggelassen, weil es wehtat oder schlechter wurde: { $card }
