# Ein Mensch in mehreren Chats: der Code, die Frage auf beiden Seiten, was wo gesagt wird, und wie ein Chat wieder hinausgeht.
# $where antwortet auf "wo?": "in Telegram", "in deinem anderen Discord-Konto". $code sieht aus wie 2345-ABCD, $link ist
# eine Adresse, die Telegram öffnet. `...` zeigt Worte, die man mit einem Tippen kopiert.

linking-where = { $platform ->
    [telegram] in Telegram
    [discord] in Discord
    [local] im Browser
   *[other] in deinem anderen Chat
 }
# Der Mensch hat mehrere Chats auf dieser Plattform.
linking-where-other = { $platform ->
    [telegram] in deinem anderen Telegram-Konto
    [discord] in deinem anderen Discord-Konto
    [local] in deinem anderen Browserfenster
   *[other] in deinem anderen Chat
 }
# Zwei der anderen Chats sind auf derselben Plattform; $since ist etwa "23. November, 10:05".
linking-where-since = { $where } (seit dem { $since })

# Ein Code, in einem Chat, der ein Tagebuch hat.
linking-offer = *Ein Tagebuch in zwei Chats.* Wo ist dein anderer Chat mit mir?
linking-offer-care = Das geht einmal und { $minutes } Minuten lang. Behalt es für dich: nie in einer Gruppe, auf einem Server oder in einem Bild zeigen. Wer es öffnet, kann dein Tagebuch lesen. Sobald das jemand tut, hörst du von mir.
# Ein Code, in einem Chat ohne Tagebuch.
linking-offer-new = *Führst du dein Tagebuch mit mir in einem anderen Chat?* Bring diesen Chat dorthin und sag dort Ja:
linking-offer-new-care = Das geht einmal und { $minutes } Minuten lang. Zeig es niemandem. Bist du neu hier, macht das nichts: Fangen wir einfach an.
linking-way-telegram = • In Telegram: Öffne { $link } und tipp auf *Start*.
linking-way-telegram-same = • In deinem anderen Telegram-Konto: Öffne diesen Link: `{ $link }`
linking-way-telegram-typed = • In Telegram: Schick mir `/link { $code }`
linking-way-discord = • In Discord: Schick mir `/link { $code }` in unserem privaten Chat.
linking-way-discord-same = • In deinem anderen Discord-Konto: Schick mir `/link { $code }` in unserem privaten Chat.
linking-way-browser = • In einem privaten Fenster dieses Browsers: Schick `/link { $code }`
linking-offer-quicker = Schneller geht es für Discord so: Schick mir dort /link und öffne den Link, der kommt. Dann frage ich dich hier.

# Was aus einem Code wurde.
linking-useless = Dieser Code geht nicht. Vielleicht ist er verbraucht, älter als zehn Minuten oder vertippt, oder er stand dort, wo andere mitlesen. Schick /link in deinem anderen Chat, dann bekommst du einen neuen.
linking-too-often = Das war zu oft ein falscher Code. Bitte warte { $minutes } Minuten. Dann schick /link in deinem anderen Chat, so bekommst du einen neuen.
linking-own = Das ist der Code dieses Chats. Er gehört in den anderen.
linking-already = Diese zwei Chats sind schon verbunden. /link zeigt sie.
linking-neither = Keiner der zwei Chats hat schon ein Tagebuch. Fangen wir in diesem an, den anderen kannst du danach verbinden.
linking-enough = Mehr als { $most } Chats kann ich nicht verbinden. /link zeigt sie dort, wo dein Tagebuch ist. Trenn dort erst einen.
linking-void = Dein Code zum Verbinden stand dort, wo andere mitlesen, darum gilt er nicht mehr. /link macht einen neuen. Den behalt bitte für dich.

