"""What an ordinary evening tells that only sounds like a sign: a limb slept on, the gym, a carousel, the usual aura.

Each takes its words out where the reason stands in the same thought, and nothing graver does. Written as in `figures`,
in English and as `german_spelling.folded` writes German.
"""

from coachbot.domain.pattern import LatePattern
from coachbot.values import frozen

_LIMB = r"arms?|legs?|hands?|foot|feet|fingers?|toes?|thumbs?|arme?n?|beine?n?|hande?n?|fuss\w*|finger"
_STAYS = (
    r"still|since|all day|wont|cant|drop\w*|droop\w*|talk\w*|speak\w*|words?|weak\w*|sudden\w*|face|mouth|speech"
    r"|slur\w*|half|whole side|one side"
    r"|left|right|worse|never|immer noch|seit\w*|den ganzen tag|nicht (?:mehr )?(?:weg|bewegen|heben|halten)"
    r"|schwach\w*"
    r"|geht nicht|(?:kann|cha\w*|ka|ko|konn)(?: \w+)? (?:kaum|nicht|nimmer|num+e?)|num+e? bewege|wird nicht"
    r"|red(?:e|en|et)|wort\w*|plotzlich\w*|gesicht\w*|mund\w*|sprech\w*"
    r"|lall\w*|halb\w*|seite|link\w*|recht\w*|nie|bleibt"
)
_GONE = (
    r"gone|better|fine|healed|healthy|over|recovered|passed|weg|gesund|vorbei|gut|uberstanden|fit|besser|auskuriert"
    r"|ok(?:ay)?"
)
_AS_EVER = (
    r"usual|as (?:always|ever|usual)|same as (?:every|always|ever)|like (?:always|every (?:time|month)|usual)"
    r"|wie (?:immer|jedes ?mal|jedes moi|jedesmal|sonst|ublich|gewohnt|jeden monat)|mal wieder wie"
)
_NOT_AS_EVER = (
    r"not (?:the |like |as )+usual|unusual|new|never|first|worse|worst|different|longer|still|hours?|weak\w*|numb\w*"
    r"|speech|slur\w*|words|sudden\w*|pregnan\w*|pill|nicht wie|neu\w*|nie|erste?n?|schlimmer|anders|langer"
    r"|immer noch"
    r"|stunden?|schwach\w*|taub\w*|sprech\w*|worter|plotzlich\w*|schwanger\w*|stiff|steif\w*|fieber|fever|blut|blood"
)
_FELL_ILL = (
    r"fell|faint\w*|pass(?:ed|ing)? out|every time|always|whenever|since|still|numb\w*|vision|double|walk\w*|speech"
    r"|sudden\w*|vomit\w*|sick|worse|umgefallen|umgekippt|jedes mal|immer|seit\w*|taub\w*|seh\w*|doppelt|plotzlich\w*"
    r"|erbroch\w*|schlimmer|gesturzt|war (?:ich )?weg|bewusst\w*|ohnmacht\w*|gave way"
)


@frozen
class Explained:
    """Words that are taken out of a thought: where `because` stands in it as well, and nothing of `unless`."""

    said: LatePattern
    because: LatePattern
    unless: LatePattern

    def taken_out(self, thought: str) -> str:
        """The thought without them, or as it was."""
        if self.said.search(thought) is None or self.because.search(thought) is None:
            return thought
        left = self.said.sub(" ", thought)
        return thought if self.unless.search(left) else left


def _explained(said: str, because: str = "", unless: str = r"(?!)") -> Explained:
    return Explained(*(LatePattern(rf"\b(?:{one})\b" if one else "") for one in (said, because, unless)))


