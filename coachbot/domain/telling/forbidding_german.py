"""What keeps German words out of the diary, by why: another head, a wish, a condition, a habit, a quotation."""

VETOES = {
    "other": "mutter|mama|meine mutter|meine frau|mein mann|mein sohn|meine tochter|mein kind|meine kinder|mein chef"
    "|chef|chefin|freund|freundin|meine freundin|mein freund|kollege|kollegin|kollegen|vater|papa|mein vater"
    "|bruder|schwester|hund|katze|nachbar|nachbarin|oma|opa|tante|onkel|partner|partnerin|die kinder|das kind"
    "|baby|er hat|sie hat|er hatte|sie hatte|ihm|ihr|ihre|ihren|seine|seinen|seiner|sein kopf|er"
    "|jemand|jemandem|alle haben|frau|mann|sohn|tochter|kind|arzt"
    "|aerztin|wer|niemand|eltern|schwiegermutter|enkel|cousine|mitbewohner|mitbewohnerin|kumpel|ehemann"
    "|ehefrau"
    "|enkelin|enkelkind|enkeltochter|schwager|schwaegerin|neffe|nichte|mein schatz|meine oma|mein opa|schwiegervater"
    "|kolleginnen|meine chefin|mein bruder|meine schwester|lehrer|lehrerin"
    "|gattin|gatte|goettergatte|lehrling|azubi|azubine|geselle|bewohner|bewohnerin|patient|patientin|klient|klientin"
    "|schueler|schuelerin|mitarbeiter|mitarbeiterin|lebensgefaehrte|lebensgefaehrtin|freundinnen|fruendin|fruend"
    "|mudder|vadder|mueter|vati|mutti|mami|papi|omi|opi|bua|spezl|meine alte|meine olle|mein alter herr|zwilling"
    "|zwillingsschwester|zwillingsbruder|schwesterherz|stiefmutter|stiefvater|stiefsohn|stieftochter|patenkind"
    "|nachbarskind|oide|mei frau|mei mo|mi maa|mini frau|mini mueter|meene olle|ming frau",
    "address": "wir|uns|unser|unsere|du|dir|dich|dein|deine|euch|man|leute|deiner|deinen|deinem|deines|euer|eure"
    "|eurer|eurem|glaubst|denkst|willst|hast|bist|unserem|unseren|unserer",
    "wish": "hoffe|hoff|hoffentlich|ich hoffe|daumen druecken|moechte|will|wollen",
    "cond": "wenn|falls|wuerde|haette|koennte|wuenschte|wuensche|wuensch|sollte|sollten|gaebe|waere|sonst immer"
    "|sofern"
    "|ausser wenn|ansonsten|will keine|angenommen|wuenschen|wehe"
    "|haett|haetts|taet|wuerd|wuerds",
    "future": "werde|wird|werden|uebermorgen|morgen|bald|demnaechst|naechste|naechsten|kommende"
    "|kommenden|gleich|nachher"
    "|befuerchte|angst|rechne|erwarte|droht|drohen|fuerchte",
    "habit": "immer|meistens|meist|oft|haeufig|jeden|jeden tag|jede|jede woche|manchmal|gewoehnlich|normalerweise"
    "|staendig|taeglich|seit jahren|jahre|jahren|monaten|wochen|regelmaessig|frueher|ab und zu|dauernd|generell"
    "|grundsaetzlich|allgemein|chronisch|chronische|selten|in letzter zeit|letztens|neulich|kuerzlich|als kind"
    "|damals|so viele|zu viele|weniger kopfschmerzen|mehr kopfschmerzen|pro woche|pro monat|diesen monat"
    "|dieses jahr|im monat|letztes jahr|letzten monat|die letzten tage|in den letzten tagen|paar tage"
    "|ein paar tage|einige tage|montags immer|oefter|oefters|neige zu|vorbelastet|diese tage|dieser tage"
    "|zurzeit oft|alle paar tage",
    "request": "stopp|nicht jetzt|jetzt nicht|gerade nicht|schwanger|operiert|diagnose|osteoporose|operation"
    "|blutverduenner|spaeter bitte|wie|warum|wieso|weshalb|was ist|was tun|was hilft|was soll|was kann|wo|wann"
    "|welche uebung|wozu|kannst|koenntest|zeig|zeige|schick|schicke|sag mir|erinnere|erklaer|erklaere|gib mir"
    "|hilf|hilf mir|loesch|loesche|loeschen|rueckgaengig|abbrechen|abbruch|aendere|aendern|einstellungen"
    "|ruhezeit|zuruecknehmen|nimm zurueck|nimm das zurueck|falsch|fehler|vertippt|verdrueckt|korrektur"
    "|korrigiere|korrigier|ich meinte|meinte|streich|notiz|merk dir|merke|pausiere|ueberspringen|artikel|buch"
    "|gelesen|gehoert|studie|podcast|heisst|bedeutet|bedeuten|wort|uebung|uebungen|dehnen|dehnung|gedehnt"
    "|nicken|kinn|erledigt|gemacht|frage|fragen|ueber kopfschmerzen|tagebuch|app|kalender|verlauf|programm"
    "|seite|knopf|nachrichten|nachricht senden|soll ich|darf ich|muss ich|kann ich|sind kopfschmerzen"
    "|kopfschmerzen sind|migraene ist|lass mich in ruhe|brauche ruhe|ruhe bitte|mach dass|hoer auf|frag|gefragt"
    "|nie wieder|nie mehr|schreib mir|schreibt mir|schreiben sie mir|melde dich|meld dich|bin raus|ich bin raus"
    "|ob|termin|praxis|krankenhaus|neurologe|test|beispiel|witz|lied|film|was bedeutet|was sind|wieviel"
    "|wieviele|welcher|vergiss",
    "sarcasm": "ja klar|haha|hahaha|lol|ironie|von wegen|schoen waers|schoen waer s|na toll|na super|na klasse"
    "|na prima"
    "|super sache|als ob|wers glaubt|wer s glaubt|ach nee|ach ne|scherz|spass|kleiner scherz|witzig"
    "|welch ueberraschung|was fuer eine ueberraschung|sarkasmus|ja ne ist klar|ja nee is klar|grossartig"
    "|ganz toll|wie schoen|was fuer ein glueck|gelogen|luege",
    "quote": "sagt|sagte|meint|gesagt|schrieb|schreibt|geschrieben|zitat|laut|steht|weitergeleitet|behauptet"
    "|behauptete"
    "|erzaehlt|erzaehlte|wg|zitiere",
    "since": "seit ich|seit meinem|seit meiner|seit dem unfall|seit dem kurs|seit der|seit weihnachten|seit ostern"
    "|seit letztem|seit letzter",
}  # fmt: skip
OPENERS = ("habe ich", "hab ich schon", "hatte ich", "bin ich", "ist das", "ist es", "sind das", "kann man", "kann es",
           "darf", "soll", "war da", "gibt es", "koennen", "machen", "hast du", "bist du", "kannst du")  # fmt: skip
"""How a question begins whose mark is left out."""
