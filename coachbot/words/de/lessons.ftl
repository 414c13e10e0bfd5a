# Lektionen: die Liste dessen, was schon erzählt wurde, zum Nachlesen.

lessons-head = { $count ->
        [one] *Deine Lektion bisher.* Tipp ihre Nummer an, um sie noch einmal zu lesen.
       *[other] *Deine { $count } Lektionen bisher*, die neueste zuerst. Tipp eine Nummer an, um sie noch einmal zu lesen.
    }
lessons-none = Noch ist keine Lektion gekommen. Jede steht danach hier, zum Nachlesen.
lessons-from = _Aus { $programme }. /lessons hat die anderen._
lessons-button-newer = Neuere
lessons-button-older = Ältere
