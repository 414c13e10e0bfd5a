# Das eigene Experiment: zwei Arten, eine Sache zu tun, in Paaren von Wochen, deren Reihenfolge eine Münze bestimmt.
# Nirgends sonst steht "weil". Wie die Art heißt, steht in $one, $other oder $way, etwa "das alte Kissen".

experiment-explain = *Probier an dir selbst etwas aus.* Ein Tagebuch allein kann nicht sagen, warum sich Kopfschmerzen ändern. Eine Münze hilft dabei: Du machst eine Sache eine Woche lang so und eine Woche lang anders, und die Münze sagt, was zuerst kommt. Dann wieder, Paar für Paar.

    Das dauert zwölf Wochen oder länger. Beides muss für dich in Ordnung sein. Was möchtest du vergleichen?
experiment-not-now-programme = Ein Experiment braucht meine Frage am Abend, und die kommt mit einem Programm. Mit /programme beginnt eins.
experiment-not-now-safety = Deine Übungen sind nach einer Antwort zur Sicherheit aus. Ein Experiment kann beginnen, wenn /safety sie wieder eingeschaltet hat.
experiment-not-now-diary = Mit 16 und 17 führe ich mit dir das Tagebuch und sonst nichts.
experiment-not-now-paused = Du machst gerade Pause. /resume beendet sie, dann kann ein Experiment beginnen.
experiment-not-now-runs = Eins läuft schon; /experiment zeigt es.
experiment-too-young = Bevor eins beginnt, möchte ich dir sagen, was es zeigen könnte. Dafür brauche ich { $least } beantwortete Tage aus den letzten acht Wochen; bisher sind es { $answered }.
experiment-no-headaches = In den letzten acht Wochen hast du keine Kopfschmerzen genannt. Da gibt es nichts, was weniger werden könnte. Das ist eine gute Nachricht.

experiment-offer = *{ $title }*
    In manchen Wochen: *{ $one }*. { $what_one }
    In den anderen: *{ $other }*. { $what_other }

    Die ersten zwei Tage einer Woche zählen nicht, die anderen fünf schon. Ein Paar von Wochen, das eine Pause unterbricht, zählt nicht, und ein neues kommt dazu. Du kannst jederzeit aufhören, ohne ein Wort.

    Was es zeigen könnte, nach deinen letzten acht Wochen (Kopfschmerzen an { $headache } von { $answered } beantworteten Tagen). Wenn es auf eine Art halb so viele Kopfschmerztage wären wie auf die andere, fände ich das heraus
    { $powers }
    Oft wird es heißen: „nicht zu unterscheiden“. Wie lang soll es sein?
experiment-power = { $times ->
    [0] • mit { $pairs } Paaren: seltener als einmal in zehn Fällen
    [one] • mit { $pairs } Paaren: etwa in { $times } von zehn Fällen
    [10] • mit { $pairs } Paaren: fast immer
   *[other] • mit { $pairs } Paaren: etwa in { $times } von zehn Fällen
 }
experiment-button-begin = { $pairs } Paare, { $weeks } Wochen
experiment-button-stop = Aufhören

experiment-begun = *{ $title }*: Es beginnt am { $day }. An diesem Morgen sage ich dir, was zuerst kommt, und danach am ersten Tag jeder Woche. Meine Frage am Abend bleibt bis zum Ende.

    Die Münze ist geworfen, und niemand sieht hin. Das ist ihr Abdruck; am Ende zeige ich die Münze, und du kannst prüfen, dass es dieselbe ist:
    { $committed }

    Eine Datei aus /export würde die Münze vorher zeigen, warte damit also, wenn du kannst. Aufhören kannst du jederzeit: /experiment.
experiment-committed = Der Abdruck der Münze, wie am Anfang: { $committed }

experiment-this-week = *{ $title }*: diese Woche { $way }, bis { $until }. { $what } Paar { $pair } von { $pairs }, Woche { $block } von 2.
experiment-begins = *{ $title }*: Es beginnt am { $day }.
experiment-waits = *{ $title }*: Es wartet und geht mit einem neuen Paar von Wochen weiter.
experiment-counted-soon = *{ $title }*: Alle Wochen sind um. Die letzten Tage lassen sich noch beantworten; dann zähle ich.
experiment-block = *{ $title }*: ab heute { $way }, bis { $until }. { $what } Paar { $pair } von { $pairs }, Woche { $block } von 2.
experiment-interrupted-pause = Das letzte Paar von Wochen hat deine Pause unterbrochen, darum zählt es nicht; dieses ist neu.
experiment-interrupted-safety = Das letzte Paar von Wochen hat eine Sicherheitspause unterbrochen, darum zählt es nicht; dieses ist neu.
experiment-interrupted-programme = Das letzte Paar von Wochen hat ein Wechsel des Programms unterbrochen, darum zählt es nicht; dieses ist neu.

