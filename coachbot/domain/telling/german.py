"""How German speaks of heads: by code, the words and phrases that stand for it. The codes are told in `lexicon`.

Umlauts are written out ("fuenf"), as `lexicon` reads them.
"""

NUMBERS = {
    "null": 0, "eins": 1, "zwei": 2, "zwo": 2, "drei": 3, "vier": 4, "fuenf": 5, "funf": 5, "sechs": 6, "sieben": 7,
    "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwoelf": 12, "vierer": 4, "fuenfer": 5, "sechser": 6, "siebener": 7,
    "achter": 8,
}  # fmt: skip
DAYS = {
    "heute": 0, "heut": 0, "heute morgen": 0, "heut morgen": 0, "heute frueh": 0, "heute vormittag": 0,
    "heute mittag": 0, "heute nachmittag": 0, "heute abend": 0, "heute tagsueber": 0, "den ganzen tag heute": 0,
    "heute den ganzen tag": 0, "am heutigen tag": 0, "gestern": -1, "gestern abend": -1, "gestern frueh": -1,
    "gestern morgen": -1, "gestern mittag": -1, "gestern nachmittag": -1, "gestern nacht": -1, "vorgestern": -2,
    "vorgestern abend": -2, "tag davor": -2, "den tag davor": -2, "am tag davor": -2,
}  # fmt: skip
WEEKDAYS = (
    ("montag", "montags", "mo", "montagabend"), ("dienstag", "dienstagabend"), ("mittwoch", "mittwochabend"),
    ("donnerstag", "donnerstagabend"), ("freitag", "freitagabend"),
    ("samstag", "sonnabend", "samstagabend"), ("sonntag", "sonntagabend"),
)  # fmt: skip
MONTHS = (
    ("januar", "jaenner", "jan"), ("februar", "feb"), ("maerz", "marz"), ("april", "apr"), ("mai",), ("juni", "jun"),
    ("juli", "jul"), ("august", "aug"), ("september", "sept", "sep"), ("oktober", "okt"), ("november", "nov"),
    ("dezember", "dez"),
)  # fmt: skip
SPANS = {
    "diese woche": "week", "die ganze woche": "week", "ganze woche": "week", "letzte woche": "last week",
    "die letzte woche": "last week", "vorige woche": "last week", "am wochenende": "weekend",
    "das wochenende": "weekend", "wochenende": "weekend", "das ganze wochenende": "weekend",
    "ganzes wochenende": "weekend", "dieses wochenende": "weekend", "uebers wochenende": "weekend",
}  # fmt: skip
SLIPS = ("kopfschmerzen", "kopfschmerz", "kopfweh", "migraene", "gestern", "vorgestern", "ibuprofen", "paracetamol",
         "tablette", "tabletten", "schmerzmittel", "medikament", "medikamente", "montag", "dienstag", "mittwoch",
         "donnerstag", "freitag", "samstag", "sonntag", "nichts", "genommen")  # fmt: skip