# Die Frage, bevor etwas verbunden wird.
linking-ask-in = *Ist der Chat { $where } deiner?* Dann kommt dieser hier zu seinem Tagebuch dazu: Was du hier sagst, ist dort zu sehen, und umgekehrt. Hat dir jemand anders diesen Code oder Link geschickt, tipp auf Nein.
linking-ask-let-in = *Darf der Chat { $where } dazukommen?* Er zeigt dann dein Tagebuch und kann für dich antworten. Tipp nur auf Ja, wenn du dort gerade selbst darum gebeten hast. Hat dir jemand anders den Link geschickt, tipp auf Nein.
linking-ask-diaries = *Aus zwei Tagebüchern wird eins.* Du führst eins hier und eins { $where }. Wenn du sie verbindest:
    • Alle Tage kommen zusammen. Steht ein Tag in beiden, gilt die spätere Antwort; die frühere bleibt in seinem Verlauf.
    • Die Einstellungen { $where } gelten, und das Programm dort geht weiter. Eins, das hier läuft, endet, außer dort läuft keins.
    • Eine Antwort zur Sicherheit gilt weiter, egal in welchem Chat du sie gegeben hast.

    Die Tagebücher lassen sich nicht wieder trennen. Mach bitte nur weiter, wenn der Chat { $where } dein eigener ist: Er zeigt dann dieses Tagebuch.
linking-button-yes = Ja, das ist meiner
linking-button-no = Nein
linking-button-join = Tagebücher verbinden
linking-button-apart = Getrennt lassen
linking-apart = In Ordnung, nichts wurde verbunden. Der Code läuft von selbst ab.

# Es ist verbunden. Das Erste wird im neu verbundenen Chat gesagt.
linking-done = *Verbunden.* Dieser Chat und der { $where } gehören jetzt zusammen und haben ein Tagebuch. Antworten und nachschauen kannst du in beiden. Meine Anstöße bekommst du { $prompts }.
linking-done-days = { $days ->
    [one] { $days } Tag stand in beiden Tagebüchern.
   *[other] { $days } Tage standen in beiden Tagebüchern.
 }
linking-done-first-day = Bis zum { $free } brauchen ein paar Dinge ein Tippen { $where }: das Tagebuch löschen, alles davon herausgeben, einen Chat trennen oder einen weiteren verbinden.
linking-let-in = *Verbunden.* Der Chat { $where } hat jetzt auch dein Tagebuch. Meine Anstöße bekommst du { $prompts }. Warst das nicht du, tipp unten: Dann ist er sofort wieder draußen.
linking-told = *Ein Chat wurde verbunden:* Der { $where } hat jetzt auch dein Tagebuch. Warst das nicht du, tipp unten: Dann ist er sofort wieder draußen.
linking-told-joined = *Dein Tagebuch wurde verbunden*, und zwar mit dem { $where }, so wie du es { $by } wolltest. Dieser Chat gehört jetzt dazu.
linking-button-here = Anstöße hierher
linking-button-leave-so = So lassen
linking-button-not-mine = Das ist nicht mein Chat
linking-button-not-me = Das war nicht ich

# /link, wenn schon Chats verbunden sind. $since ist etwa "23. November, 10:05".
linking-shown = *Deine Chats mit mir:*
linking-line-here = • dieser, seit dem { $since }
linking-line = • der { $where }, seit dem { $since }
linking-line-closed = • der { $where }, seit dem { $since }; er ist gerade für mich geschlossen
linking-prompts = Meine Anstöße bekommst du { $prompts }.
linking-prompts-instead = Meine Anstöße bekommst du hier, denn der Chat { $where } ist gerade für mich geschlossen.
linking-here = hier
linking-button-where = Wo Anstöße kommen
linking-button-unlink = Den { $where } trennen
linking-button-unlink-since = Den vom { $since } trennen
linking-button-unlink-here = Diesen Chat trennen
linking-button-another = Einen weiteren Chat verbinden
linking-ask-where = Wo möchtest du meine Anstöße bekommen?
linking-button-there = Anstöße { $where }
linking-button-there-since = In den vom { $since }
linking-prompts-moved = Meine Anstöße bekommst du ab jetzt { $prompts }. Ist der Chat für mich geschlossen, bekommst du sie in einem anderen von deinen. Ändern kannst du es mit /link.
linking-told-prompts = Meine Anstöße bekommst du ab jetzt { $where }, so wie du es { $by } wolltest.
linking-button-back-here = Wieder hierher

