"""Questions about signs as such, of nobody's: "how do you tell a stroke", "woran erkennt man ihn"."""

from coachbot.domain.pattern import LatePattern

_IN_THEORY = LatePattern(
    r"\b(?:(?:if|when|suppose) (?:someone|somebody|a person|people|one)|(?:wenn|falls) (?:jemand|man|einer|wer)"
    r"|what counts as|was zahlt als"
    r"|what is (?:the )?meaning of|what does \w+ mean|in theory|theoretically|hypothetical\w*|(?:rein )?theoretisch"
    r"|just (?:curious|wondering|asking) (?:for|about)|out of (?:curiosity|interest)|for (?:biology|school"
    r"|homework|a quiz"
    r"|class|my (?:exam|essay|course))|aus (?:neugier|interesse)|interessehalber|nur so aus interesse"
    r"|(?:fur|furs) (?:die |das |ein |eine )?(?:schule|referat|prufung|quiz|bio|ausbildung)|auf station"
    r"|in the textbook"
    r"|im lehrbuch|was bedeutet|was heisst"
    r"|(?:ge|je|g)les\w* (?:dass?|dat)|gehort dass?|stimmt (?:das|es|dat) (?:dass?|dat)|stimmts dass?)\b"
)
_READ = LatePattern(r"\b(?:ich |isch |i |ick )?(?:habe?|han|hob)(?: ich| \w+)? (?:ge|je|g)(?:les|hor|hoer)\w*")
"""What somebody read or heard is nothing that they have."""
_MINE = LatePattern(
    r"\b(?:my|mine|ive|i have|i feel|i cant|i had"
    r"|i am(?! (?:arm|bein|kopf|nacken|hals|gesicht|fuss|ohr|auge|mund|allgemein\w*|liegen|schlaf|alter)\b)|me"
    r"|mein\w*|mich|mir|ich habe|ich hab|ich bin|ich kann)\b"
)
_SOMEONE = r"(?:someone|somebody|a person|a patient|people|one|you|we|man|jemand|einer|wer)"
_KNOWS = r"(?:tell|recogni[sz]e|spot|know|see|notice|identify|distinguish|detect)"
_ABOUT_SIGNS = LatePattern(
    rf"\bhow (?:do|does|can|could|to|would|should|i|shld)(?: {_SOMEONE}| i)? ?{_KNOWS}\b"
    rf"|\b(?:when|at what point|how soon) (?:should|shld|must|does|do|can|has|ought) {_SOMEONE}\b"
    r"|\bwhat (?:\w+ )?(?:is|are|does|do)(?: \w+){0,3} (?:meant by|sign|signs|symptoms?|difference)\b"
    r"|\bwhat (?:\w+ )?(?:is|are) (?:an? |the )?(?:stroke|aneurysm|thunder ?clap|meningitis|brain bleed|red flags?)"
    r"|\bwhat does(?: \w+){1,3} mean\b|\bmeant by\b|\bthe difference between\b|\bin general\b"
    r"|\b(?:signs?|symptoms?) of (?:an? |the )?\w+ in general\b"
    r"|\b(?:read|met|heard|saw|seen)(?: \w+){0,5} (?:in the|on the) (?:news\w*|paper|papers|radio|telly|tv"
    r"|magazine)\b"
    r"|^(?:can|could|does|do) (?!i\b|my\b|this\b|it\b|that\b|you\b)\w+(?: \w+)? (?:make|cause|give|bring|trigger"
    r"|worsen)\b"
    r"|^(?:is it|are they|isnt it) (?:true|a myth|right|so)(?: that)? (?!i\b|my\b|this\b)\w+"
    r"|\b(?:does|do|is|are|can|could|will|would) (?:an? |every |any |all )?(?!i\b|my\b|this\b|it\b|that\b"
    r"|you\b)\w+(?: \w+){0,3} (?:always|ever"
    r"|necessarily|automatically|usually) (?:mean|means|be|have|lead|cause|need|come|an?|something|serious"
    r"|dangerous)\b"
    r"|^(?:can|could|does|do) (?:an? |the )?(?!i\b|my\b|this\b|it\b|that\b|you\b)\w+(?: \w+){0,2} (?:make|cause"
    r"|give|bring|trigger"
    r"|lead to|affect)\b"
    r"|\b(?:at what point|when) (?:does|do|would|should|is) (?:an? |the )?(?!i\b|my\b|this\b|it\b|that\b|you\b)\w+"
    r"|\b(?:just (?:curious|nosy)|being nosy|read it (?:somewhere|online|in)|asking generally"
    r"|generally speaking|generally$"
    r"|as a rule)\b"
    r"|\b(?:which|what) (?:symptoms?|signs?)(?: \w+){0,3} (?:oblige|require|warrant|mean|means|merit|justify"
    r"|demand|deserve"
    r"|ring|call|go|see|worry|take seriously|look out|watch)\b"
    r"|^(?:do|does|are|is|can|could|will) (?:an? |all )?(?:(?!i\b|my\b|this\b|it\b|that\b|you\b)\w+ ){0,2}(?:headaches?"
    r"|migraines?|strokes?|fever|numbness|dizziness|tumors?|aneurysms?)(?: (?:with|after|and|from) (?:an? )?\w+)?"
    r" (?:come|happen|run|occur|appear|cause|mean|dangerous|serious|bad|common|normal|rare|hereditary|fatal)\b"
    r"|\b(?:worry a person|cause for alarm)\b"
    r"|^(?:which|what) (?:symptoms?|signs?)(?: \w+)? (?:mean|means|need|require|call for)\b"
    r"|^(?:from|at|above) (?:how (?:much|high)|what|which) (?:\w+ )?(?:fever|temperature|pain)\b"
    r"|^ab (?:wie ?viel|welche\w*|wie hoh\w*) (?:\w+ )?(?:grad|fieber|temperatur|schmerz\w*)\b"
    r"|^(?:ist|sind|ware|gilt|gelten) (?!das\b|es\b|ich\b)\w+(?: \w+){0,4} (?:\w*anzeichen|warnzeichen|alarmzeichen"
    r"|warnsignal\w*)\b"
    r"|\b(?:according|acc) to (?:your|the) (?:handbook|notes|book)\b"
    r"|\b(?:woran|wodurch|wie) (?:erkenn\w*|merk\w*|sieht|weiss|unterscheid\w*) (?:ich|man|einer|jemand|wer)\b"
    r"|\b(?:ab )?wenn (?:ist|sind|sollte?|soll|muss|geht|darf|wird) (?:man|ein\w*|kopf\w*|migran\w*|es)\b"
    r"|\b(?:anzeichen|symptome?|warnzeichen|zeichen|vorboten)(?: \w+)? (?:fur|von|eines|einer|hat|bei|sind)\b"
    r"|\bwas sind(?: \w+){0,2} (?:anzeichen|symptome|zeichen|warnzeichen)\b"
    r"|\bwas (?:versteht|meint|nennt) man\b|\bwas ist (?:\w+ )?(?:unterschied|\w*schlag\w*|hirn\w*|donner\w*)"
    r"|^(?:ist|sind) (?!das\b|es\b)(?:eine? |so eine? )?\w+(?: \w+){0,2} (?:selten|haufig|vererbbar|heilbar"
    r"|gefahrlich)\b"
    r"|^(?:ist|ware) es (?:wahr|richtig|uberhaupt)\b|^(?:inwiefern|inwieweit|weshalb|wodurch)\b"
    r"|^(?:konnen|kann|konnten) (?:\w+ )?(?:kopf\w*|migrane|\w*schmerzen|halswirbel\w*|nacken\w*)\b"
    r"(?=.* (?:eher|selten|haufig|oft|verursachen|auslosen|kommen|entstehen|allgemein)\b)"
    r"|^(?:darf|soll|sollte|muss) (?:man|einer)\b"
    r"|^(?:und |na |sag mal )?(?:kann|konnte) man\b|\b(?:in|aus) der zeitung\b|\bim (?:fernsehen|radio|internet)\b"
)
"""Also `wann`, which `thought` writes as `wenn`."""
_HERE = LatePattern(
    r"\b(?:this|now|right now|today|since|suddenly|sudden|just (?:came|started|happened)|jetzt|jetz|gerade|grad|heute"
    r"|seit\w*|plotzlich\w*|auf einmal|dieser|dieses|diese|das hier|es gerade)\b"
)
_TELLS = LatePattern(
    r"\b(?:he|she|hes|shes|husband|wife|mum|dad|er|sie hat|mann|frau|mutter|vater) (?:has|is|cant|hat|ist)\b"
)


def is_in_theory(thought: str) -> bool:
    """Whether a thought asks about signs as such, and tells nothing of whoever asks nor of now."""
    own = _READ.sub(" ", thought)
    if _MINE.search(own) is not None:
        return False
    here = _HERE.search(thought) or _TELLS.search(thought)
    return _IN_THEORY.search(thought) is not None or (here is None and _ABOUT_SIGNS.search(thought) is not None)
