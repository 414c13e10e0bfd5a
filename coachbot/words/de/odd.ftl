# Was coachbot sagt, wenn es nicht tun kann, was gemeint war: freundlich, genau, und mit einem Weg weiter.

odd-unknown = Das habe ich leider nicht verstanden. Ich kann nur wenige Dinge. Versuch /today, /checkin, /progress, /pause, /settings oder /help.
odd-too-long = Das ist länger, als ich lesen kann. Ich verstehe nur kurze Antworten, zum Beispiel _ja_, _7_ oder _20:30_.
odd-media = { $kind ->
    [sticker] Danke für den Sticker. Ich kann nur Worte lesen und habe ihn darum nicht aufgehoben. Ist er eine Antwort, schreib sie bitte in ein paar Worten, oder nimm /help.
    [dice] Das sieht nach Spaß aus. Ich kann nur Worte lesen und habe es darum nicht aufgehoben. Willst du mir etwas sagen, schreib es bitte in ein paar Worten, oder nimm /help.
   *[other] Ich kann { $kind ->
        [picture] ein Bild
        [voice-message] eine Sprachnachricht
        [video] ein Video
        [video-message] eine Videonachricht
        [moving-picture] ein bewegtes Bild
        [sound-file] eine Tondatei
        [file] eine Datei
        [contact] einen Kontakt
        [poll] eine Umfrage
        [story] eine Story
        [game] ein Spiel
        [paid-post] einen bezahlten Beitrag
        [checklist] eine Checkliste
        [formatted-message] eine gestaltete Nachricht
        [bill] eine Rechnung
        [giveaway] eine Verlosung
       *[something-else] so eine Nachricht
     } nicht öffnen und habe sie nicht aufgehoben. Bitte schreib es in ein paar Worten, oder nimm /help.
 }
odd-edited = Ich lese jede Nachricht nur einmal, deine Änderung ist also nicht bei mir angekommen. Bitte schick sie als neue Nachricht. /checkin zeigt, was in deinem Tagebuch steht.
odd-forwarded = Das sieht weitergeleitet oder zitiert aus. Darum habe ich es nicht als deine Antwort genommen. Meinst du es selbst so, schreib es bitte in einer eigenen Nachricht.
odd-too-much = Das war viel auf einmal, darum lese ich gerade nicht weiter. Bitte warte eine Minute und schreib dann noch einmal. Von dem, was vorher notiert war, ist nichts verloren. In einem Notfall ruf die Notrufnummer an deinem Ort an. Ich kann nicht schnell genug helfen.
odd-old-button = Dieser Knopf tut nichts mehr. /today zeigt, wo du bist.
odd-old-form = Diese Frage ist vorbei, darum habe ich nicht aufgehoben, was du geschrieben hast. /today zeigt, wo du bist.
odd-nothing-kept = Über diesen Chat habe ich nichts aufgehoben, hier gibt es also nichts zu tun. Schick /start, und wir fangen an.
odd-private = Lass uns das unter uns besprechen. Bitte schreib mir direkt.
odd-failed = Bei mir ist etwas schiefgegangen, und ich konnte das nicht tun. Sonst ist von dir nichts verloren. Bitte versuch es noch einmal.
odd-failed-again = Falls es so weitergeht: /stop, /export und /forget gehen trotzdem.
odd-location-unasked = Danke, aber ich brauche deinen Standort gerade nicht und habe ihn nicht aufgehoben.
odd-not-joined = Lass uns vorher fertig einrichten.
