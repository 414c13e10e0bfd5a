# Eine getippte Uhrzeit, die unklar ist oder zwei bedeuten kann.

typed-time-unclear = Das konnte ich nicht als Uhrzeit lesen. Bitte schreib sie wie _8:30_ oder _19.30_.
typed-time-which-one = Welche meinst du?