experiment-heading = { $title }: dein Experiment
experiment-found-one-fewer = Du hattest weniger Kopfschmerztage, *weil* es „{ $one }“ war. Wie sicher ist das? Die Münze hätte auf { $orders } Arten fallen können. Allein durch Zufall würden { $far } davon einen so großen Unterschied zeigen. Ist nichts anders, sagt ein Experiment das höchstens einmal von zwanzig.
experiment-found-other-fewer = Du hattest weniger Kopfschmerztage, *weil* es „{ $other }“ war. Wie sicher ist das? Die Münze hätte auf { $orders } Arten fallen können. Allein durch Zufall würden { $far } davon einen so großen Unterschied zeigen. Ist nichts anders, sagt ein Experiment das höchstens einmal von zwanzig.
experiment-found-not-told-apart = „{ $one }“ und „{ $other }“ sind nicht zu unterscheiden. Die Münze hätte auf { $orders } Arten fallen können. Allein durch Zufall würden { $far } davon einen so großen Unterschied zeigen. Gleich sind sie damit nicht; ein kleiner Unterschied braucht mehr Wochen.
experiment-counts = { $pairs ->
    [0] Kein Paar von Wochen zählt.
    [one] Aus { $pairs } gezählten Paar: Kopfschmerzen an { $one_headache } von { $one_told } Tagen mit „{ $one }“, an { $other_headache } von { $other_told } mit „{ $other }“.
   *[other] Aus { $pairs } gezählten Paaren: Kopfschmerzen an { $one_headache } von { $one_told } Tagen mit „{ $one }“, an { $other_headache } von { $other_told } mit „{ $other }“.
 }
experiment-range = Auf 28 Tage sind das zwischen { $low_side ->
    [more] { $low } mehr
    [fewer] { $low } weniger
   *[none] keinem
 } und { $high_side ->
    [more] { $high } mehr
    [fewer] { $high } weniger
   *[none] keinem
 } mit „{ $other }“ als mit „{ $one }“.
experiment-thin = { $pairs ->
    [one] { $pairs } Paar hatte zu wenige Antworten.
   *[other] { $pairs } Paare hatten zu wenige Antworten.
 }
experiment-broken = { $pairs ->
    [one] { $pairs } Paar hat eine Pause oder ein Wechsel unterbrochen; es zählt nicht.
   *[other] { $pairs } Paare hat eine Pause oder ein Wechsel unterbrochen; sie zählen nicht.
 }
experiment-flaw-cut-short = Es endete vorher, nach { $pairs } von { $wanted } Paaren, darum gibt es keine Antwort: Wer aufhören darf, wenn es gut aussieht, findet etwas, das nicht da ist.
experiment-flaw-too-few-pairs = { $pairs ->
    [one] Nur { $pairs } Paar von Wochen hatte genug Antworten, und unter sechs lässt sich nichts unterscheiden. Darum gibt es keine Antwort.
   *[other] Nur { $pairs } Paare von Wochen hatten genug Antworten, und unter sechs lässt sich nichts unterscheiden. Darum gibt es keine Antwort.
 }
experiment-flaw-coin-changed = Die Münze ist nicht die, deren Abdruck ich am Anfang gezeigt habe. Ich weiß nicht, was mit ihr geschehen ist, darum gibt es keine Antwort.
experiment-flaw-coin-seen = Die Münze war vor dem Ende in einer Datei zu lesen. Wer sie las, kannte die Reihenfolge; ich kann nicht ausschließen, dass das etwas geändert hat.
experiment-changed = Antworten zu diesen Tagen wurden später geändert; was ich am Ende gesagt habe, bleibt, wie es war.
experiment-button-coin = Münze prüfen
experiment-coin = Die Münze: { $seed }
    Ihr Abdruck: { $committed }
    Zum Prüfen: jedes Werkzeug für SHA-256, oder wer das hier betreibt mit „coachbot coin { $seed }“. Der Abdruck ist der SHA-256 der Münze. Die Reihenfolge eines Paars ist der von Münze, Doppelpunkt und Nummer des Paars: Mit 0 bis 7 am Anfang kommt das Erste zuerst, mit 8 bis f das Zweite. Bei dir kam „{ $first }“ zuerst.
experiment-stopped = Beendet. Alles ist wie vorher.
experiment-mention = Fragst du dich, ob etwas einen Unterschied macht? /experiment vergleicht zwei Arten davon, mit einer Münze.
experiment-report = Eigenes Experiment: { $title }
experiment-row = Dein Experiment, { $title }: diese Woche { $way }, Paar { $pair } von { $pairs }.
experiment-row-waits = Dein Experiment, { $title }: heute keine Woche davon.
