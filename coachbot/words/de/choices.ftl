# Was man in /settings wählen kann: kleine Bewegungen oder keine, und wann der Morgen an freien Tagen beginnt.

choices-resets-on = • Kleine Bewegungen: an
choices-resets-off = • Kleine Bewegungen: aus
choices-button-resets-on = Kleine Bewegungen an
choices-button-resets-off = Kleine Bewegungen aus
choices-resets-turned-on = Die kleinen Bewegungen kommen wieder.
choices-resets-turned-off = Es kommen keine kleinen Bewegungen mehr. Alles andere geht weiter.

choices-days-off = • Aufstehen an freien Tagen: { $at }
choices-button-days-off = Aufstehen an freien Tagen
choices-days-off-ask = *Freie Tage.* An Tagen ohne Arbeit kann später kommen, was sonst am Morgen kommt. An den anderen Tagen stehst du um { $at } auf. Wie viel später an freien Tagen?
choices-button-days-off-same = Gleich
choices-button-days-off-later = { $at }
choices-days-off-set = An freien Tagen beginnt der Morgen um { $at }.
choices-days-off-same = An freien Tagen beginnt der Morgen um { $at }, wie an den anderen Tagen.

choices-why-resets-off = Die kleinen Bewegungen sind aus: Du hast sie in /settings ausgeschaltet.

choices-motion-on = • Bilder der Übungen: bewegt
choices-motion-off = • Bilder der Übungen: still
choices-button-motion-off = Unbewegte Bilder
choices-button-motion-on = Bewegte Bilder
choices-motion-turned-on = Übungen werden wieder in Bewegung gezeigt.
choices-motion-turned-off = Übungen werden ab jetzt in stillen Bildern gezeigt.