_BLOWN = (
    r"(?:and|then|plus|und|dann|mit dem|with my|on my) (?:\w+ )?(?:head|skull|forehead|kopf|schadel|stirn)"
    r"\b(?! (?:fine|ok|clear|gut|prima|frei|\d))"
)
EVERYDAY = (
    # Slept or sat on
    _explained(
        rf"(?:dead|numb) (?:arm|leg|hand|foot)|pins (?:and|n|&) needles|tauben?r? (?:hand|arm|bein|fuss|fingern?)"
        rf"|(?:{_LIMB}|haxn?|haxen)(?: \w+){{0,6}} (?:eingeschlafen|eingepennt|schlaft ein|schlief ein|asleep"
        rf"|numb|taub"
        r"|i?e?i?g(?:schlaf|schlof|penn)\w*)(?: lol| xd)?(?: ,)?(?:(?: \w+){0,3} (?:kribbelt|gekribbelt|kribbelts)"
        r"(?: \w+){0,3} (?:nicht mehr|weg))?"
        rf"|(?:{_LIMB}) (?:(?:has|had|have|is|was|are|were|just|totally|completely|all) ){{0,2}}(?:gone|went"
        rf"|goes|going|go|fell) dead",
        r"be[im]i?m? (?!reden|sprechen|gehen|laufen|aufwachen|aufstehen)\w+|vom \w+|vorm \w+"
        r"|auf (?:den|dem|der) \w+|lol|xd|wieder (?:alles )?(?:gut|ok|okay|da|wach|weg)"
        r"|kribbelt\w*(?: \w+){0,2} nicht mehr|uberschlagen|poschti|bahn"
        r"|sleep\w*|slept|lying|lay|laid|lain|cross(?:ed)? legged|sitting|sat|liegen|drauf|gelegen|geschlafen"
        r"|kino|bus"
        r"|zug|im bett|sitzen|sofa|couch|gesessen|clutch|stool|bench|toilet|loo|kneel\w*|squat\w*|clogs?|shoes?"
        r"|boots?|heels"
        r"|cycling|saddle|handlebars?|strimmer|drill|chainsaw|(?:staff ?room|dentist|office|folding"
        r"|plastic) chair|pew"
        r"|under me|my bum|tight (?:socks|jeans|laces)",
        _STAYS,
    ),
    # Hit what is no head, or nothing at all
    _explained(
        r"(?:hit|hitting) (?:the |some |our )?(?:gym|road|shops?|sack|hay|bed|pool|books|traffic|snooze|beach"
        r"|town|pub"
        r"|trails?|target|step goal|slopes|mats?|treadmill|weights?|showers?|couch|sofa|wall at work|jackpot)",
        unless=rf"{_BLOWN}|head ?first|face|fell|came off|crash\w*",
    ),
    _explained(
        r"(?:hit|bump\w*|bang\w*|stub\w*|whack\w*|knock\w*|smash\w*|crack\w*|bash\w*|trapped|caught)"
        r" (?:my |me |the |a )?(?:\w+ )?(?:thumb|fingers?|toes?|elbow|knee|shin|foot|ankle|hip"
        r"|nail)(?: with (?:\w+ )?\w+)?"
        r"(?: (?:today|again))?(?:(?: ,)? not (?:my |the )?head)?"
        r"|(?:zehe?|ellbogen|knie|daumen|finger|schienbein|fuss|hufte)(?: \w+){0,3} (?:an)?ge?(?:stoss|hau|klemm"
        r"|schlag)\w*"
        r"|mit dem hammer auf (?:den|die) (?:daumen|finger)(?: \w+)?",
        unless=rf"{_BLOWN}|unconscious|dizz\w*|vomit\w*|sick|fell|bewusstlos|schwind\w*|ubel|erbroch\w*|gesturzt",
    ),
    # Out of this evening, not of one's senses
    _explained(
        r"(?:knocked|passed|blacked|conked|crashed|flaked|sparked|zonked) out(?: \w+)? (?:early"
        r"|(?:by|at) (?:\d+\w*|half|six|seven|eight|nine|ten"
        r"|eleven|midnight)"
        r"|on (?:the|my) (?:couch|sofa|bed|settee)|like a (?:light|baby|log)|in bed|until|till)",
        unless=r"hit|hits|caught|temple|fell|floor|remember|know why|no idea|shook|shak\w*|jerk\w*|couldnt wake"
        r"|wake me|an hour|chest|dizz\w*|sudden\w*|faint\w*|collaps\w*|ball|punch\w*|blow|ambulance"
        r"|woke (?:up )?on|concuss\w*|seconds?|minutes?|stood up|standing",
    ),
    _explained(
        r"black(?:ed|ing)? out (?:\w+ )?(?:\w+ )?(?:essay|windows?|page|lines?|words?|names?|text|calendar|diary"
        r"|paragraphs?"
        r"|bedroom|room|poem|numbers?|report)"
    ),
    # Turned round for fun, or up too fast
    _explained(
        r"(?:right |really |so |well |a bit |proper |ganz |total |richtig )?(?:dizz\w*|spinning|schwind\w*|trummlig"
        r"|drehwurm)",
        r"waltzers?|merry go round|roundabout|carousel|roller ?coaster|teacups?|swings?|fairground|funfair|rides?"
        r"|spun the kids|\w*karussell\w*|achterbahn|schaukel\w*|riesenrad|kirmes|rummel|wiesn|walzer",
        _FELL_ILL,
    ),
    _explained(
        r"dizz\w* for (?:a|one) (?:\w+ )?(?:sec|second|moment)|kurz schwind\w*",
        r"(?:stood|got|getting|standing) up (?:too |so )?(?:fast|quick\w*)|schnelle\w* aufstehen"
        r"|zu schnell aufgestanden",
        _FELL_ILL,
    ),
    _explained(
        r"(?:i )?(?:only |just |a bit )?wobbl\w*(?: all over the place)?(?: (?:only )?(?:once|twice|a bit|a little))?"
        r"|(?:leicht |etwas |ein bisschen )?(?:gewackelt|wacklig)",
        r"one leg|exercises?|stretch\w*|tucks?|balance|reps?|set|done|finished|einem bein|ubung\w*|fertig",
        rf"walk\w*|stairs|street|{_FELL_ILL}|lauf\w*|geh\w*|treppe\w*",
    ),
    # Nothing to be seen for anybody
    _explained(
        r"(?:sehe?|seh|sieh|kann)(?: \w+){0,3} (?:nichts?|nix|kaum|schlecht|verschwommen|unscharf|doppelt)"
        r"(?: (?:mehr|was|lesen|sehen|erkennen))*",
        r"brille(?: \w+){0,3} (?:verlegt|vergessen|verloren|kaputt|zerbrochen|nicht (?:auf|da|gefunden)|daheim"
        r"|zuhause)"
        r"|(?:verlegt|vergessen|verloren|suche)(?: \w+){0,2} brille|ohne (?:\w+ )?brille|nebel|dunkel|stromausfall",
        r"auch mit|trotz|einem auge|linke\w*|rechte\w*|plotzlich\w*|seit\w*|halb\w*",
    ),
    _explained(
        r"(?:kann|konnte) (?:\w+ ){0,3}nicht (?:\w+ )?(?:bewegen|aufstehen|gehen|laufen)",
        r"(?:katze|kater|hund|baby|kind|kleine\w?|sohn|tochter)(?: \w+)? (?:schlaft|liegt|sitzt"
        r"|pennt)(?: \w+)? (?:auf|in)",
        r"plotzlich\w*|taub\w*|gefuhl\w*|gelahmt|link\w*|recht\w*|gesicht\w*",
    ),
    # Dropped on a foot
    _explained(
        r"(?:\w+ )?(?:auf|an) (?:den |dem |die )?(?:fuss|zehe?n?|hand|finger|knie|schienbein) (?:ge)?(?:fallen"
        r"|knallt|kracht"
        r"|krachte|fiel)",
        unless=rf"{_BLOWN}|bewusstlos|schwind\w*|ubel|erbroch\w*|ohnmacht\w*|gesturzt",
    ),
    # A programme that somebody is tired of
    _explained(
        r"(?:ich )?(?:kann|mag) (?:ich )?(?:echt |bald )?nicht mehr",
        r"(?:deine?|eure?|diese?) (?:\w+ )?(?:ubung\w*|frag\w*|nachricht\w*|gebimmel|app|spruche)(?: \w+){0,6}"
        r" (?:hals|nerv\w*|keks|senkel|zeiger|geist|satt|sack)",
        r"leben|alles|weiter\w*|wein\w*|heul\w*|will|allein\w*|sinn|aus|hilfe|kraft|ende|schluss|tot|sterb\w*",
    ),
    _explained(
        r"(?:das |dies\w* )?(?:ist )?(?:doch |wohl |einfach |halt )*nichts mehr fur mich",
        r"abmelden|meld\w*(?: \w+){0,2} ab|abbestell\w*|austragen|kundigen",
        r"leben|welt|tot|tod|sterb\w*|alle[sm]|sinn|kraft|allein\w*|weg|schluss|ende|hier|nirgend\w*|niemand\w*",
    ),
    _explained(
        r"(?:cant|dont) see (?:a thing|anything|much|the \w+)|nichts? gesehen|kaum was gesehen",
        r"fog\w*|mist|snow\w*|blizzard|heavy rain|low sun|glare|steam\w*|in the dark|power cut|stage|crowd|nebel"
        r"|schneesturm"
        r"|(?:left|forgot\w*|lost|broke|sat on)(?: (?:my|the))? (?:glasses|specs|lenses|contacts)",
        r"half|eyes?|curtain|sudden\w*|patch\w*|even with|with (?:my )?glasses on|halbe\w*|plotzlich\w*"
        r"|auge",
    ),
    _explained(
        r"(?:alles |nur (?:noch )?|ganz )?(?:verschwommen|unscharf|doppelt)|blurr?\w*|fuzzy",
        r"ohne (?:\w+ )?(?:brille|kontaktlinsen|linsen|lesebrille)|brille (?:\w+ )?(?:vergessen|verlegt|kaputt"
        r"|daheim)"
        r"|without (?:my )?(?:glasses|specs|lenses)|(?:left|forgot\w*|lost|broke) (?:my )?(?:glasses|specs|lenses)",
        r"auch mit|also with|with them|trotz|einem auge|linke\w*|rechte\w*|plotzlich\w*|even with|one eye"
        r"|left eye|right eye|sudden\w*"
        r"|seit\w*",
    ),
    # The aura and the sickness that are known
    _explained(
        r"zig ?zags?|aura|flicker\w*|flashing lights?|flimmer\w*|zacken|(?:threw up|vomited|puked|been sick|was sick)"
        r"(?: once)?|einmal (?:gespuckt|gekotzt|erbroch\w*|ubergeben)",
        _AS_EVER,
        _NOT_AS_EVER,
    ),
    # Ill last week
    _explained(
        r"(?:a |the )?(?:fever|temperature)|fieber",
        rf"(?:last week|weeks? ago|days ago|at the weekend|letzte woche|vor \w+ (?:tag\w*|woche\w*)|am wochenende)"
        rf"(?=.*\b(?:{_GONE})\b)|(?:fever|temperature|fieber) (?:is |ist |has |now )*(?:gone|weg|vorbei|over)",
        r"back|again today|came back|stiff|rash|confus\w*|neck|(?:wieder|noch) (?:da|hoch|gestiegen|fieber)|steif\w*"
        r"|ausschlag|verwirrt|nacken\w*|genick|spots|not (?:gone|better)|nicht (?:weg|besser|gesund)",
    ),
    _explained(
        r"(?:kids?|kid|son|daughter|baby|toddler|child|children|boy|girl|dog|cat|husband|wife|kleine\w?|kind\w*|sohn"
        r"|tochter|hund|katze)"
        r" (?:\w+ )?(?:threw up|throwing up|vomit\w*|was sick|been sick|puk\w*|gespuckt|gekotzt|erbroch\w*"
        r"|hat fieber)"
        r"(?: (?:all|the whole|die ganze) (?:night|nacht))?",
        unless=r"me too|so (?:have|did) i|and (?:i|me)\b|ich auch|und ich",
    ),
    # A headache with a beginning and an end
    _explained(
        r"(?:it|headache|head|pain)(?: \w+)? woke me(?: up)?(?: (?:at|around|before) \w+)?"
        r"|(?:hat )?mich (?:\w+ )?(?:um \w+ |fruh |heute )*geweckt",
        r"till|until|then (?:fine|ok|gone)|gone|better|managed|(?:an?|one|1) (?:aspirin|ibuprofen|paracetamol|triptan"
        r"|tablet|pill)|eased|bis|dann (?:gut|weg|besser|ok)|weg|besser|eine (?:ibu\w*|aspirin|tablette|triptan)",
        r"explo\w*|thunder\w*|bang|blow|did nothing|schlag\w*|every\w*|always|nights?|nightly|again|new|never"
        r"|worst|keeps?|lately|each|week|sick|vomit\w*|sudden\w*|jede\w*"
        r"|nachts?|immer|neu\w*|nie|schlimmst\w*|wieder|seit\w*|woche\w*|standig|dauernd|ubel|erbroch\w*"
        r"|plotzlich\w*",
    ),
    # Said of a bad hour, of laughing, of the heat, and of when a headache came
    _explained(
        r"(?:\w+ )?(?:head|skull|brain) (?:is |was )?(?:gonna|going to|would|about to|fit to) (?:explode|burst"
        r"|split|pop|crack)",
        r"fixed|gone|better|cured|sorted|passed|helped|fine now|till|until",
        r"sudden\w*|never|worst|cough\w*|since|still|again|every|vomit\w*|sick|stiff|numb\w*|seconds?|out of",
    ),
    _explained(
        r"(?:nearly |almost |practically )?(?:wet|peed|wee d|pissed) (?:myself|my (?:pants|knickers|trousers))",
        r"laugh\w*|giggl\w*|hilarious|funny|lol|haha\w*|comedy",
        r"every|always|cant|without|since|numb\w*|legs?|back|keeps?",
    ),
    _explained(
        r"(?:i am |am )?(?:dying|melting|dead)(?: out| in)? (?:here|there)",
        r"degrees|heat\w*|hot|boiling|roasting|sunn?y?|sweat\w*|humid\w*|bor(?:ed|ing)|queue|meeting|lecture|class",
        r"want|wish|please|alone|chest|pain\w*|kill\w*|goodbye|pills|end",
    ),
    _explained(
        r"(?:it|headache|migraine) hit me",
        r"logged off|after (?:work|lunch|dinner|tea|shift|school|the \w+|i \w+)|when i (?:got|came) (?:home|in)"
        r"|at (?:lunch|work|school|\d+)|around \d+|this (?:morning|afternoon|evening)"
        r"|in the (?:car|office|shop|afternoon|evening|morning)",
        r"ball|branch|door|box|car|bike|van|thrown|threw|swung|swing|fell|flew|like a|sudden\w*|out of|seconds?"
        r"|all at once"
        r"|never|worst|on the|in the (?:head|face|neck|back)|boom|bang|explo\w*",
    ),
    # After the gym
    _explained(
        r"beine? wie (?:gummi|pudding|blei)|(?:kann|krieg\w*) (?:die |meine )?(?:arme"
        r"|beine)(?: \w+){0,2} (?:heben|hoch"
        r"|bewegen)|(?:arms?|legs?) (?:\w+ )?(?:like |are )+(?:jelly|lead|noodles)",
        r"muskelkater|sport|training|gym|joggen|gelaufen|radfahren|workout|squats?|run|running",
        r"one|wont|link\w*|recht\w*|plotzlich\w*|sudden\w*|left|right|since|seit\w*|taub\w*|numb\w*|face|gesicht\w*",
    ),
    _explained(
        r"eyes? (?:\w+ )?red|red eyes?|auge\w* (?:\w+ )?rot|rote augen",
        r"pool|swim\w*|chlorine|onions?|crying|cried|hay ?fever|pollen|screens?|smoke|schwimm\w*|chlor|zwiebel\w*"
        r"|geweint"
        r"|heuschnupfen|bildschirm",
        r"pain\w*|hurts?|throb\w*|blur\w*|halos?|vision|one eye|weh|schmerz\w*|verschwommen|ein auge|unscharf",
    ),
    # Pills that nobody likes, or that somebody is afraid to take too many of
    _explained(
        r"(?:almost |nearly )?(?:each|every) (?:single )?day",
        r"(?:have|having|got) fear|afraid|scared|worr\w*|addict\w*|dependen\w*|hooked",
        r"worse|new|never|more and more|numb\w*|vision|fever|sudden\w*|dizz\w*|vomit\w*|want to|die|kill\w*",
    ),
    _explained(
        r"hat(?:e|es|ed|ing) (?:\w+ )?(?:swallowing|taking) (?:\w+ )?(?:pills?|tablets?|meds|medicines?|medication"
        r"|them)",
        unless=r"saved|saving|all|lot|stash\w*|hoard\w*|tonight|end",
    ),
)


def without_everyday(thought: str) -> str:
    """A thought without what an ordinary day explains."""
    for one in EVERYDAY:
        thought = one.taken_out(thought)
    return " ".join(thought.split())
