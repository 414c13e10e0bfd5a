# Ruhe an einem schlechten Tag: ein Tippen, nichts zu tun, und nichts aufzuholen am nächsten Morgen.

# $at ist die Uhrzeit am nächsten Morgen, zu der die Ruhe endet.
attack-quiet = { $day ->
    [today] *Ruhe bis heute um { $at }.* Kopfschmerzen für heute sind notiert. Mehr musst du nicht tun.
   *[tomorrow] *Ruhe bis morgen um { $at }.* Kopfschmerzen für heute sind notiert. Mehr musst du nicht tun.
 }

    Kamen sie plötzlich, sind sie die schlimmsten, die du je hattest, oder neu für dich, öffne bitte /safety.
attack-button-end = Ruhe beenden
# Hinter den ersten beiden, wo für heute Kopfschmerzen notiert sind: attack-stays.
attack-ended = *Die Ruhe ist vorbei.* Dein Plan geht weiter, und es gibt nichts nachzuholen.
attack-ended-alone = *Die Ruhe ist vorbei.*
attack-stays = Die Kopfschmerzen von heute bleiben im Tagebuch. Ändern kannst du das mit /checkin.
attack-not-quiet = Gerade ist keine Ruhe eingestellt, also gibt es nichts zu beenden. /today zeigt, was kommt.

# Am nächsten Morgen.
attack-look-in = Guten Morgen. Gestern war ein schwerer Tag. Ich hoffe, heute wird es freundlicher. Nichts hat sich angestaut.
attack-look-in-ask = Guten Morgen. Gestern war ein schwerer Tag. Ich hoffe, heute wird es freundlicher. Nichts hat sich angestaut. Wenn du magst, eine Frage:
