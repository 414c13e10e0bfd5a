"""How German speaks of heads: by code, the words and phrases that stand for it. The codes are told in `lexicon`.

Umlauts are written out ("fuenf"), as `lexicon` reads them.
"""

from coachbot.domain.telling.forbidding_german import OPENERS, VETOES
from coachbot.domain.telling.slips_german import SLIPS, SWAPPED

__all__ = ("DAYS", "MONTHS", "NUMBERS", "OPENERS", "SLIPS", "SPANS", "SWAPPED", "VETOES", "WEEKDAYS", "WORDS")

NUMBERS = {
    "null": 0, "eins": 1, "zwei": 2, "zwo": 2, "drei": 3, "vier": 4, "fuenf": 5, "funf": 5, "sechs": 6, "sieben": 7,
    "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwoelf": 12, "vierer": 4, "fuenfer": 5, "sechser": 6, "siebener": 7,
    "achter": 8, "einser": 1, "zweier": 2, "dreier": 3, "neuner": 9, "zehner": 10,
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
WORDS = {
    "A": "kopfschmerzen|kopfschmerz|kopfweh|kopf schmerzen|kopf schmerz|kopf weh|migraene|migrane|migraeneanfall"
    "|migraeneattacke|schaedelweh"
    "|kopfschmertzen|kopfschmerzchen|kopf brummt|kopf brummte|kopf droehnt|kopf droehnte|kopf hat gebrummt"
    "|kopf hat gedroehnt|kopf pocht|kopf pochte|kopf haemmert|kopf haemmerte|brummschaedel|schaedelbrummen"
    "|schmerzen im kopf|kopfaua|spannungskopfschmerzen|spannungskopfschmerz|ks|schmerzen am kopf|kopp weh"
    "|kopp tut weh|kopf zerspringt|kopf hat wehgetan|kopf hat weh getan|kopf platzt|kopf platzte"
    "|schaedel brummt"
    "|schaedel droehnt|schaedel droehnte|schaedel hat gebrummt|schaedel hat gedroehnt|schaedel pocht|schaedel pochte"
    "|schaedel platzt|schaedel haemmert|schaedel brummte|birne brummt|kopf hat gepocht|kopf hat gehaemmert"
    "|kopf zerplatzt|brummender kopf|brummender schaedel|brummkopf|dickkopfweh|kopfwehtag|kopf weh|koppweh"
    "|koppschmerzen|chopfweh|chopfschmerze|chopfwee|schaedlweh|kopfwehe|mirgaene|migrene|kopfschmerzn|kopfschmerze"
    "|kopfschmerzattacke|cluster|kopfgrippe|headache|kopfpochen|haemmern im kopf|pochen im kopf|brummen im kopf"
    "|gebrummt im kopf|im kopf gebrummt|gepoche im kopf|druckkopfschmerz|clusterkopfschmerz",
    "H": "kopf|kopp|schaedel|mein kopf|birne|schlaefen"
    "|haupt|schaedl|dez|denkapparat",
    "F": "gut|ok|okay|prima|super|frei|klar|ruhig|bestens|fein|in ordnung|friedlich|top|einwandfrei|brav|normal"
    "|gings gut|entspannt|unauffaellig|tiptop|tipptopp|pumperlgsund|chillig|chillt|still",
    "U": "tut weh|tat weh|weh|wehgetan|weh getan|schmerzt|schmerzte|geschmerzt|schmerzen|schmerz|zieht|zwickt|wehtat",
    "O": "aua",
    "K": "nacken|schulter|schultern|ruecken|kiefer|auge|augen|zahn|zaehne|bauch|magen|knie|arm|arme|bein|beine|hals"
    "|ohr|ohren|muskeln|huefte|fuss|fuesse|hand|haende|hws|nackenschmerzen|rueckenschmerzen|nackenverspannung"
    "|verspannt|verspannung|verspannungen|halsschmerzen|bauchschmerzen|zahnschmerzen|periode|regelschmerzen"
    "|muskelkater|bauchweh|halsweh|zahnweh"
    "|herz|gelenke|gelenk|erkaeltung|schnupfen|grippe|heuschnupfen",
    "N": "nein|nee|noe|nicht|nichts|nix|kein|keine|keinen|keinerlei|keins|keines|ohne|nein nein|ueberhaupt nicht"
    "|ueberhaupt keine|gar nicht|gar nichts|gar keine|gar kein|nada|weder|nich|nope|nop|no|null kopfschmerzen"
    "|nirgends|keinmal|leider nein|zum glueck nicht|zum glueck keine|noch keine|noch nichts|niente|auch nicht"
    "|auch nichts|auch keine|auch kein|auch nix|net|ned|nischt|keinster weise|nullkommanichts|mitnichten"
    "|nei|nöd|noed|nuet|nueet|kei|keini|nid|neet|goar nix|gar nix|ueberhaupt nix|absolut nichts|absolut nix"
    "|nichts dergleichen|kein einziges mal|nicht ein einziges mal|nicht einmal|nicht einmal ein bisschen"
    "|nicht die spur|keine spur|keine spur von|nix da|nullinger|null komma nichts|nix gwesen|nix gewesen"
    "|nichts gewesen|heute mal nicht|zur abwechslung nicht|zum glueck nix|gottseidank nicht|gott sei dank nicht"
    "|gott sei dank keine|ausnahmsweise nicht|ausnahmsweise keine|ausnahmsweis nich|ausnahmsweis nicht|mal nicht"
    "|mal keine|mal gar nichts|keineswegs|frei von|negativ|fehlanzeige|pustekuchen|voellig frei von|ganz frei von"
    "|frei von jeglichen|frei von jedem|bar jeglicher|verschont von"
    "|verschont vor|verschont|verschont geblieben|davon verschont|ich glaube nicht dass",
    "Y": "ja|jo|jep|jup|jawohl|leider ja|ja leider|jap|joa leider|doch|leider schon|hatte welche|jepp|jaa|yes|yep"
    "|ja schon|ich hatte welche|ja hatte welche|ja ich hatte welche|ja welche|hatte eins|ich hatte eins|ja hatte eins"
    "|ja ich hatte eins|hatte eine|ich hatte eine|ja hatte eine|ja eines"
    "|jo eh|eh klar|na klar|klar|klaro|aber klar|aber sicher|und wie|und ob|ja und wie|ja eh|ja freilich|freilich"
    "|allerdings ja|bedauerlicherweise ja|bedauerlicherweise|leider schon wieder|ja leider wieder|logisch|logo|jawoll"
    "|jou|jop|yo|yes leider|ja hatte ich|hatte ich leider|ja hab ich|ja habe ich|ja natuerlich"
    "|sicher doch|ja doch|muss ich bejahen|bejahe ich|ja man|ja mann",
    "Z": "kopfschmerzfrei|migraenefrei|kopfschmerz frei|kopfwehfrei"
    "|kopf ging heute|kopf ging gut|kopf ging ganz gut|kopf ging super|kopf geht gut|kopf war gut|kopf ging heute gut"
    "|mit dem kopf gings|mit dem kopf gings gut|kopf gibt ruhe|kopf gab ruhe|kopf hat ruhe gegeben"
    "|kopf hat stillgehalten|kopf macht keine probleme|kopf hat keine probleme gemacht",
    "z": "nichts zu meckern|alles gut|alles ok|alles okay|alles bestens|alles prima|alles in ordnung|alles super"
    "|schmerzfrei|beschwerdefrei|keine schmerzen|keine beschwerden|keine probleme|alles ruhig|alles fein"
    "|alles klar bei mir|nichts zu berichten|nichts zu melden|ohne beschwerden|ohne schmerzen|alles roger"
    "|alles paletti|alles schick"
    "|alles chillig|alles chillt|alles easy|alles im gruenen bereich|alles paletti heute|heute alles chillig"
    "|alles schmerzfrei|alles im lot|alles tutti|alles palletti|gings mir gut|mir gings gut",
    "i": "welche|eins davon|irgendwas|irgendwelche",
    "M": "ibuprofen|ibus|ibu|aspirin|ass|paracetamol|para|novalgin|metamizol|naproxen|triptan|triptane|sumatriptan"
    "|rizatriptan|maxalt|zolmitriptan|thomapyrin|dolormin|novaminsulfon|diclofenac|voltaren|schmerzmittel"
    "|schmerztablette|schmerztabletten|kopfschmerztablette|kopfschmerztabletten|tablette|tabletten|pille|pillen"
    "|medikament|medikamente|medis|medizin|arznei|was dagegen|etwas dagegen|tabl|migraenemittel"
    "|migraenetablette|ascotop|formigran|allegro|naratriptan|almotriptan|doc|dosis|kapsel|kapseln"
    "|brausetablette|medikation|tbl|ein mittel|das mittel|so ein mittel|tilidin|tramadol"
    "|schmerzmedikament|schmerzmedikamente|pulver|nurofen"
    "|advil|temagin|neuralgin|was eingenommen"
    "|dolormins|aspirins|dafalgan|dafalgans|algifor|ponstan|parkemed|mexalen|irfen|saridon|voltarol|ibuhexal|ibuflam"
    "|eudorlin|vivimed|spalt|togal|optalidon|gelonida|eletriptan|frovatriptan|relpax|sumatriptans|maxalts|thomapyrins"
    "|pulverl|pulverchen|tabletterl|tableterl|pilln|tablettn|tablettli|arzneimittel|praeparat|was genommen"
    "|etwas genommen|was eingeworfen|was eingeschmissen|was nehmen|etwas nehmen|meds|pain killer|painkiller"
    "|schmerzpille|schmerzpillen|kopfwehtablette|kopfwehtabletten|kopfwehpulver|migraenespritze|zaepfchen|tropfen"
    "|novalgintropfen|ibuprofene|paracetamols|scheisspille",
    "m": "vitamin|vitamine|antibiotikum|antibiotika|magnesium|blutdruck|blutdrucktablette|blutdrucktabletten"
    "|schilddruese|schilddruesentablette|antidepressivum|antidepressiva|allergie|die pille|antibabypille"
    "|insulin|blutverduenner|schlaftablette|schlaftabletten|schlafmittel|hustensaft|eisen|prophylaxe"
    "|betablocker|kortison|eisentablette",
    "T": "genommen|nahm|eingenommen|eingeworfen|geschluckt|gebraucht|nehmen|genomm|gnommen|genohmen|brauchte"
    "|benoetigt|reingehauen|verwendet|nehmen muessen|musste nehmen|gegriffen|eingeschmissen|nehme|noetig"
    "|genomme|gnomme|gnumma|gnuma|gnoh|geschluckt hab|eingeworfen hab|reingepfiffen|reingezogen|eingepfiffen|rein"
    "|drin|intus|musste eine nehmen|gegoennt|geholt|reingeschmissen|gefressen|verabreicht",
    "?": "tablette nei|tabletten nei|ibu nei|pille nei|tabl nei|pulver nei|von gestern|nein danke|ja bitte"
    "|noch nicht|wie gestern|so wie gestern|genau wie gestern|wie am vortag|nie"
    "|noch nie|vielleicht|eventuell|evtl|ich glaube|glaub|glaube|ich denke|denke|weiss nicht|weiss ich nicht"
    "|unsicher|nicht sicher|wahrscheinlich|vermutlich|moeglicherweise|irgendwie|fast|beinahe|kaum|jein|so lala"
    "|geht so|naja|na ja|schwer zu sagen|keine ahnung|ka|bahnt sich an|kuendigt sich an|im anflug|anflug"
    "|anflug von|koennte sein|kann sein|nicht wirklich|nicht richtig|nicht so richtig|eher nicht|eher"
    "|eigentlich|wohl|druck|druck im kopf|schwer|benommen|schwindelig|schwindlig|komisch|matschig|aura"
    "|mindestens|mehr als|weniger als|als|ueber|unter|ansatzweise|hauch|ein hauch|entweder"
    "|halbwegs|anscheinend|angeblich"
    "|erinnere mich nicht|vergessen|scheint|teils teils|mal so mal so|joa|nichts besonderes|nicht viel"
    "|kein richtiger|keine richtigen|fuehlt sich an|knapp|duerfte|nicht so|nicht ganz|nicht direkt|ja und nein"
    "|wollte|haette gern|statt|bisschen druck|geahnt|leichter druck|wattig|watte|kopf voll|leer|uebel|flau"
    "|sowas wie|so was wie|so etwas wie|so eine art|gefuehlt|kommt drauf an|gestrige|gestrigen|macht mir"
    "|kopf ging heute so|kopf ging so|gings so|heute gings so"
    "|wer weiss|kommt gerade|kommt was|kommt gerade was|es kommt was|da kommt was",
    "j": "nichts wildes"
    "|nichts schlimmes|nichts dramatisches|nichts ernstes|nichts arges|nichts tragisches|nix wildes|nix schlimmes"
    "|nix dramatisches|nicht der rede wert|kaum der rede wert|nicht weiter schlimm|nicht weiter wild"
    "|nichts weltbewegendes|nichts aussergewoehnliches|nicht allzu schlimm",
    "J": "ohne ausgekommen"
    "|ging ohne|ging auch ohne|ging auch so|durchgehalten|ohne durchgehalten|so ausgehalten|ohne ausgehalten"
    "|ausgehalten|verzichtet|darauf verzichtet|darauf habe ich verzichtet|versuch ohne|versuche es ohne|versuchs ohne"
    "|ohne geschafft|auch so geschafft|so geschafft|ohne was geschafft|ohne ueberstanden|nichts eingenommen"
    "|nix genomme|nix gnommen|nichts genommen|nix genommen|nix eingeschmissen|nix eingeworfen|nichts eingeworfen"
    "|nichts gebraucht|nix gebraucht|hab nix braucht|nicht gebraucht|nicht vonnoeten|nicht noetig|nicht notwendig"
    "|zaehne zusammengebissen|bewusst verzichtet",
    "!": "quatsch|moment|stimmt nicht|doch nicht|halt nein|ach nein|halt stopp|doch keine|ich meine|nein doch"
    "|ach quatsch"
    "|oder war das|oder wars|oder war es",
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
    "|brutal|brutale|dezent|dezente"
    "|glatte|glatten|volle|vollen|sauber|saubere|saumaessig|saumaessige|saubloed|aergste|heftigst|mega|megamaessig"
    "|ultra|hammer|hammermaessig|gewaltig|gewaltige|enorm|enorme|ertraeglich|ertraegliche|satte|fette|fetter|satter"
    "|ordentlicher|lausig|mies|miese|mieser|verdammte|verdammten|scheiss|bloede|bloeden|verflucht|verfluchte",
    "h": "hatte|habe|hab|hat|mit|bekam|bekommen|kriegte|gekriegt|gab es|gabs|gab|gehabt|hatt|aufgewacht mit|wach mit"
    "|wieder|schon wieder|es gab|litt unter|litt an|leide unter|leide an|kamen|kam|plagten mich|plagen mich"
    "|plagten|quaelten mich|waren da|war da|ist da|sind da|da waren|da war|trag|trage|notiere|notier|notier mal"
    "|trag ein|trage ein|eintragen|eintrag|schreib auf|bitte eintragen|gekommen|angefangen|begannen|fing an"
    "|fingen an|eingesetzt|setzten ein|gespuert|hatten|krieg|kriege|bekomme",
    "c": "nach|wegen|aufgrund|durch|waehrend|beim|bei|vor|auf arbeit|in der arbeit|im buero|weil|da ich|als ich"
    "|nachdem|trotz|vom|von|im|in|zum|zur|aus|dank|fuer|obwohl|danach|davon|lag|musste|konnte|geschlafen"
    "|hingelegt|ausgeruht|hingelegen|dauerte|hielt an|hielten an|gehalten|geholfen|half|halfen|arbeit"
    "|gearbeitet|dauerten|hielten|hielt|dagegen half|ging ins|hervorgerufen|verursacht"
    "|beim einkaufen|beim autofahren|beim buegeln|beim kochen|im auto|im zug|auf der baustelle|auf der arbeit"
    "|auf der heimfahrt|am bildschirm|vorm bildschirm|vorm pc|am schreibtisch|beim geburtstag|auf der feier"
    "|beim zahnarzt|in der schule",
    "@": "um|gegen|ab|um ca|um etwa|so gegen|um circa|etwa um|erst um|seit ca|seit etwa|bis um|bis gegen|von ca",
    "q": "ca|circa",
    "o": "oder|oder vielleicht|oder so|bzw|beziehungsweise|oder sogar",
    "&": "und|sowie|als auch|noch|plus|und noch|u|un",
    "t": "bis|bis zu|auf",
    "b": "aber|jedoch|allerdings|dafuer|nur dass|sondern|hingegen|dagegen aber|jedoch nicht",
    "E": "ausser|bis auf|abgesehen von|ausgenommen|mit ausnahme",
    "s": "seit|seitdem|seit dem|schon seit|bereits seit",
    "l": "auch|ebenfalls|ebenso|genauso|dito|dasselbe|das gleiche|das selbe|gleichfalls|detto|auch schon|auch so"
    "|so wie|genau wie|genauso wie",
    "B": "beide|beides|beide tage|je|jeweils|beide male|an beiden tagen|beidesmal|beide mal|an beiden"
    "|beides mal|alle beide|beide ca|beide so",
    "p": "dann|spaeter|jetzt|erst|zuerst|anfangs|am anfang|gestiegen|stieg|gesunken|sank|maximal|max|hoechstens"
    "|morgens|morgen frueh|abends|mittags|nachmittags|vormittags|am morgen|am abend|am mittag|am nachmittag"
    "|am vormittag|in der frueh|nachts|zum schluss|am ende|inzwischen|mittlerweile|schliesslich"
    "|im schlimmsten moment|schlimmste war|das schlimmste war|am schlimmsten|schlimmster moment|in der spitze"
    "|spitze|hoehepunkt|zwischendurch|hoch auf|runter auf|ging|ging hoch|ging runter|schwankte|frueh"
    "|gegen mittag|gegen abend|bis mittag|bis abends|gerade|momentan|zurzeit|aktuell|nun|anschliessend"
    "|am hoehepunkt|spaetabends|kurzzeitig|zeitweise|im hoechstfall|ab mittag|tagsueber"
    "|hochgegangen|ist es auf|ging es auf|gings auf|ging auf|auf einmal|rauf auf|runter|runtergegangen auf"
    "|abgesunken auf|hochgeschossen auf|angestiegen auf|gestiegen auf|danach wieder|davor noch|vorhin|am schluss"
    "|in der spitze war es|am aergsten wars|am aergsten|am schlimmsten wars|am schlimmsten war es|kurz vor mittag"
    "|vormittag|nachmittag|ab und an|heroben|spaeter dann|zu mittag|am spaeten nachmittag|gegen ende|in spitzen"
    "|spitzenwert",
    "P": "am morgen|morgens|am vormittag|vormittags|in der frueh|bis mittag|nachts|in der nacht",
    "u": "minute|minuten|min|stunde|stunden|std|h|tag|tage|tagen|woche|wochen|monat|monate|monaten|jahr|jahre|jahren"
    "|km|kilometer|schritte|tassen|tasse|glas|glaeser|kaffee|kaffees|bier|biere|x|prozent|mg|g|ml|uhr|kg|meter"
    "|leute|kinder|termine|meetings|mails|seiten|uebungen|wiederholungen|runden|grad|euro|sekunden|wein|halbe"
    "|stueck|stck|viertel|dreiviertel|bus|zimmer|stock|linie|k",
    "S": "von zehn|von 10|auf der skala|auf deiner skala|auf einer skala|auf der schmerzskala|von 10 punkten"
    "|aus zehn|aus 10"
    "|auf ihrer skala|auf eurer skala|von ihren zehn|der skala",
    "R": "wuerd ich sagen|wuerde ich sagen|wuerd sagen|wuerd ich schaetzen|ich sag mal|ich sage mal|staerke"
    "|intensitaet|level|stufe|skala|wert|schmerzstaerke|schmerzlevel|wuerde sagen|ich wuerde sagen|sag mal"
    "|sagen wir|sage|ich sage|ich sag|so|so um die|um die|so eine|ne|ne gute|schon eine|war eine|waren eine"
    "|ich gebe|gebe|ich geb|etwa|ungefaehr|so etwa|so ungefaehr|zwischen|irgendwo zwischen|eine gute|eine"
    "|eher eine|war ne|so ne|nrs|vas|punkte|zahl|nummer|grob|rund|in etwa|liegt bei|lag bei|war bei|waren bei"
    "|schaetze|schaetzungsweise|nen|einen|locker|auf staerke|mit staerke|staerke war|staerke ca"
    "|ziffer|der ziffer|einer glatten|der staerke|einer staerke von|in einer staerke von|staerke von|von der staerke"
    "|bei einer|bei ner|bei ca|eine satte|ne satte|ne glatte|eine glatte|ne volle|eine volle|volle|glatte"
    "|schreib halt|schreib|schreib mal|mach|mach mal|gib mal|war schon ne|war schon eine|punkten|von der skala"
    "|belief sich auf|betrug|beziffere|beziffere ich|bewerte|bewerte ich|so circa|circa eine|ungefaehr eine|etwa eine"
    "|vielleicht so eine|bestimmt eine|sicher eine|hoechstens ne|hoechstens eine|stufe eins|schmerzstufe|note|a|e"
    "|ae|en"
    "|bei etwa",
    "k": "wasser|tee|kaffee|schlaf|spaziergang|pause|ruhe|bett|wetter|stress|bildschirm|buero|arbeit|arbeitstag|tag"
    "|abend|meldung|bericht|antwort|update|werktag|stunden|spass|luft|zeit|lust|sport|problem|energie|hunger"
    "|fieber|eile|plan|essen|glueck|guter tag|schoener tag|langer tag|ein langer tag|frische luft"
    "|stressiger tag"
    "|stimmung|laune|appetit|stresslevel|mein stresslevel|stresspegel",
    "f": "ich|mir|mich|mein|meine|meinem|der|die|das|den|dem|des|ein|eine|einen|einem|einer|es|war|waren|wars|ist"
    "|sind|bin|gewesen|da|hier|sehr|total|recht|wirklich|leider|zum glueck|gluecklicherweise|gottseidank"
    "|gott sei dank|so|nur|immer noch|noch immer|den ganzen tag|ganzen tag|den ganzn tag|ganzn tag|der ganze tag"
    "|den halben tag|lang"
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
    "|den tag ueber|den tag lang|ueber den tag|im lauf des tages|im laufe des tages|es war|zwar|ganz ohne"
    "|ich darf ihnen mitteilen|ihnen mitteilen|ich darf mitteilen|ich teile mit|hiermit teile ich mit|hiermit"
    "|hiermit trage ich nach|dass ich|dass|sehr geehrte damen und herren|sehr geehrter|sehr geehrte"
    "|mit freundlichen gruessen|hochachtungsvoll|mfg|herzliche gruesse|liebe gruesse|wenn ich ehrlich bin"
    "|um ehrlich zu sein|ganz ehrlich|wie gesagt|stell dir vor|stellen sie sich vor|gell|gelle|ne|oder so was|weisst"
    "|weisst eh|weisste|digga|digger|alter|diggi|bro|bruder|brudi|safe|man ey|verdammt|verdammt nochmal|verflixt"
    "|himmel|meine guete|mein gott|herrgott|kruzifix|mei|jo mei|toi toi toi|ausnahmsweise|zur abwechslung|trotzdem"
    "|mir reichts|mir reicht es|mir langts|lass gut sein|jetzt lass gut sein|und jetzt lass gut sein|auszuhalten"
    "|aushaltbar|ertragbar|ging noch|geht noch|ging gerade noch|noch ok|mehr war es nicht|mehr wars nicht|mehr nicht"
    "|das wars|das war es|das war alles|bevor|erhaltenswert|gwesen|gwen|gsi|gha|ghabt|gehabt hab|i hob|i hab|ha|han"
    "|hob|ich hob|hueuet|huet|notieren sie|bitte notieren sie|bitte eintragen sie|vermerken sie|tragen sie"
    "|es hat|los ging es|ging es los|losgegangen|los gangen|losgangen|angegangen|daraufhin|dazugekommen|gottlob"
    "|in der tat|wirklich wahr|damen und herren|werter|werte|jedoch so|naemlich|halt eben|lag im bett"
    "|musste mich hinlegen|musste liegen|mit tendenz nach oben|tendenz steigend|und zwar|zwar in|letztlich|immerhin"
    "|jedenfalls|sowieso|so richtig"
    "|was glaubst du denn|was glaubst du|was denkst du denn|was denkst du|was dachtest du|was hast du erwartet"
    "|was sonst|was denn sonst|wie du weisst|weisst du|du weisst ja|wie du siehst|wenn dus wissen willst"
    "|wenn du es wissen willst|falls du fragst|wenn du fragst|wenn du schon fragst|bevor du fragst"
    "|bevor du wieder fragst|du glaubst es nicht|ob dus glaubst oder nicht|kannst dir denken|kannst du dir ja denken"
    "|ich sags dir|sag ich dir|frag nicht|wie viele mal noch|kp wann das anfing|keine ahnung wann das anfing"
    "|wie oft noch"
    "|heut gings|heute gings|heute ging es|heut ging es"
    "|hin|easy|locker|heutigen|heutige|meine heutigen|rein damit|hinein|schmerzen heute"
    "|ununterbrochen|nonstop|non stop",
}  # fmt: skip
