# Die Antwort an jemanden, der sagt, dass er sterben möchte oder nicht mehr kann. Daneben wird nichts anderes gesagt.
# Worte zur Sicherheit: Die Übersetzung behält die Bedeutung Punkt für Punkt, und eine Fachperson liest sie. Noch nicht gelesen.
# $line ist die Nummer, die der Betreiber für diesen Ort nennt, oder "none".

despair-heard = *Gut, dass du es gesagt hast. Was du geschrieben hast, ist wichtig, und du bist es auch.* Ich bin nur ein automatisches Tagebuch, und hier liest niemand mit. Bitte wende dich jetzt an einen Menschen, auch wenn es sich nach zu viel anfühlt:
despair-emergency = • Wenn du dir vielleicht etwas antust oder es schon getan hast: Wähl jetzt { safety-number }, oder geh in die nächste Notaufnahme.
despair-talk = { $line ->
    [none] • Zum Reden: Ein Krisentelefon hört genau dafür zu. findahelpline.com zeigt, welche es bei dir gibt.
   *[other] • Zum Reden: Hier hört dir jemand zu, was es auch ist: { $line }
 }
despair-near = • Jemand in deiner Nähe: Sag, was du mir gesagt hast, und bitte darum, dass jemand bei dir bleibt.
despair-hope = So dunkel es jetzt ist, mit Hilfe kann es heller werden. Du musst das nicht allein tragen.
despair-not-kept = Was du geschrieben hast, steht nicht in deinem Tagebuch.
despair-operator = Du kannst auch an { $operator } schreiben, von dort werde ich betrieben. Vielleicht wird es nicht sofort gesehen.
