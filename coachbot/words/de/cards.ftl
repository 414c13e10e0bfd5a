# Karten: die Listen davon und was um eine herum steht.

cards-family-reset = Kleine Bewegungen
cards-family-mobility = Bewegung
cards-family-release = Verspanntes lockern
cards-family-strength = Kraft
cards-family-desk = Am Schreibtisch und unterwegs
cards-family-sleep = Schlaf

cards-how-much = *Wie viel:* { $dose }

cards-all = *Karten.* Jede zeigt mit einem Bild, wie etwas geht.
cards-of-family = *{ $family }:* { $cards }
cards-write = Schreib _/cards { $name }_, um eine zu sehen.
cards-some-left-out = _Einige Übungen sind weggelassen, wegen deiner Antworten im Übungs-Check. Mit /safety kannst du ihn wiederholen._
cards-some-off = _Übungen sind vorerst weggelassen, wegen einer Antwort zur Sicherheit. Dafür ist /safety der richtige Ort._
cards-some-wait = _Übungen müssen noch warten: Vor deiner ersten kommen drei kurze Listen, /safety öffnet sie._
cards-which = *{ $family }.* Welche?
cards-which-of-many = *{ $family }.* Welche? Es gibt mehr, als hier Platz haben: /cards zeigt alle und nimmt einen Namen.
cards-none = Eine Karte mit dem Namen _{ $name }_ habe ich nicht. /cards zeigt alle.
cards-off = *{ $card }* ist vorerst aus, wegen einer Antwort zur Sicherheit. Dafür ist /safety der richtige Ort.
# An jemanden, der die drei Listen noch nicht beantwortet hat.
cards-waits = *{ $card }* muss noch warten: Vor deiner ersten Übung kommen drei kurze Listen, /safety öffnet sie. Bis dahin zeige ich nichts, was den Nacken bewegt.
cards-left-out = *{ $card }* lasse ich weg, wegen deiner Antworten im Übungs-Check. Eine Ärztin, ein Arzt oder die Physio kann dir sagen, ob es zu dir passt. Mit /safety kannst du ihn wiederholen.
