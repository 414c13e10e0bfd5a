"""What is said from Berne to Kiel: alarms in turns of phrase of one's region are heard, plain evenings are not."""

from coachbot.domain.warning_words import hears_despair, hears_sign

ALARMS = """
so an Schädlweh hab i in fuchzg Johr no nia ghabt
so Kopfschmerzen hatte ich in meinen 80 Jahren nicht
sowas hab ich mein lebtag nicht gespürt, der kopf
so arg wars mei lebdog no it
linke Hand fällt mir immer runter beim Kaffee trinken
mei hax knickt weg und i kann ned redn
i find d wörter nümm
bring den satz ned zsamm
hab testament gemacht, die katze ist versorgt, lang dauert es nicht mehr
papiere sind alle geordnet, bald bin ich nicht mehr da
genug tropfen beisammen, es reicht für immer
die pillen liegen bereit für heut nacht
i stoh uf em perron und dänk, eifach abe
steh auf der brücke und überleg zu springen
war heut am gleis und hab gedacht nur ein schritt
i pack des lebn nimma
hab genug von dem ganzen, will einfach nimmer aufwachen
ich wär lieber bei meiner frau unter der erde
alles egal, i häng mi auf
bin von der leiter gfalln, kopf, seitdem speib i
mit'm radl gstürzt, kopf aufgschlagn, seh doppelt
kopf gestoßen an schrank, jetzt brechen und müde
fieber 39,5 und genick steif
nacken bretthart und fieber, licht tut weh
seit drei wochen jeden tag schlimmer und beim bücken platzt der kopf
30. woche schwanger, kopf platzt, sterne vor augen
plötzlich zack, als hätt mir einer in kopf geschossen
auf einmal kopf wie explosion
schlag im kopf, sekunden, noch nie so
auge links nix sehen seit früh
halbes gesichtsfeld weg
seh auf einem aug nix
alles doppelt seit heut mittag
mundwinkel hängt
red wie besoffen obwohl ich nix getrunken hab
zunge schwer, wörter kommen falsch
kann bein nicht heben seit morgen
nehme blutverdünner und kopf gestoßen
hab krebs und jetzt neues kopfweh
72 und neues kopfweh an der schläfe, kiefer müde beim kauen
beim sex explodierte der kopf
mein kopf nach chiropraktiker schwindel und taub
""".strip().splitlines()
PLAIN = """
mein onkel hatte letztes jahr einen schlaganfall
die nachbarin hatte nen schlaganfall, die arme
mein opa ist an einem schlaganfall gestorben
meine cousine hat epilepsie, nimmt tabletten
der azubi ist von der leiter gefallen, zum glück nix passiert
eine patientin ist gestürzt, hab überstunden gemacht
kind hat sich den kopf gestoßen beim spielen, beule, alles gut
die tochter hat fieber, bin daheim geblieben
mein hund ist vom sofa gefallen
arm eingeschlafen beim zocken
bein eingepennt auf dem klo lol
fuß eingeschlafen im zug, kurz gehumpelt, alles gut
hand eingeschlafen weil ich drauf lag
hammer auf den finger gefallen
kiste auf den fuß gekracht, kopf ist ok
ich seh vor lauter mails nix mehr
kann das wort nacken nicht mehr hören
ich kann diese erinnerungen nicht mehr sehen
brille verlegt, seh nix
ohne brille seh ich alles verschwommen
nebel, hab nichts gesehen auf der autobahn
ist ein hirntumor eigentlich selten
können kopfschmerzen auch vom wetter kommen
stimmt es dass man bei migräne kaffee trinken soll
darf man mit kopfweh sport machen
hab gelesen dass plötzliche kopfschmerzen gefährlich sind, stimmt das
wann sollte man mit kopfschmerzen zum arzt
ich mach schluss mit dieser app
schluss mit dem programm, tschüss
ich bin tot müde
chef bringt mich um mit den schichten
lach mich tot
könnte sterben für ein eis
das meeting war zum sterben langweilig
die prüfung war mord
muskelkater, kann die arme nicht heben
nach dem training beine wie pudding
karussell gefahren, mir war schwindlig
zahnarzt, halbe backe taub
finger taub vom schneeschippen
katze liegt auf mir, kann mich nicht bewegen
server ist umgekippt
mein handy hat den geist aufgegeben
akku tot
wlan ist gestorben
der film war so traurig, hab geheult
beerdigung von tante, war schön
hab abgenommen dank sport, 3 kilo
die tage mit kopfschmerzen haben abgenommen
vor 20 jahren hatte ich mal eine gehirnerschütterung
als kind mal vom baum gefallen, kopf, lange her
gewitter, es blitzt und knallt
silvesterböller, es knallt die ganze zeit
bin blind vor liebe haha
das passwort fällt mir nicht ein
mir fehlen die worte, so schön war das fest
brücke gesperrt, umweg von einer stunde
stand am gleis und der zug fiel aus
hab das testament vom opa gefunden beim aufräumen
muss noch papiere ordnen für die steuer
tabletten für die woche sortiert
hab genug tabletten zuhause, brauch kein rezept
den kalender brauch ich nicht mehr, hab jetzt ne app
""".strip().splitlines()


def is_heard(text: str) -> bool:
    return hears_despair(text) or hears_sign(text) is not None


def test_an_alarm_is_heard_in_the_words_of_a_region() -> None:
    """And in those of people whose first language is another."""
    assert [text for text in ALARMS if not is_heard(text)] == []


def test_a_plain_evening_brings_no_list() -> None:
    """Somebody else's illness that is over, a limb slept on, a programme one is tired of, questions as such."""
    assert [text for text in PLAIN if is_heard(text)] == []