# Ein Chat geht hinaus.
linking-ask-unlink = Den Chat { $where } trennen? Dein Tagebuch und dein Programm bleiben hier. Dort kenne ich dich dann nicht mehr.
linking-ask-leave = Diesen Chat trennen? Dein Tagebuch und dein Programm bleiben { $where }. Hier kenne ich dich dann nicht mehr.
linking-button-sure = Trennen
linking-button-stay = Verbunden lassen
linking-stays = Nichts wurde getrennt.
linking-unlinked = Getrennt. Der Chat { $where } hat nichts mehr von deinem Tagebuch. Du hast es nur noch in diesem Chat.
linking-unlinked-rest = Getrennt. Der Chat { $where } hat nichts mehr von deinem Tagebuch. Du hast es hier und { $rest }.
linking-left = Getrennt. In diesem Chat kenne ich dich nicht mehr, und hier kommt nichts mehr. Dein Tagebuch ist { $where }.
linking-told-left = Der Chat { $where } wurde dort getrennt. Er hat nichts mehr von deinem Tagebuch.
linking-told-unlinked = Der Chat { $where } wurde { $by } getrennt. Er hat nichts mehr von deinem Tagebuch. /link zeigt, welche Chats noch da sind.
linking-told-out = Dieser Chat wurde { $by } von deinem Tagebuch getrennt. Ich weiß hier nichts mehr davon. Warst das nicht du, kann jemand anders den Chat dort benutzen.
linking-told-out-again = Dieser Chat ist mit keinem Tagebuch mehr verbunden, und hier weiß ich von keinem. Mit /start beginnt ein neues.
linking-disowned = *Er ist draußen.* Der Chat { $where } sieht nichts mehr von deinem Tagebuch und kann nicht mehr für dich antworten. Offene Codes gelten nicht mehr. Was ich dort vorher gezeigt habe, bleibt auf dem Bildschirm dort. Vielleicht wurde dort für dich geantwortet: /progress zeigt deine letzten Tage.
linking-not-linked = Dieser Chat ist nicht mehr verbunden.

# Der erste Tag eines neu verbundenen Chats. $free ist etwa "24. November, 10:05".
linking-asked-forget = Dieser Chat ist seit weniger als einem Tag verbunden, darum habe ich erst { $where } gefragt. Tipp dort auf *Alles löschen*. Ab dem { $free } kann es dieser Chat allein. Oder reicht es, diesen Chat herauszunehmen?
linking-asks-forget = *Alles löschen?* Der Chat { $where } bittet darum. Dein Tagebuch, deine Einstellungen, dein Programm und deine Antworten zur Sicherheit wären sofort weg, aus allen Chats. Das lässt sich nicht zurücknehmen.
linking-asked-export = Dieser Chat ist seit weniger als einem Tag verbunden, darum habe ich erst { $where } gefragt. Sag dort Ja, dann kommen die Dateien hierher. Ab dem { $free } bekommt dieser Chat sie sofort.
linking-asks-export = *Alles herausgeben?* Der Chat { $where } bittet um Dateien mit allem, was ich von dir habe: dein ganzes Tagebuch, deine Worte und deine Antworten zur Sicherheit.
linking-asked-unlink = Dieser Chat ist seit weniger als einem Tag verbunden, darum habe ich erst { $where } gefragt. Ab dem { $free } kann es dieser Chat allein.
linking-asks-unlink = *Einen Chat trennen?* Der Chat { $by } bittet mich, den { $where } zu trennen.
linking-asks-unlink-here = *Diesen Chat trennen?* Der Chat { $by } bittet darum. Dein Tagebuch bliebe dort, und hier würde ich dich nicht mehr kennen.
linking-button-delete = Alles löschen
linking-button-keep = Behalten
linking-button-hand-over = Ja, schick es dorthin
linking-button-keep-here = Nein
linking-handed-over = Beide Dateien sind unterwegs. Sie kommen { $where } an.
linking-not-handed-over = Nichts wurde herausgegeben.
linking-not-yet = Dieser Chat ist seit weniger als einem Tag verbunden. Bis zum { $free } verbindest du einen weiteren { $where }: Schick dort /link.
linking-elder-closed = Dieser Chat ist seit weniger als einem Tag verbunden, darum müsste der { $where } zustimmen, und der ist gerade für mich geschlossen. Ab dem { $free } kann es dieser Chat allein. Bis dahin kannst du diesen Chat herausnehmen.
linking-told-stopped = Du hast mich { $where } gestoppt, darum bin ich in allen deinen Chats still. Warst das nicht du, tipp unten: Dann ist der Chat dort sofort draußen. Mit /start geht es wieder los.

# Gesagt in den anderen Chats von jemandem, der alles gelöscht hat.
linking-told-forgotten = *Alles ist gelöscht*, so wie du es { $where } wolltest. Auch hier ist nichts mehr von dir. Mach es gut.
