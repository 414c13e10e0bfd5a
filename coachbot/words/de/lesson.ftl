# Worte in den Bildern zu den Lektionen. Im Bild steht vor jeder Zeile eine Zahl; -told sagt das Bild in Worten.

lesson-two-roads-title = Zwei Straßen, ein Schalter
lesson-two-roads-1 = Nerven vom oberen Nacken
lesson-two-roads-2 = Nerven von Gesicht und Kopfhaut
lesson-two-roads-3 = Beide enden am selben Schalter
lesson-two-roads-4 = So hat vielleicht der Nacken viel zu tun, und der Kopf spürt es
lesson-two-roads-note = Ein Bild zum Merken, keine Karte der Nerven.
lesson-two-roads-told = Ein Kopf von der Seite. Eine Straße kommt vom oberen Nacken, eine andere von Gesicht und Kopfhaut. Beide enden an einem Schalter oben im Nacken; von dort aus spürt es der Kopf.

lesson-chain-title = Eine Idee, wie es zusammenhängt
lesson-chain-1 = Langes Sitzen macht den oberen Rücken fest
lesson-chain-2 = Das Gewebe gleitet dann vielleicht weniger
lesson-chain-3 = Die Nackenmuskeln tun mehr
lesson-chain-4 = Nerven in der Nähe werden vielleicht gestört
lesson-chain-5 = Das kann als Kopfschmerz zu spüren sein
lesson-chain-note = Gestrichelt: eine Idee, die noch niemand gezeigt hat.
lesson-chain-told = Fünf Schritte wie Stufen. 1 Langes Sitzen macht den oberen Rücken fest. 2 Das Gewebe gleitet dann vielleicht weniger. 3 Die Nackenmuskeln tun mehr. 4 Nerven in der Nähe werden vielleicht gestört. 5 Das kann als Kopfschmerz zu spüren sein. Schritt 2 und 4 sind Ideen.

lesson-spots-title = Stelle und Ort, wie viele es erzählen
lesson-spots-where = Eine empfindliche Stelle, von hinten gesehen
lesson-spots-felt = Wo sie zu spüren sein kann
lesson-spots-1 = Obere Schulter: die Seite des Kopfes
lesson-spots-2 = Unter dem Schädel: der Hinterkopf, oder hinter den Augen
lesson-spots-3 = Neben dem Schulterblatt: unten am Hinterkopf
lesson-spots-note = Das kann dir beim Bemerken helfen, und es beweist nichts.
lesson-spots-told = Ein Mensch von hinten mit drei Stellen, und von der Seite, wo jede zu spüren sein kann. Obere Schulter: Seite des Kopfes. Unter dem Schädel: Hinterkopf oder hinter den Augen. Neben dem Schulterblatt: unten am Hinterkopf.
