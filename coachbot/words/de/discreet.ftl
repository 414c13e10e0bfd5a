discreet-cover = Da ist etwas für dich.
discreet-button-open = Öffnen
discreet-quiet = Das hier kann warten. Es bleibt hier, bis die Ruhe vorbei ist, und nachholen musst du nichts.
discreet-on = • Diskrete Mitteilungen: an
discreet-button-on = Diskret
discreet-button-off = Nicht diskret
discreet-turned-on = *Diskrete Mitteilungen sind an.* Was ich von mir aus schicke, ist eine neutrale Zeile, bis du sie öffnest. Meine Antworten an dich bleiben, wie sie sind, und was schon in diesem Chat steht, auch.
discreet-turned-off = Meine Nachrichten sagen wieder, worum es geht.
