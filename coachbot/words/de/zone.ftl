# Wo die Uhr eines Menschen steht. $time ist eine Zeit wie 14:30, $place eine Stadt wie „New York“.

zone-ask = *Deine Uhr.* Ich möchte zu deinen Zeiten schreiben. Wie spät ist es bei dir?

    Du kannst auch eine Stadt in deiner Nähe schreiben, oder die Zeit auf deiner Uhr. Ich hebe nur die Zeitzone auf, nicht den Ort.
# Eine Vermutung, mit einem Tippen bestätigt.
zone-ask-guess = *Deine Uhr.* Ist es { $time }, wie in { $place }? Wenn nicht, schreib deine Stadt.
zone-button-yes = Ja, { $time } ({ $place })
# Über $n Knöpfen mit Orten, die es sein könnten.
zone-which = { $n ->
    [one] Ist es dieser Ort? Wenn nicht, schreib eine andere Stadt.
   *[other] Welcher Ort ist deiner? Wenn keiner, schreib eine andere Stadt.
 }
zone-button-place = { $place } ({ $time })
zone-unknown = Diesen Ort kenne ich nicht. Bitte versuch eine größere Stadt in deiner Nähe, oder schreib die Zeit auf deiner Uhr, zum Beispiel _14:30_.
zone-set = Deine Uhr: { $time }, wie in { $place }.