WORDS = {
    "A": "kopfschmerzen|kopfschmerz|kopfweh|migraene|migrane|migraeneanfall|migraeneattacke|schaedelweh"
    "|kopfschmertzen|kopfschmerzchen|kopf brummt|kopf brummte|kopf droehnt|kopf droehnte|kopf hat gebrummt"
    "|kopf hat gedroehnt|kopf pocht|kopf pochte|kopf haemmert|kopf haemmerte|brummschaedel|schaedelbrummen"
    "|schmerzen im kopf|kopfaua|spannungskopfschmerzen|spannungskopfschmerz|ks|schmerzen am kopf|kopp weh"
    "|kopp tut weh|kopf zerspringt|kopf hat wehgetan|kopf hat weh getan|kopf platzt|kopf platzte"
    "|schaedel brummt",
    "H": "kopf|kopp|schaedel|mein kopf|birne|schlaefen",
    "F": "gut|ok|okay|prima|super|frei|klar|ruhig|bestens|fein|in ordnung|friedlich|top|einwandfrei|brav|normal",
    "U": "tut weh|tat weh|weh|wehgetan|weh getan|schmerzt|schmerzte|geschmerzt|schmerzen|schmerz|zieht|zwickt|wehtat",
    "O": "aua",
    "K": "nacken|schulter|schultern|ruecken|kiefer|auge|augen|zahn|zaehne|bauch|magen|knie|arm|arme|bein|beine|hals"
    "|ohr|ohren|muskeln|huefte|fuss|fuesse|hand|haende|hws|nackenschmerzen|rueckenschmerzen|nackenverspannung"
    "|verspannt|verspannung|verspannungen|halsschmerzen|bauchschmerzen|zahnschmerzen|periode|regelschmerzen"
    "|muskelkater|bauchweh|halsweh|zahnweh",
    "N": "nein|nee|noe|nicht|nichts|nix|kein|keine|keinen|keinerlei|keins|keines|ohne|nein nein|ueberhaupt nicht"
    "|ueberhaupt keine|gar nicht|gar nichts|gar keine|gar kein|nada|weder|nich|nope|nop|no|null kopfschmerzen"
    "|nirgends|keinmal|leider nein|zum glueck nicht|zum glueck keine|noch keine|noch nichts|niente|auch nicht"
    "|auch nichts|auch keine|auch kein|auch nix|net|ned|nischt|keinster weise|nullkommanichts|mitnichten",
    "Y": "ja|jo|jep|jup|jawohl|leider ja|ja leider|jap|joa leider|doch|leider schon|hatte welche|jepp|jaa|yes|yep"
    "|ja schon|ich hatte welche|ja hatte welche|ja ich hatte welche|ja welche|hatte eins|ich hatte eins|ja hatte eins"
    "|ja ich hatte eins|hatte eine|ich hatte eine|ja hatte eine|ja eines",
    "Z": "kopfschmerzfrei|migraenefrei|kopfschmerz frei|kopfwehfrei",
    "z": "nichts zu meckern|alles gut|alles ok|alles okay|alles bestens|alles prima|alles in ordnung|alles super"
    "|schmerzfrei|beschwerdefrei|keine schmerzen|keine beschwerden|keine probleme|alles ruhig|alles fein"
    "|alles klar bei mir|nichts zu berichten|nichts zu melden|ohne beschwerden|ohne schmerzen|alles roger"
    "|alles paletti|alles schick",
    "i": "welche|eins davon|irgendwas|irgendwelche",
    "M": "ibuprofen|ibus|ibu|aspirin|ass|paracetamol|para|novalgin|metamizol|naproxen|triptan|triptane|sumatriptan"
    "|rizatriptan|maxalt|zolmitriptan|thomapyrin|dolormin|novaminsulfon|diclofenac|voltaren|schmerzmittel"
    "|schmerztablette|schmerztabletten|kopfschmerztablette|kopfschmerztabletten|tablette|tabletten|pille|pillen"
    "|medikament|medikamente|medis|medizin|arznei|was dagegen|etwas dagegen|tabl|migraenemittel"
    "|migraenetablette|ascotop|formigran|allegro|naratriptan|almotriptan|doc|dosis|kapsel|kapseln"
    "|brausetablette|medikation|tbl|ein mittel|das mittel|so ein mittel|tilidin|tramadol"
    "|schmerzmedikament|schmerzmedikamente|pulver|nurofen"
    "|advil|temagin|neuralgin|was eingenommen",
    "m": "vitamin|vitamine|antibiotikum|antibiotika|magnesium|blutdruck|blutdrucktablette|blutdrucktabletten"
    "|schilddruese|schilddruesentablette|antidepressivum|antidepressiva|allergie|die pille|antibabypille"
    "|insulin|blutverduenner|schlaftablette|schlaftabletten|schlafmittel|hustensaft|eisen|prophylaxe"
    "|betablocker|kortison|eisentablette",
    "T": "genommen|nahm|eingenommen|eingeworfen|geschluckt|gebraucht|nehmen|genomm|gnommen|genohmen|brauchte"
    "|benoetigt|reingehauen|verwendet|nehmen muessen|musste nehmen|gegriffen|eingeschmissen|nehme|noetig",
    "?": "von gestern|nein danke|ja bitte|noch nicht|wie gestern|so wie gestern|genau wie gestern|wie am vortag|nie"
    "|noch nie|vielleicht|eventuell|evtl|ich glaube|glaub|glaube|ich denke|denke|weiss nicht|weiss ich nicht"
    "|unsicher|nicht sicher|wahrscheinlich|vermutlich|moeglicherweise|irgendwie|fast|beinahe|kaum|jein|so lala"
    "|geht so|naja|na ja|schwer zu sagen|keine ahnung|ka|bahnt sich an|kuendigt sich an|im anflug|anflug"
    "|anflug von|koennte sein|kann sein|nicht wirklich|nicht richtig|nicht so richtig|eher nicht|eher"
    "|eigentlich|wohl|druck|druck im kopf|schwer|benommen|schwindelig|schwindlig|komisch|matschig|aura"
    "|mindestens|mehr als|weniger als|als|ueber|unter|ansatzweise|hauch|ein hauch|entweder|nichts schlimmes"
    "|nichts wildes|nichts ernstes|kaum der rede wert|halbwegs|nicht der rede wert|anscheinend|angeblich"
    "|erinnere mich nicht|vergessen|scheint|teils teils|mal so mal so|joa|nichts besonderes|nicht viel"
    "|kein richtiger|keine richtigen|fuehlt sich an|knapp|duerfte|nicht so|nicht ganz|nicht direkt|ja und nein"
    "|wollte|haette gern|statt|bisschen druck|geahnt|leichter druck|wattig|watte|kopf voll|leer|uebel|flau"
    "|sowas wie|so was wie|so etwas wie|so eine art|gefuehlt|kommt drauf an|gestrige|gestrigen|macht mir",
    "!": "quatsch|moment|stimmt nicht|doch nicht|halt nein|ach nein|halt stopp|doch keine|ich meine|nein doch"
    "|ach quatsch",
    "n": "nicht mal",
    "%": "einhalb|und ein halb|sechseinhalb|siebeneinhalb|fuenfeinhalb|viereinhalb|achteinhalb|komma fuenf"
    "|wie stark|wie schlimm|wie heftig",
    "G": "weg|vorbei|verschwunden|nicht mehr|keine mehr|kein mehr|mehr|nachgelassen|besser|gegangen|abgeklungen|rum"
    "|ueberstanden|verflogen|aufgehoert|verzogen|futsch",
    "a": "nicht so schlimm|nicht schlimm|halb so schlimm|nicht so wild|nicht so arg|nicht so stark|schlimm|schlimme"
    "|schlimmer|schlimmen|schlimmes|stark|starke|starker|starken|starkes|schwach|schwache|schwachen|schwaches"
    "|leicht|leichte|leichter|leichten|leichtes|heftig|heftige|heftigen|heftiges|heftiger|boese|boesen|fies"
    "|fiese|fiesen|fieser|fieses|krass|krasse|mild|milde|mittel|mittlere|mittelstark|mittelstarke|maessig"
    "|maessige|maessigen|dumpf|dumpfe|dumpfen|dumpfer|stechend|stechende|stechenden|pochend|pochende|drueckend"
    "|drueckende|schrecklich|schreckliche|schrecklichen|furchtbar|furchtbare|furchtbaren|wahnsinnige|wahnsinnig"
    "|richtig|richtige|uebelste|moerder|tierische|tierisch|hoellisch|hoellische|kurz|kurze|kurzen|klein|kleine"
    "|kleinen|gross|grosse|nervig|nervige|unertraeglich|wild|ordentlich|ordentliche|ganz schoen|ziemlich|ueble"
    "|ueblen|ordentlichen|hoch|hohe|solide|gute|intensiv|intensive|massive|massiv|schoene|schoen|dolle|doll|arg"
    "|arge|argen|bisschen|ein bisschen|bissl|bisserl|a bissl|etwas|wenig|ein wenig|einige|paar|anhaltende|leise"
    "|brutal|brutale|dezent|dezente",
    "h": "hatte|habe|hab|hat|mit|bekam|bekommen|kriegte|gekriegt|gab es|gabs|gab|gehabt|hatt|aufgewacht mit|wach mit"
    "|wieder|schon wieder|es gab|litt unter|litt an|leide unter|leide an|kamen|kam|plagten mich|plagen mich"
    "|plagten|quaelten mich|waren da|war da|ist da|sind da|da waren|da war|trag|trage|notiere|notier|notier mal"
    "|trag ein|trage ein|eintragen|eintrag|schreib auf|bitte eintragen|gekommen|angefangen|begannen|fing an"
    "|fingen an|eingesetzt|setzten ein|gespuert|hatten|krieg|kriege|bekomme",
    "c": "nach|wegen|aufgrund|durch|waehrend|beim|bei|vor|auf arbeit|in der arbeit|im buero|weil|da ich|als ich"
    "|nachdem|trotz|vom|von|im|in|zum|zur|aus|dank|fuer|obwohl|danach|davon|lag|musste|konnte|geschlafen"
    "|hingelegt|ausgeruht|hingelegen|dauerte|hielt an|hielten an|gehalten|geholfen|half|halfen|arbeit"
    "|gearbeitet|dauerten|hielten|hielt|dagegen half|ging ins|hervorgerufen|verursacht",
    "@": "um|gegen|ab|um ca|um etwa|so gegen|um circa|etwa um|erst um|seit ca|seit etwa|bis um|bis gegen|von ca",
    "q": "ca|circa",
    "o": "oder|oder vielleicht|oder so|bzw|beziehungsweise|oder sogar",
    "&": "und|sowie|als auch|noch|plus|und noch|u|un",
    "t": "bis|bis zu|auf",
    "b": "aber|jedoch|allerdings|dafuer|nur dass|sondern|hingegen|dagegen aber|jedoch nicht",
    "E": "ausser|bis auf|abgesehen von|ausgenommen|mit ausnahme",
    "s": "seit|seitdem|seit dem|schon seit|bereits seit",
    "l": "auch|ebenfalls|ebenso|genauso|dito|dasselbe|das gleiche|das selbe|gleichfalls|detto|auch schon|auch so",
    "B": "beide|beides|beide tage|je|jeweils|beide male|an beiden tagen|beidesmal|beide mal|an beiden",
    "p": "dann|spaeter|jetzt|erst|zuerst|anfangs|am anfang|gestiegen|stieg|gesunken|sank|maximal|max|hoechstens"
    "|morgens|morgen frueh|abends|mittags|nachmittags|vormittags|am morgen|am abend|am mittag|am nachmittag"
    "|am vormittag|in der frueh|nachts|zum schluss|am ende|inzwischen|mittlerweile|schliesslich"
    "|im schlimmsten moment|schlimmste war|das schlimmste war|am schlimmsten|schlimmster moment|in der spitze"
    "|spitze|hoehepunkt|zwischendurch|hoch auf|runter auf|ging|ging hoch|ging runter|schwankte|frueh"
    "|gegen mittag|gegen abend|bis mittag|bis abends|gerade|momentan|zurzeit|aktuell|nun|anschliessend"
    "|am hoehepunkt|spaetabends|kurzzeitig|zeitweise|im hoechstfall|ab mittag|tagsueber",
    "P": "am morgen|morgens|am vormittag|vormittags|in der frueh|bis mittag|nachts|in der nacht",
    "u": "minute|minuten|min|stunde|stunden|std|h|tag|tage|tagen|woche|wochen|monat|monate|monaten|jahr|jahre|jahren"
    "|km|kilometer|schritte|tassen|tasse|glas|glaeser|kaffee|kaffees|bier|biere|x|prozent|mg|g|ml|uhr|kg|meter"
    "|leute|kinder|termine|meetings|mails|seiten|uebungen|wiederholungen|runden|grad|euro|sekunden|wein|halbe"
    "|stueck|stck|viertel|dreiviertel|bus|zimmer|stock|linie|k",
    "S": "von zehn|von 10|auf der skala|auf deiner skala|auf einer skala|auf der schmerzskala|von 10 punkten"
    "|aus zehn|aus 10",
    "R": "wuerd ich sagen|wuerde ich sagen|wuerd sagen|wuerd ich schaetzen|ich sag mal|ich sage mal|staerke"
    "|intensitaet|level|stufe|skala|wert|schmerzstaerke|schmerzlevel|wuerde sagen|ich wuerde sagen|sag mal"
    "|sagen wir|sage|ich sage|ich sag|so|so um die|um die|so eine|ne|ne gute|schon eine|war eine|waren eine"
    "|ich gebe|gebe|ich geb|etwa|ungefaehr|so etwa|so ungefaehr|zwischen|irgendwo zwischen|eine gute|eine"
    "|eher eine|war ne|so ne|nrs|vas|punkte|zahl|nummer|grob|rund|in etwa|liegt bei|lag bei|war bei|waren bei"
    "|schaetze|schaetzungsweise|nen|einen|locker|auf staerke|mit staerke|staerke war|staerke ca",
    "k": "wasser|tee|kaffee|schlaf|spaziergang|pause|ruhe|bett|wetter|stress|bildschirm|buero|arbeit|arbeitstag|tag"
    "|abend|meldung|bericht|antwort|update|werktag|stunden|spass|luft|zeit|lust|sport|problem|energie|hunger"
    "|fieber|eile|plan|essen|glueck|guter tag|schoener tag|langer tag|ein langer tag|frische luft"
    "|stressiger tag",
    "f": "ich|mir|mich|mein|meine|meinem|der|die|das|den|dem|des|ein|eine|einen|einem|einer|es|war|waren|wars|ist"
    "|sind|bin|gewesen|da|hier|sehr|total|recht|wirklich|leider|zum glueck|gluecklicherweise|gottseidank"
    "|gott sei dank|so|nur|immer noch|noch immer|den ganzen tag|ganzen tag|der ganze tag|den halben tag|lang"
    "|lange|ganz|ganze|ganzen|hallo|hi|hey|moin|servus|guten abend|guten morgen|danke|dank|sorry|oh|ach|hm|hmm"
    "|puh|uff|ey|also|bitte|tat|tut|geht|gehts|aufgewacht|aufgestanden|eingeschlafen|lieber|liebe|coach|bot|mal"
    "|halt|eben|bisher|bislang|bis jetzt|soweit|so weit|ueberhaupt|absolut|endlich|am|an|zu|im|was|etwas|denn"
    "|ja also|na|tja|nun ja|ok also|ehrlich gesagt|ehrlich|echt|uebrigens|insgesamt|tatsaechlich|halt so|dran"
    "|dabei|davor|dazu|daheim|zuhause|zu hause|schon|nochmal|wieder mal|mal wieder|einmal|zweimal|geholfen"
    "|nichts hat geholfen|nichts hilft|nichts half|keine hat geholfen|hat nichts geholfen|nichts hat gewirkt"
    "|keine hat gewirkt|half nichts|hilft nichts|nix hilft|nix hat geholfen|nix geholfen|nichts geholfen"
    "|nichts gebracht|nix gebracht|hat nichts gebracht|haben nichts gebracht|bringt nichts"
    "|bringen nichts|brachte nichts"
    "|hat geholfen|half|hilft|hat nicht geholfen|half nicht|wirkte|gewirkt|stressig|stressiger|muede"
    "|anstrengender|langer|anstrengend|wie immer|wie gehabt|wie ueblich|sonst|alles|komplett|voellig"
    "|durchgehend|durchgaengig|staendig da|heimgegangen|freu mich|freue mich|freut mich|juhu|hurra|yeah|yay"
    "|cool|toll|klasse|schoen|wunderbar|perfekt|sogar|nochmals|ueberraschend|ueberraschenderweise|erstmals"
    "|freitag frei|bestimmt|sicher|definitiv|eindeutig|natuerlich|dagegen|hinten|vorne|rechts|links|seitlich"
    "|stirn|einseitig|beidseitig|meinerseits|bei mir|von mir|notiz an dich|lg|vg|gruss|gruesse|tschuess"
    "|gute nacht|fertig|kaputt|erschoepft|kopfmaessig|schmerzmaessig|nachricht|bin ich|wars das|dauerhaft"
    "|den tag ueber|den tag lang|ueber den tag|im lauf des tages|im laufe des tages|es war|zwar|ganz ohne",
}  # fmt: skip
VETOES = {
    "other": "mutter|mama|meine mutter|meine frau|mein mann|mein sohn|meine tochter|mein kind|meine kinder|mein chef"
    "|chef|chefin|freund|freundin|meine freundin|mein freund|kollege|kollegin|kollegen|vater|papa|mein vater"
    "|bruder|schwester|hund|katze|nachbar|nachbarin|oma|opa|tante|onkel|partner|partnerin|die kinder|das kind"
    "|baby|er hat|sie hat|er hatte|sie hatte|ihm|ihr|ihre|ihren|seine|seinen|seiner|sein kopf|er|wir|uns|unser"
    "|unsere|du|dir|dich|dein|deine|euch|jemand|jemandem|alle haben|man|frau|mann|sohn|tochter|kind|arzt"
    "|aerztin|leute|wer|niemand|eltern|schwiegermutter|enkel|cousine|mitbewohner|mitbewohnerin|kumpel|ehemann"
    "|ehefrau",
    "wish": "hoffe|hoff|hoffentlich|ich hoffe|toi toi toi|daumen druecken|moechte|will|wollen",
    "cond": "wenn|falls|wuerde|haette|koennte|wuenschte|wuensche|wuensch|sollte|sollten|gaebe|waere|sonst immer|sofern"
    "|ausser wenn|ansonsten|will keine|stell dir vor|angenommen|wuenschen|wehe",
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
    "|ob|termin|praxis|krankenhaus|neurologe|test|beispiel|witz|lied|film|was bedeutet|was sind|wieviel"
    "|wieviele|welcher|vergiss",
    "sarcasm": "ja klar|haha|hahaha|lol|ironie|von wegen|schoen waers|schoen waer s|na toll|na super|na klasse|na prima"
    "|super sache|als ob|wers glaubt|wer s glaubt|ach nee|ach ne|scherz|spass|kleiner scherz|witzig"
    "|welch ueberraschung|was fuer eine ueberraschung|sarkasmus|ja ne ist klar|ja nee is klar|grossartig"
    "|ganz toll|wie schoen|was fuer ein glueck|gelogen|luege",
    "quote": "sagt|sagte|meint|gesagt|schrieb|schreibt|geschrieben|zitat|laut|steht|weitergeleitet|behauptet|behauptete"
    "|erzaehlt|erzaehlte|wg|zitiere",
    "since": "seit ich|seit meinem|seit meiner|seit dem unfall|seit dem kurs|seit der|seit weihnachten|seit ostern"
    "|seit letztem|seit letzter",
}  # fmt: skip
OPENERS = ("habe ich", "hab ich schon", "hatte ich", "bin ich", "ist das", "ist es", "sind das", "kann man", "kann es",
           "darf", "soll", "war da", "gibt es", "koennen", "machen", "hast du", "bist du", "kannst du")  # fmt: skip
"""How a question begins whose mark is left out."""
